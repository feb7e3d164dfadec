import Diagnostics
import Testing
import YAML

@testable import Files

/// Random edits of files as people write them: everything outside the edited fields stays, to the byte.
@Suite("Random careful edits")
struct EditPropertyTests {
  @Test("an edit changes its own bytes and no other", arguments: 0..<8)
  func single(_ seed: UInt64) throws {
    var hand = Hand(seed: seed)
    var done = 0
    for _ in 0..<150 {
      let file = hand.file()
      let tree = try #require(Self.reread(file), "\(String(decoding: file, as: UTF8.self).debugDescription)")
      let trial = hand.edit(of: tree)
      let label = "\(String(decoding: file, as: UTF8.self).debugDescription) \(trial.edit.path)"
      var log = DiagnosticLog()
      guard let result = edited(SourceText(path: "a", bytes: file), [trial.edit], log: &log) else { continue }
      done += 1
      #expect(trial.isDone(in: try #require(Self.reread(result))), "\(label)")
      // What both ends have in common covers all of the old file but the value that was replaced.
      let head = zip(file, result).prefix { $0 == $1 }.count
      let tail = zip(file.dropFirst(head).reversed(), result.dropFirst(head).reversed()).prefix { $0 == $1 }.count
      #expect(file.count - head - tail <= trial.mayGo, "\(label)")
      #expect((file.last == 0x0A) == (result.last == 0x0A) || trial.mayGo > 0, "\(label)")
      #expect(lineBreaks(result) == lineBreaks(file) || lineBreaks(file) == "none", "\(label)")
    }
    #expect(done > 140, "\(done) of 150 edits were made")
  }

  @Test("many edits at once make what one after the other makes", arguments: 0..<4)
  func many(_ seed: UInt64) throws {
    var hand = Hand(seed: 1000 + seed)
    var done = 0
    for _ in 0..<60 {
      let file = hand.file()
      let tree = try #require(Self.reread(file))
      let edits = (0..<5).map { _ in hand.edit(of: tree).edit }
      var log = DiagnosticLog()
      guard let together = edited(SourceText(path: "a", bytes: file), edits, log: &log) else { continue }
      var stepped: [UInt8]? = file
      for edit in edits {
        stepped = stepped.flatMap { edited(SourceText(path: "a", bytes: $0), [edit], log: &log) }
      }
      guard let stepped, let a = Self.reread(together), let b = Self.reread(stepped) else { continue }
      done += 1
      #expect(sameContent(a, b), "\(String(decoding: file, as: UTF8.self).debugDescription) \(edits)")
    }
    #expect(done > 40, "\(done) of 60")
  }

  static func reread(_ bytes: [UInt8]) -> Node? {
    var log = DiagnosticLog()
    return readTree(SourceText(path: "a", bytes: bytes), log: &log)
  }

  private func lineBreaks(_ bytes: [UInt8]) -> String {
    let pairs = zip(bytes, bytes.dropFirst()).count { $0 == 0x0D && $1 == 0x0A }
    let all = bytes.count { $0 == 0x0A }
    return all == 0 ? "none" : pairs == all ? "CRLF" : pairs == 0 ? "LF" : "mixed"
  }
}

/// Somebody who writes registers by hand, every time in another manner.
private struct Hand {
  struct Trial {
    var edit: Edit
    var expected: NewValue
    /// Bytes of the old file that may be gone.
    var mayGo: Int

    func isDone(in tree: Node) -> Bool {
      var node: Node? = tree
      for step in edit.path {
        switch step {
        case .key(let key): node = node?[key]
        case .item(let index): node = node?.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      }
      guard let node else { return false }
      if edit.kind == .append { return node.items?.last.map { sameContent($0, expected.node) } ?? false }
      return sameContent(node, expected.node)
    }
  }

  private var dice: HostileFileTests.Dice
  private var lineBreak = "\n"

  init(seed: UInt64) { dice = HostileFileTests.Dice(state: seed) }

  private mutating func roll(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &dice) }
  private mutating func pick<T>(_ items: T...) -> T { items[roll(items.count)] }
  private mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

  mutating func file() -> [UInt8] {
    lineBreak = chance(25) ? "\r\n" : "\n"
    var lines = ["shortfall: register/1" + comment(), pick("", "# Kept by the programme office", "title: 'x'")]
    let indent = pick(0, 2, 2, 4)
    lines.append("entries:" + comment())
    let gap = pick(1, 1, 3)
    let isApart = chance(40)
    for number in 0...roll(4) {
      if number > 0, isApart { lines.append("") }
      if chance(15) { lines.append(blanks(indent) + "# entry \(number)") }
      lines += entry(number, indent: indent, gap: gap)
    }
    if chance(30) { lines.append("") }
    if chance(30) { lines.append("# the end") }
    var text = lines.joined(separator: lineBreak)
    if chance(70) { text += lineBreak }
    return (chance(20) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private mutating func entry(_ number: Int, indent: Int, gap: Int) -> [String] {
    let inner = blanks(indent + 1 + gap)
    var fields = ["id: Q\(number)", "status: " + scalar() + comment()]
    if chance(70) { fields.append("owner:" + pick("", " ~", " \(scalar())") + comment()) }
    if chance(40) {
      fields.append("note: |" + pick("", "-", "+") + lineBreak + inner + "  first" + lineBreak + inner + "  Größe: 3")
    }
    if chance(40) { fields.append("current: {level: 1.5, risk: 12}" + comment()) }
    if chance(30) { fields.append("target:" + lineBreak + inner + "   level: 3" + lineBreak + inner + "   risk: 4") }
    if chance(30) { fields.append("plan: two" + lineBreak + inner + "  lines of text" + comment()) }
    if chance(30) { fields.append("refs: [a.pdf, \"b, c\"]" + comment()) }
    if chance(30) { fields.append("links: {items: [W1,  # one" + lineBreak + inner + "    W2], milestones: []}") }
    if chance(60) {
      let dash = inner + blanks(pick(0, 2))
      let events = (0...roll(2)).map { "\(dash)- {date: 2026-02-0\($0 + 1), to: \"x\"}" + comment() }
      fields.append("history:" + comment() + lineBreak + events.joined(separator: lineBreak))
    }
    if chance(15) { fields.append("history2: []" + comment()) }
    if chance(20) { fields.insert("# a word on it", at: 1 + roll(fields.count)) }
    if chance(15) { fields.insert("", at: 1 + roll(fields.count - 1)) }
    return fields.enumerated().map { index, field in
      index == 0
        ? blanks(indent) + "-" + blanks(gap) + field : field.isEmpty ? "" : inner + field
    }
  }

  private mutating func scalar() -> String {
    pick("open", "'it''s'", "\"planned \\u00e9\"", "in progress", "3", "ünï 日本", "a:b#c", "\"x\"")
  }

  private mutating func comment() -> String { chance(25) ? pick(" # c", "   # 'quoted'", "  #") : "" }
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func value() -> NewValue {
    pick(
      .text("planned"), .text("no"), .text("two\nlines"), .text("a, b]"), .number(2.5), .plain("2026-04-15"),
      .text("'x' \"y\""))
  }

  mutating func edit(of tree: Node) -> Trial {
    let entries = tree["entries"]?.items ?? []
    let index = roll(entries.count)
    let pairs = entries[index].pairs ?? []
    switch roll(5) {
    case 0:
      let new = NewValue.mapping([.init("date", .plain("2026-03-01")), .init("to", value())], .inline)
      let old = entries[index]["history"]
      return Trial(
        edit: .append(new, to: ["entries", .item(index), "history"], order: ["status", "history", "note"]),
        expected: new, mayGo: old == nil ? 0 : 0)
    case 1:
      let new = NewValue.mapping(
        [.init("id", .text("NEW")), .init("current", .mapping([.init("level", .number(1))], .inline))], .lines)
      return Trial(edit: .append(new, to: ["entries"]), expected: new, mayGo: 0)
    case 2:
      let new = value()
      return Trial(
        edit: .put(new, at: ["entries", .item(index), "new-key"], order: ["id", "new-key", "history"]), expected: new,
        mayGo: 0)
    default:
      let pair = pairs[1 + roll(pairs.count - 1)]
      let new = value()
      let path: [Edit.Step] = ["entries", .item(index), .key(pair.key)]
      if let inner = pair.value.pairs?.first {
        let isScalar = inner.value.scalarText != nil
        return isScalar
          ? Trial(edit: .put(new, at: path + [.key(inner.key)]), expected: new, mayGo: length(of: inner.value))
          : Trial(edit: .put(new, at: path + ["more"]), expected: new, mayGo: 0)
      }
      if pair.value.items != nil {
        return Trial(edit: .append(new, to: path), expected: new, mayGo: pair.value.items?.isEmpty == true ? 40 : 0)
      }
      return Trial(edit: .put(new, at: path), expected: new, mayGo: length(of: pair.value))
    }
  }

  /// Bytes that a scalar may take up, with its quotes, margins and escapes.
  private func length(of node: Node) -> Int {
    let text = node.scalarText ?? ""
    let isLong = node.range.end?.line != node.range.start?.line
    return isLong ? 120 : text.utf8.count * 2 + 8
  }
}
