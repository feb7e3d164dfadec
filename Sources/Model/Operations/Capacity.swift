/// What the volume of the period is reckoned from (F4).
package struct VolumeForecast: Hashable, Sendable {
  /// Volumes of earlier periods.
  package var history: [Double]
  /// Share added by campaigns; −1 to 10.
  package var uplift: Double
  /// A forecast made elsewhere; wins over the history.
  package var forecast: Double?

  package init(history: [Double] = [], uplift: Double = 0, forecast: Double? = nil) {
    self.history = history
    self.uplift = uplift
    self.forecast = forecast
  }
}

/// What one person handles, and how many are there (F4).
package struct Staffing: Hashable, Sendable {
  /// Paid hours of a person in the period.
  package var paidHours: Double?
  /// Share of paid hours in which contacts are handled, above 0.
  package var utilisation: Double?
  /// Seconds a contact, above 0.
  package var handlingTime: Double?
  /// Contacts a person handles in the period, above 0; wins over the three above.
  package var perAgent: Double?
  /// Share of people who are there, above 0 and at most 1.
  package var attendance: Double
  /// How many people there are now.
  package var people: Double?

  package init(
    paidHours: Double? = nil, utilisation: Double? = nil, handlingTime: Double? = nil, perAgent: Double? = nil,
    attendance: Double = 1, people: Double? = nil
  ) {
    self.paidHours = paidHours
    self.utilisation = utilisation
    self.handlingTime = handlingTime
    self.perAgent = perAgent
    self.attendance = attendance
    self.people = people
  }
}

/// A line of the period's cost budget (F5).
package struct CostItem: Hashable, Sendable {
  /// What the quantity is multiplied with.
  package enum Driver: String, CaseIterable, Sendable { case none, headcount, volume }
  /// How the item behaves within the period.
  package enum Behaviour: String, CaseIterable, Sendable { case fixed, variable }

  package var id: String
  package var title: Text
  package var quantity: Double
  package var driver: Driver
  package var unitCost: Double
  /// The share that this operation carries, 0 to 1.
  package var share: Double
  package var behaviour: Behaviour

  package init(
    id: String, title: Text, quantity: Double = 1, driver: Driver = .none, unitCost: Double, share: Double = 1,
    behaviour: Behaviour? = nil
  ) {
    self.id = id
    self.title = title
    self.quantity = quantity
    self.driver = driver
    self.unitCost = unitCost
    self.share = share
    self.behaviour = behaviour ?? (driver == .volume ? .variable : .fixed)
  }
}
