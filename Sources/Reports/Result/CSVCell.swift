/// Bytes of comma-separated values (RFC 4180), appended cell by cell.
///
/// A text that a spreadsheet would take for a formula gets a leading apostrophe. What matters is the first scalar that
/// is neither blank nor invisible; a plain number stays a number. A reader of our own files takes one apostrophe off
/// wherever apostrophes are followed by such a start, and has the text back.
package struct CSVLine: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var startsLine = true

  package init() {}

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// One cell of text from anywhere.
  package mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { cell($0) }
  }

  /// One cell of UTF-8.
  package mutating func cell(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    let formula = startsFormula(text)
    let quoted = needsQuotes(text)
    guard formula || quoted else {
      bytes.append(contentsOf: text)
      return
    }
    if quoted { bytes.append(quote) }
    if formula { bytes.append(UInt8(ascii: "'")) }
    if quoted {
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// One cell that the program made itself: digits and words of its own.
  package mutating func plain(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// One cell of bytes that are known to need no care.
  package mutating func plain(_ text: [UInt8]) {
    separate()
    bytes.append(contentsOf: text)
  }

  /// One decimal digit.
  package mutating func digit(_ value: UInt8) {
    separate()
    bytes.append(UInt8(ascii: "0") + min(value, 9))
  }

  package mutating func number(_ value: Int?) {
    separate()
    guard let value else { return }
    bytes.append(contentsOf: String(value).utf8)
  }

  /// The shortest digits that read back as the same number; whole numbers without a fraction.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return number(Int?.none) }
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return number(whole) }
    separate()
    bytes.append(contentsOf: "\(value)".utf8)
  }

  package mutating func empty() { separate() }

  package mutating func endLine() {
    bytes.append(13)
    bytes.append(10)
    startsLine = true
  }

  private mutating func separate() {
    if !startsLine { bytes.append(UInt8(ascii: ",")) }
    startsLine = false
  }
}

private let quote = UInt8(ascii: "\"")

/// Separators of every locale, quotes, line ends, and blanks at an end that some readers would trim.
private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first, let last = text.last else { return false }
  if first == 32 || last == 32 { return true }
  for byte in text where byte < 0x40 {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: ";"), 9, 10, 13: return true
    default: continue
    }
  }
  return false
}

/// Whether a spreadsheet might compute the text instead of showing it.
private func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
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
