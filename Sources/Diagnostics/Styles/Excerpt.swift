/// One line of a file as a diagnostic quotes it, with the columns of the caret under it.
///
/// Tabs are spaces up to the next multiple of 4, hidden characters are spelt out, and a long line is cut to a window
/// round the caret, so that the caret always stands under what is meant.
struct Excerpt {
  /// At most 200 columns.
  var text: String
  /// Columns before the caret.
  var caretStart: Int
  /// At least 1.
  var caretWidth: Int

  static let widest = 200

  /// The line at which a range starts; nil where the text has no such line.
  init?(of range: SourceRange, in source: SourceText) {
    guard let start = range.start, let line = source.bytes(ofLine: start.line) else { return nil }
    let window = Window(around: max(0, start.column - 1), of: line, reach: Excerpt.widest)
    let first = max(0, start.column - 1) - window.skipped
    var last = first + 1
    if let end = range.end, end.line > start.line { last = window.scalars.count }
    if let end = range.end, end.line == start.line { last = max(last, end.column - 1 - window.skipped) }

    var shown = ShownLine()
    var caret: Int?
    var end: Int?
    for (index, scalar) in window.scalars.enumerated() {
      if index == first { caret = shown.width }
      if index == last { end = shown.width }
      shown.append(scalar)
    }
    self.init(
      shown, caret: caret ?? shown.width, end: end ?? shown.width, before: window.skipped > 0, after: window.continues)
  }

  /// Cuts the line to the widest excerpt: a quarter of it before the caret, the rest from there.
  private init(_ line: ShownLine, caret: Int, end: Int, before: Bool, after: Bool) {
    let width = line.width
    let whole = width <= Excerpt.widest && !before && !after
    let from = whole || (caret < Excerpt.widest / 2 && !before) ? 0 : max(0, caret - Excerpt.widest / 4)
    let cutBefore = before || from > 0
    let room = Excerpt.widest - (cutBefore ? 1 : 0) - 1
    let cutAfter = !whole && (after || width > from + room)
    let piece = whole ? line.text : columns(from..<from + room, of: line.text)
    text = (cutBefore ? "…" : "") + piece + (cutAfter ? "…" : "")
    caretStart = caret - from + (cutBefore ? 1 : 0)
    caretWidth = max(1, min(end - caret, Excerpt.widest - caretStart))
  }

  /// The line below the text: `   ^~~~`.
  var caret: String {
    String(repeating: " ", count: caretStart) + "^" + String(repeating: "~", count: caretWidth - 1)
  }
}

/// The scalars of a line that can matter to an excerpt: a line may be as long as a file.
private struct Window {
  /// How many scalars of the line stand before.
  var skipped = 0
  var scalars: [Unicode.Scalar] = []
  /// The line goes on behind.
  var continues = false

  init(around column: Int, of line: ArraySlice<UInt8>, reach: Int) {
    let from = max(0, column - reach)
    var index = line.startIndex
    while skipped < from, index < line.endIndex {
      index += 1
      // A scalar ends before the next byte that does not continue one.
      while index < line.endIndex, line[index] & 0xC0 == 0x80 { index += 1 }
      skipped += 1
    }
    // Four bytes are the longest scalar.
    let end = min(line.endIndex, index + 8 * reach)
    let decoded = String(decoding: line[index..<end], as: UTF8.self).unicodeScalars
    scalars = Array(decoded.prefix(2 * reach))
    continues = end < line.endIndex || scalars.count < decoded.count
  }
}

/// A line being laid out in columns.
private struct ShownLine {
  private static let tabStop = 4
  private(set) var text = ""
  /// Columns up to the last tab.
  private var settled = 0
  /// What follows the last tab; clusters grow by scalars, so it is measured as a whole.
  private var open = ""
  private var previous: Unicode.Scalar?

  var width: Int { settled + displayWidth(open) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      let before = width
      let count = ShownLine.tabStop - before % ShownLine.tabStop
      text += String(repeating: " ", count: count)
      settled = before + count
      open = ""
    } else if isHidden(scalar, after: previous) {
      text += spelt(scalar)
      open += spelt(scalar)
      // What is hidden itself makes no neighbour honest.
      previous = nil
      return
    } else {
      text.unicodeScalars.append(scalar)
      open.unicodeScalars.append(scalar)
    }
    previous = scalar
  }
}

/// Whole clusters that lie in these columns; half of a wide one is a space.
private func columns(_ range: Range<Int>, of text: String) -> String {
  var piece = ""
  var at = 0
  for character in text {
    let end = at + displayWidth(String(character))
    if end > range.upperBound { break }
    if at >= range.lowerBound {
      piece.append(character)
    } else if end > range.lowerBound {
      piece += String(repeating: " ", count: end - range.lowerBound)
    }
    at = end
  }
  return piece
}
