package import Diagnostics

/// A value of an authored file, as written and with its place.
package struct Node: Sendable {
  package indirect enum Content: Sendable {
    /// `value` is what the text says under the core schema.
    case scalar(text: String, value: CoreValue)
    case sequence([Node])
    case mapping([Pair])
  }

  package struct Pair: Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: Node

    package init(key: String, keyRange: SourceRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var content: Content
  package var range: SourceRange

  package init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  package subscript(_ key: String) -> Node? { pairs?.first { $0.key == key }?.value }

  package var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  package var items: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The characters of a scalar, whatever they mean; nil for a collection.
  package var scalarText: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  package var isNull: Bool {
    if case .scalar(_, .null) = content { true } else { false }
  }

  package var number: Double? {
    if case .scalar(_, .number(let number)) = content { number } else { nil }
  }

  package var flag: Bool? {
    if case .scalar(_, .flag(let flag)) = content { flag } else { nil }
  }

  /// What the value is, as messages call it.
  package var kindName: String {
    switch content {
    case .scalar(_, .null): "nothing"
    case .scalar(_, .flag): "a truth value"
    case .scalar(_, .number): "a number"
    case .scalar(_, .text): "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
