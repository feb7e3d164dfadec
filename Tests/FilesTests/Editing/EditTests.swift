import Diagnostics
import Testing

@testable import Files

/// A file before and after an edit, as text.
private func edit(_ text: String, _ edits: Edit...) -> String {
  var log = DiagnosticLog()
  guard let bytes = edited(SourceText(path: "a.yaml", bytes: Array(text.utf8)), edits, log: &log) else {
    return log.sorted.map { "\($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.message)" }.joined()
  }
  #expect(!log.hasErrors)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("Careful edits")
struct EditTests {
  @Test("a value is changed in its own quotes, and the comment behind it stays")
  func values() {
    #expect(edit("a: open  # why\nb: 1\n", .put(.text("planned"), at: ["a"])) == "a: planned  # why\nb: 1\n")
    #expect(edit("a: \"open\"  # why", .put(.text("new one"), at: ["a"])) == "a: \"new one\"  # why")
    #expect(edit("a: 'open'", .put(.text("it's"), at: ["a"])) == "a: 'it''s'")
    #expect(edit("a: open", .put(.text("no"), at: ["a"])) == "a: \"no\"")
    #expect(edit("a: open", .put(.plain("2026-04-15"), at: ["a"])) == "a: 2026-04-15")
    #expect(edit("a: '2026-01-01'", .put(.plain("2026-04-15"), at: ["a"])) == "a: '2026-04-15'")
    #expect(edit("a: \"1\"", .put(.number(2.5), at: ["a"])) == "a: 2.5")
    #expect(edit("- {a: 1, b: [x, y]} # c\n", .put(.number(2), at: [0, "a"])) == "- {a: 2, b: [x, y]} # c\n")
  }

  @Test("a value that is the same already changes nothing")
  func same() {
    let text = "a:   'x'\r\nb: {c: 1}"
    #expect(edit(text, .put(.text("x"), at: ["a"]), .put(.number(1), at: ["b", "c"])) == text)
  }

  @Test("texts over several lines become one")
  func long() {
    #expect(edit("a: one\n  two\nb: 1\n", .put(.text("x"), at: ["a"])) == "a: x\nb: 1\n")
    #expect(edit("a: |  # see\n  one\n\n  two\n\nb: 1\n", .put(.text("x"), at: ["a"])) == "a: x  # see\n\nb: 1\n")
    #expect(edit("a: >-\n  one", .put(.text("x\ny"), at: ["a"])) == "a: \"x\\ny\"")
    #expect(edit("a: \"one\n  two\" # c\nb: 1\n", .put(.text("x"), at: ["a"])) == "a: \"x\" # c\nb: 1\n")
  }

  @Test("nothing becomes something behind its colon")
  func nothing() {
    #expect(edit("a:   # nobody\nb: 1\n", .put(.text("x"), at: ["a"])) == "a: x   # nobody\nb: 1\n")
    #expect(edit("a: ~\nb:", .put(.text("x"), at: ["a"]), .put(.number(3), at: ["b"])) == "a: x\nb: 3")
    #expect(edit("{a: , b}", .put(.text("x"), at: ["a"]), .put(.text("z"), at: ["b"])) == "{a: x , b: z}")
    #expect(
      edit("a:  # c\nb: 1", .put(.mapping([.init("x", .number(1))], .lines), at: ["a"]))
        == "a:  # c\n  x: 1\nb: 1")
    #expect(edit("a:\nb: 1", .put(.number(1), at: ["a", "x", "z"])) == "a:\n  x:\n    z: 1\nb: 1")
  }

  @Test("a key is added with the indentation, the line end and the place of its neighbours")
  func keys() {
    let order = ["id", "status", "owner", "due"]
    #expect(
      edit(
        "e:\n  - id: A\n    status: open # s\n    # next\n    note: n\n\n  - id: B\n",
        .put(.text("Jo"), at: ["e", 0, "owner"], order: order))
        == "e:\n  - id: A\n    status: open # s\n    owner: Jo\n    # next\n    note: n\n\n  - id: B\n")
    #expect(edit("a: 1\r\nb: 2", .put(.number(3), at: ["c"])) == "a: 1\r\nb: 2\r\nc: 3")
    #expect(edit("\u{FEFF}a: 1", .put(.number(3), at: ["c"])) == "\u{FEFF}a: 1\nc: 3")
    #expect(
      edit("a: 1\n", .put(.number(2), at: ["due"], order: order), .put(.number(3), at: ["id"], order: order))
        == "a: 1\nid: 3\ndue: 2\n")
    #expect(edit("a:\n  - |+\n    x\n\n", .put(.number(3), at: ["c"])) == "a:\n  - |+\n    x\n\nc: 3\n")
    #expect(
      edit("a:\n    b: {x: 1}\n# end\n", .put(.number(3), at: ["a", "c"])) == "a:\n    b: {x: 1}\n    c: 3\n# end\n")
  }

  @Test("braces and brackets are edited inside")
  func inline() {
    #expect(edit("a: {x: 1}", .put(.number(3), at: ["a", "z"])) == "a: {x: 1, z: 3}")
    #expect(edit("a: { x: 1, }", .put(.number(3), at: ["a", "z"])) == "a: { x: 1, z: 3, }")
    #expect(edit("[a, {}]", .put(.number(3), at: [1, "z"])) == "[a, {z: 3}]")
    #expect(
      edit("a: {x: 1, # one\n  y: two # 2\n  }\n", .put(.number(3), at: ["a", "z"]))
        == "a: {x: 1, # one\n  y: two, z: 3 # 2\n  }\n")
    #expect(edit("a: [x, \"y\"]  # c", .append(.text("z, 1"), to: ["a"])) == "a: [x, \"y\", \"z, 1\"]  # c")
    #expect(edit("{\"a\": [1]}", .append(.number(2), to: ["a"])) == "{\"a\": [1, 2]}")
  }

  @Test("an item is added as its neighbours are written")
  func items() {
    let item = NewValue.mapping([.init("id", .text("C")), .init("m", .list([.number(1)], .lines))], .lines)
    #expect(
      edit("e:\n-   id: A\n\n-   id: B # b\n# end", .append(item, to: ["e"]))
        == "e:\n-   id: A\n\n-   id: B # b\n\n-   id: C\n    m:\n      - 1\n# end")
    #expect(
      edit("e: []  # none\nf: 1\n", .append(item, to: ["e"])) == "e:  # none\n  - id: C\n    m:\n      - 1\nf: 1\n")
    #expect(edit("e:\n", .append(.number(1), to: ["e"]), .append(.number(2), to: ["e"])) == "e:\n  - 1\n  - 2\n")
    #expect(edit("f: 1", .append(.number(1), to: ["e"]), .append(.number(2), to: ["e"])) == "f: 1\ne:\n  - 1\n  - 2")
    #expect(
      edit(
        "e:\n  - h:\n      - {a: 1}", .append(.mapping([.init("b", .number(2))], .inline), to: ["e", 0, "h"]),
        .put(.text("x"), at: ["e", 0, "k"]), .append(item, to: ["e"]))
        == "e:\n  - h:\n      - {a: 1}\n      - {b: 2}\n    k: x\n  - id: C\n    m:\n      - 1")
  }

  @Test("a mapping is put member by member, and nothing is lost")
  func mappings() {
    let new = NewValue.mapping([.init("level", .number(3)), .init("risk", .number(6))], .inline)
    #expect(edit("a: {level: 2, x: y}", .put(new, at: ["a"])) == "a: {level: 3, x: y, risk: 6}")
    #expect(edit("a:\n  level: 2\n  x: y\n", .put(new, at: ["a"])) == "a:\n  level: 3\n  x: y\n  risk: 6\n")
    #expect(edit("b: 1", .put(new, at: ["a"])) == "b: 1\na: {level: 3, risk: 6}")
  }

  @Test("an alias gives way to a value, and what others share is left alone")
  func aliases() {
    #expect(edit("a: &x open\nb: *x # c\n", .put(.text("new"), at: ["b"])) == "a: &x open\nb: new # c\n")
    #expect(edit("a: &x {s: 1}\nb: *x\n", .put(.number(2), at: ["c"])) == "a: &x {s: 1}\nb: *x\nc: 2\n")
    #expect(edit("a: [&x 1, *x]", .append(.number(2), to: ["a"])) == "a: [&x 1, *x, 2]")
    #expect(edit("a: &x {s: 1}\nb: *x\n", .put(.number(2), at: ["b", "s"])).contains("cannot be changed with care"))
    #expect(edit("a: &x {s: 1}\nb: *x\n", .put(.number(2), at: ["a", "s"])).contains("cannot be changed with care"))
    #expect(edit("a: &x {s: 1}\n", .put(.number(2), at: ["a", "s"])) == "a: &x {s: 2}\n")
  }

  @Test("what cannot be done with care is refused with its place")
  func refusals() {
    #expect(edit("b: 1\na: !!str 2\n", .put(.number(3), at: ["a"])).hasPrefix("2:4 this place cannot be changed"))
    #expect(edit("a: [x: 1]\n", .put(.number(3), at: ["a", 0, "y"])).hasPrefix("1:5 "))
    #expect(edit("a: {x: 1}\n", .put(.number(3), at: ["a"])).hasPrefix("1:4 "))
    #expect(edit("a: |\n  text", .put(.number(3), at: ["b"])).contains("cannot be changed with care"))
    #expect(edit("a: [", .put(.number(3), at: ["b"])) == "2:1 a value is missing here")
  }
}
