package import Model

/// What an import is told besides the file.
package struct ImportOptions: Sendable {
  /// For respondents whose role the file does not say.
  package var role: Role?
  /// For whose proposal alone the answers count, where the file does not say it.
  package var vendor: String?
  /// For a file of one respondent that does not say who.
  package var respondent: String?
  /// For rows that do not say it; 1 where nothing does.
  package var round: Int?
  /// Nil: what the file proves.
  package var dates: DateOrder?
  /// The reason of answers that say "not applicable" and not why.
  package var notApplicableReason: String?
  package var map: ImportMap

  package init(
    role: Role? = nil, vendor: String? = nil, respondent: String? = nil, round: Int? = nil, dates: DateOrder? = nil,
    notApplicableReason: String? = nil, map: ImportMap = ImportMap()
  ) {
    self.role = role
    self.vendor = vendor
    self.respondent = respondent
    self.round = round
    self.dates = dates
    self.notApplicableReason = notApplicableReason
    self.map = map
  }
}

/// What an `import-map/1` file says: which column is what, and what texts mean. Texts are compared as `comparable` makes
/// them.
package struct ImportMap: Sendable {
  package enum Column: Hashable, Sendable {
    case question(String, QuestionPart)
    case field(SurveyField)
    case leftOut
  }

  package enum Choice: Hashable, Sendable {
    case value(String)
    case unknown
    case notApplicable(String)
    case leftOut
  }

  package struct Person: Hashable, Sendable {
    package var respondent: String?
    package var name: String?
    package var role: Role?
  }

  /// By heading.
  package var columns: [String: Column] = [:]
  /// By question id, or `all`; then by text.
  package var answers: [String: [String: Choice]] = [:]
  package var roles: [String: Role] = [:]
  /// By address, name or id.
  package var people: [String: Person] = [:]

  package init() {}
}
