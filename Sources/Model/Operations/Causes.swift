/// A result that is a product of factors, in the published order in which they are replaced (F7).
package struct FactorChain: Hashable, Sendable {
  package struct Factor: Hashable, Sendable {
    package var id: String
    package var title: Text
    package var plan: Double
    package var actual: Double
    /// The result is divided by it; then neither value is 0.
    package var divides: Bool

    package init(id: String, title: Text, plan: Double, actual: Double, divides: Bool = false) {
      self.id = id
      self.title = title
      self.plan = plan
      self.actual = actual
      self.divides = divides
    }
  }

  package var title: Text
  package var unit: String?
  /// What the product is multiplied with, such as 3600 seconds an hour.
  package var constant: Double
  package var factors: [Factor]

  package init(title: Text, unit: String? = nil, constant: Double = 1, factors: [Factor]) {
    self.title = title
    self.unit = unit
    self.constant = constant
    self.factors = factors
  }
}

/// Two KPIs whose days are compared (F8): indices into the KPIs.
package struct AssociationPair: Hashable, Sendable {
  /// y: what is to be reached.
  package var result: Int
  /// x: what can be changed.
  package var process: Int
  /// A level of the process KPI for which the line says the result.
  package var at: Double?

  package init(result: Int, process: Int, at: Double? = nil) {
    self.result = result
    self.process = process
    self.at = at
  }
}

/// Work items that wait, a day's figures (F9).
package struct WorkQueue: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var backlog: Double
  package var inflow: Double
  package var throughput: Double
  /// Share by which throughput may rise, for the figures beside today's.
  package var improvement: Double?

  package init(
    id: String, title: Text, backlog: Double, inflow: Double, throughput: Double, improvement: Double? = nil
  ) {
    self.id = id
    self.title = title
    self.backlog = backlog
    self.inflow = inflow
    self.throughput = throughput
    self.improvement = improvement
  }
}
