import Analysis
import ArgumentParser
import Files
import Model
import Reports

/// Who was asked, who answered how much, what is missing.
struct StatusCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows who has answered how much, and what is missing.",
    discussion: """
      For instance 'shortfall status acme-cx', and 'shortfall status acme-cx --remind' for texts to paste into e-mails. \
      A question counts as answered with a level, 'unknown' or 'na' with its reason.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, csv, md }

  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, json, csv (a respondent a line) or md.")
  var format: Format?

  @Flag(help: "Print a text for each respondent with something missing, and for each role without people.")
  var remind = false

  @Flag(help: "Call respondents by role codes instead of names.")
  var anonymous = false

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if remind, let format, format != .text { throw ValidationError("'--remind' prints text") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    let opened = try reading.open(in: console)
    let participation = participation(in: opened.assessment)
    let names = RespondentNames(opened.assessment.everyResponse, anonymous: anonymous)
    let bytes = bytes(chosen, opened, participation, names, console)
    if bytes.isEmpty {
      console.say("nobody has anything missing")
      return .done
    }
    if toFile, let output {
      try write(OutputFile(output, bytes, access: .confidential, replacing: force.replacing))
    } else {
      try console.answer(bytes)
    }
    return .done
  }

  private func bytes(
    _ format: Format, _ opened: OpenAssessment, _ participation: Participation, _ names: RespondentNames,
    _ console: Console
  ) -> [UInt8] {
    let assessment = opened.assessment
    let width = toFile ? 80 : console.width
    switch format {
    case .text where remind:
      return Array(
        ReminderPage(assessment: assessment, participation: participation, names: names, width: min(width, 80)).text
          .utf8)
    case .text:
      let page = StatusPage(
        assessment: assessment, participation: participation, names: names, width: width,
        paint: Painter(isOn: !toFile && console.coloursAnswer), folder: reading.folder ?? "")
      return Array(page.text.utf8)
    case .json: return participationJSON(assessment, participation, names)
    case .csv: return participationCSV(assessment, participation, names)
    case .md: return Array(participationMarkdown(assessment, participation, names).utf8)
    }
  }

  private var toFile: Bool { output != nil && output != "-" }
}
