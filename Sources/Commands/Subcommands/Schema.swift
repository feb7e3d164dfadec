import ArgumentParser
import Diagnostics
import Files

/// JSON Schemas for editors.
struct SchemaCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      For instance 'shortfall schema questionnaire > questionnaire.schema.json'. The schema and the program read the same \
      table of keys.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      assessment, questionnaire, responses, scope, beliefs, proposal, evaluation, scores, clarifications, quality-seal, \
      register, kpi, import-map or import-key.
      """,
      valueName: "kind"))
  var kind: String

  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let names = FileKind.all.map(\.name)
    guard let found = FileKind.all.first(where: { $0.name == kind }) else {
      let near = nearMiss(of: kind, among: names).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "there is no kind of file '\(kind)'", help: near ?? "there are " + names.joined(separator: ", "))
    }
    try console.answer(jsonSchema(of: found))
    return .done
  }
}
