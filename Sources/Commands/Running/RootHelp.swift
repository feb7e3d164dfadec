import ArgumentParser
import Diagnostics

/// What the program says of itself as a whole: its commands by what they are for.
///
/// It is put together here, and not by the parser, because the parser takes longer to look at all commands than the
/// rest of a run that only asks for help.
struct RootHelp {
  var width: Int
  var paint: Painter

  /// Whether these arguments ask for the program's own help.
  static func isAsked(_ arguments: [String]) -> Bool {
    arguments.isEmpty || ["--help", "-h", "help"].contains { arguments == [$0] }
  }

  static let groups: [(title: String, commands: [any ParsableCommand.Type])] = [
    ("Begin", [Demo.self, Init.self]),
    ("Ask", [Form.self, AnswerCommand.self, Import.self, StatusCommand.self]),
    ("Assess", [Check.self, Score.self, ScopeCommand.self, Explain.self, Report.self, KPICommand.self]),
    ("Workshop", [AgendaCommand.self]),
    ("Choose a vendor", [Compare.self, Clarify.self]),
    ("Follow up", [Gaps.self, Export.self, SnapshotCommand.self, Diff.self, PortfolioCommand.self]),
    ("Make it your own", [Questionnaires.self, TemplatesCommand.self, SchemaCommand.self, Completions.self]),
  ]

  var text: String {
    var text = wrapped(Shortfall.configuration.abstract, to: width)
    text += "\nusage: shortfall COMMAND [FOLDER]\n"
    for group in RootHelp.groups {
      text += "\n" + paint(group.title, .bold) + "\n"
      for command in group.commands {
        let name = command.configuration.commandName ?? ""
        text += wrapped(command.configuration.abstract, to: width, first: "  " + padded(name, to: 16))
      }
    }
    return text + "\n"
      + wrapped(
        "The folder is that of an assessment; by default the nearest one upwards that holds assessment.yaml. "
          + "'shortfall COMMAND --help' says more, 'shortfall --version' which version this is.", to: width)
  }
}
