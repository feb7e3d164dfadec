import ArgumentParser
import Diagnostics
import Files
import Model

/// A new assessment that checks, scores and renders at once.
struct Init: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a new assessment, ready to check, score and render.",
    discussion: """
      For instance 'shortfall init acme-cx --questionnaires vision-budget,procurement'. The files explain \
      themselves; what exists is not touched without --force.
      """)

  @Argument(help: "The folder to write; it is made where it is missing.")
  var dir: String

  @Option(
    help: ArgumentHelp("Ids of questionnaires, joined by commas. (default: the six core areas)", valueName: "ids"))
  var questionnaires: String?

  @Flag(help: "Write the sample assessment instead of the starter.")
  var sample = false

  @Flag(
    help: "Also a month of an operation's figures: kpi.yaml and its days; into an assessment that is there, only these."
  )
  var kpi = false

  @Flag(help: "Write scope.yaml too, with 36 items of work to begin with; an assessment that is there gets it alone.")
  var scope = false

  @Option(
    help: ArgumentHelp(
      "Write a proposal to fill in for each of these vendors, and evaluation.yaml; an assessment that is there gets them alone.",
      valueName: "ids"))
  var proposals: String?

  @Option(help: ArgumentHelp("Language of the assessment's texts, such as lt or zh-Hans.", valueName: "tag"))
  var lang: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    try checkLanguage(lang)
    if sample, kpi { throw ValidationError("the sample has a kpi.yaml of its own") }
    if sample, scope { throw ValidationError("the sample has a scope of its own") }
    if sample, proposals != nil { throw ValidationError("the sample has proposals of its own") }
    if sample, questionnaires != nil { throw ValidationError("the sample has questionnaires of its own") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let starter = Starter(isSample: sample, questionnaires: try chosenQuestionnaires(), language: lang)
    let additions = (kpi ? Starter.operations : []) + (scope ? Starter.scope : [])
    let vendors = try proposals.map { try VendorSkeletons.ids(in: $0) } ?? []
    let isThere =
      !(additions.isEmpty && vendors.isEmpty) && (try? Folder(at: dir).contains("assessment.yaml")) == true
    if isThere, questionnaires != nil || lang != nil {
      let option = kpi ? "--kpi" : scope ? "--scope" : "--proposals"
      throw Failure(
        .usage, "'\(visible(dir))' is an assessment already, and '\(option)' adds to it",
        help: "leave the other options out")
    }
    var files = ((isThere ? [] : starter.files) + additions).map {
      OutputFile($0.name, $0.bytes, access: .confidential, replacing: force.replacing)
    }
    if !vendors.isEmpty {
      guard let skeletons = try VendorSkeletons(of: vendors, for: isThere ? Folder(at: dir) : nil, console) else {
        return .content
      }
      for name in skeletons.kept { console.say("\(visible(pathBelow(dir, name))) is there already and stays as it is") }
      files += skeletons.files
    }
    guard !files.isEmpty else { return .done }
    try write(files, into: Folder(making: dir, access: .confidential))
    for file in files { console.say("wrote \(visible(pathBelow(dir, file.path)))") }
    if kpi {
      console.say("next: shortfall kpi \(visible(dir)) --as-of 2026-03-19, for the fourteenth day of its month")
      return .done
    }
    if !vendors.isEmpty {
      console.say("next: fill the proposals in, then shortfall check \(visible(dir))")
      return .done
    }
    if isThere {
      console.say("next: fill it in, shortfall check \(visible(dir)), shortfall scope \(visible(dir))")
      return .done
    }
    console.say(
      "next: shortfall check \(visible(dir)), shortfall score \(visible(dir)), shortfall report \(visible(dir))")
    return .done
  }

  /// Nil for the starter's own list.
  private func chosenQuestionnaires() throws -> [Questionnaire]? {
    guard let questionnaires else { return nil }
    let ids = questionnaires.split { $0 == "," || $0 == " " }.map(String.init)
    guard !ids.isEmpty else { throw Failure(.usage, "'--questionnaires' names none") }
    return try ids.map { try builtInQuestionnaire($0) }
  }
}

/// The questionnaire of that id inside the program.
func builtInQuestionnaire(_ id: String) throws -> Questionnaire {
  let known = BuiltInFiles.questionnaires.map(\.id)
  guard known.contains(id), let source = BuiltInFiles.source(of: "questionnaires/\(id).yaml") else {
    let near = nearMiss(of: id, among: known).map { "did you mean '\($0)'?" }
    throw Failure(
      .usage, "there is no questionnaire '\(id)'", help: near ?? "there are " + known.joined(separator: ", "))
  }
  var log = DiagnosticLog()
  guard let read = readQuestionnaire(source, log: &log) else {
    throw Failure(.bug, "the built-in questionnaire '\(id)' has errors", help: "please report this")
  }
  return read.questionnaire
}

/// A path below a folder as the user would write it.
func pathBelow(_ folder: String, _ name: String) -> String {
  folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
}
