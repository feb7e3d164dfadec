import Analysis
import Diagnostics
import Model
import Reports

/// The questions that `--only` names: ids, and words that stand for what the scores say.
struct QuestionChoice {
  /// As the user wrote them.
  var words: String
  private var named: Set<String>
  private var asksMissing: Bool
  private var results: [QuestionResult]

  init(words: String, named: Set<String>, asksMissing: Bool, results: [QuestionResult]) {
    self.words = words
    self.named = named
    self.asksMissing = asksMissing
    self.results = results
  }

  /// Ids of the questions for one form. A question is missing where this person, or else each of these roles' people,
  /// has said nothing to it.
  func ids(for roles: [Role], _ respondent: String?, in assessment: Assessment) -> Set<String> {
    guard asksMissing else { return named }
    if let respondent {
      let own = OwnAnswers(of: respondent, in: assessment)
      return named.union(results.map(\.question.id).filter { own.entries[$0] == nil })
    }
    let counted = Set(roles.map { assessment.answering($0) })
    let missing = results.filter { result in
      result.roles.contains { counted.contains($0.role) && $0.state == .missing }
    }
    return named.union(missing.map(\.question.id))
  }
}

/// What `--only` chooses; nil where it is not given.
func chosenQuestions(_ words: [String], in assessment: Assessment) throws -> QuestionChoice? {
  let parts = words.flatMap(commaSeparated)
  guard !words.isEmpty else { return nil }
  guard !parts.isEmpty else { throw Failure(.usage, "'--only' names no question") }
  let results = scorecard(for: assessment).questions
  let known = results.map(\.question.id)
  var named: Set<String> = []
  for part in parts where part != "missing" {
    if part == "divergent" {
      named.formUnion(results.filter { $0.agreement == .divergent }.map(\.question.id))
    } else if known.contains(part) {
      named.insert(part)
    } else {
      let near = nearMiss(of: part, among: known + ["divergent", "missing"]).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "there is no question '\(part)' in this assessment",
        help: near ?? "'--only' takes divergent, missing, or ids of questions")
    }
  }
  return QuestionChoice(
    words: parts.joined(separator: ", "), named: named, asksMissing: parts.contains("missing"), results: results)
}
