import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("Loading an assessment")
struct LoaderTests {
  private func response(_ id: String, role: String = "it", _ answers: String = "{BA-01: 3}") -> String {
    "shortfall: responses/1\nrespondent: \(id)\nrole: \(role)\nanswers: \(answers)\n"
  }

  @Test("answers come in file order, whatever the number of threads")
  func threads() throws {
    let folder = try TemporaryAssessment()
    for index in 0..<200 {
      let level = index % 5
      try folder.write(
        response("r\(index)", "{BA-01: {level: \(level), evidence: \(index % 4), note: Note \(index)}}"),
        to: "responses/r\(String(1000 + index)).yaml")
    }
    let one = try #require(try folder.load(threads: 1).assessment)
    let many = try #require(try folder.load(threads: 7).assessment)
    #expect(one.responses.batches.flatMap(\.submissions).map(\.respondent) == (0..<200).map { "r\($0)" })
    #expect(many.responses.batches.flatMap(\.submissions).map(\.respondent) == (0..<200).map { "r\($0)" })
    let notes = { (set: ResponseSet) in set.batches.flatMap { batch in batch.answers.map { batch.text(of: $0) } } }
    #expect(notes(one.responses) == (0..<200).map { "Note \($0)" })
    #expect(notes(many.responses) == notes(one.responses))
    #expect(one.inputs == many.inputs)
    #expect(one.inputs.map(\.path) == ["assessment.yaml", "questionnaires/base.yaml", "responses/*.yaml"])
    #expect(one.inputs.last?.files == 200)
  }

  @Test("one large file is read in parts, with the places of the whole")
  func parts() throws {
    let folder = try TemporaryAssessment()
    let filler = String(repeating: "x", count: 400)
    var text = ""
    for index in 0..<5000 {
      text += (index == 0 ? "" : "---\n") + response("r\(index)", "{BA-01: {level: 2, note: \(filler)}}")
    }
    try folder.write(text, to: "responses/all.yaml")
    let whole = try #require(try folder.load(threads: 1).assessment)
    let parts = try #require(try folder.load(threads: 4).assessment)
    #expect(parts.responses.batches.count > 1)
    #expect(
      parts.responses.batches.flatMap(\.submissions).map(\.line)
        == whole.responses.batches.flatMap(\.submissions).map(\.line))
    #expect(parts.responses.answerCount == 5000)
    try folder.write(
      text.replacingOccurrences(of: "respondent: r4321\n", with: "respondent: r4321\nround: 0\n"),
      to: "responses/all.yaml")
    let (assessment, log) = try folder.load(threads: 4)
    #expect(assessment == nil)
    #expect(log.sorted.map { $0.range?.start?.line } == [4321 * 5 + 3])
    #expect(log.sources.values.contains { $0.line(4321 * 5 + 3) == "round: 0" })
  }

  @Test("numbers, words and long forms become what they say")
  func answers() throws {
    let folder = try TemporaryAssessment()
    try folder.write(
      """
      shortfall: responses/1
      respondent: jo
      name: Jo Novak
      role: it
      round: 2
      on: 2026-03-12
      answers:
        BA-01:
          level: 4
          evidence: 2
          refs: [plan.pdf, {ref: old.pdf, until: 2026-01-31}]
          note: "Größe: 3"
        BA-02: yes
      ---
      shortfall: responses/1
      respondent: ana
      role: finance
      answers:
        BA-01: null
      ---
      shortfall: responses/1
      respondent: kim
      role: it
      answers:
        BA-01: unknown
        BA-02: {na: Nothing of the kind}
      """, to: "responses/a.yaml")
    try folder.write("not even YAML: [", to: "responses/.hidden.yaml")
    try folder.write("not even YAML: [", to: "responses/notes.txt")
    let assessment = try #require(try folder.load().assessment)
    let batch = try #require(assessment.responses.batches.first)
    #expect(batch.submissions.map(\.respondent) == ["jo", "ana", "kim"])
    #expect(batch.submissions.map { $0.answers.count } == [2, 0, 2])
    #expect(batch.submissions[0].name == "Jo Novak")
    #expect(batch.submissions[0].on == CalendarDate(year: 2026, month: 3, day: 12))
    #expect(batch.answers.map(\.choice) == [.init(value: 4), .init(value: 1), .unknown, .notApplicable])
    #expect(batch.answers.map(\.line) == [8, 13, 25, 26])
    #expect(batch.text(of: batch.answers[0]) == "Größe: 3")
    #expect(batch.text(of: batch.answers[3]) == "Nothing of the kind")
    #expect(batch.answers[0].evidence == 2)
    #expect(
      batch.references(ofAnswer: 0) == [
        Reference(text: "plan.pdf", until: nil),
        Reference(text: "old.pdf", until: CalendarDate(year: 2026, month: 1, day: 31)),
      ])
    #expect(batch.references(ofAnswer: 1).isEmpty)
  }

  @Test("the strongest date wins")
  func asOf() throws {
    let folder = try TemporaryAssessment()
    let day = { (text: String) in try #require(CalendarDate(text)) }
    func load(asOf: CalendarDate? = nil, environment: CalendarDate? = nil) throws -> Assessment {
      var request = LoadRequest.forTests(asOf: asOf)
      request.environmentDate = environment
      var log = DiagnosticLog()
      return try #require(try loadAssessment(in: Folder(at: folder.path), request, log: &log))
    }
    #expect(try load(asOf: day("2026-05-01"), environment: day("2026-06-01")).asOf == day("2026-05-01"))
    #expect(try load(environment: day("2026-06-01")).asOf == day("2026-03-30"))
    try folder.write("shortfall: assessment/1\ntitle: T\nquestionnaires: [base]\n", to: "assessment.yaml")
    #expect(try load(environment: day("2026-06-01")).asOfOrigin == .environment)
    #expect(try load().asOfOrigin == .today)
  }

  @Test("the machine's refusals are values that name the path")
  func machine() throws {
    let folder = try TemporaryAssessment()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "responses/x.yaml"), withDestinationURL: URL(filePath: "/etc/passwd"))
    let (assessment, log) = try folder.load()
    #expect(assessment == nil)
    #expect(log.sorted.map(\.rule) == [.unreadable])
    #expect(!log.sorted.map(\.message).joined().contains("root"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "assessment.yaml"))
    #expect(throws: FileFailure.self) { try folder.load() }
  }

  @Test("a folder without responses is an assessment in which nobody has answered")
  func noResponses() throws {
    let folder = try TemporaryAssessment()
    try FileManager.default.removeItem(at: folder.url.appending(path: "responses"))
    let assessment = try #require(try folder.load().assessment)
    #expect(assessment.responses.submissionCount == 0)
  }

  @Test(
    "the fingerprint is XXH64",
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
      ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
    ])
  func fingerprints(_ text: String, _ expected: String) {
    #expect(Array(text.utf8).withUnsafeBytes { hexadecimal(fingerprint(of: $0)) } == expected)
  }
}

@Suite("Hostile files")
struct HostileFileTests {
  /// SplitMix64.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  static let fragments = [
    "shortfall: ", "responses/1", "respondent: ", "jo", "role: it", "answers:", "\n", "\n  ", "BA-01", "BA-02", ": ",
    "3", "unknown",
    "{na: x}", "{level: 2, evidence: 1}", "{", "}", "[", "]", "&a ", "*a", "- ", "---\n", "...\n", "? ", "|\n", ">\n",
    "\"", "'",
    "#", "!!str ", "!x ", "<<: ", "%TAG ! x\n", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{1B}", "\u{301}", "é",
    "\t", "\r\n",
    "1e999", "-0", "nan", "99999999999999999999", ",", "null", "~",
  ]

  @Test(
    "no heap of fragments makes the loader trap, and it returns nothing exactly when it reports an error",
    arguments: 0..<4)
  func fragments(_ seed: UInt64) throws {
    let folder = try TemporaryAssessment()
    var dice = Dice(state: seed)
    let base = "shortfall: responses/1\nrespondent: jo\nrole: it\nanswers:\n  BA-01: "
    for _ in 0..<80 {
      var text = Bool.random(using: &dice) ? base : ""
      for _ in 0..<Int.random(in: 0...12, using: &dice) { text += Self.fragments.randomElement(using: &dice) ?? "" }
      var bytes = Data(text.utf8)
      if Int.random(in: 0..<5, using: &dice) == 0, !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      for name in ["responses/x.yaml", "assessment.yaml", "questionnaires/base.yaml"] {
        let path = folder.url.appending(path: name)
        let kept = try? Data(contentsOf: path)
        try bytes.write(to: path)
        let (assessment, log) = try folder.load()
        #expect((assessment == nil) == log.hasErrors, "\(text.debugDescription) as \(name)")
        if let kept { try kept.write(to: path) } else { try FileManager.default.removeItem(at: path) }
      }
    }
  }
}
