import Analysis
import Model

/// Which gaps a command is about: `area=IR and risk>=12`, as `--where` takes it.
indirect enum GapFilter {
  case test(GapTest)
  case not(GapFilter)
  case and(GapFilter, GapFilter)
  case or(GapFilter, GapFilter)

  func fits(_ gap: GapFacts) -> Bool {
    switch self {
    case .test(let test): test.fits(gap)
    case .not(let inner): !inner.fits(gap)
    case .and(let a, let b): a.fits(gap) && b.fits(gap)
    case .or(let a, let b): a.fits(gap) || b.fits(gap)
    }
  }
}

/// What a filter may ask of a gap.
struct GapFacts {
  var status: EntryStatus
  /// Nil where the gap's question has no gate.
  var gate: GateState?
  var asOf: CalendarDate

  var entry: RegisterEntry { status.entry }
}

/// One comparison.
struct GapTest {
  enum Field: String, CaseIterable {
    case area, section, id, title, status, owner, role, risk, due, raised, age, overdue, gate
  }

  enum Comparison: String {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case holds = "~"
  }

  enum Value {
    /// The field is there, or true.
    case isSo
    case none
    case text(String)
    case number(Double)
    case date(CalendarDate)
    /// Days from as-of.
    case days(Int)
  }

  var field: Field
  var comparison: Comparison
  var value: Value

  func fits(_ gap: GapFacts) -> Bool {
    switch field {
    case .area: compare([gap.entry.area].compactMap { $0 } + prefixes(of: gap.entry))
    case .section: compare([gap.entry.section].compactMap { $0 })
    case .id: compare([gap.entry.id, gap.entry.subject.id])
    case .title: compare([gap.entry.title].compactMap { $0 })
    case .status: compare([gap.status.state.status.rawValue] + (gap.status.state.status.isActive ? ["active"] : []))
    case .owner: compare([gap.status.state.owner].compactMap { $0 })
    case .role: compare([gap.entry.ownerRole?.rawValue].compactMap { $0 })
    case .gate: compare([gap.gate?.rawValue].compactMap { $0 })
    case .risk: compare(gap.status.state.risk.map(Double.init), asOf: gap.asOf)
    case .age: compare(gap.status.ageDays.map(Double.init), asOf: gap.asOf)
    case .overdue: compare(gap.status.overdueDays.map(Double.init), asOf: gap.asOf)
    case .due: compare((gap.status.state.due?.dayNumber).map(Double.init), asOf: gap.asOf)
    case .raised: compare(Double(gap.entry.raisedOn.dayNumber), asOf: gap.asOf)
    }
  }

  /// `IR` of `IR-03` and of `IR.1`, which people call an area.
  private func prefixes(of entry: RegisterEntry) -> [String] {
    let id = entry.subject.id.split(separator: "-").first.map { String($0) }
    let section = entry.section?.split(separator: ".").first.map { String($0) }
    return [id, section].compactMap { $0 }
  }

  private func compare(_ texts: [String]) -> Bool {
    switch value {
    case .isSo: return !texts.isEmpty
    case .none: return texts.isEmpty == (comparison == .equal)
    case .text(let wanted):
      let lower = wanted.lowercased()
      switch comparison {
      case .equal: return texts.contains { $0.lowercased() == lower }
      case .unequal: return !texts.contains { $0.lowercased() == lower }
      default: return texts.contains { $0.lowercased().utf8.contains(lower.utf8) }
      }
    case .number, .date, .days: return false
    }
  }

  private func compare(_ number: Double?, asOf: CalendarDate) -> Bool {
    let wanted: Double
    switch value {
    case .isSo: return number != nil
    case .none: return (number == nil) == (comparison == .equal)
    case .number(let value): wanted = value
    case .date(let date): wanted = Double(date.dayNumber)
    case .days(let days): wanted = Double(asOf.adding(days: days).dayNumber)
    case .text: return false
    }
    guard let number else { return comparison == .unequal }
    switch comparison {
    case .equal, .holds: return number == wanted
    case .unequal: return number != wanted
    case .less: return number < wanted
    case .atMost: return number <= wanted
    case .more: return number > wanted
    case .atLeast: return number >= wanted
    }
  }
}
