/// One step through a YAML file. Aliases are already replaced by what they stand for, so there is no kind for them.
package struct Event {
  /// Ask with `case`: comparing with `==` is a call.
  package enum Kind: Sendable {
    case documentStart, documentEnd, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    /// Nothing follows.
    case streamEnd
  }

  package var kind: Kind
  /// A scalar without quotes, whose text may mean null, a truth value or a number.
  package var isPlain: Bool
  /// UTF-8 of a scalar; valid until the next event is asked for.
  package var value: UnsafeBufferPointer<UInt8>
  /// 1-based lines and columns (in Unicode scalars); the end is just behind the last character. Narrow on purpose: an
  /// event is handed on some hundred times for every respondent.
  var startLineNumber: Int32
  var startColumnNumber: Int32
  var endLineNumber: Int32
  var endColumnNumber: Int32

  package var startLine: Int { Int(startLineNumber) }
  package var startColumn: Int { Int(startColumnNumber) }
  package var endLine: Int { Int(endLineNumber) }
  package var endColumn: Int { Int(endColumnNumber) }

  /// The bytes of a text of up to eight as one number, first byte highest; nil for longer ones. What a key is can then
  /// be told by one comparison.
  package var word: UInt64? { packedWord(value) }

  package var text: String { String(decoding: value, as: UTF8.self) }
}

extension Event.Kind {
  var opens: Bool { self == .sequenceStart || self == .mappingStart }
  var closes: Bool { self == .sequenceEnd || self == .mappingEnd }
}

/// Up to eight bytes as one number, first byte highest; nil for longer ones. A zero byte counts as long, so that no two
/// texts share a number.
package func packedWord(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
  let raw = UnsafeRawBufferPointer(bytes)
  var word: UInt64 = 0
  switch raw.count {
  case 4...8:
    // The first four bytes and the last four, which overlap where there are fewer than eight.
    let first = UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    let last = UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self))
    word = UInt64(first) << UInt64(8 * (raw.count - 4)) | UInt64(last)
  case 0...3: for byte in raw { word = word << 8 | UInt64(byte) }
  default: return nil
  }
  let filled = raw.count == 8 ? word : word | ~0 << UInt64(8 * raw.count)
  let hasZero = (filled &- 0x0101_0101_0101_0101) & ~filled & 0x8080_8080_8080_8080 != 0
  return hasZero ? nil : word
}
