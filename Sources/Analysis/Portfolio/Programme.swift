package import Model

/// One assessment among several, as far as a row of a portfolio needs it.
package struct Programme: Hashable, Sendable {
  /// As it was named.
  package var folder: String
  package var title: String
  package var client: String?
  package var asOf: CalendarDate
  /// Overall, 0 to 100; nil while nothing is rated.
  package var score: Double?
  package var band: ScoreBand?
  /// Every gate up to the phase is passed or waived.
  package var ready: Bool
  /// Gates of any phase that failed.
  package var failedGates: Int
  /// ISO 4217 code of `p80`.
  package var currency: String
  /// What the work without money costs, exceeded in one of five; nil without scope.yaml.
  package var p80: Double?
  /// Nil without register.yaml.
  package var openPoints: Int?
  package var overdue: Int?
  /// Like for like against the newest earlier snapshot; nil where there is none, or nothing to compare.
  package var delta: Double?
  /// The date of that snapshot.
  package var since: CalendarDate?

  package var trend: Trend? { delta.map(Trend.init(delta:)) }

  package init(
    folder: String, title: String, client: String?, asOf: CalendarDate, score: Double? = nil, band: ScoreBand? = nil,
    ready: Bool = false, failedGates: Int = 0, currency: String = "EUR"
  ) {
    self.folder = folder
    self.title = title
    self.client = client
    self.asOf = asOf
    self.score = score
    self.band = band
    self.ready = ready
    self.failedGates = failedGates
    self.currency = currency
  }
}

/// The row of an assessment. Total: any results make a row.
package func programme(
  of assessment: Assessment, _ results: Results, folder: String, title: String, client: String?
) -> Programme {
  let overall = results.scorecard.overall
  var programme = Programme(
    folder: folder, title: title, client: client, asOf: assessment.asOf, score: overall.range.score,
    band: overall.band, ready: overall.ready, failedGates: results.scorecard.gates.count { $0.state == .fail },
    currency: assessment.currency)
  programme.p80 = results.exposure?.simulation.p80
  programme.openPoints = results.register?.points.open
  programme.overdue = results.register?.overdue.count
  programme.delta = results.sinceSnapshot?.comparison.overall.likeForLike.delta
  programme.since = results.sinceSnapshot?.comparison.before.asOf
  return programme
}

/// The worst first: by band, where what is not rated stands before Critical, since nobody knows what it hides; then by
/// failed gates, the most first; then by score, the lowest first; then by open points, the most first; then by folder.
package func worstFirst(_ programmes: [Programme]) -> [Programme] {
  func key(_ programme: Programme) -> (Int, Int, Double, Int, String) {
    (
      programme.band?.rank ?? -1, -programme.failedGates, snap(programme.score ?? 0), -(programme.openPoints ?? 0),
      programme.folder
    )
  }
  return programmes.sorted { key($0) < key($1) }
}
