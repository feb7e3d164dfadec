internal import Diagnostics

/// Finds lines of a text by number; asking in ascending order walks through the text once.
struct LineCursor {
  private var line = 1
  private var start = 0

  /// The bytes of a 1-based line without its line end; empty behind the last line. A line ends at LF, CR or both.
  mutating func line(_ number: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    if number < line { self = LineCursor() }
    while line < number, start < bytes.count {
      start = lineEnd(from: start, in: bytes)
      if start < bytes.count {
        let isPair =
          bytes[start] == UInt8(ascii: "\r") && start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "\n")
        start += isPair ? 2 : 1
      }
      line += 1
    }
    guard line == number else { return bytes[bytes.count...] }
    return bytes[start..<lineEnd(from: start, in: bytes)]
  }

  private func lineEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return end
  }
}

/// The place of a byte offset: 1-based line and column in Unicode scalars; broken bytes count one each.
func position(ofOffset offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Position {
  var line = 1
  var lineStart = 0
  let end = min(max(offset, 0), bytes.count)
  for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
    line += 1
    lineStart = index + 1
  }
  let column = bytes[lineStart..<end].count { $0 & 0xC0 != 0x80 } + 1
  return Position(line: line, column: column)
}
