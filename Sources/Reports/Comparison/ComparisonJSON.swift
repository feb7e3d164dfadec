package import Analysis
import Diagnostics
import Model

/// A comparison as one JSON document, `shortfall.diff/1`: numbers unrounded, keys only ever added.
package func comparisonJSON(_ comparison: Comparison, labels: ComparisonLabels) -> [UInt8] {
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.diff/1")
    json.member("before", object: { write(comparison.before, labels.before, to: &$0) })
    json.member("after", object: { write(comparison.after, labels.after, to: &$0) })
    json.member("basis", comparison.basis.rawValue)
    json.member("worse", comparison.reasonsItIsWorse.flatMap(\.codes))
    json.member("overall", object: { write(comparison.overall, to: &$0) })
    json.member("areas", array: { json in for area in comparison.areas { write(area, to: &json) } })
    json.member("counts", object: { writeCounts(of: comparison, to: &$0) })
    json.member(
      "questions",
      array: { json in for question in comparison.questions { write(question, comparison.basis, to: &json) } })
    json.member("gates", array: { json in for gate in comparison.gates { write(gate, to: &json) } })
    json.member("gaps", array: { json in for gap in comparison.gaps { write(gap, to: &json) } })
  }
  return json.finished()
}

/// What the two sides of a comparison are called.
package struct ComparisonLabels: Sendable {
  package var before: String
  package var after: String

  package init(before: String, after: String) {
    self.before = before
    self.after = after
  }
}

private func write(_ standing: Standing, _ label: String, to json: inout JSONText) {
  json.member("label", label)
  json.member("title", standing.title)
  json.member("client", standing.client)
  json.member("as_of", standing.asOf.description)
  json.member("basis", standing.basis.rawValue)
  json.member("score", standing.score)
  json.member("band", standing.band?.rawValue)
  json.member("ready", standing.ready)
}

private func write(_ change: ScoreChange, to json: inout JSONText) {
  json.member("headline", object: { write(change.headline, to: &$0) })
  json.member("like_for_like", object: { write(change.likeForLike, to: &$0) })
  json.member("questions", change.questions)
  json.member("trend", change.trend?.rawValue)
}

private func write(_ pair: ScoreChange.Pair, to json: inout JSONText) {
  json.member("before", pair.before)
  json.member("after", pair.after)
  json.member("delta", pair.delta)
}

private func write(_ area: AreaChange, to json: inout JSONText) {
  json.object { json in
    json.member("id", area.id)
    json.member("title", area.title)
    json.member("kind", area.kind.rawValue)
    write(area.score, to: &json)
    json.member("band_before", area.bands.before?.rawValue)
    json.member("band_after", area.bands.after?.rawValue)
    json.member(
      "sections",
      array: { json in
        for section in area.sections {
          json.object { json in
            json.member("id", section.id)
            json.member("title", section.title)
            write(section.score, to: &json)
          }
        }
      })
  }
}

private func writeCounts(of comparison: Comparison, to json: inout JSONText) {
  for movement in Movement.allCases { json.member(movement.rawValue, comparison.moved(movement).count) }
  json.member("added", comparison.added.count)
  json.member("dropped", comparison.dropped.count)
  json.member("claimed_not_shown", comparison.questions.count(where: \.isClaimedNotShown))
}

private func write(_ question: QuestionChange, _ basis: Profile.Basis, to json: inout JSONText) {
  json.object { json in
    json.member("id", question.id)
    json.member("area", question.area)
    json.member("title", question.title)
    json.member("movement", question.movement.rawValue)
    json.member("rewording", question.rewording?.rawValue)
    json.member("delta", question.movement == .reworded ? nil : question.delta(on: basis))
    json.member("divergence", question.divergence?.rawValue)
    json.member("claimed_not_shown", question.isClaimedNotShown)
    write(question.before, "before", to: &json)
    write(question.after, "after", to: &json)
  }
}

private func write(_ question: StandingQuestion?, _ key: String, to json: inout JSONText) {
  json.key(key)
  guard let question else { return json.null() }
  json.object { json in
    json.member("state", question.state.rawValue)
    json.member("x", question.x)
    json.member("x_ev", question.evidenced)
    json.member("evidence", question.grade)
    json.member("class", question.agreement?.rawValue)
    json.member("gate", question.gate?.rawValue)
    json.member("risk", question.risk)
  }
}

private func write(_ gate: GateChange, to json: inout JSONText) {
  json.object { json in
    json.member("question", gate.question)
    json.member("before", gate.before?.rawValue)
    json.member("after", gate.after?.rawValue)
  }
}

private func write(_ gap: GapChange, to json: inout JSONText) {
  json.object { json in
    json.member("id", gap.id)
    json.member("before", gap.before?.rawValue)
    json.member("after", gap.after?.rawValue)
  }
}

extension WorseReason {
  /// `band`, `unrated`, `score`, `gate:ID`.
  fileprivate var codes: [String] {
    switch self {
    case .band: ["band"]
    case .unrated: ["unrated"]
    case .score: ["score"]
    case .gates(let ids): ids.map { "gate:\($0)" }
    }
  }

  /// Inside a sentence.
  package var words: String {
    switch self {
    case .band(let was, let now): "the overall band fell from \(was.rawValue) to \(now.rawValue)"
    case .unrated: "the overall is not rated any more"
    case .score(let delta): "like for like the overall fell by \(NumberText.score(-delta)) points"
    case .gates(let ids):
      "\(ids.count == 1 ? "a gate that let pass blocks" : "gates that let pass block"): \(ids.joined(separator: ", "))"
    }
  }
}
