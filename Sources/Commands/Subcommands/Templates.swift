import ArgumentParser
import Diagnostics
import Files
import Reports
import Templates

/// The templates of reports, forms, agendas and comparisons.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Lists, copies out and checks the templates of reports and other pages.",
    subcommands: [List.self, Eject.self, Check.self, VocabularyCommand.self])

  /// What ships, by name.
  struct List: Subcommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the built-in templates.")

    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      try console.answer(names.map { $0 + "\n" }.joined())
      return .done
    }

    /// Everything that a page is made of; the sample and the starter are no templates.
    var names: [String] {
      BuiltInFiles.paths(startingWith: "templates/").map { String($0.dropFirst("templates/".count)) }
        .filter { !$0.hasPrefix("sample/") && !$0.hasPrefix("starter/") }
    }
  }

  /// Copies to edit.
  struct Eject: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "eject", abstract: "Copies built-in templates into the assessment, to edit them there.",
      discussion: """
        For instance 'shortfall templates eject report/report.html.mustache'. Without a name all are copied. The copies \
        go to the assessment's folder 'templates' and replace the built-in ones from then on.
        """)

    @Argument(help: "Names as 'templates list' prints them.")
    var names: [String] = []

    @Option(help: "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml.")
    var folder: String?

    @OptionGroup var force: ForceOption
    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      let known = List().names
      for name in names where !known.contains(name) {
        let near = nearMiss(of: name, among: known).map { "did you mean '\($0)'?" }
        throw Failure(
          .usage, "there is no template '\(name)'", help: near ?? "'shortfall templates list' prints their names")
      }
      let target = try assessmentFolder(folder)
      let files = (names.isEmpty ? known : names).map { name in
        let path = "templates/" + name
        return OutputFile(path, BuiltInFiles.bytes(of: path) ?? [], access: .shared, replacing: force.replacing)
      }
      try write(files, into: target)
      for file in files { console.say("wrote \(visible(target.path(of: file.path)))") }
      return .done
    }
  }

  /// Names, partials and sections, without any data.
  struct Check: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Checks the assessment's templates; no data is needed.",
      discussion: "Ends with status 65 when there are errors.")

    @Argument(help: "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml.")
    var folder: String?

    @Option(help: ArgumentHelp("A folder of templates to check as well.", valueName: "dir"))
    var templates: String?

    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      let shelf = try TemplateShelf(project: try project(), extra: templates)
      var log = DiagnosticLog()
      compileTemplates(shelf, &log)
      console.report(log)
      if summary(of: log) == nil {
        let own = try shelf.ownTemplates().count
        let checked =
          own == 0 ? "the built-in templates" : "\(own) \(own == 1 ? "template" : "templates") of this assessment"
        console.say("no problems found in \(checked)")
      }
      return log.hasErrors ? .content : .done
    }

    /// Outside an assessment there are the built-in templates to check, and those of the option.
    private func project() throws -> Folder? {
      if let folder { return try Folder(at: folder) }
      if templates != nil { return nil }
      do {
        return try assessmentFolder(nil)
      } catch let failure as Failure where failure.status == .noInput {
        return nil
      }
    }
  }

  /// The published names.
  struct VocabularyCommand: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "vocabulary", abstract: "Prints every name that a template may use, and what it means.")

    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case report, short, form, agenda, diff, rounds, compare, replies, portfolio
      case vendorCopy = "vendor-copy"
      case scopeForm = "scope-form"
      case vendorForm = "vendor-form"
      case evaluatorForm = "evaluator-form"

      var vocabulary: Vocabulary {
        switch self {
        case .report: Presentation.vocabulary
        case .short: ShortReport.vocabulary
        case .form: FormSubject.questions.vocabulary
        case .scopeForm: FormSubject.scope.vocabulary
        case .vendorForm: FormSubject.vendor.vocabulary
        case .evaluatorForm: FormSubject.evaluator.vocabulary
        case .agenda: AgendaDocument.vocabulary
        case .diff: ComparisonDocument.vocabulary
        case .rounds: RoundsDocument.vocabulary
        case .portfolio: PortfolioDocument.vocabulary
        case .vendorCopy: VendorCopy.vocabulary
        case .compare: CompareDocument.vocabulary
        case .replies: FormSubject.replies.vocabulary
        }
      }
    }

    @Argument(
      help: """
        Of which templates: report, short, vendor-copy, form, scope-form, vendor-form, evaluator-form, replies, agenda, \
        diff, rounds, compare or portfolio.
        """)
    var kind: Kind = .report

    @OptionGroup var talk: TalkOptions

    func run(in console: Console) throws -> ExitStatus {
      var table = Table([.left, .left, .left])
      table.add(["NAME", "KIND", "MEANING"])
      for row in vocabularyList(kind.vocabulary) { table.add([row.path, row.kind, row.meaning]) }
      try console.answer(table.text(heading: console.coloursAnswer ? .bold : nil))
      return .done
    }
  }
}
