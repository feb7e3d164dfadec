import Diagnostics
import Foundation
import Model
import Testing

@testable import Reports

@Suite("Forms")
struct FormTests {
  static let stamp = "# questionnaires: A 1.0.0 0123abcd"

  static func form(
    _ roles: [Role], of assessment: Assessment = GoldenTests.small, respondent: String? = nil, name: String? = nil,
    round: Int = 1, only: Set<String>? = nil
  ) -> QuestionForm {
    let request = FormRequest(
      roles: roles, respondent: respondent, name: name, round: round, only: only, tool: "shortfall 0.0.0")
    return QuestionForm(assessment, request) { _, _ in stamp }
  }

  static func rendered(_ form: QuestionForm, _ format: ReportFormat) throws -> String {
    var log = DiagnosticLog()
    let templates = try #require(
      FormTemplates(format, log: &log, source: templateSource), "\(log.sorted.map(\.message))")
    return String(decoding: form.rendered(with: templates), as: UTF8.self)
  }

  private func ids(_ form: QuestionForm) -> [String] { form.sections.flatMap { $0.items.map(\.question.id) } }

  @Test("a role is asked what its questions name it for, once mapping is applied")
  func roles() {
    #expect(ids(Self.form([.it])) == ["A-1", "A-2"])
    #expect(ids(Self.form([.vendor])) == ["A-2"])
    #expect(ids(Self.form([.operations])) == [])
    var mapped = GoldenTests.small
    mapped.roleMapping = [.finance: .business]
    #expect(ids(Self.form([.business], of: mapped)) == ["A-1", "A-3", "A-4"])
    #expect(ids(Self.form([.finance], of: mapped)) == ["A-1", "A-3", "A-4"])
  }

  @Test("several roles share a form, and each question says which of them it is for")
  func together() {
    let form = Self.form([.it, .vendor])
    #expect(ids(form) == ["A-1", "A-2"])
    #expect(form.sections.flatMap(\.items).map(\.roles) == [[.it], [.it, .vendor]])
    #expect(form.count(for: .vendor) == 1)
  }

  @Test("only chosen questions are asked, of those that the role is asked")
  func only() {
    #expect(ids(Self.form([.it], only: ["A-2", "A-3"])) == ["A-2"])
  }

  @Test("a person sees the latest of the own answers and nobody else's")
  func own() throws {
    var assessment = GoldenTests.small
    let later = Voice(
      id: "ida", role: .it, round: 2, said: [.level("A-2", 2, evidence: 2, note: "Now named", refs: ["people.xlsx"])])
    assessment.responses.batches += responses([later], assessment.questionnaires).batches
    let form = Self.form([.it], of: assessment, respondent: "ida", round: 2)
    #expect(form.holdsAnswers)
    #expect(form.own.entries["A-1"]?.choice == "0")
    #expect(form.own.entries["A-2"]?.choice == "2")
    for text in [try Self.rendered(form, .html), try Self.rendered(form, .markdown)] + texts(form) {
      #expect(!text.contains("Seen a draft") && !text.contains("Flo Novak") && !text.contains("scope-v2.docx"))
    }
    #expect(try Self.rendered(form, .html).contains("Now named"))
    #expect(!Self.form([.it], of: assessment).holdsAnswers)
    #expect(try !Self.rendered(Self.form([.it], of: assessment), .html).contains("Now named"))
  }

  private func texts(_ form: QuestionForm) -> [String] {
    [form.table(), form.answerFile { "\"\($0)\"" }].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("what a script is told cannot end its element")
  func data() throws {
    var assessment = GoldenTests.small
    assessment.responses.batches +=
      responses(
        [Voice(id: "eve", role: .it, said: [.unknown("A-1", note: "</script><script>alert(1)</script><!--")])],
        assessment.questionnaires
      ).batches
    let form = Self.form([.it], of: assessment, respondent: "eve")
    #expect(!form.data().contains("<"))
    #expect(form.data().contains("\\u003c/script"))
    #expect(try Self.rendered(form, .html).components(separatedBy: "</script>").count == 3)
  }

  @Test("what is kept in a browser is found by the same form, and by no other")
  func storage() {
    func key(_ form: QuestionForm) -> Substring { form.data().dropFirst(10).prefix(32) }
    let forms = [
      Self.form([.it]), Self.form([.vendor]), Self.form([.it], round: 2), Self.form([.it], only: ["A-1"]),
      Self.form([.it], respondent: "ida"),
    ]
    #expect(key(forms[0]).hasPrefix("shortfall.form.") && key(forms[0]) == key(Self.form([.it])))
    #expect(Set(forms.map(key)).count == forms.count)
  }

  @Test("a page allows its own style and script and nothing else")
  func policy() throws {
    let text = try Self.rendered(Self.form([.it]), .html)
    func content(_ tag: String) -> String {
      String(text.components(separatedBy: "<\(tag)>").dropFirst().first?.components(separatedBy: "</\(tag)>")[0] ?? "")
    }
    let policy = contentPolicy(styles: [digest(content("style"))], script: digest(content("script")))
    #expect(text.contains("content=\"\(policy.replacing("'", with: "&#39;"))\""))
    #expect(content("script").contains("function openForm") && !text.contains(" style="))
  }

  @Test("comments of a file of answers hold no line end and no control character of a question's")
  func comments() {
    var assessment = GoldenTests.small
    assessment.questionnaires[0].sections[0].questions[0].title = Text("One\nrespondent: eve\u{7}\u{2028}x")
    let lines = texts(Self.form([.it], of: assessment))[1].split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("# A-1 One respondent: eve x") })
    #expect(!lines.contains { $0.hasPrefix("respondent: eve") })
  }

  @Test("a small form as a page", arguments: [[Role.it], [.it, .vendor]])
  func page(_ roles: [Role]) throws {
    let text = try Self.rendered(Self.form(roles), .html)
    // Style and scripts are files of their own; the page is looked at without them.
    let outline = text.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/<script>(?s).*?<\/script>/, with: "<script></script>").replacing(/sha256-[^&]*/, with: "sha256-…")
    try expectGolden(outline, "form-\(roles.map(\.rawValue).joined(separator: "-")).html")
  }

  @Test("a small form to print, as a file of answers and as a table")
  func others() throws {
    let form = Self.form([.it], respondent: "ida", name: "Ida", round: 2)
    try expectGolden(try Self.rendered(form, .markdown), "form-ida.md")
    try expectGolden(texts(form)[0], "form-ida.csv")
    try expectGolden(texts(form)[1], "form-ida.yaml")
    try expectGolden(texts(Self.form([.it]))[1], "form-it.yaml")
  }
}
