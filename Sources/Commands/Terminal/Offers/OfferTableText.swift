import Diagnostics
import Reports

/// A table of the comparison in columns: where vendors do not fit side by side, in several tables one below the other.
struct OfferTableText {
  let table: OfferTable
  let width: Int
  let paint: Painter
  /// What a heading of a vendor takes at most, and a name behind the vendors: as much as lets all stand side by side.
  private var widest: Int { (10...18).reversed().first { groups(widest: $0).count == 1 } ?? 18 }
  /// What the first column keeps at least.
  private let narrowest = 20
  /// Rows below one heading, where a table may be shortened.
  private let most = 8

  init(_ table: OfferTable, width: Int, paint: Painter) {
    self.table = table
    self.width = width
    self.paint = paint
  }

  /// Rows below headings stand further in.
  private var indent: String { table.rows.contains(where: \.isGroup) ? "    " : "  " }

  var text: String {
    let widest = widest
    return groups(widest: widest).map { text(of: $0, widest: widest) }.joined(separator: "\n")
  }

  /// Indices of the columns of each table.
  private func groups(widest: Int) -> [[Int]] {
    guard let vendors = table.vendorColumns, !vendors.isEmpty else { return [Array(table.columns.indices)] }
    let before = Array(table.columns.indices.prefix(vendors.lowerBound))
    let after = Array(table.columns.indices.suffix(from: vendors.upperBound))
    let first = min(before.map { columnWidth($0, widest: widest) }.reduce(0, +), narrowest)
    let room = width - indent.utf8.count - first - after.reduce(0) { $0 + 2 + columnWidth($1, widest: widest) }
    var groups: [[Int]] = [[]]
    var used = 0
    for column in vendors {
      let next = 2 + columnWidth(column, widest: widest)
      if used + next > room, let last = groups.last, !last.isEmpty {
        groups.append([])
        used = 0
      }
      groups[groups.count - 1].append(column)
      used += next
    }
    return groups.map { before + $0 + after }
  }

  private func columnWidth(_ column: Int, widest: Int) -> Int {
    let cells = table.rows.filter { !$0.isGroup && column < $0.cells.count }.map {
      displayWidth(visible($0.cells[column].text))
    }
    let longest = cells.max() ?? 0
    return max(
      min(displayWidth(visible(table.columns[column].title)), widest),
      holdsNames(column) ? min(longest, widest) : longest)
  }

  /// Names of vendors stand in the cells, behind the vendors' own columns.
  private func holdsNames(_ column: Int) -> Bool {
    guard let vendors = table.vendorColumns else { return false }
    return column >= vendors.upperBound && !table.columns[column].isNumber
  }

  private func text(of columns: [Int], widest: Int) -> String {
    var plain = Table(columns.map { table.columns[$0].isNumber ? .right : .left }, indent: indent)
    plain.add(
      columns.map { column in
        let title = visible(table.columns[column].title)
        return Table.Cell(
          table.vendorColumns?.contains(column) == true
            ? shortened(title, to: columnWidth(column, widest: widest)) : title)
      })
    for row in table.rows where !row.isGroup {
      plain.add(
        columns.map { column in
          guard column < row.cells.count else { return Table.Cell("") }
          let text = visible(row.cells[column].text)
          return Table.Cell(
            holdsNames(column) ? shortened(text, to: columnWidth(column, widest: widest)) : text,
            row.cells[column].mark?.ink)
        })
    }
    let flexible = columns.firstIndex(of: table.flexible) ?? 0
    let lines = plain.text(width: width, flexible: flexible, heading: .bold, painter: paint)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return withHeadings(lines)
  }

  /// The lines of the rows with those of the headings between them, which are as wide as the page.
  private func withHeadings(_ lines: [String]) -> String {
    var text = (lines.first ?? "") + "\n"
    var next = 1
    var below = 0
    var hidden = 0
    func more() -> String { hidden > 0 ? "\(indent)and \(hidden) more\n" : "" }
    for row in table.rows {
      if row.isGroup {
        text += more() + "  " + paint(shortened(visible(row.cells.first?.text ?? ""), to: width - 2), .bold) + "\n"
        below = 0
        hidden = 0
        continue
      }
      below += 1
      if table.mayBeShortened, below > most {
        hidden += 1
      } else if next < lines.count {
        text += lines[next] + "\n"
      }
      next += 1
    }
    return text + more()
  }
}

extension OfferTable.Mark {
  var ink: Ink {
    switch self {
    case .good: .green
    case .warning: .yellow
    case .bad: .red
    case .quiet: .dim
    case .strong: .bold
    }
  }
}
