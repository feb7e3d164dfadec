internal import Diagnostics
internal import Model
internal import YAML

/// The lines of a text with the lines of the file on which they stand. A folded block and a text in quotes have lost
/// their lines in the tree, so they are taken from the source; where the source says it in other words (an alias, an
/// escape in quotes), the text counts and stands where it begins.
func sourceLines(of node: Node, in source: SourceText) -> [StatementOfWork.SourceLine] {
  let text = Array((node.scalarText ?? "").utf8)
  let written = writtenLines(node.range, TextPlaces(source.bytes))
  if words(in: written.flatMap { $0.text + [newline] }) == words(in: text) {
    return written.map { .init(text: String(decoding: $0.text, as: UTF8.self), line: $0.line) }
  }
  var lines = text.split(separator: newline, omittingEmptySubsequences: false)
  while let last = lines.last, last.isEmpty { lines.removeLast() }
  return lines.map { .init(text: String(decoding: $0, as: UTF8.self), line: node.line) }
}

/// What stands in the file between the ends of a scalar, without indentation and without the marks around it.
private func writtenLines(_ range: SourceRange, _ places: TextPlaces) -> [(text: ArraySlice<UInt8>, line: Int)] {
  guard let start = range.start, let end = range.end else { return [] }
  var from = places.offset(of: start)
  var until = max(from, places.offset(of: end))
  var line = start.line
  var isBlock = false
  switch from < until ? places.bytes[from] : 0 {
  case UInt8(ascii: "|"), UInt8(ascii: ">"):
    // The first line holds the mark alone.
    from = min(places.nextLine(from: from), until)
    line += 1
    isBlock = true
  case UInt8(ascii: "'"), UInt8(ascii: "\""):
    from += 1
    until = max(from, until - 1)
  default: break
  }
  var lines: [(text: ArraySlice<UInt8>, line: Int)] = []
  var indent: Int?
  while from < until {
    let lineEnd = min(places.lineEnd(from: from), until)
    let first = min(places.skippingBlanks(from: from), lineEnd)
    if first < lineEnd, indent == nil { indent = first - from }
    lines.append((places.bytes[(isBlock ? min(first, from + (indent ?? 0)) : first)..<lineEnd], line))
    from = places.nextLine(from: lineEnd)
    line += 1
  }
  while let last = lines.last, words(in: last.text).isEmpty { lines.removeLast() }
  return lines
}

private func words(in text: some Collection<UInt8>) -> [[UInt8]] {
  text.split { $0 == 0x20 || $0 == 0x09 || $0 == newline || $0 == carriageReturn }.map { Array($0) }
}

extension TextPlaces {
  /// Where the next line begins.
  fileprivate func nextLine(from offset: Int) -> Int {
    let end = lineEnd(from: offset)
    let isPair = end + 1 < bytes.count && bytes[end] == carriageReturn && bytes[end + 1] == newline
    return min(bytes.count, end + (isPair ? 2 : 1))
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
