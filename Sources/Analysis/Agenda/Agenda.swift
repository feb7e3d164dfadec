/// Half a day's running order, made from the data (method.md section 9, last paragraph).
package struct Agenda: Sendable {
  /// Minutes after midnight at which it begins.
  package var start: Int
  /// In the order of the day; together they fill the time exactly.
  package var slots: [AgendaSlot]
  /// Questions that are worth a second score afterwards: those that the day discusses.
  package var rescored: [String]

  /// Whole minutes, the break among them.
  package var minutes: Int { slots.reduce(0) { $0 + $1.minutes } }
}

/// A stretch of the day.
package struct AgendaSlot: Sendable {
  package var kind: AgendaKind
  /// Minutes after midnight.
  package var start: Int
  package var minutes: Int
  /// What the time is enough for, gravest first.
  package var items: [AgendaItem]
  /// What is taken up when something goes faster.
  package var reserve: [AgendaItem]
}

package enum AgendaKind: String, CaseIterable, Sendable {
  case gates, divergence, work, pause, owners, rescore

  /// The minutes of half a day (method.md section 9); the pause has none of its own.
  package var share: Int {
    switch self {
    case .gates: 45
    case .divergence: 75
    case .work: 60
    case .pause: 0
    case .owners: 45
    case .rescore: 15
    }
  }

  /// What one item takes at least if it is to be more than read out; a judgement, as every threshold of the method.
  package var leastMinutes: Int {
    switch self {
    case .gates: 7
    case .divergence: 10
    case .work: 6
    case .owners: 3
    case .pause, .rescore: 1
    }
  }
}

/// Something to deal with.
package enum AgendaItem: Hashable, Sendable {
  /// A question to put: its id.
  case question(String)
  /// A piece of work that nobody does, or that two do: its id.
  case work(String)

  package var id: String {
    switch self {
    case .question(let id), .work(let id): id
    }
  }
}

extension Agenda {
  /// The method's four hours and a pause of a quarter of an hour.
  package static let halfDay = 255
  package static let pauseMinutes = 15
  /// From this length on there is a pause.
  package static let pauseFrom = 150
}
