import Analysis
import Diagnostics
import Model

/// Which questions an interview or a form is about: `--only divergent,missing,VB,VB.2,VB-05`.
struct Selection {
  var isDivergent = false
  var isMissing = false
  /// Ids of questions, sections and questionnaires, and the letters that ids begin with. Empty: all.
  var names: [String] = []

  init(_ lists: [String]) {
    for name in lists.flatMap({ $0.split { $0 == "," || $0 == " " } }).map(String.init) {
      switch name {
      case "divergent": isDivergent = true
      case "missing": isMissing = true
      default: names.append(name)
      }
    }
  }

  /// The questions that a role is asked and that are meant; throws where a name names none of them.
  func questions(of role: Role, among all: [PlacedQuestion]) throws -> [PlacedQuestion] {
    let asked = all.filter { $0.roles.contains(role) }
    guard !asked.isEmpty else {
      let heard = Role.allCases.filter { role in all.contains { $0.roles.contains(role) } }
      throw Failure(
        .usage, "the role '\(role.rawValue)' is asked nothing in this assessment",
        help: "asked are \(heard.map(\.rawValue).joined(separator: ", "))")
    }
    guard !names.isEmpty else { return asked }
    var meant: Set<Int> = []
    for name in names {
      let found = all.filter { matches($0, name) }
      guard !found.isEmpty else { throw unknown(name, all) }
      let own = found.filter { $0.roles.contains(role) }
      guard !own.isEmpty else {
        throw Failure(
          .usage, "'\(name)' is not put to the role '\(role.rawValue)'",
          help: "it asks \(roles(found).map(\.rawValue).joined(separator: ", "))")
      }
      meant.formUnion(own.map(\.index))
    }
    return asked.filter { meant.contains($0.index) }
  }

  /// The questions that are meant, whoever is asked; throws where a name names none.
  func questions(among all: [PlacedQuestion]) throws -> [PlacedQuestion] {
    for name in names where !all.contains(where: { matches($0, name) }) { throw unknown(name, all) }
    return names.isEmpty ? all : all.filter { placed in names.contains { matches(placed, $0) } }
  }

  private func matches(_ placed: PlacedQuestion, _ name: String) -> Bool {
    [placed.question.id, placed.section.id, placed.questionnaire.id].contains(name)
      || placed.question.id.utf8.starts(with: (name + "-").utf8)
      || placed.section.id.utf8.starts(with: (name + ".").utf8)
  }

  private func roles(_ questions: [PlacedQuestion]) -> [Role] {
    Role.allCases.filter { role in questions.contains { $0.roles.contains(role) } }
  }

  private func unknown(_ name: String, _ all: [PlacedQuestion]) -> Failure {
    let ids = all.flatMap { [$0.question.id, $0.section.id, $0.questionnaire.id] } + ["divergent", "missing"]
    let near = nearMiss(of: name, among: ids).map { "did you mean '\($0)'?" }
    return Failure(
      .usage, "'--only' has no question, section or questionnaire '\(name)'",
      help: near ?? "write divergent, missing, or ids such as \(all.first?.question.id ?? "VB-05"), joined by commas")
  }
}

/// Positions of the questions on which the roles diverge. For a later round the answers of that round do not count: so
/// everybody in the room is asked the same, in whatever order they answer.
func divergentQuestions(in assessment: Assessment, beforeRound round: Int) -> Set<Int> {
  var assessment = assessment
  if round > 1 {
    for index in assessment.responses.batches.indices {
      assessment.responses.batches[index].submissions.removeAll { $0.round >= round }
    }
  }
  let results = scorecard(for: assessment).questions
  return Set(results.indices.filter { results[$0].agreement == .divergent })
}
