internal import Diagnostics
internal import YAML

/// The patches that make the changes of a tree in its text.
struct Patches {
  let places: TextPlaces
  var patches: [Patch] = []

  init(_ places: TextPlaces, _ root: Node, _ change: Change) throws(Refusal) {
    self.places = places
    try self.change(root, change, Slot(floor: 0, indent: 0, isInline: false, depth: 0, key: nil))
  }

  /// Where a value stands, seen from what holds it.
  struct Slot {
    /// Everything before the value ends before this.
    var floor: Int
    /// The column, counted from 0, of what holds the value: its key or dash.
    var indent: Int
    /// What holds the value stands in brackets or braces.
    var isInline: Bool
    var depth: Int
    /// The place of its key; nil in a list.
    var key: SourceRange?
  }

  private mutating func change(_ node: Node, _ change: Change, _ slot: Slot) throws(Refusal) {
    if let replacement = change.replacement { return try replace(node, with: replacement, slot) }
    if places.isAlias(node, after: slot.floor) { throw Refusal("it stands behind an alias", at: node.range) }
    let isInline = slot.isInline || places.isInline(node)
    switch node.content {
    case .scalar: return
    case .mapping(let pairs):
      for (index, inner) in change.members.sorted(by: { $0.key < $1.key }) {
        let pair = pairs[index]
        let start = places.offset(of: pair.keyRange.start)
        try self.change(
          pair.value, inner,
          Slot(
            floor: places.offset(of: pair.keyRange.end), indent: places.indent(of: start), isInline: isInline,
            depth: slot.depth + 1, key: pair.keyRange))
      }
      if !change.additions.isEmpty { try add(change.additions, to: node, pairs, slot) }
    case .sequence(let items):
      for (index, inner) in change.items.sorted(by: { $0.key < $1.key }) {
        try self.change(
          items[index], inner,
          Slot(
            floor: places.itemFloor(of: items, before: index, in: node), indent: slot.indent, isInline: isInline,
            depth: slot.depth + 1, key: nil))
      }
      if !change.appended.isEmpty { try append(change.appended, to: node, items, slot) }
    }
  }

  // MARK: Values

  private mutating func replace(_ node: Node, with value: NewValue, _ slot: Slot) throws(Refusal) {
    if places.isAlias(node, after: slot.floor) {
      let alias = try places.alias(of: node, after: slot.floor)
      patches.append(Patch(alias, written(value, insteadOf: nil), depth: slot.depth))
      return
    }
    if places.hasProperties(node) { throw Refusal("an anchor or a tag stands before the value", at: node.range) }
    if case .block(let text) = value, let block = BlockText(text), node.scalarText != nil, !slot.isInline,
      slot.key != nil
    {
      return try replace(node, with: block, slot)
    }
    if node.scalarText == nil { return try replaceCollection(node, with: value, slot) }
    let start = places.offset(of: node.range.start)
    let end = places.offset(of: node.range.end)
    if value.takesLines, !slot.isInline { return try breakOut(start..<end, value, slot) }
    if start == end { return try fill(node, with: written(value, insteadOf: nil), slot) }
    guard places.isBlockText(at: start) else {
      let old = places.bytes[start..<end].first
      patches.append(Patch(start..<end, written(value, insteadOf: old), depth: slot.depth))
      return
    }
    // A comment behind `|` stays; the lines of the text go.
    let line = places.lineEnd(from: start)
    var header = start
    while header < line, !places.isBlank(at: header) { header += 1 }
    patches.append(Patch(start..<header, written(value, insteadOf: nil), depth: slot.depth))
    patches.append(Patch(line..<(try places.end(of: node, after: slot.floor)), "", depth: slot.depth))
  }

  /// A value where nothing is written.
  private mutating func fill(_ node: Node, with text: String, _ slot: Slot) throws(Refusal) {
    guard slot.key != nil else { throw Refusal("nothing is written here", at: node.range) }
    let next = places.skippingBlanks(from: slot.floor)
    if places.byte(at: next) == UInt8(ascii: ":") {
      patches.append(.insertion(" " + text, at: next + 1, depth: slot.depth))
    } else if slot.isInline {
      patches.append(.insertion(": " + text, at: slot.floor, depth: slot.depth))
    } else {
      throw Refusal("its key is written in a way that is not known", at: node.range)
    }
  }

  /// A list or mapping on lines of its own below its key, in the place of nothing or of empty brackets.
  mutating func breakOut(_ old: Range<Int>, _ value: NewValue, _ slot: Slot) throws(Refusal) {
    guard let key = slot.key else { throw Refusal("nothing is written here", at: SourceRange(path: "")) }
    guard places.isRestOfLineFree(from: old.upperBound) else {
      throw Refusal("something else stands on its line", at: key)
    }
    if !old.isEmpty {
      var start = old.lowerBound
      while start > slot.floor, places.isBlank(at: start - 1) { start -= 1 }
      patches.append(Patch(start..<old.upperBound, "", depth: slot.depth))
    }
    insert(value.lines(indent: slot.indent + 2), behindLineAt: old.upperBound, depth: slot.depth)
  }

  // MARK: Members and items

  private mutating func add(
    _ additions: [Change.Addition], to node: Node, _ pairs: [Node.Pair], _ slot: Slot
  ) throws(Refusal) {
    let isOwnInline = places.isInline(node)
    if pairs.isEmpty, isOwnInline, !slot.isInline, slot.key != nil {
      let all = NewValue.mapping(additions.map(\.member), .lines)
      return try breakOut(places.contentStart(of: node)..<places.offset(of: node.range.end), all, slot)
    }
    if isOwnInline || slot.isInline {
      guard isOwnInline else { throw Refusal("a mapping without braces stands in a list", at: node.range) }
      let text = additions.map { "\($0.member.keyText): \($0.member.value.inline)" }
      return try put(text, into: node, behind: pairs.last.map { ($0.value, places.offset(of: $0.keyRange.end)) }, slot)
    }
    guard let first = pairs.first else { return }
    let indent = places.indent(of: places.offset(of: first.keyRange.start))
    for addition in placed(additions, among: pairs) {
      let pair = pairs[addition.index]
      let end = try places.end(of: pair.value, after: places.offset(of: pair.keyRange.end))
      try checkFree(end, node)
      insert(addition.member.lines(indent: indent), behindLineAt: end, depth: slot.depth)
    }
  }

  private mutating func append(
    _ values: [NewValue], to node: Node, _ items: [Node], _ slot: Slot
  ) throws(Refusal) {
    guard let last = items.last else {
      if slot.isInline || slot.key == nil { return try put(values.map(\.inline), into: node, behind: nil, slot) }
      return try breakOut(
        places.contentStart(of: node)..<places.offset(of: node.range.end), .list(values, .lines), slot)
    }
    let floor = try places.itemFloor(of: items, before: items.count - 1, in: node)
    if places.isInline(node) { return try put(values.map(\.inline), into: node, behind: (last, floor), slot) }
    let dash = places.contentStart(of: node)
    guard places.byte(at: dash) == UInt8(ascii: "-") else { throw Refusal("no dash stands here", at: node.range) }
    let end = try places.end(of: last, after: floor)
    try checkFree(end, node)
    let apart = try areApart(items, in: node) ? [""] : []
    var lines: [String] = []
    for value in values {
      lines += apart
      lines += value.itemLines(indent: places.indent(of: dash), gap: gap(before: last, floor))
    }
    insert(lines, behindLineAt: end, depth: slot.depth)
  }

  /// New members between brackets or braces, behind the last one there.
  private mutating func put(
    _ texts: [String], into node: Node, behind last: (node: Node, floor: Int)?, _ slot: Slot
  ) throws(Refusal) {
    if places.isAlias(node, after: slot.floor) { throw Refusal("it stands behind an alias", at: node.range) }
    let joined = texts.joined(separator: ", ")
    guard let last else {
      patches.append(.insertion(joined, at: places.contentStart(of: node) + 1, depth: slot.depth))
      return
    }
    patches.append(.insertion(", " + joined, at: try places.end(of: last.node, after: last.floor), depth: slot.depth))
  }

  private func checkFree(_ end: Int, _ node: Node) throws(Refusal) {
    guard places.isRestOfLineFree(from: end) else { throw Refusal("something else stands on its line", at: node.range) }
  }

  /// Whole lines behind the line that an offset is on.
  mutating func insert(_ lines: [String], behindLineAt offset: Int, depth: Int) {
    let end = places.lineEnd(from: offset)
    let lineBreak = String(decoding: places.lineBreak(at: offset), as: UTF8.self)
    patches.append(.insertion(lines.map { lineBreak + $0 }.joined(), at: end, depth: depth))
  }

  /// Each new key with the pair that it goes behind, in the order in which they are written.
  private func placed(
    _ additions: [Change.Addition], among pairs: [Node.Pair]
  ) -> [(index: Int, member: NewValue.Member)] {
    let placed = additions.map { addition in
      let rank = addition.order.firstIndex(of: addition.member.key) ?? addition.order.count
      let before = pairs.indices.compactMap { index in
        addition.order.firstIndex(of: pairs[index].key).flatMap { $0 < rank ? (rank: $0, index: index) : nil }
      }
      let anchor = rank < addition.order.count ? before.max { $0.rank < $1.rank }?.index : nil
      return (index: anchor ?? pairs.count - 1, rank: rank, member: addition.member)
    }
    return placed.enumerated().sorted { a, b in
      (a.element.index, a.element.rank, a.offset) < (b.element.index, b.element.rank, b.offset)
    }.map { ($0.element.index, $0.element.member) }
  }

  // MARK: The manner of the neighbours

  /// A blank line stands between the last two items.
  private func areApart(_ items: [Node], in list: Node) throws(Refusal) -> Bool {
    guard items.count > 1 else { return false }
    let before = try places.itemFloor(of: items, before: items.count - 1, in: list)
    let start = places.offset(of: items[items.count - 1].range.start)
    return start > before && places.hasBlankLine(between: before, and: start)
  }

  /// Blanks between a dash and its item.
  private func gap(before item: Node, _ floor: Int) -> Int {
    let start = places.offset(of: item.range.start)
    var index = start
    while index > floor, places.byte(at: index - 1) == 0x20 { index -= 1 }
    let isBehindDash = index > 0 && places.byte(at: index - 1) == UInt8(ascii: "-") && index < start
    return isBehindDash ? min(start - index, 8) : 1
  }

  /// The text of a value, in the quotes of the one before it.
  func written(_ value: NewValue, insteadOf old: UInt8?) -> String {
    let text: String
    switch value {
    case .text(let string): text = string
    case .plain(let string) where value.node.isText: text = string
    default: return value.inline
    }
    let plain = value.inline
    guard plain.utf8.first != UInt8(ascii: "\"") else { return plain }
    switch old {
    case UInt8(ascii: "\""): return "\"" + plain + "\""
    case UInt8(ascii: "'"):
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    default: return plain
    }
  }
}

extension Node {
  fileprivate var isText: Bool {
    if case .scalar(_, .text) = content { true } else { false }
  }
}

extension TextPlaces {
  fileprivate func isBlank(at offset: Int) -> Bool { byte(at: offset) == 0x20 || byte(at: offset) == 0x09 }
}
