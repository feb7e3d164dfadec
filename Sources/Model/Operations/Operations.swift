/// An operation whose figures are followed through one period: what `kpi.yaml` says (method.md section 8).
package struct Operations: Hashable, Sendable {
  package var title: Text?
  package var period: OperatingPeriod
  /// As written; ids are unique.
  package var kpis: [KPI]
  package var classes: AttainmentLimits
  /// Ascending by date, each inside the period.
  package var days: [OperatingDay]
  package var settlement: SettlementTerms?
  package var volume: VolumeForecast?
  package var staffing: Staffing?
  package var costs: [CostItem]
  package var pricing: Pricing?
  package var factors: FactorChain?
  package var associations: [AssociationPair]
  package var queues: [WorkQueue]

  package init(
    title: Text?, period: OperatingPeriod, kpis: [KPI], classes: AttainmentLimits = AttainmentLimits(),
    days: [OperatingDay] = [], settlement: SettlementTerms? = nil, volume: VolumeForecast? = nil,
    staffing: Staffing? = nil, costs: [CostItem] = [], pricing: Pricing? = nil, factors: FactorChain? = nil,
    associations: [AssociationPair] = [], queues: [WorkQueue] = []
  ) {
    self.title = title
    self.period = period
    self.kpis = kpis
    self.classes = classes
    self.days = days
    self.settlement = settlement
    self.volume = volume
    self.staffing = staffing
    self.costs = costs
    self.pricing = pricing
    self.factors = factors
    self.associations = associations
    self.queues = queues
  }
}

/// The period that targets, volumes and costs are for, mostly a month.
package struct OperatingPeriod: Hashable, Sendable {
  package var from: CalendarDate
  package var to: CalendarDate
  /// N: the working days in it, 1 or more.
  package var days: Int
  /// The working days of a week, 1 to 7.
  package var week: Int

  package init(from: CalendarDate, to: CalendarDate, days: Int, week: Int = 5) {
    self.from = from
    self.to = to
    self.days = days
    self.week = week
  }
}

/// The figures of one day, or of a week where `days` says so.
package struct OperatingDay: Hashable, Sendable {
  /// The day, or the last day of those that the figures are for.
  package var on: CalendarDate
  /// The working days that the figures are for, 1 or more.
  package var days: Int
  package var volume: Double?
  /// In the assessment's currency.
  package var cost: Double?
  /// One for each KPI, in their order; nil where the day has none.
  package var values: [Double?]
  /// The file, relative to the assessment's folder, and the line.
  package var path: String
  package var line: Int

  package init(
    on: CalendarDate, days: Int = 1, volume: Double? = nil, cost: Double? = nil, values: [Double?], path: String = "",
    line: Int = 0
  ) {
    self.on = on
    self.days = days
    self.volume = volume
    self.cost = cost
    self.values = values
    self.path = path
    self.line = line
  }
}
