import Diagnostics
import Model
import Testing

@testable import Files

@Suite("Writing answers")
struct ResponseTextTests {
  @Test("a file of answers reads as a person would write it")
  func text() {
    let answers = RespondentAnswers(
      comments: ["questionnaires: base 1.0.0 3f2a91bc"], respondent: "jo", name: "Jo Novak", role: .finance, round: 2,
      on: CalendarDate(year: 2026, month: 3, day: 12),
      answers: [
        .init(question: "Q-1", choice: .value("3")),
        .init(
          question: "Q-2", choice: .value("2"), evidence: 2,
          references: [
            Reference(text: "budget-v3.xlsx", until: nil),
            Reference(text: "plan, v2.pdf", until: CalendarDate(year: 2026, month: 6, day: 30)),
          ], note: "Like-for-like: \"yes\""),
        .init(question: "Q-3", choice: .unknown),
        .init(question: "Q-4", choice: .unknown, note: "Ask Mara"),
        .init(question: "Q-5", choice: .notApplicable("No new functions are in scope")),
        .init(question: "Q-6", choice: .value("no")),
      ])
    #expect(
      String(decoding: answers.text, as: UTF8.self) == """
        # questionnaires: base 1.0.0 3f2a91bc
        shortfall: responses/1
        respondent: jo
        name: Jo Novak
        role: finance
        round: 2
        on: 2026-03-12
        answers:
          Q-1: 3
          Q-2: {level: 2, evidence: 2, refs: [budget-v3.xlsx, {ref: "plan, v2.pdf", until: 2026-06-30}], note: "Like-for-like: \\"yes\\""}
          Q-3: unknown
          Q-4: {level: unknown, note: Ask Mara}
          Q-5: {na: No new functions are in scope}
          Q-6: "no"

        """)
  }

  @Test("whatever is written is read back the same", arguments: 0..<200)
  func roundTrip(_ seed: UInt64) throws {
    var random = HostileFileTests.Dice(state: seed)
    let folder = try TemporaryAssessment()
    let questions = try questions(of: folder)
    let table = QuestionTable(questions: questions, roleMapping: [:])
    let written = (0..<3).map { number in Self.answers(number, table, &random) }
    var bytes: [UInt8] = []
    for answers in written { answers.append(to: &bytes) }
    var reader = ResponseReader(table: table)
    bytes.withUnsafeBufferPointer { reader.read($0, path: "r.yaml", name: "r.yaml") }
    #expect(!reader.log.hasErrors, "\(reader.log.sorted.map(\.message))\n\(String(decoding: bytes, as: UTF8.self))")
    let read = reader.batch.submissions.map { submission in
      RespondentAnswers(
        comments: written[0].comments, respondent: submission.respondent, name: submission.name, role: submission.role,
        round: submission.round, on: submission.on,
        answers: submission.answers.map { reader.batch.entry(at: $0, questions) })
    }
    #expect(read.map(\.text) == written.map(\.text))
  }

  private func questions(of folder: TemporaryAssessment) throws -> [Question] {
    try #require(try folder.load().assessment).questionnaires.flatMap(\.questions)
  }

  private static func answers(
    _ number: Int, _ table: QuestionTable, _ random: inout HostileFileTests.Dice
  ) -> RespondentAnswers {
    func text(_ random: inout HostileFileTests.Dice) -> String {
      let parts = [
        "a", "\"", "'", ": ", " #", "\n", "\r\n", "\t", "é", "\u{301}", "{", "]", ",", "- ", "\u{0}", "\u{1b}",
        "\u{85}",
        "\u{2028}", "\u{FEFF}", "\u{1F600}", "\\", "null", "~", "*", "&", "%TAG", "---\n", "长",
      ]
      return "x"
        + (0..<Int.random(in: 0...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
    }
    let entries = table.entries.map { question -> RespondentAnswers.Entry in
      let choices: [RespondentAnswers.Choice] =
        [.unknown, .notApplicable(text(&random))] + question.scale.values.map { .value($0.value) }
      var entry = RespondentAnswers.Entry(
        question: question.id, choice: choices.randomElement(using: &random) ?? .unknown)
      if case .notApplicable = entry.choice { return entry }
      if Bool.random(using: &random) {
        entry.evidence = Int.random(in: 0...3, using: &random)
        entry.note = text(&random)
        let until = CalendarDate(year: 2026, month: 6, day: 30)
        entry.references = [Reference(text: text(&random), until: nil), Reference(text: text(&random), until: until)]
      }
      return entry
    }
    return RespondentAnswers(
      comments: ["from\n\u{2028}\u{1b}here"], respondent: "r\(number)", name: text(&random), role: .business,
      round: Int.random(in: 1...9, using: &random), on: CalendarDate(year: 2026, month: 2, day: 1 + number),
      answers: entries)
  }

  @Test("a change of an anchor changes the digits of its question and questionnaire, and of no other")
  func origin() throws {
    let folder = try TemporaryAssessment()
    let questionnaires = try #require(try folder.load().assessment).questionnaires
    var changed = questionnaires
    changed[0].sections[0].questions[0].scale.values[2].label = Text("Something else")
    let before = ResponseOrigin(questionnaires)
    let after = ResponseOrigin(changed)
    #expect(before.stamps[0].fingerprint != after.stamps[0].fingerprint)
    let differing = zip(before.questions, after.questions).filter { $0.digits != $1.digits }.map(\.0.id)
    #expect(differing == [questionnaires[0].questions[0].id])
    let text = before.comments.map { "# \($0)\r\n" }.joined() + "shortfall: responses/1\n"
    let read = try #require(ResponseOrigin(commentsOf: Array(text.utf8)))
    #expect(read.stamps == before.stamps && read.questions == before.questions)
    #expect(read.changed(in: before).isEmpty && read.changed(in: after) == [questionnaires[0].questions[0].id])
  }
}
