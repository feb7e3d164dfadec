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
  var only: QuestionChoice?
  var language: String?
  var together: Bool

  /// A form each; never empty. Throws where nobody is asked anything.
  func requests() throws -> [FormRequest] {
    if respondent != nil || name != nil { return [try personalRequest()] }
    let asked = roles.isEmpty ? Role.allCases.filter { assessment.answering($0) == $0 } : roles
    let found = asked.map { request(for: [$0]) }
    let filled = found.filter { !askedSections($0, in: assessment).isEmpty }
    if !roles.isEmpty, let empty = found.first(where: { askedSections($0, in: assessment).isEmpty }) {
      throw nothingToAsk(empty.roles)
    }
    guard !filled.isEmpty else { throw nothingToAsk([]) }
    guard together, filled.count > 1 else { return filled }
    return [request(for: filled.flatMap(\.roles))]
  }

  private func request(
    for roles: [Role], respondent: String? = nil, name: String? = nil, round: Int? = nil
  ) -> FormRequest {
    FormRequest(
      roles: roles, respondent: respondent, name: name, round: self.round ?? round ?? 1,
      only: only.map { $0.ids(for: roles, respondent, in: assessment) }, language: language,
      tool: "shortfall \(version)")
  }

  private func personalRequest() throws -> FormRequest {
    let known = respondent.flatMap { latestSubmission(of: $0) }
    if let respondent, let known {
      if !roles.isEmpty, roles != [known.role] {
        throw Failure(.usage, "respondent '\(respondent)' answers as \(known.role.rawValue)", help: "leave --role out")
      }
      return try filled(
        request(for: [known.role], respondent: respondent, name: name ?? known.name, round: known.round))
    }
    if let respondent, roles.isEmpty || name == nil {
      let ids = assessment.responses.batches.flatMap { $0.submissions.map(\.respondent) }
      let near = nearMiss(of: respondent, among: ids).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "there is no respondent '\(respondent)' among the responses",
        help: near ?? "for somebody new give --role and --name as well")
    }
    guard roles.count == 1 else {
      throw Failure(.usage, "a person answers for one role", help: "name it with --role")
    }
    return try filled(request(for: roles, respondent: respondent, name: name))
  }

  private func filled(_ request: FormRequest) throws -> FormRequest {
    if askedSections(request, in: assessment).isEmpty { throw nothingToAsk(request.roles) }
    return request
  }

  private func latestSubmission(of respondent: String) -> Submission? {
    assessment.responses.batches.flatMap(\.submissions).filter { $0.respondent == respondent }
      .max { $0.round < $1.round }
  }

  private func nothingToAsk(_ roles: [Role]) -> Failure {
    let whom = roles.first.map { "role '\($0.rawValue)'" } ?? "nobody"
    guard let only else {
      return Failure(
        .usage, roles.isEmpty ? "nobody is asked anything" : "\(whom) is asked nothing by these questionnaires",
        help: "the questions name their roles under 'lead' and 'also'")
    }
    return Failure(.usage, "\(whom) is asked none of: \(only.words)", help: "leave --only out to ask everything")
  }
}

/// The roles of the option: several words, each with commas; in the closed order and each once.
func chosenRoles(_ words: [String]) throws -> [Role] {
  var roles: Set<Role> = []
  for word in words.flatMap(commaSeparated) {
    guard let role = Role(rawValue: word) else {
      let known = Role.allCases.map(\.rawValue)
      let near = nearMiss(of: word, among: known).map { "did you mean '\($0)'?" }
      throw Failure(.usage, "'\(word)' is no role", help: near ?? "there are " + known.joined(separator: ", "))
    }
    roles.insert(role)
  }
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
