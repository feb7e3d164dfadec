import Analysis
import Diagnostics
import Files
import Foundation
import Model
import Testing

/// The repository's folder.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func shippedQuestionnaires() throws -> [BuiltInQuestionnaire] {
  let folder = repository.appending(path: "questionnaires")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".yaml") }.map
  { name in
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    return BuiltInQuestionnaire(id: String(name.dropLast(5)), bytes: { bytes })
  }
}

func load(_ path: String) throws -> (assessment: Assessment?, log: DiagnosticLog) {
  var log = DiagnosticLog()
  let request = LoadRequest(
    builtInQuestionnaires: try shippedQuestionnaires(), asOf: nil, environmentDate: nil,
    today: try #require(CalendarDate(year: 2026, month: 1, day: 1)), threads: 2)
  return (try loadAssessment(in: Folder(at: repository.appending(path: path).path), request, log: &log), log)
}

@Suite("Shipped questionnaires")
struct ShippedQuestionnaireTests {
  let all: [Questionnaire]
  let problems: [String]

  init() throws {
    var log = DiagnosticLog()
    all = try shippedQuestionnaires().compactMap {
      readQuestionnaire(SourceText(path: $0.path, bytes: $0.bytes()), log: &log)?.questionnaire
    }
    problems = log.sorted.map(\.message)
  }

  @Test("all ten load clean under their own names")
  func loadClean() throws {
    #expect(problems.isEmpty)
    let names = try shippedQuestionnaires().map(\.id)
    #expect(all.map(\.id) == names)
    #expect(all.filter { $0.kind == .core }.count == 6)
    #expect(all.filter { $0.kind == .pack }.count == 4)
  }

  @Test("there are 128 questions in 41 sections with 20 gates and a weight of 302")
  func counts() {
    let questions = all.flatMap(\.questions)
    #expect(questions.count == 128)
    #expect(Set(questions.map(\.id)).count == 128)
    #expect(all.flatMap(\.sections).count == 41)
    #expect(questions.filter { $0.gate != nil }.count == 20)
    #expect(questions.map(\.weight).reduce(0, +) == 302)
    #expect(questions.allSatisfy { !$0.evidence.isEmpty && $0.why != nil })
  }

  @Test("all 252 claims are cited and no other")
  func claims() {
    let sizes = ["A": 83, "B": 53, "C": 55, "D": 30, "E": 31]
    let expected = Set(sizes.flatMap { series, count in (1...count).map { "\(series)\($0)" } })
    #expect(expected.count == 252)
    #expect(Set(all.flatMap(\.questions).flatMap(\.claims)) == expected)
  }

  @Test("every role is asked as often as the question bank says")
  func load() {
    let core = all.filter { $0.kind == .core }.flatMap(\.questions)
    let packs = all.filter { $0.kind == .pack }.flatMap(\.questions)
    let expected: [Role: (core: Int, packs: Int)] = [
      .sponsor: (22, 3), .business: (53, 23), .it: (72, 21), .procurement: (45, 5), .finance: (31, 10),
      .vendor: (47, 9),
      .partner: (19, 0), .operations: (29, 34), .pmo: (4, 0),
    ]
    for (role, count) in expected {
      #expect(core.count { $0.lead == role || $0.also.contains(role) } == count.core, "\(role)")
      #expect(packs.count { $0.lead == role || $0.also.contains(role) } == count.packs, "\(role)")
    }
  }
}

@Suite("Shipped assessments")
struct ShippedAssessmentTests {
  @Test("the starter and the sample load clean", arguments: ["templates/starter", "templates/sample"])
  func loadClean(_ path: String) throws {
    let (assessment, log) = try load(path)
    #expect(log.sorted.map(\.message).isEmpty)
    #expect(assessment != nil)
  }

  @Test("the sample shows every part of the method")
  func sampleIsRich() throws {
    let assessment = try #require(try load("templates/sample").assessment)
    let card = scorecard(for: assessment)
    let questions = card.questions
    #expect(Set(assessment.responses.batches.flatMap(\.submissions).map(\.respondent)).count == 8)
    #expect(card.areas.count == 6)
    #expect(Set(card.areas.compactMap(\.band)).count >= 3)
    for state in GateState.allCases { #expect(card.gates.contains { $0.state == state }, "\(state)") }
    for agreement in AgreementClass.allCases {
      #expect(questions.contains { $0.agreement == agreement }, "\(agreement)")
    }
    for flag in QuestionFlag.allCases where flag != .leadMissingFinal {
      #expect(questions.contains { $0.flags.contains(flag) }, "\(flag)")
    }
    for state in AnswerState.allCases { #expect(questions.contains { $0.state == state }, "\(state)") }
    #expect(card.roles.contains { $0.blindSpot })
    #expect(card.roles.contains { $0.silent })
    #expect(card.roles.contains { ($0.bias ?? 0) >= 0.75 })
    #expect(card.roles.contains { ($0.bias ?? 0) <= -0.75 })
    #expect(!card.overall.ready)
    #expect(questions.contains { $0.leadUnknown })
  }

  @Test("the sample's scores are those of an independent script")
  func sampleScores() throws {
    let card = scorecard(for: try #require(try load("templates/sample").assessment))
    let scores = card.areas.map { ($0.range.score ?? -1) }
    let expected = [44.0893, 35.2815, 19.3247, 48.5069, 61.1642, 58.8452]
    for (score, value) in zip(scores, expected) { #expect(abs(score - value) < 0.00005) }
    #expect(abs((card.overall.range.score ?? -1) - 44.5353) < 0.00005)
    #expect(card.findings.count == 79)
  }
}
