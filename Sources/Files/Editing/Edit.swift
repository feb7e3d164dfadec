/// One thing to write into a YAML file, by where it stands. Nothing is removed but by `replace`.
package struct Edit: Sendable {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// 0-based.
    case item(Int)
  }

  enum Kind: Sendable { case put, append, replace }

  let kind: Kind
  let path: [Step]
  let value: NewValue
  let order: [String]

  /// Makes a value be this: it replaces what is there, or is added. A mapping is put member by member, and those it
  /// does not name stay.
  ///
  /// `order` is that of the keys of the mapping the path ends in; a new key goes behind those before it, else to the end.
  package static func put(_ value: NewValue, at path: [Step], order: [String] = []) -> Edit {
    Edit(kind: .put, path: path, value: value, order: order)
  }

  /// Makes a value be this and nothing else, whatever stands there. Comments inside what goes stay, on lines of their own.
  package static func replace(_ value: NewValue, at path: [Step], order: [String] = []) -> Edit {
    Edit(kind: .replace, path: path, value: value, order: order)
  }

  /// Adds an item to the list at a path, which is made where it is missing.
  package static func append(_ value: NewValue, to path: [Step], order: [String] = []) -> Edit {
    Edit(kind: .append, path: path, value: .list([value], .lines), order: order)
  }
}

extension Edit.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .item(index) }
}
