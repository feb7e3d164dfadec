/// A line of a template between two line ends of its text; a tag that runs over several lines stands in one.
struct Line {
  var pieces: [Piece] = []
  /// `\n` or `\r\n`; empty at the end of the file.
  var lineEnd: Range<Int>

  var tags: [Tag] {
    pieces.compactMap { piece in
      if case .tag(let tag) = piece { tag } else { nil }
    }
  }
}

/// Sorts pieces into lines.
func lines(of pieces: [Piece], in bytes: [UInt8]) -> [Line] {
  var lines: [Line] = []
  var current: [Piece] = []
  for piece in pieces {
    guard case .text(let range) = piece else {
      current.append(piece)
      continue
    }
    var start = range.lowerBound
    while let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
      let end = newline > start && bytes[newline - 1] == UInt8(ascii: "\r") ? newline - 1 : newline
      if end > start { current.append(.text(start..<end)) }
      lines.append(Line(pieces: current, lineEnd: end..<newline + 1))
      current = []
      start = newline + 1
    }
    if start < range.upperBound { current.append(.text(start..<range.upperBound)) }
  }
  if !current.isEmpty { lines.append(Line(pieces: current, lineEnd: bytes.count..<bytes.count)) }
  return lines
}

/// The spaces and tabs that a stretch of bytes begins with.
func leadingBlank(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let end = bytes[range].firstIndex { $0 != 32 && $0 != 9 } ?? range.upperBound
  return range.lowerBound..<end
}
