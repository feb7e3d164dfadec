internal import Diagnostics

/// The bytes of a text and where its lines begin, to find a place of the parser in them.
struct TextPlaces {
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The parser does not see a byte order mark.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in bytes.indices {
      let isEnd =
        bytes[index] == newline
        || bytes[index] == carriageReturn && !(index + 1 < bytes.count && bytes[index + 1] == newline)
      if isEnd { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  func offset(of position: Position?) -> Int {
    guard let position, position.line <= lineStarts.count else { return bytes.count }
    var offset = lineStarts[max(0, position.line - 1)]
    var column = 1
    while offset < bytes.count, column < position.column {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The column of an offset, counted from 0.
  func indent(of offset: Int) -> Int {
    bytes[lineStart(before: offset)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// Where the line ends, before its line break.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != newline, bytes[end] != carriageReturn { end += 1 }
    return end
  }

  /// The first offset that holds neither a blank nor a tab.
  func skippingBlanks(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// The same, over blank lines and comments too.
  func skippingLines(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, newline, carriageReturn: index += 1
      case UInt8(ascii: "#"): index = lineEnd(from: index)
      default: return index
      }
    }
    return index
  }

  /// Nothing but a comment stands from here to the end of the line.
  func isRestOfLineFree(from offset: Int) -> Bool {
    let next = skippingBlanks(from: offset)
    if next >= lineEnd(from: offset) { return true }
    return bytes[next] == UInt8(ascii: "#") && next > offset
  }

  func byte(at offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  /// The line break that the line at an offset ends with; on the last line that of the one before.
  func lineBreak(at offset: Int) -> [UInt8] {
    let end = lineEnd(from: offset)
    if end < bytes.count { return lineBreak(from: end) }
    let start = lineStart(before: offset)
    guard start > 0 else { return [newline] }
    let isPair = start > 1 && bytes[start - 1] == newline && bytes[start - 2] == carriageReturn
    return isPair ? [carriageReturn, newline] : bytes[start - 1] == carriageReturn ? [carriageReturn] : [newline]
  }

  private func lineBreak(from end: Int) -> [UInt8] {
    guard bytes[end] == carriageReturn else { return [newline] }
    return end + 1 < bytes.count && bytes[end + 1] == newline ? [carriageReturn, newline] : [carriageReturn]
  }

  private func lineStart(before offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return lineStarts[low]
  }

  /// A line without anything stands between two offsets.
  func hasBlankLine(between from: Int, and to: Int) -> Bool {
    var index = lineEnd(from: from)
    while index < to {
      let next = index + lineBreak(from: index).count
      let end = lineEnd(from: next)
      if next <= to, end < bytes.count, skippingBlanks(from: next) == end { return true }
      if end >= bytes.count { return false }
      index = end
    }
    return false
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
