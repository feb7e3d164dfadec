internal import Diagnostics

/// Bytes of comma-separated values (RFC 4180), appended cell by cell.
///
/// A text that a spreadsheet would take for a formula gets a leading apostrophe. What matters is the first scalar that
/// is neither blank nor invisible; a plain number stays a number. A reader of our own files takes one apostrophe off
/// wherever apostrophes are followed by such a start, and has the text back.
package struct CSVLine: ~Copyable {
  private var room: ByteRoom
  private var startsLine = true
  private let isGuarded: Bool

  /// `isGuarded`: texts that a spreadsheet would compute get their apostrophe; false only for readers that compute nothing.
  package init(capacity: Int = 256, isGuarded: Bool = true) {
    room = ByteRoom(capacity: capacity)
    self.isGuarded = isGuarded
  }

  package var bytes: [UInt8] { Array(room.bytes) }
  /// The same without a copy; valid until the next cell.
  var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(room.bytes) }
  var count: Int { room.count }

  mutating func removeAll() { room.removeAll() }

  /// One cell of text from anywhere.
  package mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { cell($0) }
  }

  /// One cell of UTF-8.
  package mutating func cell(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    let formula = isGuarded && startsFormula(text)
    let quoted = needsQuotes(text)
    if quoted { room.put(quote) }
    if formula { room.put(UInt8(ascii: "'")) }
    var start = 0
    while quoted, let found = firstIndex(of: quote, in: text, from: start) {
      room.put(UnsafeBufferPointer(rebasing: text[start...found]))
      room.put(quote)
      start = found + 1
    }
    room.put(UnsafeBufferPointer(rebasing: text[start...]))
    if quoted { room.put(quote) }
  }

  /// One cell that the program made itself: digits and words of its own.
  package mutating func plain(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { room.put($0) }
  }

  /// Cells that are ready to be copied, without the comma before the first.
  mutating func plain(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    room.put(text)
  }

  /// One decimal digit.
  package mutating func digit(_ value: UInt8) {
    separate()
    room.put(UInt8(ascii: "0") + min(value, 9))
  }

  package mutating func number(_ value: Int?) {
    separate()
    if let value { room.put(digitsOf: value) }
  }

  /// The shortest digits that read back as the same number; whole numbers without a fraction.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return number(Int?.none) }
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return number(whole) }
    separate()
    var text = "\(value)"
    text.withUTF8 { room.put($0) }
  }

  package mutating func empty() { separate() }

  package mutating func endLine() {
    room.put(13)
    room.put(10)
    startsLine = true
  }

  private mutating func separate() {
    if !startsLine { room.put(UInt8(ascii: ",")) }
    startsLine = false
  }
}

private let quote = UInt8(ascii: "\"")

/// Separators of every locale, quotes, line ends, and blanks at an end that some readers would trim.
private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first, let last = text.last else { return false }
  if first == 32 || last == 32 { return true }
  let raw = UnsafeRawBufferPointer(text)
  var index = 0
  while index < raw.count {
    // Eight bytes at a time while they are letters and blanks.
    if index + 8 <= raw.count, !mayNeedQuotes(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
      index += 8
      continue
    }
    switch raw[index] {
    case quote, UInt8(ascii: ","), UInt8(ascii: ";"), 9, 10, 13: return true
    default: index += 1
    }
  }
  return false
}

/// False only if each of eight bytes is a blank or above every separator, as letters are.
@inline(__always)
private func mayNeedQuotes(_ word: UInt64) -> Bool {
  // With the bit of the blank turned, what is to be looked at is 1 to 63: one of the six low bits is set (the sum then
  // reaches the seventh, never the next byte) and none of the two high ones.
  let turned = word ^ (everyByte &* 0x20)
  let hasLow = (turned & (everyByte &* 0x3F)) &+ (everyByte &* 0x3F)
  return hasLow & ~(turned | turned >> 1) & (everyByte &* 0x40) != 0
}
