import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// The interview in the terminal.
struct AnswerCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Asks one question at a time in the terminal and saves each answer.",
    discussion: """
      For instance 'shortfall answer acme-cx --respondent jo --role finance', and the same again to go on where it \
      stopped. After a discussion 'shortfall answer --respondent jo --round 2 --only divergent'. Without a terminal \
      the answers come line by line: 'shortfall answer --respondent jo < answers.txt'.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("Short id of who answers, the same in every round.", valueName: "id"))
  var respondent: String?

  @Option(
    help: ArgumentHelp("In which role; needed the first time.", valueName: "role"),
    completion: .list(Role.allCases.map(\.rawValue)))
  var role: String?

  @Option(help: ArgumentHelp("The person's name, for a new file.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("1 is the first collection. (default: the respondent's latest)", valueName: "n"))
  var round: Int?

  @Option(
    help: ArgumentHelp(
      "Which questions: divergent, missing, ids of questions, sections or questionnaires, joined by commas.",
      valueName: "which"))
  var only: [String] = []

  @Flag(help: "Show each question large and alone, for a room: no names, no earlier answers.")
  var projector = false

  @Option(help: ArgumentHelp("Language of the questionnaires' texts, where they have several.", valueName: "tag"))
  var lang: String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    try checkLanguage(lang)
    if let round, !(1...1000).contains(round) { throw ValidationError("'--round' is a number from 1 to 1000") }
    if let respondent, !isID(respondent) {
      throw ValidationError("'--respondent' is an id: a letter, then letters, digits, '.', '_' or '-', 64 at most")
    }
  }

  /// Who answers. The parser takes it for optional: it would name it as missing where it is only misspelt.
  private var id: String {
    get throws(Failure) {
      if let respondent { return respondent }
      throw Failure(
        .usage, "missing expected argument '--respondent <id>'",
        help: "say who answers, for instance 'shortfall answer --respondent jo --role finance'")
    }
  }

  func run(in console: Console) throws -> ExitStatus {
    let respondent = try id
    let role = try role.map(namedRole)
    if projector, console.environment.keyboard == nil { throw Failure(.usage, "'--projector' needs a terminal") }
    let opened = try reading.open(in: console)
    let plan = try InterviewPlan(
      opened,
      request: InterviewPlan.Request(
        respondent: respondent, role: role, name: name, round: round, selection: Selection(only), language: lang,
        today: try today(console.environment)))
    if let name, let kept = plan.keptName(instead: name) {
      console.say("the name in the file stays: \(visible(kept))")
    }
    guard !plan.questions.isEmpty else {
      console.say(plan.nothingToAsk)
      return .done
    }
    let record = InterviewRecord(plan, sheet: try plan.sheet(in: opened.folder))
    var interview = Interview(plan.questions, answers: plan.answers)
    return try hold(&interview, record, console)
  }

  private func hold(_ interview: inout Interview, _ record: InterviewRecord, _ console: Console) throws -> ExitStatus {
    guard let keyboard = console.environment.keyboard else {
      defer { record.say(interview.drafts, to: console) }
      try LineInterview(console: console, save: record.save).run(&interview)
      return .done
    }
    let shell = TerminalInterview(keyboard: keyboard, console: console, forRoom: projector, save: record.save)
    let ending = try shell.run(&interview)
    // Nobody is there to be told when the terminal is gone.
    if ending != .closed {
      record.say(interview.drafts, to: console)
      let place = reading.folder.map { " \(visible($0))" } ?? ""
      if !interview.open.isEmpty { console.say("to go on: shortfall answer\(place) --respondent \(try id)") }
    }
    if case .signal(let number) = ending { keyboard.die(number) }
    return .done
  }

  private func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
    return bytes.allSatisfy { isLetter($0) || (48...57).contains($0) || [45, 46, 95].contains($0) }
  }

  /// The day of a new file.
  private func today(_ environment: Environment) throws -> CalendarDate {
    try reading.asOf ?? sourceDate(environment) ?? environment.today()
  }
}
