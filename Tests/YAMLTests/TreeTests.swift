import Diagnostics
import Testing

@testable import YAML

/// Reads a text as one file; the diagnostics come back as `line:column code`.
func tree(_ text: String, limits: Limits = .standard) -> (node: Node?, problems: [String]) {
  tree(Array(text.utf8), limits: limits)
}

func tree(_ bytes: [UInt8], limits: Limits = .standard) -> (node: Node?, problems: [String]) {
  var log = DiagnosticLog()
  let node = readTree(SourceText(path: "a.yaml", bytes: bytes), limits: limits, log: &log)
  let problems = log.sorted.map { "\($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.rule.code)" }
  return (node, problems)
}

@Suite("Trees")
struct TreeTests {
  @Test(
    "the core schema leaves text as typed",
    arguments: [
      "no", "on", "yes", "y", "010", "0o17", "0x1F", "12:30", "1_000", "1e3", "2024-01-02", ".inf", ".nan", "+1", "1.",
      ".5",
      "'3'", "\"true\"", "!!str 3",
    ])
  func staysText(_ scalar: String) {
    guard case .scalar(_, let value)? = tree("a: \(scalar)\n").node?["a"]?.content else {
      Issue.record("no scalar")
      return
    }
    #expect(value == .text)
  }

  @Test(
    "null, truth values and plain decimals are read",
    arguments: [
      ("null", CoreValue.null), ("~", .null), ("", .null), ("true", .flag(true)), ("False", .flag(false)),
      ("0", .number(0)),
      ("-3", .number(-3)), ("2.50", .number(2.5)),
    ])
  func reads(_ scalar: String, _ expected: CoreValue) {
    guard case .scalar(_, let value)? = tree("a: \(scalar)\n").node?["a"]?.content else {
      Issue.record("no scalar")
      return
    }
    #expect(value == expected)
  }

  @Test("every value keeps its place")
  func places() {
    let node = tree("a:\n  - x\n  - {b: ü, c: 1}\n").node
    let inner = node?["a"]?.items?.last?["c"]
    #expect(inner?.range.start == Position(line: 3, column: 15))
    #expect(inner?.range.end == Position(line: 3, column: 16))
  }

  @Test("a byte order mark and CRLF change nothing")
  func byteOrderMark() {
    let (node, problems) = tree("\u{FEFF}a: 1\r\nb: 2\r\n")
    #expect(problems.isEmpty)
    #expect(node?["b"]?.number == 2)
    #expect(node?["b"]?.range.start == Position(line: 2, column: 4))
  }

  @Test("aliases stand for what their anchors mark, anchors inside anchors too")
  func aliases() {
    let (node, problems) = tree("a: &x {k: &y [1, 2]}\nb: *x\nc: *y\nd: &z [*x, *y]\ne: *z\n")
    #expect(problems.isEmpty)
    #expect(node?["b"]?["k"]?.items?.count == 2)
    #expect(node?["c"]?.items?.first?.number == 1)
    #expect(node?["e"]?.items?.first?["k"]?.items?.last?.number == 2)
  }

  @Test(
    "bad input gets one error at its place",
    arguments: [
      ("a: 1\na: 2\n", "2:1 yaml-duplicate-key"),
      ("a: 1\n\"a\": 2\n", "2:1 yaml-duplicate-key"),
      ("b: &b {c: 1}\na:\n  <<: *b\n", "3:3 yaml-merge-key"),
      ("? [a, b]\n: 1\n", "1:3 yaml-key"),
      ("a: !!python/object 1\n", "1:4 yaml-tag"),
      ("a: !secret x\n", "1:4 yaml-tag"),
      ("%TAG ! tag:x,2000:\n---\na: 1\n", "1:1 yaml-tag"),
      ("a: *nobody\n", "1:4 yaml-alias"),
      ("a: &a [*a]\n", "1:8 yaml-alias"),
      ("a: 1\n---\nb: 2\n", "3:1 yaml-document"),
      ("", "1:1 yaml-document"),
      ("# nothing\n", "1:1 yaml-document"),
      ("a:\n\tb: 1\n", "2:1 yaml-syntax"),
      ("a: b\u{2028}hidden: c\n", "1:5 yaml-line-break"),
      ("a: b\u{85}c\n", "1:5 yaml-line-break"),
      ("ok: ü\na: \u{1}\n", "2:4 yaml-encoding"),
      ("a: [1, 2\nb: 3\n", "2:2 yaml-syntax"),
      ("a: \"x\n", "2:1 yaml-syntax"),
      ("<!doctype html>\n<html a=\"b: c\">\n", "2:11 yaml-syntax"),
    ])
  func refuses(_ text: String, _ expected: String) {
    #expect(tree(text).problems == [expected])
    #expect(tree(text).node == nil)
  }

  @Test("broken UTF-8 is found at its true line and column")
  func brokenUTF8() {
    #expect(tree(Array("ä: 1\nbö: ".utf8) + [0xE4, 0x0A]).problems == ["2:5 yaml-encoding"])
    #expect(tree([0xFF, 0xFE, 0x61, 0]).problems == ["1:1 yaml-encoding"])
    #expect(tree(Array("a: b\nc: ".utf8) + [0xC3]).problems == ["2:4 yaml-encoding"])
  }

  @Test("an item one column too far draws a warning")
  func swallowed() {
    let (node, problems) = tree("a:\n  - one\n   - two\n")
    #expect(problems == ["2:5 yaml-swallowed-item"])
    #expect(node?["a"]?.items?.count == 1)
    #expect(tree("a: one - two\n  more\n").problems.isEmpty)
  }
}

@Suite("Limits")
struct LimitTests {
  @Test("nesting is counted where collections start")
  func depth() {
    let fits = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    #expect(tree("a: \(fits)\n").problems.isEmpty)
    #expect(tree("a: [\(fits)]\n").problems == ["1:67 yaml-limit"])
    #expect(tree(String(repeating: "[", count: 100_000)).problems == ["1:65 yaml-limit"])
  }

  @Test("scalars, nodes and documents end at their limits")
  func counts() {
    var limits = Limits()
    limits.scalarBytes = 4
    #expect(tree("a: bbbb\n", limits: limits).problems.isEmpty)
    #expect(tree("a: bbbbb\n", limits: limits).problems == ["1:4 yaml-limit"])
    limits = Limits()
    limits.nodes = 4
    #expect(tree("a: [1]\n", limits: limits).problems.isEmpty)
    #expect(tree("a: [1, 2]\n", limits: limits).problems == ["1:8 yaml-limit"])
    limits = Limits()
    limits.documents = 1
    #expect(tree("a\n---\nb\n", limits: limits).problems == ["2:1 yaml-limit"])
  }

  @Test("an alias bomb ends at the nodes it stands for")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(tree(text).problems.map { $0.suffix(10) } == ["yaml-limit"])
  }

  @Test("one long text named often ends at the bytes it stands for")
  func longTexts() {
    let text = "a: &a \(String(repeating: "x", count: 100_000))\nb:\n" + String(repeating: "  - *a\n", count: 20_000)
    #expect(tree(text).problems.map { $0.suffix(10) } == ["yaml-limit"])
    var limits = Limits()
    limits.aliasBytes = 6
    #expect(tree("a: &a xxx\nb: [*a, *a]\n", limits: limits).problems.isEmpty)
    #expect(tree("a: &a xxx\nb: [*a, *a, *a]\n", limits: limits).problems == ["2:13 yaml-limit"])
  }
}
