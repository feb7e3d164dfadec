internal import Diagnostics
internal import YAML

/// A value that is to be written into a file.
package indirect enum NewValue: Hashable, Sendable {
  /// How a new list or mapping stands: one member a line, or all on one line in brackets. Inside brackets and braces
  /// everything stands in a line.
  package enum Layout: Hashable, Sendable { case lines, inline }

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: NewValue

    package init(_ key: String, _ value: NewValue) {
      self.key = key
      self.value = value
    }
  }

  /// Reads back as this text, whatever it looks like.
  case text(String)
  /// The same, on lines of its own behind a `|` where such a block can hold it.
  case block(String)
  /// Written as it is: a number, a date, a word of the format.
  case plain(String)
  case list([NewValue], Layout)
  case mapping([Member], Layout)

  package static func number(_ number: Double) -> NewValue { .plain(plainNumber(number)) }
  package static func number(_ number: Int) -> NewValue { .plain(String(number)) }

  /// The value as reading the written text gives it, without places that mean anything.
  var node: Node {
    func bare(_ content: Node.Content) -> Node { Node(content: content, range: .init(path: "")) }
    switch self {
    case .text(let text), .block(let text): return bare(.scalar(text: text, value: .text))
    case .plain(let text):
      var copy = text
      let value = copy.withUTF8 { CoreValue($0, isPlain: true) }
      return bare(.scalar(text: text, value: value))
    case .list(let items, _): return bare(.sequence(items.map(\.node)))
    case .mapping(let members, _):
      return bare(
        .mapping(members.map { Node.Pair(key: $0.key, keyRange: .init(path: ""), value: $0.value.node) }))
    }
  }

  /// The value on one line, safe inside brackets and braces.
  var inline: String {
    switch self {
    case .text(let text), .block(let text): yamlScalar(text)
    case .plain(let text): text
    case .list(let items, _): "[" + items.map(\.inline).joined(separator: ", ") + "]"
    case .mapping(let members, _):
      "{" + members.map { "\($0.keyText): \($0.value.inline)" }.joined(separator: ", ") + "}"
    }
  }

  /// Whether the value takes lines of its own below its key or dash.
  var takesLines: Bool {
    switch self {
    case .block(let text): BlockText(text) != nil
    case .list(let items, .lines): !items.isEmpty
    case .mapping(let members, .lines): !members.isEmpty
    default: false
    }
  }

  /// The lines of a list or mapping at an indentation.
  func lines(indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .block(let text): return BlockText(text)?.lines(indent: indent) ?? [margin + inline]
    case .list(let items, .lines): return items.flatMap { $0.itemLines(indent: indent, gap: 1) }
    case .mapping(let members, .lines): return members.flatMap { $0.lines(indent: indent) }
    default: return [margin + inline]
    }
  }

  /// The value as an item of a list whose dashes stand at an indentation.
  func itemLines(indent: Int, gap: Int) -> [String] {
    let dash = String(repeating: " ", count: indent) + "-" + String(repeating: " ", count: gap)
    let inner = indent + 1 + gap
    if case .block = self { return [dash + inline] }
    guard takesLines else { return [dash + inline] }
    let lines = lines(indent: inner)
    return lines.enumerated().map { $0.offset == 0 ? dash + $0.element.dropFirst(inner) : $0.element }
  }
}

extension NewValue.Member {
  /// A key of the formats stands as it is documented, though YAML 1.1 took `on` for a truth value.
  var keyText: String { key == "on" ? key : yamlScalar(key) }

  func lines(indent: Int) -> [String] {
    let start = String(repeating: " ", count: indent) + keyText + ":"
    guard value.takesLines else { return [start + " " + value.inline] }
    var mark = ""
    if case .block(let text) = value, let block = BlockText(text) { mark = " " + block.mark }
    return [start + mark] + value.lines(indent: indent + 2)
  }
}
