import Analysis
import ArgumentParser
import Model

/// open → planned.
struct PlanGaps: GapStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plans gaps: who sees to them, until when, and how.",
    discussion: """
      For instance 'shortfall gaps plan VB-05 IR-01 --owner "Jo Novak" --due 2026-05-15'. A gap that was planned before \
      keeps what is not given anew. It needs an owner, a due date and a plan; the plan that 'sync' took from the \
      question will do.
      """)

  @OptionGroup var selection: GapSelection

  @Option(help: ArgumentHelp("The person who sees to them.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("The role that sees to them.", valueName: "role"))
  var ownerRole: Role?

  @Option(help: ArgumentHelp("The day by which they are done.", valueName: "yyyy-mm-dd"))
  var due: CalendarDate?

  @Option(help: ArgumentHelp("What is going to be done.", valueName: "text"))
  var plan: String?

  @OptionGroup var options: StepOptions
  @OptionGroup var talk: TalkOptions

  var action: GapStep.Action { .plan(owner: owner, role: ownerRole, due: due, plan: plan) }
}

/// planned → in progress; mitigated → in progress, when the verification failed.
struct StartGaps: GapStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Starts work on planned gaps, or starts again when a verification failed.",
    discussion: """
      For instance 'shortfall gaps start VB-05 --on 2026-04-02'. A mitigated gap goes back to work with '--note' saying \
      why.
      """)

  @OptionGroup var selection: GapSelection
  @OptionGroup var options: StepOptions
  @OptionGroup var talk: TalkOptions

  var action: GapStep.Action { .start }
}

/// in progress → mitigated.
struct MitigateGaps: GapStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "mitigate", abstract: "Marks gaps as mitigated, with the level reached and the evidence.",
    discussion: """
      For instance 'shortfall gaps mitigate VB-05 --level 3 --evidence 2 --ref budget-v4.xlsx'. What is left is worked \
      out from the level; evidence of grade 2, a document that can be named, is the least.
      """)

  @OptionGroup var selection: GapSelection

  @Option(help: ArgumentHelp("The level that the control has reached, 0 to 4.", valueName: "level"))
  var level: Double?

  @Option(help: ArgumentHelp("The grade of the evidence, 0 to 3.", valueName: "grade"))
  var evidence: Int?

  @OptionGroup var options: StepOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws { try checkRange(level, evidence) }

  var action: GapStep.Action { .mitigate(level: level, evidence: evidence) }
}

/// mitigated → closed.
struct CloseGaps: GapStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes mitigated gaps that somebody other than the owner has verified.",
    discussion: """
      For instance 'shortfall gaps close VB-05 --by "P. Silva" --evidence 3'. Without --level and --evidence what was \
      recorded as mitigated counts. A gap with a gate needs evidence of grade 3: inspected or tested.
      """)

  @OptionGroup var selection: GapSelection

  @Option(help: ArgumentHelp("The level that was found, 0 to 4.", valueName: "level"))
  var level: Double?

  @Option(help: ArgumentHelp("The grade of the evidence that was seen, 0 to 3.", valueName: "grade"))
  var evidence: Int?

  @OptionGroup var options: StepOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws { try checkRange(level, evidence) }

  var action: GapStep.Action { .close(level: level, evidence: evidence) }
}

/// open, planned, in progress → accepted.
struct AcceptGaps: GapStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Records that the sponsor accepts the risk of gaps, until when and why.",
    discussion: """
      For instance 'shortfall gaps accept VB-09 --by "A. Lindqvist" --until 2026-06-30 --reason "Cheaper than the fix"'. \
      A gap whose gate fails cannot be accepted unless the gate is waived.
      """)

  @OptionGroup var selection: GapSelection

  @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @Option(help: ArgumentHelp("Why the risk is worth living with.", valueName: "text"))
  var reason: String?

  @Flag(help: "Whoever accepts was named by the sponsor.")
  var delegate = false

  @OptionGroup var options: StepOptions
  @OptionGroup var talk: TalkOptions

  var action: GapStep.Action { .accept(until: until, reason: reason, isDelegate: delegate) }
}

/// accepted or closed → open.
struct ReopenGaps: GapStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Opens accepted or closed gaps again.",
    discussion: """
      For instance 'shortfall gaps reopen VB-09 --reason "The budget was cut"'. A closed gap that is opened again counts \
      as a regression. An acceptance that has ended needs no reason.
      """)

  @OptionGroup var selection: GapSelection

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var options: StepOptions
  @OptionGroup var talk: TalkOptions

  var action: GapStep.Action { .reopen(reason: reason) }
}

private func checkRange(_ level: Double?, _ evidence: Int?) throws {
  if let level, !(0...4).contains(level) { throw ValidationError("'--level' is a number from 0 to 4") }
  if let evidence, !(0...3).contains(evidence) { throw ValidationError("'--evidence' is a grade of 0 to 3") }
}
