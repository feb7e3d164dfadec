internal import Diagnostics
internal import YAML

/// Where values of a tree begin and end in their text, to the byte.
///
/// The parser says where a block list or mapping is over, which is where the next thing begins; what is wanted here is
/// where the last thing in it ends, before the comments and blank lines that follow.
extension TextPlaces {
  /// The first byte of a value behind its anchor and tag.
  func contentStart(of node: Node) -> Int {
    var index = offset(of: node.range.start)
    while let byte = byte(at: index), byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
      index = skippingLines(from: propertyEnd(from: index))
    }
    return index
  }

  /// An anchor or a tag stands before the value.
  func hasProperties(_ node: Node) -> Bool {
    let first = byte(at: offset(of: node.range.start))
    return first == UInt8(ascii: "&") || first == UInt8(ascii: "!")
  }

  /// Stands in brackets or braces.
  func isInline(_ node: Node) -> Bool {
    let first = byte(at: contentStart(of: node))
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The value is repeated by an alias: its place is that of the anchor, which lies before `floor`.
  func isAlias(_ node: Node, after floor: Int) -> Bool { offset(of: node.range.start) < floor }

  /// `*name`, somewhere behind `floor`.
  func alias(of node: Node, after floor: Int) throws(Refusal) -> Range<Int> {
    var start = skippingLines(from: floor)
    if let mark = byte(at: start), ":,-[".utf8.contains(mark) { start = skippingLines(from: start + 1) }
    guard byte(at: start) == UInt8(ascii: "*") else { throw Refusal("it stands behind an alias", at: node.range) }
    return start..<propertyEnd(from: start)
  }

  /// Just behind the last byte that belongs to the value.
  func end(of node: Node, after floor: Int) throws(Refusal) -> Int {
    if isAlias(node, after: floor) { return try alias(of: node, after: floor).upperBound }
    switch node.content {
    case .scalar:
      let start = contentStart(of: node)
      return isBlockText(at: start) ? blockTextEnd(from: start, node) : offset(of: node.range.end)
    case .sequence, .mapping:
      if isInline(node) { return offset(of: node.range.end) }
    }
    if let last = node.pairs?.last { return try end(of: last.value, after: offset(of: last.keyRange.end)) }
    guard let last = node.items?.last else { return offset(of: node.range.start) }
    let items = node.items ?? []
    return try end(of: last, after: itemFloor(of: items, before: items.count - 1, in: node))
  }

  /// An offset behind which an item of a list begins, and before which everything earlier ends.
  ///
  /// An alias has the place of its anchor. So the last item that stands where it says is looked for, and the aliases
  /// after it are counted off.
  func itemFloor(of items: [Node], before index: Int, in list: Node) throws(Refusal) -> Int {
    var highest = contentStart(of: list)
    var real: Int?
    for (number, item) in items[..<index].enumerated() {
      let start = offset(of: item.range.start)
      guard start > highest || start == highest && number == 0 else { continue }
      highest = start
      real = number
    }
    var floor = contentStart(of: list)
    if let real { floor = try end(of: items[real], after: highest) }
    for number in (real.map { $0 + 1 } ?? 0)..<index { floor = try alias(of: items[number], after: floor).upperBound }
    return floor
  }

  func isBlockText(at start: Int) -> Bool {
    byte(at: start) == UInt8(ascii: "|") || byte(at: start) == UInt8(ascii: ">")
  }

  /// A text behind `|` or `>` ends with its last line, or with the blank lines after it where `+` keeps them.
  private func blockTextEnd(from start: Int, _ node: Node) -> Int {
    let headerEnd = lineEnd(from: start)
    let isKept = bytes[start..<headerEnd].prefix(4).contains(UInt8(ascii: "+"))
    var end = max(headerEnd, offset(of: node.range.end))
    if isKept {
      if end > headerEnd, byte(at: end - 1) == UInt8(ascii: "\n") { end -= 1 }
      if end > headerEnd, byte(at: end - 1) == UInt8(ascii: "\r") { end -= 1 }
      return end
    }
    while end > headerEnd, isBlankOrBreak(bytes[end - 1]) { end -= 1 }
    return lineEnd(from: end)
  }

  private func isBlankOrBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func propertyEnd(from start: Int) -> Int {
    var index = start
    while let byte = byte(at: index), !isBlankOrBreak(byte), !",]}".utf8.contains(byte) { index += 1 }
    return index
  }
}
