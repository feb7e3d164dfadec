/// A set of byte values: one shift and one mask to ask, no table in memory.
struct ByteSet {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// The ASCII characters of `text` and the control characters except those of `allowed`, and the first bytes of the
  /// UTF-8 sequences among which `Legibility` finds something to change.
  init(stopping text: StaticString, allowing allowed: [UInt8]) {
    for control: UInt8 in 0..<32 where !allowed.contains(control) { insert(control) }
    insert(127)
    for lead in Legibility.leads { insert(lead) }
    text.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 != 0
  }
}
