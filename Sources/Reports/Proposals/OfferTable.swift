/// A table of the comparison, before it is dressed for a terminal, a page or Markdown.
package struct OfferTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    package var isNumber: Bool

    package static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    package static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  /// How a cell is set off; its text says the same.
  package enum Mark: String, Sendable { case good, warning, bad, quiet, strong }

  package struct Cell: Sendable, ExpressibleByStringInterpolation {
    package var text: String
    package var mark: Mark?

    package init(_ text: String, _ mark: Mark? = nil) {
      self.text = oneLine(text)
      self.mark = mark
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// A dash where there is no figure.
    static let none = Cell("–", .quiet)
    static func figure(_ value: Double?, _ text: (Double) -> String, _ mark: Mark? = nil) -> Cell {
      value.map { Cell(text($0), mark) } ?? .none
    }
  }

  package struct Row: Sendable {
    package var cells: [Cell]
    /// A heading over the rows that follow; only its first cell is filled.
    package var isGroup = false
  }

  package var caption: String
  package var columns: [Column]
  package var rows: [Row] = []
  /// Columns of one vendor each: where they do not fit side by side they make several tables.
  package var vendorColumns: Range<Int>?
  /// The column that gives way where the table is too wide.
  package var flexible = 0
  /// A terminal may leave out what is beyond the first few rows below a heading.
  package var mayBeShortened = false

  init(_ caption: String, _ columns: [Column], vendors: Range<Int>? = nil, flexible: Int = 0) {
    self.caption = caption
    self.columns = columns
    vendorColumns = vendors
    self.flexible = flexible
  }

  mutating func add(_ cells: [Cell]) { rows.append(Row(cells: cells)) }
  mutating func group(_ title: String) { rows.append(Row(cells: [Cell(title)], isGroup: true)) }
}

/// A part of the comparison: what it is about, its tables, and what they mean in sentences.
package struct OfferSection: Sendable {
  /// To link to.
  package var id: String
  package var title: String
  package var intro: String?
  package var tables: [OfferTable] = []
  package var notes: [String] = []

  init(_ id: String, _ title: String, intro: String? = nil) {
    self.id = id
    self.title = title
    self.intro = intro
  }

  var isEmpty: Bool { tables.allSatisfy(\.rows.isEmpty) && notes.isEmpty }
}
