/// The bytes of a file that a diagnostic may quote.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a 1-based line without its line end; nil behind the last line. Broken UTF-8 is repaired.
  package func line(_ number: Int) -> String? {
    bytes(ofLine: number).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a 1-based line without its line end and, on the first, without a byte order mark.
  package func bytes(ofLine number: Int) -> ArraySlice<UInt8>? {
    guard number >= 1 else { return nil }
    var current = 1
    var start = bytes.startIndex
    while current < number {
      guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = newline + 1
      current += 1
    }
    guard start < bytes.endIndex || number == 1 else { return nil }
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if number == 1, bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    return bytes[start..<end]
  }
}
