import Analysis
import Diagnostics
import Model
import Reports

/// For whom forms are made and what they ask, from the options of `form`.
struct FormOrder {
  var assessment: Assessment
  /// Those named; empty for all.
  var roles: [Role]
  var respondent: String?
  var name: String?
  var round: Int?
  /// As the user wrote them; empty for all.
  var only: [String]
  var language: String?
  var together: Bool

  /// A form each; never empty. Throws where nobody is asked anything.
  func requests() throws -> [FormRequest] {
    _ = try Selection(only).questions(among: placedQuestions(of: assessment))
    if respondent != nil || name != nil { return [try personalRequest()] }
    let asked = roles.isEmpty ? Role.allCases.filter { assessment.answering($0) == $0 } : roles
    let found = try asked.map { try request(for: [$0]) }
    let filled = found.filter { !askedSections($0, in: assessment).isEmpty }
    if !roles.isEmpty, let empty = found.first(where: { askedSections($0, in: assessment).isEmpty }) {
      throw nothingToAsk(empty.roles)
    }
    guard !filled.isEmpty else { throw nothingToAsk([]) }
    guard together, filled.count > 1 else { return filled }
    return [try request(for: filled.flatMap(\.roles))]
  }

  private func request(
    for roles: [Role], respondent: String? = nil, name: String? = nil, round: Int? = nil
  ) throws -> FormRequest {
    let round = self.round ?? round ?? 1
    return FormRequest(
      roles: roles, respondent: respondent, name: name, round: round, only: try chosen(roles, respondent, round),
      language: language, tool: "shortfall \(version)")
  }

  /// Ids of the only questions to ask; nil for all. A question is missing where this person, or else anybody of these
  /// roles, has said nothing to it.
  private func chosen(_ roles: [Role], _ respondent: String?, _ round: Int) throws -> Set<String>? {
    guard !only.isEmpty else { return nil }
    let selection = Selection(only)
    var meant = try selection.questions(among: placedQuestions(of: assessment))
    if selection.isDivergent {
      let divergent = divergentQuestions(in: assessment, beforeRound: round)
      meant = meant.filter { divergent.contains($0.index) }
    }
    if selection.isMissing {
      let missing = missingQuestions(roles, respondent)
      meant = meant.filter { missing.contains($0.question.id) }
    }
    return Set(meant.map(\.question.id))
  }

  private func missingQuestions(_ roles: [Role], _ respondent: String?) -> Set<String> {
    let counted = Set(roles.map { assessment.answering($0) })
    let own = respondent.map { OwnAnswers(of: $0, in: assessment) }
    let missing = scorecard(for: assessment).questions.filter { result in
      if let own { return own.entries[result.question.id] == nil }
      return result.roles.contains { counted.contains($0.role) && $0.state == .missing }
    }
    return Set(missing.map(\.question.id))
  }

  private func personalRequest() throws -> FormRequest {
    let known = respondent.flatMap { Respondent($0, in: assessment.everyResponse).latest }
    if let respondent, let known {
      if !roles.isEmpty, roles != [known.role] {
        throw Failure(.usage, "respondent '\(respondent)' answers as \(known.role.rawValue)", help: "leave --role out")
      }
      return try filled(
        try request(for: [known.role], respondent: respondent, name: name ?? known.name, round: known.round))
    }
    if let respondent, roles.isEmpty || name == nil {
      let ids = assessment.everyResponse.batches.flatMap { $0.submissions.map(\.respondent) }
      let near = nearMiss(of: respondent, among: ids).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "there is no respondent '\(respondent)' among the responses",
        help: near ?? "for somebody new give --role and --name as well")
    }
    guard roles.count == 1 else {
      throw Failure(.usage, "a person answers for one role", help: "name it with --role")
    }
    return try filled(try request(for: roles, respondent: respondent, name: name))
  }

  private func filled(_ request: FormRequest) throws -> FormRequest {
    if askedSections(request, in: assessment).isEmpty { throw nothingToAsk(request.roles) }
    return request
  }

  private func nothingToAsk(_ roles: [Role]) -> Failure {
    let whom = roles.first.map { "role '\($0.rawValue)'" } ?? "nobody"
    guard !only.isEmpty else {
      return Failure(
        .usage, roles.isEmpty ? "nobody is asked anything" : "\(whom) is asked nothing by these questionnaires",
        help: "the questions name their roles under 'lead' and 'also'")
    }
    return Failure(
      .usage, "\(whom) is asked none of: \(only.joined(separator: ","))",
      help: "leave --only out to ask everything")
  }
}

/// The roles of the option: several words, each with commas; in the closed order and each once.
func chosenRoles(_ words: [String]) throws -> [Role] {
  var roles: Set<Role> = []
  for word in words.flatMap(commaSeparated) { roles.insert(try namedRole(word)) }
  if roles.isEmpty, !words.isEmpty { throw Failure(.usage, "'--role' names no role") }
  return roles.sorted()
}

/// The parts between commas, without blanks around them; empty ones left out.
func commaSeparated(_ text: String) -> [String] {
  text.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
    guard let first = part.firstIndex(where: { $0 != 32 }), let last = part.lastIndex(where: { $0 != 32 }) else {
      return nil
    }
    return String(Substring(part[first...last]))
  }
}
