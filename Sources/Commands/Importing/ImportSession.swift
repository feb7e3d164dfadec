import Diagnostics
import Files
import Model

/// The files of one import, read and not yet written.
struct ImportSession {
  let assessment: Assessment
  let options: ImportOptions
  let keepsChanged: Bool
  /// A survey for each CSV file, by path.
  private(set) var surveys: [(path: String, sheet: Sheet, result: SurveyImport)] = []
  /// From all files, in their order.
  private(set) var respondents: [ImportedRespondent] = []
  /// Of the items of scope.yaml, from all files, in their order.
  private(set) var stated: [StatedBeliefs] = []
  /// Of vendors, in the order of the files.
  private(set) var offers: [Offer] = []
  /// Of evaluators, in the order of the files.
  private(set) var scores: [StatedScores] = []
  private var paths: [String] = []
  private var items: [String]? { assessment.scope?.items.map(\.id) }

  init(_ assessment: Assessment, options: ImportOptions, keepsChanged: Bool) {
    self.assessment = assessment
    self.options = options
    self.keepsChanged = keepsChanged
  }

  /// Reads a file of any kind; what is wrong goes into the log.
  mutating func read(_ source: SourceText, encoding: String?, delimiter: UInt8?, log: inout DiagnosticLog) {
    paths.append(source.path)
    switch kind(of: source) {
    case FileKind.beliefs.name:
      if let beliefs = readBeliefFile(source, items: items, log: &log) { stated.append(beliefs) }
      return
    case FileKind.proposal.name:
      if let offer = readOffer(source, in: assessment, log: &log) { offers.append(offer) }
      return
    case FileKind.scores.name:
      if let given = readScoreFile(source, log: &log) { scores.append(given) }
      return
    default: break
    }
    if isResponseFile(source) {
      take(
        readResponseFile(
          source, assessment.questionnaires, assessment.roleMapping, vendors: assessment.proposals.map(\.vendor),
          keepsChanged: keepsChanged, log: &log), &log)
      return
    }
    let text = encoding.map { decoded(source, from: $0, log: &log) } ?? source
    guard let text, let sheet = readSheet(text, delimiter: delimiter, log: &log) else { return }
    if isBeliefSheet(sheet) {
      stated += readBeliefSheet(sheet, items: items, options, log: &log)
      return
    }
    if isGapSheet(sheet) { return log.add(gapsAmongAnswers(in: sheet)) }
    if isScoreSheet(sheet) {
      scores += readScoreSheet(sheet, log: &log)
      return
    }
    let result = readSurvey(sheet, assessment.questionnaires, options, log: &log)
    surveys.append((source.path, sheet, result))
    take(result.respondents, &log)
  }

  private mutating func take(_ found: [ImportedRespondent], _ log: inout DiagnosticLog) {
    respondents += options.vendor.map { marked(found, asOf: $0, log: &log) } ?? found
  }

  func problems(isForgiving: Bool) -> [Diagnostic] {
    let questions = assessment.questionnaires.flatMap(\.questions)
    return surveys.flatMap { $0.result.problems(questions, isForgiving: isForgiving) }
  }

  /// A map of the first survey; nil where no file is one.
  func map() -> [UInt8]? {
    surveys.first.map { $0.result.mapText(assessment.questionnaires, file: $0.path) }
  }

  /// The name of a file for everybody, made of that of the first import.
  var stem: String {
    let name = paths.first.map { $0.split(separator: "/").last.map { String($0) } ?? $0 } ?? "import"
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    let stem = respondentID(name: dot.map { String(name[..<$0]) } ?? name)
    let round = options.round ?? 1
    return (name == "-" ? "import" : stem) + (round > 1 ? "-round-\(round)" : "")
  }

  /// What a file says it is; nil for tables.
  private func kind(of source: SourceText) -> String? {
    source.path.lowercased().hasSuffix(".csv") ? nil : declaredKind(of: source)
  }

  private func isResponseFile(_ source: SourceText) -> Bool {
    let name = source.path.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return true }
    return kind(of: source) == FileKind.responses.name
  }
}
