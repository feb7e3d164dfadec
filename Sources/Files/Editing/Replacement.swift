internal import Diagnostics
internal import YAML

/// A list or mapping that makes way for another value.
extension Patches {
  mutating func replaceCollection(_ node: Node, with value: NewValue, _ slot: Slot) throws(Refusal) {
    guard slot.key != nil else { throw Refusal("it stands in a list", at: node.range) }
    if places.isInline(node) { return try replaceInline(node, with: value, slot) }
    let colon = places.skippingBlanks(from: slot.floor)
    let line = places.lineEnd(from: colon)
    let end = try places.end(of: node, after: slot.floor)
    guard places.byte(at: colon) == UInt8(ascii: ":"), places.contentStart(of: node) > line,
      places.isRestOfLineFree(from: end)
    else { throw Refusal("it is written in a way that is not known", at: node.range) }
    var lines = places.comments(within: line..<places.lineEnd(from: end), of: node).map {
      String(repeating: " ", count: slot.indent + 2) + $0
    }
    if value.takesLines {
      lines += value.lines(indent: slot.indent + 2)
    } else {
      patches.append(.insertion(" " + written(value, insteadOf: nil), at: colon + 1, depth: slot.depth))
    }
    let lineBreak = String(decoding: places.lineBreak(at: colon), as: UTF8.self)
    patches.append(
      Patch(line..<places.lineEnd(from: end), lines.map { lineBreak + $0 }.joined(), depth: slot.depth))
  }

  private mutating func replaceInline(_ node: Node, with value: NewValue, _ slot: Slot) throws(Refusal) {
    let start = places.contentStart(of: node)
    let end = places.offset(of: node.range.end)
    let comments = places.comments(within: start..<end, of: node)
    guard comments.isEmpty || !slot.isInline else { throw Refusal("comments stand within it", at: node.range) }
    if value.takesLines, !slot.isInline {
      try breakOut(start..<end, value, slot)
    } else {
      patches.append(Patch(start..<end, written(value, insteadOf: nil), depth: slot.depth))
    }
    let margin = String(repeating: " ", count: slot.indent + 2)
    if !comments.isEmpty { insert(comments.map { margin + $0 }, behindLineAt: end, depth: slot.depth) }
  }
}

extension TextPlaces {
  /// The comments in a stretch of text that stand beside the keys and scalars of a node, each from its `#` on.
  func comments(within range: Range<Int>, of node: Node) -> [String] {
    var comments: [String] = []
    var index = range.lowerBound
    let leaves =
      leaves(of: node).filter { $0.lowerBound >= range.lowerBound }
      .sorted { $0.lowerBound < $1.lowerBound } + [range.upperBound..<range.upperBound]
    for leaf in leaves {
      while index < min(leaf.lowerBound, range.upperBound) {
        let isComment = bytes[index] == UInt8(ascii: "#") && (index == 0 || isBlankOrBreak(bytes[index - 1]))
        guard isComment else {
          index += 1
          continue
        }
        let end = min(lineEnd(from: index), range.upperBound)
        comments.append(String(decoding: bytes[index..<end], as: UTF8.self))
        index = end
      }
      index = max(index, leaf.upperBound)
    }
    return comments
  }

  /// Where the keys and scalars of a node stand.
  private func leaves(of node: Node) -> [Range<Int>] {
    func span(_ range: SourceRange) -> Range<Int> {
      let start = offset(of: range.start)
      return start..<max(start, offset(of: range.end))
    }
    switch node.content {
    case .scalar: return [span(node.range)]
    case .sequence(let items): return items.flatMap(leaves)
    case .mapping(let pairs): return pairs.flatMap { [span($0.keyRange)] + leaves(of: $0.value) }
    }
  }

  private func isBlankOrBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
