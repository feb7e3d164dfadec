import Analysis
import Foundation
import Model
import Testing

@testable import Reports

@Suite("Hostile text stays text")
struct HostileTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "\"\u{301} onmouseover=alert(1) x=\"", "</style><script>alert(1)</script>", "</script><script>alert(1)</script>",
    "<!--<script>", "]]>", "javascript:alert(1)", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)",
    "| a | b |", "`code` *bold* _it_ ~~s~~", "# heading", "- list", "1. list", "> quote", "{{title}}",
    "{{{page.style}}}",
    "line\nbreak\r\nand\u{2028}more", "\u{202E}desrever", "&lt;b&gt;", "\\| pipe", "%@ %n", "a\u{0}b\u{7}c",
  ]

  /// The same text everywhere a person can write one.
  private static func poisoned(_ text: String) -> Assessment {
    let poison = Text(text)
    var hostile = question("A-1", lead: .finance, also: [.it], gate: Gate(phase: .procurement, minimum: 3))
    hostile.title = poison
    hostile.ask = poison
    hostile.evidence = [poison]
    hostile.claims = [text]
    hostile.risk = RiskStatement(cause: poison, event: poison, consequence: poison)
    hostile.fix.action = poison
    hostile.scale.values = hostile.scale.values.map { .init(value: $0.value, level: $0.level, label: poison) }
    var waived = question("A-2", gate: Gate(phase: .award, minimum: 3))
    waived.title = poison
    var questionnaire = area("A", [hostile, waived, question("A-3")])
    questionnaire.title = poison
    questionnaire.guidingQuestion = poison
    questionnaire.sections[0].title = poison
    questionnaire.sections[0].gap = poison
    var assessment = assessment(
      [questionnaire],
      [
        Voice(id: "f", role: .finance, name: text, said: [.level("A-1", 0, note: text, refs: [text])]),
        Voice(id: "i", role: .it, name: text, said: [.level("A-1", 4, note: text), .level("A-3", 1, note: text)]),
        Voice(id: "b", role: .business, name: text, said: [.na("A-3", text), .unknown("A-2", note: text)]),
      ])
    assessment.title = poison
    assessment.client = poison
    assessment.waivers = [Waiver(subject: .question("A-2"), by: text, on: assessment.asOf, reason: poison)]
    assessment.inputs[0].path = text
    return assessment
  }

  private static let plainPage = Result { try rendered(poisoned("harmless"), .html).text }
  private static let plainText = Result { try rendered(poisoned("harmless"), .markdown).text }

  /// All tags that a tolerant reader could see in a page, without the values of their attributes; without style, whose
  /// text differs in the title of the printed page, and drawings, which have tests of their own.
  private func shape(_ page: String) -> [String] {
    let bare = without("svg", without("style", page))
    return bare.components(separatedBy: "<").dropFirst().compactMap { rest in
      guard let first = rest.unicodeScalars.first, first.properties.isAlphabetic || first == "/" || first == "!" else {
        return nil
      }
      let parts = rest.components(separatedBy: ">")[0].components(separatedBy: "\"")
      return parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: "\"")
    }
  }

  private func without(_ element: String, _ page: String) -> String {
    let parts = page.components(separatedBy: "<\(element)")
    return parts[0]
      + parts.dropFirst().map { $0.components(separatedBy: "</\(element)>").dropFirst().joined() }.joined()
  }

  @Test("in HTML it makes no element, attribute or script", arguments: texts)
  func html(text: String) throws {
    let page = try rendered(Self.poisoned(text), .html).text
    let plain = try Self.plainPage.get()
    let (ours, theirs) = (shape(page), shape(plain))
    #expect(ours.count == theirs.count)
    for (tag, other) in zip(ours, theirs) where tag != other {
      Issue.record("\(tag) instead of \(other)")
      break
    }
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains("\u{202E}") && !page.contains("\u{0}"))
  }

  @Test("the embedded result is JSON that cannot end its element", arguments: texts)
  func json(text: String) throws {
    let page = try rendered(Self.poisoned(text), .html).text
    let start = try #require(page.range(of: "id=\"report-result\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let result = page[start.upperBound..<end.lowerBound]
    #expect(!result.contains("<"))
    let root = try JSONSerialization.jsonObject(with: Data(result.utf8)) as? [String: Any]
    #expect(root?["title"] as? String == text)
  }

  @Test("in Markdown it adds no line, cell, heading, link, image or element", arguments: texts)
  func markdown(text: String) throws {
    let page = try rendered(Self.poisoned(text), .markdown).text
    let plain = try Self.plainText.get()
    func lines(_ page: String) -> [String] {
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let (ours, theirs) = (lines(page), lines(plain))
    #expect(ours.count == theirs.count)
    for (line, other) in zip(ours, theirs) {
      #expect(cells(line) == cells(other), "\(line)")
      #expect(line.prefix { $0 == "#" } == other.prefix { $0 == "#" }, "\(line)")
    }
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.firstMatch(of: /[^\\]!\[[^\]]*\]\((?!report-)/) == nil)
    #expect(page.firstMatch(of: /[^\\]\]\(javascript:/) == nil)
  }

  /// Bars of a table row that are not escaped.
  private func cells(_ line: String) -> Int {
    var count = 0
    var escaped = false
    for scalar in line.unicodeScalars {
      if scalar == "|" && !escaped { count += 1 }
      escaped = scalar == "\\" && !escaped
    }
    return count
  }
}
