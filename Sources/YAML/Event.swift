/// One step through a YAML file. Aliases are already replaced by what they stand for, so there is no kind for them.
package struct Event {
  package enum Kind: UInt8, Sendable {
    case documentStart, documentEnd, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    /// Nothing follows.
    case streamEnd
  }

  package var kind: Kind
  /// A scalar without quotes, whose text may mean null, a truth value or a number.
  package var isPlain: Bool
  /// UTF-8 of a scalar; valid until the next event is asked for.
  package var value: UnsafeBufferPointer<UInt8>
  /// 1-based lines and columns (in Unicode scalars); the end is just behind the last character.
  package var startLine: Int
  package var startColumn: Int
  package var endLine: Int
  package var endColumn: Int

  package var text: String { String(decoding: value, as: UTF8.self) }
}

extension Event.Kind {
  var opens: Bool { self == .sequenceStart || self == .mappingStart }
  var closes: Bool { self == .sequenceEnd || self == .mappingEnd }
}
