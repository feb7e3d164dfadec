import Diagnostics

/// A piece of a line and how it is set off.
struct Span: Hashable, Sendable {
  let text: String
  let ink: Ink?

  init(_ text: String, _ ink: Ink? = nil) {
    self.text = text
    self.ink = ink
  }
}

/// A line of a screen; text in it is visible text.
struct ScreenLine: Hashable, Sendable {
  var spans: [Span]

  init(_ spans: [Span]) { self.spans = spans }
  init(_ text: String = "", _ ink: Ink? = nil) { spans = text.isEmpty ? [] : [Span(text, ink)] }

  var text: String { spans.map(\.text).joined() }

  /// What is sent to the terminal, cut where it would run over the edge.
  func painted(columns: Int, _ paint: Painter) -> String {
    var room = columns
    var line = ""
    for span in spans where room > 0 {
      let text = shortened(span.text, to: room)
      room -= displayWidth(text)
      line += paint(text, span.ink)
    }
    return line
  }
}

/// What a terminal shows: as many lines as it has, or fewer.
struct Screen: Hashable, Sendable {
  var lines: [ScreenLine]
  /// 0-based; nil where nothing is typed.
  var cursor: (row: Int, column: Int)?
  /// How far the part that scrolls is scrolled, at most as far as there is something to see.
  var scroll = 0

  init(_ lines: [ScreenLine], cursor: (row: Int, column: Int)? = nil, scroll: Int = 0) {
    self.lines = lines
    self.cursor = cursor
    self.scroll = scroll
  }

  static func == (a: Screen, b: Screen) -> Bool {
    a.lines == b.lines && a.scroll == b.scroll && a.cursor?.row == b.cursor?.row && a.cursor?.column == b.cursor?.column
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  /// A part that scrolls above one that stays; where there is room for one only, that is the part that stays.
  /// `isPage`: a long text to be read through.
  init(
    _ body: [ScreenLine], over foot: [ScreenLine], rows: Int, scroll wanted: Int, cursorColumn: Int? = nil,
    isPage: Bool = false
  ) {
    let foot = Array(foot.suffix(max(1, rows)))
    let room = max(0, rows - foot.count)
    // Blank lines go before anything that says something; on a page that is scrolled anyway they stay.
    let body = body.count > room && !isPage ? body.filter { !$0.spans.isEmpty } : body
    scroll = min(max(0, wanted), max(0, body.count - room))
    var shown = Array(body.dropFirst(scroll).prefix(room))
    if scroll + room < body.count, let last = shown.indices.last { shown[last] = ScreenLine("  ↓ more", .dim) }
    if scroll > 0, !shown.isEmpty { shown[0] = ScreenLine("  ↑ more", .dim) }
    lines = shown + Array(repeating: ScreenLine(), count: room - shown.count) + foot
    cursor = cursorColumn.map { (room, $0) }
  }

  /// The bytes that draw the screen over whatever was there, without a flicker in between.
  func drawing(columns: Int, _ paint: Painter) -> String {
    var text = "\u{1b}[?25l\u{1b}[H"
    text += lines.map { $0.painted(columns: columns, paint) + "\u{1b}[K" }.joined(separator: "\r\n")
    text += "\u{1b}[J"
    if let cursor { text += "\u{1b}[\(cursor.row + 1);\(min(cursor.column, columns - 1) + 1)H\u{1b}[?25h" }
    return text
  }

  /// Takes the terminal over: another screen, pasted text marked as such. And gives it back.
  static let opening = "\u{1b}[?1049h\u{1b}[?2004h\u{1b}[2J\u{1b}[H"
  static let closing = "\u{1b}[?2004l\u{1b}[?25h\u{1b}[?1049l"
}

/// A text as lines of so many columns, each set off in the same way.
func screenLines(_ text: String, to width: Int, first: String = "", _ ink: Ink? = nil) -> [ScreenLine] {
  wrapped(visible(text), to: width, first: first).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    .map { ScreenLine(String($0), ink) }
}
