import Diagnostics
import Model
import Reports

/// For whom forms about the work are made and which items they ask, from the options of `form --scope`.
struct ScopeFormOrder {
  var assessment: Assessment
  /// Those named; empty for all.
  var roles: [Role]
  var respondent: String?
  var name: String?
  var round: Int?
  /// Ids of items, as the user wrote them; empty for all.
  var only: [String]
  var language: String?

  /// A form each; never empty. Throws where there is nothing to ask.
  func requests() throws -> [FormRequest] {
    guard let scope = assessment.scope else {
      throw Failure(
        .noInput, "this assessment has no scope.yaml", help: "'shortfall init --scope DIR' writes one to fill in")
    }
    guard !scope.items.isEmpty else { throw Failure(.content, "scope.yaml lists no work to ask about") }
    let ids = try chosenItems(scope.items.map(\.id))
    if respondent != nil || name != nil { return [try personalRequest(scope, ids)] }
    // Suppliers are asked too: what they take for granted is half of the picture.
    let asked = roles.isEmpty ? Role.allCases.filter { assessment.answering($0) == $0 } : roles
    return asked.map { request(for: $0, ids, round: round ?? 1) }
  }

  private func request(for role: Role, _ ids: Set<String>?, round: Int, name: String? = nil) -> FormRequest {
    FormRequest(
      roles: [role], respondent: respondent, name: name, round: round, only: ids, language: language,
      tool: "shortfall \(version)")
  }

  private func chosenItems(_ known: [String]) throws -> Set<String>? {
    let words = only.flatMap(commaSeparated)
    guard !words.isEmpty else { return nil }
    if let stray = words.first(where: { !known.contains($0) }) {
      let near = nearMiss(of: stray, among: known).map { "did you mean '\($0)'?" }
      throw Failure(.usage, "scope.yaml has no item '\(stray)'", help: near ?? "write ids of items, joined by commas")
    }
    return Set(words)
  }

  /// What is known of a person from what they have said of the work, or else from their answers.
  private func personalRequest(_ scope: Scope, _ ids: Set<String>?) throws -> FormRequest {
    let answered = respondent.flatMap { Respondent($0, in: assessment.everyResponse).latest }
    let said = scope.beliefs.filter { respondent != nil && $0.respondent == respondent }
    let latest = said.max { $0.round < $1.round }
    if let respondent, let role = latest?.role ?? answered?.role {
      if !roles.isEmpty, roles != [role] {
        throw Failure(.usage, "respondent '\(respondent)' answers as \(role.rawValue)", help: "leave --role out")
      }
      return request(for: role, ids, round: round ?? latest?.round ?? 1, name: name ?? answered?.name)
    }
    if let respondent, roles.isEmpty || name == nil {
      let people =
        assessment.everyResponse.batches.flatMap { $0.submissions.map(\.respondent) }
        + scope.beliefs.compactMap(\.respondent)
      throw Failure(
        .usage, "there is no respondent '\(respondent)' in this assessment",
        help: nearMiss(of: respondent, among: people).map { "did you mean '\($0)'?" }
          ?? "for somebody new give --role and --name as well")
    }
    guard roles.count == 1, let role = roles.first else {
      throw Failure(.usage, "a person answers for one role", help: "name it with --role")
    }
    return request(for: role, ids, round: round ?? 1, name: name)
  }
}
