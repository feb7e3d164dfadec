/// A change of one field of an entry, on a day (formats.md section 7).
package struct GapEvent: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case status(from: GapStatus?, to: GapStatus)
    /// Risks 1 to 25; nil where none was known.
    case risk(from: Int?, to: Int?)
    case residual(from: Int?, to: Int?)
    case owner(from: String?, to: String?)
    case due(from: CalendarDate?, to: CalendarDate?)

    /// As the file spells it.
    package var field: String {
      switch self {
      case .status: "status"
      case .risk: "risk"
      case .residual: "residual"
      case .owner: "owner"
      case .due: "due"
      }
    }

    /// Both sides as the file writes them.
    package var texts: (from: String?, to: String?) {
      switch self {
      case .status(let from, let to): (from?.rawValue, to.rawValue)
      case .risk(let from, let to), .residual(let from, let to): (from.map { String($0) }, to.map { String($0) })
      case .owner(let from, let to): (from, to)
      case .due(let from, let to): (from?.description, to?.description)
      }
    }
  }

  package var date: CalendarDate
  package var change: Change
  package var by: String?
  /// Why, in a person's words.
  package var note: String?

  package init(date: CalendarDate, change: Change, by: String? = nil, note: String? = nil) {
    self.date = date
    self.change = change
    self.by = by
    self.note = note
  }
}

extension RegisterEntry {
  /// The history by date, then by the order in which it is written (method.md 10.8, case 12).
  package var events: [GapEvent] {
    history.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }
}
