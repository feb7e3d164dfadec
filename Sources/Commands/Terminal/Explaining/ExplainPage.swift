import Analysis
import Diagnostics
import Model
import Reports

/// How a number came about, step by step, with the file and line of every answer.
struct ExplainPage {
  let assessment: Assessment
  let card: Scorecard
  let exposure: Exposure?
  let width: Int
  let paint: Painter
  let wording: Wording
  let names: RespondentNames
  /// Nil while there is one round only.
  let rounds: RoundHistory?
  /// Nil without proposals.
  let proposals: ProposalsResult?
  /// Makes of a path in the assessment's folder one that the user can open.
  let place: (String) -> String

  init(
    _ assessment: Assessment, _ results: Results, anonymous: Bool = false, width: Int, coloured: Bool,
    place: @escaping (String) -> String
  ) {
    self.assessment = assessment
    card = results.scorecard
    rounds = results.rounds
    proposals = results.proposals
    names = RespondentNames(assessment.everyResponse, anonymous: anonymous)
    exposure = results.exposure
    self.width = width
    paint = Painter(isOn: coloured)
    wording = Wording(assessment)
    self.place = place
  }

  func text(of explanation: Explanation) -> String {
    switch explanation {
    case .question(let question): text(of: question)
    case .section(let section): text(of: section)
    case .area(let area): text(of: area)
    case .overall(let overall): text(of: overall)
    }
  }

  /// The title line of what is explained.
  func heading(_ id: String, _ title: String, _ rest: String) -> String {
    paint("\(visible(id))  \(title)", .bold) + "\n" + wrapped(rest, to: width)
  }

  /// A step: its name in the margin, what happened beside it.
  func step(_ name: String, _ text: String) -> String {
    wrapped(text, to: width, first: "  " + padded(name, to: 11))
  }

  func level(_ value: Double?) -> String { value.map(NumberText.level) ?? "–" }
  func score(_ value: Double?) -> String { value.map(NumberText.score) ?? "–" }

  /// "1.67 × 2 + 1.00 × 1".
  func products(_ pairs: [(Double, Double)]) -> String {
    pairs.map { "\(NumberText.level($0.0)) × \(NumberText.plain($0.1))" }.joined(separator: " + ")
  }

  func words(_ text: Text, of questionnaire: Questionnaire) -> String {
    visible(wording.text(text, of: questionnaire).string)
  }

  /// What a respondent is called.
  func who(_ answer: GivenAnswer) -> String { visible(names.name(answer.respondent, answer.name, answer.role)) }

  func questionnaire(_ id: String) -> Questionnaire? {
    assessment.questionnaires.first { $0.id == id }
  }

  /// What may hold a band down, and whether it does; causes of one kind stand together.
  func caps(_ caps: [BandCap], _ reasons: [BandReason]) -> String {
    guard !caps.isEmpty else { return step("caps", "none") }
    var groups: [(kind: String, names: [String], cap: BandCap)] = []
    for cap in caps {
      let (kind, name) = cause(cap.reason)
      if let index = groups.firstIndex(where: { $0.kind == kind && $0.cap.cap == cap.cap }) {
        groups[index].names.append(name)
      } else {
        groups.append((kind, [name], cap))
      }
    }
    return groups.map { group in
      let several = group.names.count > 1
      let names = group.names.joined(separator: ", ")
      let decides = reasons.contains(group.cap.reason) ? ", and \(several ? "decide" : "decides")" : ""
      return step(
        "cap",
        "\(several ? group.kind + "s" : group.kind) \(names) \(several ? "let" : "lets") the band be "
          + "\(group.cap.cap.rawValue) at best\(decides)")
    }.joined()
  }

  private func cause(_ reason: BandReason) -> (kind: String, name: String) {
    switch reason {
    case .worstArea(let area): ("area", "'\(visible(area))'")
    case .gate(let state, let question): ("\(state.word.lowercased()) gate", visible(question))
    }
  }
}
