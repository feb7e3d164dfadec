import Diagnostics

/// Rows of cells in columns that fit what they hold.
struct Table {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private let indent: String
  private var rows: [[Cell]] = []

  /// A cell with the way in which it is set off; colours count no columns.
  struct Cell: ExpressibleByStringLiteral {
    var text: String
    var ink: Ink?

    init(_ text: String, _ ink: Ink? = nil) {
      self.text = text
      self.ink = ink
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  init(_ alignments: [Alignment], indent: String = "") {
    self.alignments = alignments
    self.indent = indent
  }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }
  mutating func add(_ cells: [String]) { rows.append(cells.map { Cell($0) }) }

  /// The rows, each with a line end. `heading` sets off the first; the column at `flexible` is cut where a row would
  /// be wider than `width`.
  func text(width: Int = .max, flexible: Int? = nil, heading: Ink? = nil, painter: Painter = Painter(isOn: true))
    -> String
  {
    var widths = alignments.indices.map { column in
      rows.reduce(0) { max($0, column < $1.count ? displayWidth($1[column].text) : 0) }
    }
    let between = 2 * (widths.count - 1) + displayWidth(indent)
    if let flexible, width < .max {
      let others = widths.reduce(0, +) - widths[flexible] + between
      widths[flexible] = min(widths[flexible], max(8, width - others))
    }
    var text = ""
    for (number, row) in rows.enumerated() {
      var line = indent
      for (column, cell) in row.enumerated() where column < widths.count {
        let cut = shortened(cell.text, to: widths[column])
        let isLast = column == row.count - 1
        let gap = String(repeating: " ", count: max(0, widths[column] - displayWidth(cut)))
        let painted = painter(cut, number == 0 && heading != nil ? heading : cell.ink)
        line += alignments[column] == .right ? gap + painted : isLast ? painted : painted + gap
        if !isLast { line += "  " }
      }
      text += line.trimmingEnd + "\n"
    }
    return text
  }
}

extension String {
  /// Without blanks at its end.
  var trimmingEnd: String {
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

/// A text in lines of so many columns, broken at blanks; words that are longer are broken where they must.
///
/// `first` stands before the first line and counts its columns; the others are indented as far.
func wrapped(_ text: String, to width: Int, first: String = "") -> String {
  let indent = String(repeating: " ", count: displayWidth(first))
  let room = max(8, width - displayWidth(first))
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let joined = line.isEmpty ? String(word) : line + " " + word
    if displayWidth(joined) <= room {
      line = joined
      continue
    }
    if !line.isEmpty { lines.append(line) }
    line = String(word)
    // Scripts without blanks are one long word.
    while displayWidth(line) > room {
      let piece = beginning(of: line, columns: room)
      lines.append(piece)
      line = String(line.dropFirst(piece.count))
    }
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines.enumerated().map { ($0.offset == 0 ? first : indent) + $0.element + "\n" }.joined()
}

/// As many whole clusters as fit, at least one.
private func beginning(of text: String, columns: Int) -> String {
  var piece = ""
  var width = 0
  for character in text {
    width += displayWidth(String(character))
    if width > columns && !piece.isEmpty { break }
    piece.append(character)
  }
  return piece
}

/// A share of 0 to 1 as a bar of so many columns, to an eighth of one.
func bar(_ share: Double, columns: Int) -> String {
  guard share.isFinite, columns > 0 else { return String(repeating: "·", count: max(0, columns)) }
  let eighths = Int((min(max(share, 0), 1) * Double(columns * 8)).rounded())
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  let filled = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  return filled + String(repeating: "·", count: columns - displayWidth(filled))
}
