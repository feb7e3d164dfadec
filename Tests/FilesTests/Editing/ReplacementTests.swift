import Diagnostics
import Testing

@testable import Files

private func edit(_ text: String, _ edits: Edit...) -> String {
  var log = DiagnosticLog()
  guard let bytes = edited(SourceText(path: "a.yaml", bytes: Array(text.utf8)), edits, log: &log) else {
    return log.sorted.map(\.message).joined()
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("Values that make way for others")
struct ReplacementTests {
  static let one = NewValue.mapping([.init("na", .text("why"))], .inline)
  static let long = NewValue.mapping([.init("level", .number(1)), .init("note", .text("x"))], .lines)

  static let cases: [(before: String, value: NewValue, after: String)] = [
    ("a: 3  # c\nb: 1\n", one, "a: {na: why}  # c\nb: 1\n"),
    ("a: 3  # c\nb: 1\n", long, "a:  # c\n  level: 1\n  note: x\nb: 1\n"),
    ("a: {x: 1, y: 2}  # c\nb: 1", one, "a: {na: why}  # c\nb: 1"),
    ("a: {x: 1,  # one\n  y: 2}\nb: 1\n", one, "a: {na: why}\n  # one\nb: 1\n"),
    ("a: [x, y]\n", .list([.text("z")], .inline), "a: [z]\n"),
    ("a:   # c\n  x: 1\n  y: 2\n\nb: 1\n", one, "a: {na: why}   # c\n\nb: 1\n"),
    (
      "a:\n  # before\n  x: 1   # beside\n  y: 'a # no'\n# after\nb: 1\n", one,
      "a: {na: why}\n  # before\n  # beside\n# after\nb: 1\n"
    ),
    ("a:\r\n  x: 1  # c\r\nb: 1\r\n", long, "a:\r\n  # c\r\n  level: 1\r\n  note: x\r\nb: 1\r\n"),
    ("a:\n  x: 1", .number(2), "a: 2"), ("a:\n- x\n- y # c\nb: 1\n", one, "a: {na: why}\n  # c\nb: 1\n"),
    ("a: {na: why}\n", one, "a: {na: why}\n"), ("b: 1\n", one, "b: 1\na: {na: why}\n"),
    ("x: &x {y: 1}\na: *x\n", one, "x: &x {y: 1}\na: {na: why}\n"),
  ]

  @Test("the new value stands in the place of the old one, and no comment is lost", arguments: cases)
  func replacing(before: String, value: NewValue, after: String) {
    #expect(edit(before, .replace(value, at: ["a"])) == after)
  }

  @Test("what cannot be replaced with care is refused")
  func refusals() {
    #expect(edit("a: &x {y: 1}\nb: *x\n", .replace(.number(1), at: ["a"])).contains("an anchor or a tag"))
    #expect(edit("- {y: 1}\n", .replace(.number(1), at: [0])).contains("stands in a list"))
    #expect(edit("? a\n: x: 1\n", .replace(Self.one, at: ["a"])).contains("not known"))
  }
}
