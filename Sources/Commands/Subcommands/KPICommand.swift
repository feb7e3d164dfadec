import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// The figures of an operation: targets, settlement, staffing, cost limits, causes and queues.
struct KPICommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: "Works out an operation's targets, staffing and cost limits.",
    discussion: """
      For instance 'shortfall kpi acme-cx', 'shortfall kpi --as-of 2026-03-19' to see that day again, or \
      'shortfall kpi --what-if attendance=0.9' to see what would follow; no file is changed. Reads kpi.yaml of the \
      assessment, which 'shortfall init DIR --kpi' writes.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, csv, md }

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "Another value for a number of kpi.yaml, such as attendance=0.9 or fcr.target=75; may be given several times.",
      valueName: "name=number"))
  var whatIf: [String] = []

  @Option(help: "text, json, csv (a figure a line) or md.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    var opened = try reading.open(in: console)
    guard let operations = opened.assessment.operations else {
      throw Failure(
        .noInput, "there is no kpi.yaml in this assessment",
        help: "'shortfall init \(visible(reading.folder ?? ".")) --kpi' writes one")
    }
    let before = operationsResult(for: operations, asOf: opened.assessment.asOf)
    let changes = try whatIf.map { try WhatIfOption($0, operations) }
    let changed = changes.reduce(operations) { $1.input.applied($1.value, to: $0) }
    opened.assessment.operations = changed
    let after = changes.isEmpty ? before : operationsResult(for: changed, asOf: opened.assessment.asOf)
    let bytes = try bytes(chosen, opened, before, after, changes, console)
    if let output, output != "-" {
      try write(OutputFile(output, bytes, access: .confidential, replacing: force.replacing))
    } else {
      try console.answer(bytes)
    }
    return .done
  }

  private func bytes(
    _ format: Format, _ opened: OpenAssessment, _ before: OperationsResult, _ after: OperationsResult,
    _ changes: [WhatIfOption], _ console: Console
  ) throws -> [UInt8] {
    let toFile = output != nil && output != "-"
    switch format {
    case .text:
      let page = OperationsPage(
        opened.assessment, after, width: toFile ? 80 : console.width, coloured: !toFile && console.coloursAnswer,
        folder: reading.folder ?? "")
      return Array((changes.isEmpty ? page.text : page.difference(from: before, changes)).utf8)
    case .json: return operationsJSON(opened.assessment, after)
    case .csv: return operationsCSV(opened.assessment, after)
    case .md: return try markdown(opened, console)
    }
  }

  /// Section 11 of the report by itself, from the same template.
  private func markdown(_ opened: OpenAssessment, _ console: Console) throws -> [UInt8] {
    var log = DiagnosticLog()
    var trouble = DiagnosticLog()
    let shelf = try TemplateShelf(project: opened.folder, extra: nil)
    let presentation = Presentation(
      opened.assessment, results(for: opened.assessment), options: ReportOptions(tool: "shortfall \(version)"))
    let bytes = renderOperations(presentation, log: &log) { shelf.source($0, &trouble) }
    log.merge(trouble)
    guard let bytes, !log.hasErrors else {
      console.report(log)
      throw Failure.contentHasErrors
    }
    return bytes
  }
}

/// One `--what-if name=number`, held against the file.
struct WhatIfOption {
  var input: AdjustableInput
  var value: Double

  /// A name may be shortened to its end where only one ends so.
  init(_ text: String, _ operations: Operations) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Failure(.usage, "'--what-if \(text)' has no value", help: "write name=number, such as attendance=0.9")
    }
    let inputs = adjustableInputs(of: operations)
    input = try WhatIfOption.find(parts[0], inputs)
    guard let value = plainDecimal(parts[1]) else {
      throw Failure(
        .usage, "'\(parts[1])' is no number", help: "write \(parts[0]) as a plain decimal, such as \(input.value)")
    }
    guard input.accepts(value) else {
      let low = NumberText.plain(input.lowest)
      throw Failure(
        .usage,
        "'\(input.name)' is \(input.includesLowest ? "from \(low)" : "above \(low)") to "
          + "\(NumberText.plain(input.highest)), not \(parts[1])")
    }
    self.value = value
  }

  private static func find(_ name: String, _ inputs: [AdjustableInput]) throws -> AdjustableInput {
    if let exact = inputs.first(where: { $0.name == name }) { return exact }
    let matches = inputs.filter { $0.name.hasSuffix("." + name) }
    if matches.count == 1, let match = matches.first { return match }
    if matches.count > 1 {
      throw Failure(
        .usage, "'\(name)' may be several numbers",
        help: "write one of " + matches.prefix(6).map(\.name).joined(separator: ", "))
    }
    // The ends of the names are what people write.
    let ends = inputs.flatMap { input -> [String] in
      let parts = input.name.split(separator: ".").map(String.init)
      return parts.indices.map { parts[$0...].joined(separator: ".") }
    }
    let near = nearMiss(of: name, among: Array(Set(ends)).sorted()).map { "did you mean '\($0)'?" }
    throw Failure(
      .usage, "kpi.yaml has no number '\(name)'",
      help: near ?? "there is " + inputs.map(\.name).joined(separator: ", "))
  }
}

/// A decimal with a point, as in the files.
private func plainDecimal(_ text: String) -> Double? {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  guard let first = digits.first, (48...57).contains(first), digits.count <= 40,
    digits.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
  else { return nil }
  return Double(text)
}
