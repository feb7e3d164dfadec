package import Diagnostics
package import Model

/// The files that an import writes: one a respondent below `responses`, or a single one where there are more than a
/// hundred, which are then put in place together. What would mix up or overwrite people is an error.
package func responseFiles(
  for respondents: [ImportedRespondent], named stem: String, in assessment: Assessment,
  replacing: OutputFile.Replacing, log: inout DiagnosticLog
) -> [OutputFile] {
  let isTogether = respondents.count > mostFiles
  let paths = respondents.map { isTogether ? "responses/\(stem).yaml" : $0.path }
  let existing = ExistingAnswers(assessment.everyResponse)
  for (respondent, path) in zip(respondents, paths) {
    if let problem = existing.problem(with: respondent, writtenTo: path, replacing == .always) { log.add(problem) }
  }
  checkTwice(respondents, &log)
  if replacing == .always { existing.checkLoss(respondents, paths, &log) }
  if isTogether {
    var bytes: [UInt8] = []
    for respondent in respondents { respondent.answers.append(to: &bytes) }
    return [OutputFile("responses/\(stem).yaml", bytes, access: .confidential, replacing: replacing)]
  }
  return zip(respondents, paths).map { respondent, path in
    OutputFile(path, respondent.answers.text, access: .confidential, replacing: replacing)
  }
}

/// As many as are put in place in one go.
private let mostFiles = 100

extension ImportedRespondent {
  /// The round stands in the name from the second on.
  fileprivate var path: String {
    "responses/\(answers.respondent)\(answers.round > 1 ? "-round-\(answers.round)" : "").yaml"
  }
}

/// Who has answered before, and where it stands.
private struct ExistingAnswers {
  private var submissions: [String: [Submission]] = [:]
  private var respondentsByPath: [String: Set<String>] = [:]

  init(_ responses: ResponseSet) {
    for submission in responses.batches.flatMap(\.submissions) {
      submissions[submission.respondent, default: []].append(submission)
      respondentsByPath[submission.path, default: []].insert("\(submission.respondent) \(submission.round)")
    }
  }

  /// A file that is replaced may hold people who are not in the import.
  func checkLoss(_ respondents: [ImportedRespondent], _ paths: [String], _ log: inout DiagnosticLog) {
    let imported = Set(respondents.map { "\($0.answers.respondent) \($0.answers.round)" })
    var seen: Set<String> = []
    for (respondent, path) in zip(respondents, paths) where seen.insert(path).inserted {
      guard let lost = respondentsByPath[path]?.subtracting(imported).min() else { continue }
      log.add(.wouldBeLost(lost, path, at: respondent.place))
    }
  }

  /// Why a respondent's answers cannot be written; nil where they can.
  func problem(with next: ImportedRespondent, writtenTo path: String, _ replaces: Bool) -> Diagnostic? {
    let answers = next.answers
    let others = submissions[answers.respondent] ?? []
    if let there = others.first(where: { $0.round == answers.round }), there.path != path || !replaces {
      return .answeredBefore(
        answers.respondent, answers.round, there.path, canReplace: there.path == path, at: next.place)
    }
    if let there = others.first(where: { $0.role != answers.role && ($0.path != path || $0.round != answers.round) }) {
      return .roleBefore(answers.respondent, answers.role, there, at: next.place)
    }
    if let there = others.first(where: { $0.vendor != answers.vendor && ($0.path != path || $0.round != answers.round) }
    ) {
      return .vendorBefore(answers.respondent, answers.vendor, there, at: next.place)
    }
    if next.isAnonymous, let there = others.first(where: { $0.path != path }) {
      return .anonymousBefore(answers.respondent, there.path, at: next.place)
    }
    return nil
  }
}

/// The same respondent in two of the imported files.
private func checkTwice(_ respondents: [ImportedRespondent], _ log: inout DiagnosticLog) {
  var first: [String: ImportedRespondent] = [:]
  for next in respondents {
    guard let other = first.updateValue(next, forKey: "\(next.answers.respondent) \(next.answers.round)") else {
      continue
    }
    log.add(
      .duplicateRespondent(next.answers.respondent, round: next.answers.round, at: next.place, first: other.place))
  }
}

extension Diagnostic {
  fileprivate static func answeredBefore(
    _ id: String, _ round: Int, _ path: String, canReplace: Bool, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .importRespondent, "respondent '\(id)' has answered round \(round) already, in \(path)", at: range,
      help: "import a later collection with --round \(round + 1)"
        + (canReplace ? ", or replace the file with --force" : ", or take the earlier answers out of that file"))
  }

  /// `lost` is an id and a round.
  fileprivate static func wouldBeLost(_ lost: String, _ path: String, at range: SourceRange) -> Diagnostic {
    let words = lost.split(separator: " ")
    return Diagnostic(
      .error, .importRespondent,
      "replacing \(path) would lose the answers of '\(words.first ?? "")' in round \(words.last ?? "")", at: range,
      help: "move them into a file of their own first")
  }

  fileprivate static func roleBefore(_ id: String, _ role: Role, _ there: Submission, at range: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .importRole,
      "respondent '\(id)' answers as '\(role.rawValue)' here and as '\(there.role.rawValue)' in \(there.path)",
      at: range,
      help: "if this is another person, a map gives an id of its own under 'people'")
  }

  fileprivate static func vendorBefore(_ id: String, _ vendor: String?, _ there: Submission, at range: SourceRange)
    -> Diagnostic
  {
    func words(_ vendor: String?) -> String { vendor.map { "for the vendor '\($0)'" } ?? "for no vendor" }
    return Diagnostic(
      .error, .importRespondent,
      "respondent '\(id)' answers \(words(vendor)) here and \(words(there.vendor)) in \(there.path)", at: range,
      help: there.vendor.map { "import with --vendor \($0), or give another person an id of its own" }
        ?? "if this is another person, a map gives an id of its own under 'people'")
  }

  fileprivate static func anonymousBefore(_ id: String, _ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRespondent,
      "anonymous respondent '\(id)' stands in \(path) already, and need not be the same person",
      at: range, help: "a map can say who it is under 'people'")
  }
}
