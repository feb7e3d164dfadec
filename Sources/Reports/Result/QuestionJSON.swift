import Analysis
import Diagnostics
import Model

/// One element of `questions` (formats.md section 8).
func write(_ result: QuestionResult, of questionnaire: Questionnaire, _ wording: Wording, to json: inout JSONText) {
  json.object { json in
    json.member("id", result.question.id)
    json.member("section", result.section)
    json.member("title", wording.text(result.question.title, of: questionnaire).string)
    json.member("weight", result.question.weight)
    json.member("wording", result.question.wording)
    json.member("state", result.state.rawValue)
    json.member("x", result.x)
    json.member("x_ev", result.evidenced)
    json.member("low", result.low)
    json.member("high", result.high)
    json.member("y", result.y)
    json.member("consensus", result.consensus)
    json.member("spread", result.spread)
    json.member("class", result.agreement?.rawValue)
    json.member("likelihood", result.likelihood)
    json.member("impact", result.question.impact)
    json.member("risk", result.risk)
    json.member("band", result.riskBand?.rawValue)
    json.member("gate", result.gate?.rawValue)
    json.member("confidence", result.confidence)
    json.member("evidence", result.grade)
    json.member("lead_unknown", result.leadUnknown)
    json.member("flags", result.flags.map(\.rawValue))
    json.member(
      "roles",
      array: { json in
        for role in result.roles { write(role, to: &json) }
      })
  }
}

func write(_ answer: RoleAnswer, to json: inout JSONText) {
  json.object { json in
    json.member("role", answer.role.rawValue)
    json.member("state", answer.state.rawValue)
    json.member("value", answer.value)
    json.member("people", answer.people)
  }
}

extension BandReason {
  /// The spelling of formats.md section 8: `worst_area:ID`, `gate_fail:ID`.
  package var code: String {
    switch self {
    case .worstArea(let area): "worst_area:\(area)"
    case .gate(let state, let question): "gate_\(state.rawValue):\(question)"
    }
  }
}
