package import Model

/// What loading an assessment needs besides its folder.
package struct LoadRequest: Sendable {
  /// The questionnaires inside the program: id and bytes of each.
  package var builtInQuestionnaires: [BuiltInQuestionnaire]
  /// `--as-of`.
  package var asOf: CalendarDate?
  /// `SOURCE_DATE_EPOCH`.
  package var environmentDate: CalendarDate?
  package var today: CalendarDate
  /// 1 or more; no result depends on it.
  package var threads: Int
  /// Prices of proposals stay in their files, unread, while quality is judged (two envelopes).
  package var keepsPricesSealed = false
  /// Vendors whose proposals are about to be written: who names them is not wrong.
  package var awaitedVendors: [String] = []

  package init(
    builtInQuestionnaires: [BuiltInQuestionnaire], asOf: CalendarDate?, environmentDate: CalendarDate?,
    today: CalendarDate, threads: Int
  ) {
    self.builtInQuestionnaires = builtInQuestionnaires
    self.asOf = asOf
    self.environmentDate = environmentDate
    self.today = today
    self.threads = threads
  }
}

/// A questionnaire that ships inside the program; read only when an assessment names it.
package struct BuiltInQuestionnaire: Sendable {
  package let id: String
  package let bytes: @Sendable () -> [UInt8]

  package init(id: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Where diagnostics and inputs say that it is.
  package var path: String { "built-in/questionnaires/\(id).yaml" }
}
