package import Model

/// Whom a form is for and what it asks.
package struct FormRequest: Sendable {
  /// At least one, in the closed order; several share one page.
  package var roles: [Role]
  /// Who is to fill it in; nil where the form goes to whoever has the role.
  package var respondent: String?
  package var name: String?
  /// 1 or more.
  package var round: Int
  /// Ids of the only questions to ask; nil for all that the roles are asked.
  package var only: Set<String>?
  /// Language of the questionnaires' texts; nil: the assessment's own.
  package var language: String?
  /// Name and version of the program, as in "shortfall 1.0.0".
  package var tool: String

  package init(
    roles: [Role], respondent: String? = nil, name: String? = nil, round: Int = 1, only: Set<String>? = nil,
    language: String? = nil, tool: String
  ) {
    self.roles = roles
    self.respondent = respondent
    self.name = name
    self.round = round
    self.only = only
    self.language = language
    self.tool = tool
  }
}
