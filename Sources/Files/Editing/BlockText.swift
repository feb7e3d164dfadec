internal import Diagnostics
internal import YAML

/// A text of several lines that stands in a file as it is, behind a `|`.
struct BlockText {
  let text: String

  /// Nil where a block cannot hold the text: something in it would need an escape, or YAML would take it for an end of a
  /// line; or it does not end with one line end.
  init?(_ text: String) {
    let ends = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    guard ends == 1, text.utf8.count > 1, text.utf8.first != UInt8(ascii: "\n"),
      text.unicodeScalars.allSatisfy(canStand)
    else { return nil }
    self.text = text
  }

  /// Where the first line is set in, the mark has to say how far the block is itself.
  var mark: String { text.utf8.first == 0x20 ? "|2" : "|" }

  func lines(indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map {
      $0.isEmpty ? "" : margin + String(Substring($0))
    }
  }
}

private func canStand(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 9, 10: true
  case 0..<32, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
  default: true
  }
}

extension Patches {
  /// A block of text behind a key, in the place of another text or of nothing.
  mutating func replace(_ node: Node, with block: BlockText, _ slot: Slot) throws(Refusal) {
    let colon = places.skippingBlanks(from: slot.floor)
    guard places.byte(at: colon) == UInt8(ascii: ":") else {
      throw Refusal("its key is written in a way that is not known", at: node.range)
    }
    let lines = block.lines(indent: slot.indent + 2)
    let start = places.offset(of: node.range.start)
    let end = places.offset(of: node.range.end)
    if start == end {
      guard places.isRestOfLineFree(from: colon + 1) else {
        throw Refusal("something else stands on its line", at: node.range)
      }
      patches.append(.insertion(" " + block.mark, at: colon + 1, depth: slot.depth))
      return insert(lines, behindLineAt: colon, depth: slot.depth)
    }
    guard places.isBlockText(at: start) else {
      guard places.isRestOfLineFree(from: end) else {
        throw Refusal("something else stands on its line", at: node.range)
      }
      patches.append(Patch(start..<end, block.mark, depth: slot.depth))
      return insert(lines, behindLineAt: end, depth: slot.depth)
    }
    // A comment behind the mark stays; the lines of the text go.
    let line = places.lineEnd(from: start)
    var header = start
    while header < line, places.byte(at: header) != 0x20, places.byte(at: header) != 0x09 { header += 1 }
    patches.append(Patch(start..<header, block.mark, depth: slot.depth))
    let lineBreak = String(decoding: places.lineBreak(at: start), as: UTF8.self)
    patches.append(
      Patch(
        line..<(try places.end(of: node, after: slot.floor)), lines.map { lineBreak + $0 }.joined(), depth: slot.depth))
  }
}
