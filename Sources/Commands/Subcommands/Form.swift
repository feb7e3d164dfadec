import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// What a respondent fills in: a page, a file of answers, a table, or a text to print.
struct Form: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Writes forms to fill in: an offline page for each role or person.",
    discussion: """
      For instance 'shortfall form acme-cx', which writes a page for each role into acme-cx/forms, or \
      'shortfall form acme-cx --role finance -o finance.html'. Each page asks only what its role is asked, works offline \
      and gives back a file for the folder 'responses'. With --scope the pages ask who does each piece of work in \
      scope.yaml and who pays for it; with --vendor a page takes a vendor's offer line by line, and with --evaluator one \
      person's levels for all vendors, without price. 'shortfall import' takes in what comes back.
      """)

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Ask about the work items of scope.yaml: who performs each, and who pays for it.")
  var scope = false

  @Option(
    defaultAsFlag: "",
    help: ArgumentHelp(
      "For a vendor, by its id: its offer line by line. Without an id, as the last word, the vendor chooses one.",
      valueName: "id"))
  var vendor: String?

  @Option(help: ArgumentHelp("For one evaluator: a level for each vendor and criterion.", valueName: "id"))
  var evaluator: String?

  @Option(
    help: ArgumentHelp(
      "A role, or several joined by commas; may be repeated. (default: every role that is asked)", valueName: "roles"))
  var role: [String] = []

  @Option(
    help: ArgumentHelp(
      "One person: of the assessment's responses, or with --role and --name a new one.", valueName: "id"))
  var respondent: String?

  @Option(help: "The person's name, or the vendor's.")
  var name: String?

  @Option(help: ArgumentHelp("The round. (default: the person's latest, else 1)", valueName: "n"))
  var round: Int?

  @Option(
    help: ArgumentHelp(
      "Which questions: divergent, missing, ids of questions, sections or questionnaires, joined by commas; with --scope "
        + "ids of items.",
      valueName: "which"))
  var only: [String] = []

  @Flag(help: "One page for several roles, instead of one for each.")
  var together = false

  @Option(
    help: ArgumentHelp("html, yaml, csv, md, or several joined by commas. (default: html)", valueName: "formats"))
  var format: String?

  @Option(help: ArgumentHelp("Language of the questionnaires' texts, where they have several.", valueName: "tag"))
  var lang: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder, or a file whose ending chooses the format; '-' for standard output. (default: the assessment's 'forms')",
      valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("A folder of templates that replace the built-in ones.", valueName: "dir"))
  var templates: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if scope, together { throw ValidationError("'--together' is for questions; a form about the work is for one role") }
    try checkLanguage(lang)
    try checkSubject()
    if let round, !(1...1000).contains(round) { throw ValidationError("'--round' is a number from 1 to 1000") }
    if let respondent, !isID(respondent) {
      throw ValidationError("'--respondent' is an id: a letter, then up to 63 letters, digits, dots and hyphens")
    }
  }

  private var subject: FormSubject {
    scope ? .scope : vendor != nil ? .vendor : evaluator != nil ? .evaluator : .questions
  }

  /// Vendors and evaluators are asked everything once, and have no role among the respondents.
  private func checkSubject() throws {
    let kinds = [(scope, "--scope"), (vendor != nil, "--vendor"), (evaluator != nil, "--evaluator")].filter(\.0)
    if kinds.count > 1 {
      throw ValidationError("'\(kinds[0].1)' and '\(kinds[1].1)' are two forms; leave one of them out")
    }
    for id in [vendor, evaluator] {
      if let id, !id.isEmpty, !isID(id) {
        throw ValidationError("'\(visible(id))' is no id: a letter, then up to 63 letters, digits, dots and hyphens")
      }
    }
    guard let kind = kinds.first?.1, !scope else { return }
    let others = [
      (!role.isEmpty, "--role"), (respondent != nil, "--respondent"), (round != nil, "--round"),
      (!only.isEmpty, "--only"),
      (together, "--together"),
    ]
    if let other = others.first(where: \.0)?.1 { throw ValidationError("'\(other)' does not go with '\(kind)'") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let roles = try chosenRoles(role)
    let target = try FormTarget(output: output, format: format)
    try subject.check(target)
    let opened = try reading.open(in: console)
    let forms = try forms(roles, target, opened.assessment)
    let shelf = try TemplateShelf(project: opened.folder, extra: templates)
    var log = DiagnosticLog()
    let making = FormFiles(
      forms: forms, subject: subject, target: target, force: force.force)
    guard let files = making.files(from: shelf, &log) else {
      console.report(log)
      return .content
    }
    guard !target.isStandardOutput else {
      for file in files {
        try file.output.content { (chunk) throws(FileFailure) in try console.environment.answer(chunk) }
      }
      return .done
    }
    let folder = try target.openFolder(below: opened.folder)
    try write(files.map(\.output), into: folder)
    for file in files {
      console.say("wrote \(visible(folder.path(of: file.output.path))) (\(file.extent))")
    }
    return .done
  }

  private func forms(_ roles: [Role], _ target: FormTarget, _ assessment: Assessment) throws -> [any AnswerForm] {
    let proposals = ProposalFormOrder(assessment: assessment, name: name, language: lang)
    if let vendor { return [try proposals.vendorForm(vendor.isEmpty ? nil : vendor)] }
    if let evaluator { return [try proposals.evaluatorForm(evaluator)] }
    if scope {
      let order = ScopeFormOrder(
        assessment: assessment, roles: roles, respondent: respondent, name: name, round: round, only: only,
        language: lang)
      let requests = try order.requests()
      try target.check(requests, eachForOneRole: true)
      return requests.map { ScopeForm(assessment, $0) }
    }
    let order = FormOrder(
      assessment: assessment, roles: roles, respondent: respondent, name: name, round: round,
      only: only, language: lang, together: together || target.isOneFile)
    let requests = try order.requests()
    try target.check(requests)
    return requests.map { request in
      QuestionForm(assessment, request) { asked, ids in
        var origin = ResponseOrigin(asked)
        origin.questions.removeAll { !ids.contains($0.id) }
        return origin.comments.map { "# " + $0 }.joined(separator: "\n")
      }
    }
  }
}
