/// Who a report is for: decides which sections it has and in which order, never a number (method.md section 9).
package enum Audience: String, CaseIterable, Sendable {
  case sponsor, consultant, manager, procurement

  package var title: String {
    switch self {
    case .sponsor: "the sponsor"
    case .consultant: "the consultant"
    case .manager: "the programme manager"
    case .procurement: "procurement"
    }
  }
}

/// The kind of file a report is.
package enum ReportFormat: String, CaseIterable, Sendable { case html, markdown }

/// What the reader of a report wants of it.
package struct ReportOptions: Sendable {
  /// Nil: everything, in the order of method.md section 9.
  package var audience: Audience?
  /// Respondents are called by role codes.
  package var anonymous: Bool
  /// Language of the texts of the questionnaires; nil: the assessment's own.
  package var language: String?
  /// Name and version of the program, as in "shortfall 1.0.0".
  package var tool: String
  /// Name of the report's files without their ending.
  package var name: String
  /// Above this many respondents the full list of answers goes into a file of its own (report.md section 4).
  package var answersInReport: Int

  package init(
    audience: Audience? = nil, anonymous: Bool = false, language: String? = nil, tool: String, name: String = "report",
    answersInReport: Int = 50
  ) {
    self.audience = audience
    self.anonymous = anonymous
    self.language = language
    self.tool = tool
    self.name = name
    self.answersInReport = answersInReport
  }

  /// The file of a chart, beside a Markdown report.
  package func fileName(of chart: Chart) -> String { "\(name)-\(chart.name).svg" }
}
