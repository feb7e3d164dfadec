import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// The numbered questions to one vendor, and how far they are.
struct Clarify: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "clarify",
    abstract: "Lists the numbered questions to a vendor, sends them out and tracks replies.",
    discussion: """
      For instance 'shortfall clarify alpha acme-cx', then 'shortfall clarify alpha --issue -o questions.html' for a page with \
      fields for the replies, whose file 'shortfall import' reads. '--status' shows what is open, '--close 3,5' closes. \
      Questions tell the vendor nothing of other vendors, of estimates, beliefs and scores.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, md, csv, html }

  @Argument(help: "Id of the vendor; with '--status' all vendors where none is named.")
  var vendor: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Show how many questions are open, answered and closed.")
  var status = false

  @Flag(help: "Put new questions on record under their numbers, in clarifications/.")
  var issue = false

  @Option(help: ArgumentHelp("Close questions on record, by their numbers.", valueName: "n,n"))
  var close: [String] = []

  @Option(help: ArgumentHelp("Open closed or answered questions again.", valueName: "n,n"))
  var reopen: [String] = []

  @Flag(help: "Show what would change in clarifications/ and write nothing.")
  var dryRun = false

  @Option(help: "text, md, csv (a question a line) or html (with fields for the replies).")
  var format: Format?

  @Option(help: ArgumentHelp("Language of the assessment's texts, where they have several.", valueName: "tag"))
  var lang: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    try checkLanguage(lang)
    if status, issue || !close.isEmpty || !reopen.isEmpty || output != nil || format != nil {
      throw ValidationError("'--status' shows counts and goes with no other option of questions")
    }
    if dryRun, !changes { throw ValidationError("'--dry-run' goes with '--issue', '--close' or '--reopen'") }
  }

  private var changes: Bool { issue || !close.isEmpty || !reopen.isEmpty }

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    let (id, folder) = try vendorAndFolder()
    let change = ClarificationChange(folder: folder, name: "shortfall clarify", isDryRun: dryRun)
    let lock = try changes ? change.lock(console) : nil
    defer { withExtendedLifetime(lock) {} }
    // No total is shown and no price is needed, so a seal stops nobody here.
    let opened = try reading.open(folder, keepingPricesSealed: true, in: console)
    let result = try result(of: opened)
    if status {
      try showStatus(result, opened.assessment, id, console)
      return .done
    }
    let vendor = try found(id, in: result)
    if changes {
      try change.put([vendor.id: try records(of: vendor, opened.assessment, console)], console)
      if format == nil, output == nil { return .done }
    }
    try put(QuestionsToVendor(opened.assessment, vendor, language: lang), chosen, opened.folder, console)
    return .done
  }

  /// A folder that stands alone where a vendor may stand is the folder.
  private func vendorAndFolder() throws -> (String?, Folder) {
    if let vendor, reading.folder == nil, let folder = try? Folder(at: vendor), folder.contains("assessment.yaml") {
      return (nil, folder)
    }
    return (vendor, try assessmentFolder(reading.folder))
  }

  private func result(of opened: OpenAssessment) throws -> ProposalsResult {
    let assessment = opened.assessment
    guard let result = proposalsResult(of: assessment, scorecard(for: assessment)) else {
      throw Failure(
        .noInput, "there is no proposal in this assessment",
        help: "'shortfall init \(visible(reading.folder ?? ".")) --proposals alpha,beta' begins a file for each vendor")
    }
    return result
  }

  private func found(_ id: String?, in result: ProposalsResult) throws -> VendorResult {
    let ids = result.vendors.map(\.id)
    guard let id else {
      throw Failure(.usage, "no vendor is named", help: "name one of \(ids.joined(separator: ", "))")
    }
    if let vendor = result.vendor(id) { return vendor }
    let near = nearMiss(of: id, among: ids).map { "did you mean '\($0)'?" }
    throw Failure(
      .usage, "there is no proposal of a vendor '\(id)'",
      help: near ?? "there are proposals of \(ids.joined(separator: ", "))")
  }

  private func showStatus(
    _ result: ProposalsResult, _ assessment: Assessment, _ id: String?, _ console: Console
  ) throws {
    let vendors = try id == nil ? result.vendors : [found(id, in: result)]
    let page = ClarificationStatusPage(
      vendors: vendors.map { QuestionsToVendor(assessment, $0, language: lang) }, listsQuestions: id != nil,
      width: console.width, paint: Painter(isOn: console.coloursAnswer))
    try console.answer(page.text)
  }

  /// The records that change: new ones with their numbers, those that close, those that open again.
  private func records(
    of vendor: VendorResult, _ assessment: Assessment, _ console: Console
  ) throws -> [ClarificationRecord] {
    let kept = assessment.clarifications.filter { $0.vendor == vendor.id }
    var changed: [ClarificationRecord] = []
    if issue {
      changed = vendor.clarifications.filter { !$0.isOnRecord }.map { asked in
        ClarificationRecord(
          vendor: vendor.id, number: asked.number, rule: asked.rule.id, subject: asked.subject, text: asked.vendorText)
      }.sorted { $0.number < $1.number }
      let numbers = changed.map(\.number)
      console.say(
        numbers.isEmpty
          ? "no question to \(visible(vendor.id)) is new"
          : "\(dryRun ? "would issue" : "issued") \(counted(numbers.count, "question")) to \(visible(vendor.id)): \(shownRange(numbers))"
      )
    }
    for (texts, status) in [(close, ClarificationStatus.closed), (reopen, .open)] {
      for number in try numbers(texts) {
        guard var record = kept.first(where: { $0.number == number }) else {
          throw Failure(
            .usage, "there is no question \(number) to \(visible(vendor.id)) on record",
            help: kept.isEmpty ? "'--issue' puts questions on record" : "there are \(shownRange(kept.map(\.number)))")
        }
        guard record.status != status else { continue }
        record.status = status
        changed.append(record)
        console.say("question \(number) is \(dryRun ? "to be " : "")\(status.rawValue)")
      }
    }
    return changed
  }

  private func numbers(_ texts: [String]) throws -> [Int] {
    try texts.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map { text in
      guard let number = Int(text), number > 0 else {
        throw Failure(
          .usage, "'\(text)' is no number of a question", help: "write numbers with commas between, such as 3,5")
      }
      return number
    }
  }

  private func put(
    _ questions: QuestionsToVendor, _ format: Format, _ folder: Folder, _ console: Console
  ) throws {
    let toFile = output != nil && output != "-"
    let unsent = questions.open.count { !$0.isOnRecord }
    if format != .text, unsent > 0, !issue {
      console.say(
        "\(counted(unsent, "question")) \(unsent == 1 ? "is" : "are") not on record: '--issue' keeps the numbers as they are now"
      )
    }
    var questions = questions
    if issue, !dryRun { questions = questions.issued }
    let bytes: [UInt8] =
      switch format {
      case .text:
        Array(
          ClarifyPage(questions, width: toFile ? 80 : console.width, coloured: !toFile && console.coloursAnswer).text
            .utf8)
      case .csv: questions.csv()
      case .md, .html: try page(questions, format, folder, console)
      }
    guard let output, toFile else { return try console.answer(bytes) }
    let own: OutputFile.Replacing =
      switch format {
      case .html: .marked("<meta name=\"shortfall\" content=\"form\">")
      case .md: .marked("<!-- shortfall ")
      case .text, .csv: .never
      }
    try write(OutputFile(output, bytes, access: .confidential, replacing: force.force ? .always : own))
    console.say("wrote \(visible(output))")
  }

  private func page(
    _ questions: QuestionsToVendor, _ format: Format, _ folder: Folder, _ console: Console
  ) throws -> [UInt8] {
    var log = DiagnosticLog()
    let shelf = try TemplateShelf(project: folder, extra: nil)
    let templates = formTemplates(format == .html ? .html : .markdown, of: .replies, shelf, &log)
    console.report(log)
    guard let templates, !log.hasErrors else { throw Failure.contentHasErrors }
    return ReplyForm(questions, tool: "shortfall \(version)").rendered(with: templates)
  }
}

/// `1 to 7`, or `1, 3 and 4` where numbers are missing.
private func shownRange(_ numbers: [Int]) -> String {
  let sorted = Array(Set(numbers)).sorted()
  guard let first = sorted.first, let last = sorted.last else { return "none" }
  if sorted.count > 2, last - first == sorted.count - 1 { return "\(first) to \(last)" }
  return sorted.map { String($0) }.joined(separator: ", ")
}
