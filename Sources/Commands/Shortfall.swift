import ArgumentParser

/// The program's version, in `--version` and in reports.
let version = "0.1.0"

/// The root of all commands.
struct Shortfall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shortfall",
    abstract: "Finds the gaps that sink contact-centre and CX projects before the contract is signed.",
    discussion: """
      Questionnaires and answers are YAML files in a folder; reports are Markdown and HTML. Begin with \
      'shortfall demo', then 'shortfall init my-project'.
      """,
    version: version,
    subcommands: RootHelp.groups.flatMap(\.commands))
}
