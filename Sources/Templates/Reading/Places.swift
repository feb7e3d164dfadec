import Diagnostics

extension SourceText {
  /// The place of a byte: line and column count from 1, the column in Unicode scalars.
  func position(of offset: Int) -> Position {
    var line = 1
    var column = 1
    // A byte order mark is no part of the first line.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for byte in bytes[min(start, offset)..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }

  func range(of bytes: Range<Int>) -> SourceRange {
    SourceRange(path: path, start: position(of: bytes.lowerBound), end: position(of: bytes.upperBound))
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where the first byte stands that is not UTF-8, nil if all are.
  var firstBrokenByte: Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, bytes.count)
  }
}
