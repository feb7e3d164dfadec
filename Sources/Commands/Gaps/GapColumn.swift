import Analysis
import ArgumentParser
import Diagnostics
import Model
import Reports
import Templates

/// What a list shows of a gap.
enum GapColumn: String, CaseIterable, ExpressibleByArgument {
  case id, status, risk, points, owner, role, due, overdue, age, raised, level, target, gate, area, section, title, plan
  case note

  /// At 80 columns on a terminal, and in Markdown.
  static let few: [GapColumn] = [.id, .status, .risk, .owner, .due, .title]

  /// A value to show and to sort by.
  enum Value {
    case text(String)
    case number(Double)
    case date(CalendarDate)

    var shown: String {
      switch self {
      case .text(let text): text
      case .number(let number): NumberText.plain(number)
      case .date(let date): date.description
      }
    }

    /// Numbers and dates on one scale; nil for a text.
    fileprivate var number: Double? {
      switch self {
      case .text: nil
      case .number(let number): number
      case .date(let date): Double(date.dayNumber)
      }
    }
  }

  var isNumber: Bool { [.risk, .points, .overdue, .age, .level, .target].contains(self) }

  func value(of gap: GapFacts) -> Value? {
    let entry = gap.entry
    let state = gap.status.state
    func text(_ text: String?) -> Value? { text.map { .text($0) } }
    func number(_ number: Int?) -> Value? { number.map { .number(Double($0)) } }
    switch self {
    case .id: return .text(entry.id)
    case .status: return .text(state.status.rawValue)
    case .risk: return number(state.risk)
    case .points: return number(gap.status.points)
    case .owner: return text(state.owner)
    case .role: return text(entry.ownerRole?.rawValue)
    case .due: return state.due.map { .date($0) }
    case .overdue: return number(gap.status.overdueDays)
    case .age: return number(gap.status.ageDays)
    case .raised: return .date(entry.raisedOn)
    case .level: return entry.current.level.map { .number($0) }
    case .target: return entry.target.map { .number($0) }
    case .gate: return text(gap.gate?.rawValue)
    case .area: return text(entry.area)
    case .section: return text(entry.section)
    case .title: return text(entry.title)
    case .plan: return text(entry.plan)
    case .note: return text(entry.note)
    }
  }
}

/// An order of gaps: a column, upwards or downwards; without a value last, ties by id.
struct GapOrder: ExpressibleByArgument {
  var column: GapColumn
  var isDescending: Bool

  /// The gravest first.
  static let byRisk = GapOrder(column: .risk, isDescending: true)

  init(column: GapColumn, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
  }

  static var allValueStrings: [String] { GapColumn.allCases.map(\.rawValue) }

  init?(argument: String) {
    let isTurned = argument.utf8.first == UInt8(ascii: "-")
    guard let column = GapColumn(rawValue: isTurned ? String(argument.dropFirst()) : argument) else { return nil }
    self.init(column: column, isDescending: isTurned)
  }

  func sorted(_ gaps: [GapFacts]) -> [GapFacts] {
    gaps.map { (gap: $0, value: column.value(of: $0)) }.sorted { a, b in
      guard let x = a.value, let y = b.value else {
        return a.value == nil && b.value == nil ? a.gap.entry.id < b.gap.entry.id : a.value != nil
      }
      if let x = x.number, let y = y.number, x != y { return isDescending ? x > y : x < y }
      if x.number == nil, x.shown != y.shown { return isDescending ? x.shown > y.shown : x.shown < y.shown }
      return a.gap.entry.id < b.gap.entry.id
    }.map(\.gap)
  }
}

/// Gaps in the formats of `gaps list`.
struct GapTable {
  var gaps: [GapFacts]
  var columns: [GapColumn]
  var asOf: CalendarDate

  func text(width: Int, painter: Painter) -> String {
    var table = Table(columns.map { $0.isNumber ? .right : .left })
    table.add(columns.map { $0.rawValue.uppercased() })
    for gap in gaps {
      table.add(
        columns.map { column in
          let shown = column.value(of: gap).map { visible($0.shown) } ?? "–"
          return Table.Cell(column == .status ? gap.status.state.status.words : shown, ink(column, gap))
        })
    }
    let flexible = columns.firstIndex(of: .title) ?? columns.firstIndex(of: .plan) ?? columns.firstIndex(of: .note)
    return table.text(width: width, flexible: flexible, heading: .bold, painter: painter)
  }

  private func ink(_ column: GapColumn, _ gap: GapFacts) -> Ink? {
    switch column {
    case .risk: gap.status.state.risk.map { RiskBand(risk: $0).ink }
    case .due, .overdue: gap.status.overdueDays == nil ? nil : .red
    default: nil
    }
  }

  var json: [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("schema", "shortfall.gaps/1")
      json.member("as_of", asOf.description)
      json.member(
        "gaps",
        array: { json in
          for gap in gaps {
            json.object { json in
              for column in columns {
                switch column.value(of: gap) {
                case .number(let number): json.member(column.rawValue, number)
                case let value: json.member(column.rawValue, value?.shown)
                }
              }
            }
          }
        })
    }
    return json.finished()
  }

  var csv: [UInt8] {
    var csv = CSVLine()
    for column in columns { csv.cell(column.rawValue) }
    csv.endLine()
    for gap in gaps {
      for column in columns { csv.cell(column.value(of: gap)?.shown ?? "") }
      csv.endLine()
    }
    return csv.bytes
  }

  var markdown: String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = row(columns.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() })
    text += row(columns.map { $0.isNumber ? "---:" : "---" })
    for gap in gaps { text += row(columns.map { markdownText($0.value(of: gap)?.shown ?? "") }) }
    return text
  }
}
