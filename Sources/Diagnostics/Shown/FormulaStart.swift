/// Whether a spreadsheet might compute the text instead of showing it.
package func startsFormula(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { startsFormula($0) }
}

/// The same of UTF-8.
package func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first else { return false }
  // Nearly every note begins with a letter; it is decided by one byte.
  if (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) { return false }
  var decoder = UTF8()
  var rest = text.makeIterator()
  var position = 0
  scalars: while case .scalarValue(let scalar) = decoder.decode(&rest) {
    switch scalar {
    case "\t", "\r", "\n", "\0": return true
    case " ", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200F}", "\u{2028}"..."\u{202F}", "\u{205F}"..."\u{206F}",
      "\u{3000}", "\u{FEFF}", "\u{AD}", "\u{61C}", "\u{180E}", "\u{FE00}"..."\u{FE0F}":
      break
    // Our own mark, or somebody else's: what stands behind it decides.
    case "'", "\"", ";": break
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}":
      return !(position == 0 && isPlainNumber(text))
    default: break scalars
    }
    position += 1
  }
  return false
}

/// An optional sign, digits, and at most one point between digits.
private func isPlainNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var digits = 0
  var point = false
  for (index, byte) in text.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "-") where index == 0: break
    case UInt8(ascii: ".") where digits > 0 && !point: point = true
    default: return false
    }
  }
  return digits > 0 && text.last != UInt8(ascii: ".")
}
