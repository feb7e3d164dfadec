import Analysis
import ArgumentParser
import Diagnostics
import Files
import Reports

/// Reports for people: Markdown and HTML; the figures behind them as JSON and CSV.
struct Report: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the risk report of an assessment.",
    discussion: """
      For instance 'shortfall report acme-cx', which writes Markdown and HTML into acme-cx/report, or \
      'shortfall report acme-cx --for sponsor -o sponsor.html'. An earlier report is replaced; any other file that exists \
      only with --force.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp("md, html, json, csv, or several joined by commas. (default: md,html)", valueName: "formats"))
  var format: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "For whom: sponsor, consultant, manager, procurement, or vendor:ID for a copy that one vendor may read. (default: everything)",
      valueName: "reader"))
  var reader: ReportReader?

  @Flag(help: "One page for the weekly meeting; with --for manager.")
  var short = false

  @Option(help: ArgumentHelp("Language of the questionnaires' texts, where they have several.", valueName: "tag"))
  var lang: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder, or a file whose ending chooses the format; '-' for standard output. (default: the assessment's 'report')",
      valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("A folder of templates that replace the built-in ones.", valueName: "dir"))
  var templates: String?

  @OptionGroup var naming: NamingOptions
  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  private var audience: Audience? { reader?.audience }

  func validate() throws {
    try checkLanguage(lang)
    if short, audience != .manager { throw ValidationError("'--short' is for the manager: add '--for manager'") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let target = try ReportTarget(output: output, format: format, suffix: reader?.suffix ?? "", isShort: short)
    if short, let data = target.kinds.first(where: { !$0.isMarkup }) {
      throw Failure(
        .usage, "'--short' is one page, and \(data.rawValue) is none", help: "there are md and html; leave --short out")
    }
    let place = try assessmentFolder(reading.folder)
    let shelf = try TemplateShelf(project: place, extra: templates)
    if short { return try writeShort(target, place, shelf, console) }
    if case .vendor(let id)? = reader { return try writeCopy(for: id, target, place, shelf, console) }
    // Templates ask for nothing of the assessment, so they are compiled while it is read.
    let compiled = MadeOnce { CompiledTemplates(target.kinds, from: shelf) }
    if reading.threadCount > 1 { onAnotherThread { _ = compiled.value } }
    let opened = try reading.open(place, in: console)
    let options = ReportOptions(
      audience: audience, anonymous: naming.anonymous, language: lang, tool: "shortfall \(version)", name: target.name)
    var results = results(for: opened.assessment)
    results.sinceSnapshot = try sinceSnapshot(opened, results.scorecard, console)
    let report = RenderedReport(
      assessment: opened.assessment, results: results, options: options, kinds: target.kinds,
      force: force.force)
    guard let templates = compiled.value.templates else {
      console.report(compiled.value.log)
      return .content
    }
    return try deliver(report.files(from: templates), to: target, opened, console)
  }

  private func writeShort(
    _ target: ReportTarget, _ place: Folder, _ shelf: TemplateShelf, _ console: Console
  ) throws -> ExitStatus {
    let templates = try target.kinds.map { kind in
      try documentTemplates("report/short", ShortReport.vocabulary, kind == .html ? .html : .md, from: shelf, console)
    }
    let opened = try reading.open(place, in: console)
    var results = results(for: opened.assessment)
    results.sinceSnapshot = try sinceSnapshot(opened, results.scorecard, console)
    let options = ReportOptions(
      audience: audience, anonymous: naming.anonymous, language: lang, tool: "shortfall \(version)", name: target.name)
    let report = RenderedReport(
      assessment: opened.assessment, results: results, options: options, kinds: target.kinds, force: force.force)
    return try deliver(report.shortFiles(from: templates), to: target, opened, console)
  }

  /// The copy for one vendor: made of other values than the report, and never a file of data beside it.
  private func writeCopy(
    for vendor: String, _ target: ReportTarget, _ place: Folder, _ shelf: TemplateShelf, _ console: Console
  ) throws -> ExitStatus {
    if let data = target.kinds.first(where: { !$0.isMarkup }) {
      throw Failure(
        .usage, "a vendor's copy is a page, and \(data.rawValue) is none", help: "there are md and html")
    }
    let templates = try target.kinds.map { kind in
      try documentTemplates(
        VendorCopy.layout, VendorCopy.vocabulary, kind == .html ? .html : .md, from: shelf, console)
    }
    let opened = try reading.open(place, in: console)
    let results = results(for: opened.assessment)
    let options = ReportOptions(language: lang, tool: "shortfall \(version)", name: target.name)
    guard
      let copy = results.proposals.flatMap({
        VendorCopy(of: vendor, opened.assessment, $0, language: lang, tool: options.tool)
      })
    else { throw unknownVendor(vendor, in: opened.assessment) }
    let report = RenderedReport(
      assessment: opened.assessment, results: results, options: options, kinds: target.kinds, force: force.force)
    return try deliver(report.files(of: copy, from: templates), to: target, opened, console)
  }

  private func deliver(
    _ files: [OutputFile], to target: ReportTarget, _ opened: OpenAssessment, _ console: Console
  ) throws -> ExitStatus {
    if target.isStandardOutput { return try print(files, console) }
    let folder = try target.openFolder(below: opened.folder)
    try write(files, into: folder, threads: reading.threadCount)
    for file in files { console.say("wrote \(visible(folder.path(of: file.path)))") }
    return .done
  }

  private func print(_ files: [OutputFile], _ console: Console) throws -> ExitStatus {
    guard let first = files.first else { return .done }
    try first.content { (chunk: [UInt8]) throws(FileFailure) in try console.environment.answer(chunk) }
    if files.count > 1 {
      console.say("left out: \(files.dropFirst().map(\.path).joined(separator: ", ")); '-o DIR' writes all files")
    }
    return .done
  }
}

extension Audience: ExpressibleByArgument {}

/// Where a report goes, by what name, and in which formats.
struct ReportTarget {
  /// Nil: the folder `report` of the assessment.
  var folder: String?
  /// Name of the files without their ending.
  var name: String
  var kinds: [ReportKind]
  var isStandardOutput = false
  /// A single file goes where it is told to; a folder for several is made.
  private var isFile = false

  init(output: String?, format: String?, suffix: String, isShort: Bool = false) throws {
    let chosen = try format.map(ReportTarget.kinds)
    name = "report" + suffix + (isShort ? "-short" : "")
    guard let output, output != "-" else {
      isStandardOutput = output == "-"
      kinds = chosen ?? (isStandardOutput ? [.md] : [.md, .html])
      if isStandardOutput, kinds.count > 1 { throw Failure(.usage, "standard output takes one format") }
      return
    }
    let path = output.split(separator: "/", omittingEmptySubsequences: false)
    let file = String(path.last ?? "")
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex, !output.hasSuffix("/"),
      let kind = ReportKind(rawValue: String(file[file.index(after: dot)...]))
    else {
      folder = output
      kinds = chosen ?? [.md, .html]
      return
    }
    if let chosen, chosen != [kind] {
      throw Failure(.usage, "'\(output)' is one \(kind.rawValue) file", help: "name a folder for other formats")
    }
    kinds = [kind]
    isFile = true
    name = String(file[..<dot])
    folder = path.count == 1 ? "." : path.count == 2 && path[0].isEmpty ? "/" : path.dropLast().joined(separator: "/")
  }

  func openFolder(below assessment: Folder) throws(FileFailure) -> Folder {
    guard let folder else { return try Folder(making: assessment.path(of: "report"), access: .shared) }
    guard isFile else { return try Folder(making: folder, access: .shared) }
    do {
      return try Folder(at: folder)
    } catch {
      throw FileFailure(.write, joined(folder, name + "." + kinds.map(\.rawValue).joined()), error.cause)
    }
  }

  private static func kinds(_ list: String) throws -> [ReportKind] {
    var kinds: [ReportKind] = []
    for word in list.split(separator: ",").map(String.init) {
      guard let kind = ReportKind(rawValue: word) else {
        let near = nearMiss(of: word, among: ReportKind.allCases.map(\.rawValue)).map { "did you mean '\($0)'?" }
        throw Failure(.usage, "'\(word)' is no format of a report", help: near ?? "there are md, html, json and csv")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    guard !kinds.isEmpty else { throw Failure(.usage, "'--format' names no format") }
    return kinds
  }
}
