import Analysis
import Diagnostics
import Files
import Model
import Reports

/// Why a gap does not take a step, and what to add, in words.
func refusal(_ reason: GapRefusal, of entry: RegisterEntry, _ action: GapStep.Action, at place: SourceRange?)
  -> Diagnostic
{
  let (why, help) = words(for: reason, action)
  return .gapGuard("gap '\(entry.id)' cannot be \(action.done): \(why)", help: help, at: place)
}

private func words(for reason: GapRefusal, _ action: GapStep.Action) -> (why: String, help: String?) {
  switch reason {
  case .status(let status, let allowed):
    let names = allowed.map(\.words)
    return (
      "it is \(status.words)", "only what is \(either(names)) can be \(action.done)\(next(after: status, action))"
    )
  case .missing(let field): return missing(field)
  case .evidence(let grade, let least):
    let what = least == 3 ? "seen or tested by whoever verifies it (a gate needs that)" : "a document that can be named"
    return ("evidence of grade \(grade) is too little", "it takes grade \(least): \(what)")
  case .level(let level, let target):
    return (
      "level \(NumberText.shortLevel(level)) is below its target of \(NumberText.shortLevel(target))",
      "give what was found with --level, or go back to work with 'gaps start --note WHY'"
    )
  case .verifiedByOwner(let owner): return ("'\(owner)' owns it", "somebody else verifies; name them with --by")
  case .failedGate(let question):
    return (
      "the gate of '\(question)' fails", "waive the gate first, in 'waivers' of assessment.yaml, or close the gap"
    )
  case .notSponsor(let name, let role):
    return (
      role.map { "'\(name)' answered as \($0.rawValue)" } ?? "'\(name)' is not known as the sponsor",
      "the sponsor accepts, or somebody the sponsor named: add --delegate then"
    )
  case .endsBeforeItBegins(let until, let on): return ("it would end on \(until), before \(on)", "give a later --until")
  case .tooEarly(let last):
    return ("its history goes on until \(last)", "give the day of the step with --on, not before that")
  case .nothingToDo: return ("everything is so already", nil)
  }
}

private func missing(_ field: GapRefusal.Field) -> (why: String, help: String?) {
  switch field {
  case .owner: ("it has no owner", "add --owner NAME")
  case .due: ("it has no due date", "add --due YYYY-MM-DD")
  case .plan: ("it has no plan", "add --plan TEXT")
  case .level: ("no level is given", "add --level 0 to 4: what the control has reached")
  case .evidence: ("no evidence is given", "add --evidence 0 to 3: 2 is a named document, 3 was inspected or tested")
  case .by: ("nobody is named", "add --by NAME: who decides or verifies")
  case .until: ("no end is given", "add --until YYYY-MM-DD")
  case .reason: ("no reason is given", "add --reason TEXT")
  case .risk: ("its impact is not known", "write 'impact: 1' to 'impact: 5' into its 'current' in register.yaml")
  }
}

/// Where the way leads through another step first.
private func next(after status: GapStatus, _ action: GapStep.Action) -> String {
  switch (status, action) {
  case (.open, .start), (.open, .mitigate), (.open, .close): "; plan it first"
  case (.planned, .mitigate), (.planned, .close): "; start it first"
  case (.inProgress, .close): "; mitigate it first"
  case (.closed, _), (.accepted, _): "; reopen it first"
  default: ""
  }
}

private func either(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

extension GapStep.Action {
  /// "planned", as in "cannot be planned".
  var done: String {
    switch self {
    case .plan: "planned"
    case .start: "started"
    case .mitigate: "mitigated"
    case .close: "closed"
    case .accept: "accepted"
    case .reopen: "reopened"
    }
  }
}
