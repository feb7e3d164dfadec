import Diagnostics
import Testing

@testable import YAML

@Suite("Text of scalars")
struct ScalarTextTests {
  static let nasty = [
    "", " ", "null", "Null", "~", "true", "FALSE", "no", "on", "3", "-1", "0.5", "1e3", ".nan", "2026-03-30", "a: b",
    "a:",
    "a #b", "# a", "a#b", "- a", "-", "[a]", "{a}", "a, b", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "'", "\"",
    "a\"b",
    "a\\b", "a\nb", "a\r\nb", "\t", "a ", " a", "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "\u{FEFF}a", "\u{0}",
    "\u{1B}[31m",
    "\u{7F}", "e\u{301}", "\"\u{301}", ":\u{301}", "🧑‍🔬", "😀 😀", "名前: 値", "مرحبا", "\u{202E}abc", "\u{FFFE}", "\u{1FFFF}",
    "<script>", "a - b", "it's", "k: \"v\"", "---", "...", "? a", "=", "<<", "O'Brien & Sons (2)",
  ]

  // By index, since the texts themselves would go raw into the log of the tests.
  @Test("it reads back as the same text, as value, in a list and as key", arguments: nasty.indices)
  func readsBack(_ index: Int) throws {
    let text = Self.nasty[index]
    let scalar = yamlScalar(text)
    #expect(!scalar.utf8.contains(UInt8(ascii: "\n")))
    let (node, problems) = tree("value: \(scalar)  # remark\nlist: [\(scalar), \(scalar)]\n\(scalar): key\n")
    #expect(problems == [])
    let root = try #require(node)
    for found in [root["value"]] + (root["list"]?.items ?? []) {
      guard case .scalar(let read, let value)? = found?.content else {
        Issue.record("no scalar")
        continue
      }
      #expect(Array(read.utf8) == Array(text.utf8))
      #expect(value == .text)
    }
    #expect(root["list"]?.items?.count == 2)
    #expect(root.pairs?.last.map { Array($0.key.utf8) } == Array(text.utf8))
  }

  @Test("fragments joined at random read back")
  func random() {
    var state: UInt64 = 20_260_330
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<(1 + Int(state >> 33) % 4) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.nasty[Int(state >> 33) % Self.nasty.count]
      }
      let (node, problems) = tree("a: \(yamlScalar(text))\n")
      guard problems.isEmpty, let read = node?["a"]?.scalarText, Array(read.utf8) == Array(text.utf8) else {
        Issue.record("\(text.debugDescription) came back as \(node?["a"]?.scalarText.debugDescription ?? "nothing")")
        return
      }
    }
  }

  @Test("plain words stay plain", arguments: ["Budget v3.xlsx", "budget-v3.xlsx", "Žemė", "J. Ortiz", "a#b", "W01:x"])
  func plain(_ text: String) { #expect(yamlScalar(text) == text) }
}
