package import Analysis
import Diagnostics
import Model

/// The keys of `rounds` of the result: how opinions moved (formats.md section 8).
func write(
  _ history: RoundHistory, _ questions: FoundQuestions, _ names: RespondentNames?, to json: inout JSONText
) {
  json.member("rounds", array: { json in for round in history.rounds { json.value(round) } })
  json.member("resolved", history.summary.resolved)
  json.member("new", history.summary.new)
  json.member("open", history.summary.open)
  json.member("compared", history.summary.compared)
  json.member("consensus_before", history.summary.consensusBefore)
  json.member("consensus_after", history.summary.consensusAfter)
  json.member(
    "questions",
    array: { json in
      for question in history.questions {
        write(question, scale: questions[question.question]?.result.question.scale, names, to: &json)
      }
    })
}

/// The movement between rounds as a document of its own, `shortfall.rounds/1`, with the keys of `rounds` of the result;
/// without a second round there is none to tell of.
package func roundsJSON(_ results: Results, _ names: RespondentNames) -> [UInt8] {
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.rounds/1")
    if let rounds = results.rounds { write(rounds, FoundQuestions(results.scorecard), names, to: &json) }
  }
  return json.finished()
}

private func write(
  _ history: QuestionHistory, scale: AnswerScale?, _ names: RespondentNames?, to json: inout JSONText
) {
  json.object { json in
    json.member("id", history.question)
    json.member("area", history.area)
    json.member("divergence", history.divergence?.rawValue)
    json.member("states", array: { json in for state in history.states { write(state, to: &json) } })
    json.member(
      "changes",
      array: { json in
        for change in history.changes {
          json.object { json in
            json.member("respondent", names?.id(change.respondent, change.role) ?? change.respondent)
            json.member("role", change.role.rawValue)
            json.member("round", change.round)
            json.member("before", change.before?.code(of: scale))
            json.member("after", change.after.code(of: scale))
          }
        }
      })
  }
}

private func write(_ state: RoundState, to json: inout JSONText) {
  json.object { json in
    json.member("round", state.round)
    json.member("state", state.state.rawValue)
    json.member("x", state.x)
    json.member("consensus", state.consensus)
    json.member("spread", state.spread)
    json.member("class", state.agreement?.rawValue)
    json.member("roles", array: { json in for role in state.roles { write(role, to: &json) } })
  }
}

extension Answer.Choice {
  /// As in a responses file: a value of the scale, `unknown` or `na`.
  fileprivate func code(of scale: AnswerScale?) -> String { self == .notApplicable ? "na" : word(of: scale) }
}
