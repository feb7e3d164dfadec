import ArgumentParser
import Diagnostics
import Files
import Model

/// The questionnaires that there are.
struct Questionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires",
    abstract: "Lists, shows and copies out the questionnaires.",
    subcommands: [List.self, Show.self, Eject.self])

  /// One line a questionnaire.
  struct List: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists the built-in questionnaires.",
      discussion: "A project's own stand in its folder 'questionnaires'; one of the same id replaces a built-in one.")

    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      var table = Table([.left, .left, .right, .right, .right, .left])
      table.add(["ID", "KIND", "SECTIONS", "QUESTIONS", "GATES", "TITLE"])
      for id in BuiltInFiles.questionnaires.map(\.id) {
        let questionnaire = try builtInQuestionnaire(id)
        let questions = questionnaire.questions
        table.add([
          id, questionnaire.kind.rawValue, String(questionnaire.sections.count), String(questions.count),
          String(questions.count { $0.gate != nil }), plain(questionnaire.title, questionnaire.language),
        ])
      }
      try console.answer(table.text(heading: console.coloursAnswer ? .bold : nil))
      return .done
    }
  }

  /// A questionnaire as a person reads it.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows a questionnaire: what is asked, of whom, and what the levels mean.",
      discussion: "For instance 'shortfall questionnaires show procurement'.")

    @Argument(help: "Id of the questionnaire.")
    var id: String

    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      let questionnaire = try builtInQuestionnaire(id)
      try console.answer(QuestionnairePage(questionnaire, console.width, coloured: console.coloursAnswer).text)
      return .done
    }
  }

  /// A copy to edit.
  struct Eject: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "eject", abstract: "Copies a built-in questionnaire into the assessment, to edit it there.",
      discussion: """
        For instance 'shortfall questionnaires eject procurement'. The copy goes to questionnaires/ID.yaml of the \
        assessment and replaces the built-in one from then on; '-o -' prints it instead.
        """)

    @Argument(help: "Id of the questionnaire.")
    var id: String

    @Argument(help: "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml.")
    var folder: String?

    @Option(
      name: .shortAndLong, help: ArgumentHelp("File to write instead; '-' for standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var force: ForceOption
    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      _ = try builtInQuestionnaire(id)
      let bytes = BuiltInFiles.bytes(of: "questionnaires/\(id).yaml") ?? []
      if output == "-" {
        try console.answer(bytes)
        return .done
      }
      if let output {
        try write(OutputFile(output, bytes, access: .shared, replacing: force.replacing))
        console.say("wrote \(visible(output))")
        return .done
      }
      let target = try assessmentFolder(folder)
      let file = OutputFile("questionnaires/\(id).yaml", bytes, access: .shared, replacing: force.replacing)
      try write([file], into: target)
      console.say("wrote \(visible(target.path(of: file.path)))")
      return .done
    }
  }
}

/// A text in the first language that its file gives it in, with hidden characters spelt out.
func plain(_ text: Text, _ home: String) -> String { visible(text.resolved(in: [home], home: home).string) }
