import Analysis
import ArgumentParser
import Files
import Model
import Reports

/// Keeps the result of a date, to compare later ones with.
struct SnapshotCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Keeps the result of a date for 'diff'.",
    discussion: """
      For instance 'shortfall snapshot acme-cx --name kick-off', which writes acme-cx/snapshots/2026-03-30-kick-off.json: \
      the document of 'score --format json', with the date of the assessment in its name. What is kept is never replaced \
      without --force.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp("What the date stands for, such as kick-off: letters, digits, '.', '_', '-'.", valueName: "name")
  )
  var name: String?

  @OptionGroup var naming: NamingOptions
  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard let name else { return }
    let isPlain = name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || "._-".utf8.contains($0)
    }
    guard isPlain, !name.isEmpty, name.utf8.count <= 64, name.first != ".", name.first != "-" else {
      throw ValidationError(
        "'--name' is up to 64 letters, digits, '.', '_' or '-', the first a letter, a digit or '_'")
    }
    guard !ComparedSide.reserved.contains(name) else {
      throw ValidationError("'\(name)' already means something to 'diff'")
    }
  }

  func run(in console: Console) throws -> ExitStatus {
    let opened = try reading.open(in: console)
    let names = RespondentNames(opened.assessment.everyResponse, anonymous: naming.anonymous)
    let bytes = resultJSON(opened.assessment, results(for: opened.assessment), names: names)
    let path = SnapshotShelf.path(opened.assessment.asOf.description + (name.map { "-" + $0 } ?? ""))
    let file = OutputFile(path, bytes, access: .confidential, replacing: force.replacing)
    try keep(file, in: opened.folder)
    console.say("wrote \(opened.folder.path(of: path))")
    return .done
  }

  private func keep(_ file: OutputFile, in folder: Folder) throws {
    do {
      try write([file], into: folder)
    } catch {
      guard error.cause == .exists else { throw error }
      throw Failure(
        error.status, "cannot write '\(error.path)': it exists already",
        help: "add --name to keep both, or --force to replace it")
    }
  }
}
