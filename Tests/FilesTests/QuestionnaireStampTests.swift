import Model
import Testing

@testable import Files

@Suite("Stamps of questionnaires")
struct QuestionnaireStampTests {
  private func questionnaire(
    version: String = "1.0.0", title: String = "Costs", anchors: [String] = ["none", "some", "half", "most", "all"],
    ids: [String] = ["Q-1", "Q-2"]
  ) -> Questionnaire {
    let scale = AnswerScale(
      name: nil,
      values: anchors.enumerated().map { .init(value: String($0), level: Double($0), label: Text($1)) })
    let questions = ids.map { id in
      Question(
        id: id, title: Text(title), ask: Text("Is it?"), why: nil, scale: scale, lead: .it, also: [], weight: 2,
        impact: 3, gate: nil, evidence: [], risk: .init(cause: Text("a"), event: Text("b"), consequence: Text("c")),
        fix: .init(action: Text("d"), owner: .it, days: 3), claims: [])
    }
    return Questionnaire(
      id: "costs", version: version, language: "en", title: Text(title), kind: .core, guidingQuestion: nil,
      sections: [Section(id: "C.1", title: Text("s"), gap: nil, weight: nil, questions: questions)])
  }

  @Test("a fingerprint changes with ids and anchors and with nothing else")
  func fingerprint() {
    let digits = questionsFingerprint(of: questionnaire())
    #expect(digits.utf8.count == 8)
    #expect(questionsFingerprint(of: questionnaire(version: "2", title: "Other")) == digits)
    #expect(questionsFingerprint(of: questionnaire(ids: ["Q-1", "Q-3"])) != digits)
    #expect(questionsFingerprint(of: questionnaire(anchors: ["none", "some", "half", "most", "each"])) != digits)
    #expect(questionsFingerprint(of: questionnaire(anchors: ["none", "somehalf", "", "most", "all"])) != digits)
  }

  @Test("a line of stamps reads back")
  func line() throws {
    let all = [questionnaire(), questionnaire(version: "2.0-beta", ids: ["Q-9"])]
    let line = QuestionnaireStamp.line(of: all)
    #expect(line.hasPrefix("# questionnaires: costs 1.0.0 "))
    #expect(QuestionnaireStamp.stamps(inLine: line) == all.map { QuestionnaireStamp(of: $0) })
    #expect(QuestionnaireStamp.stamps(inLine: line + "\r") == all.map { QuestionnaireStamp(of: $0) })
  }

  @Test("a version cannot leave its line", arguments: ["1\nrespondent: eve", "1, 2", "", "1\u{2028}2", "١"])
  func version(_ version: String) throws {
    let line = QuestionnaireStamp.line(of: [questionnaire(version: version)])
    #expect(line.utf8.allSatisfy { (32..<127).contains($0) })
    #expect(QuestionnaireStamp.stamps(inLine: line)?.count == 1)
  }

  @Test(
    "another comment is no line of stamps", arguments: ["# written by hand", "", "# questionnaires: costs 1.0.0 zz"])
  func others(_ line: String) {
    #expect(QuestionnaireStamp.stamps(inLine: line) == nil)
  }
}
