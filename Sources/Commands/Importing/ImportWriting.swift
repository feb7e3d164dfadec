import Diagnostics
import Files
import Model

extension Import {
  /// Writes what was read, all of it or nothing.
  func write(_ session: ImportSession, into folder: Folder, _ console: Console, _ log: inout DiagnosticLog) throws
    -> ExitStatus
  {
    var respondents = session.respondents
    var stated = session.stated
    var pseudonyms: Pseudonyms?
    if let pseudonymise, !log.hasErrors {
      let known = session.assessment.everyResponse.batches.flatMap(\.submissions).map(\.respondent)
      let heard = session.assessment.scope?.beliefs.compactMap(\.respondent) ?? []
      let key = try keyFile(at: pseudonymise, outside: folder, log: &log)
      if !log.hasErrors { pseudonyms = Pseudonyms(key: key, known: Set(known + heard), log: &log) }
      if var codes = pseudonyms {
        respondents = respondents.map { codes.coded($0) }
        stated = stated.map { codes.coded($0) }
        pseudonyms = codes
      }
    }
    var files = outputs(of: session, respondents, &log)
    let updates = try updates(of: session, stated, folder, &log)
    files += updates.filter { !$0.isEmpty }.map(\.output)
    console.report(log)
    if log.hasErrors {
      console.say("nothing was imported")
      return .content
    }
    guard !respondents.isEmpty || updates.contains(where: { !$0.lines.isEmpty }) else {
      console.say("there is nothing to import")
      return .done
    }
    // The key first: codes that nobody uses yet do no harm, and codes that nobody can read would.
    if let pseudonyms, let pseudonymise, pseudonyms.added > 0 {
      try Files.write(OutputFile(pseudonymise, pseudonyms.keyText, access: .confidential, replacing: .always))
      console.say(
        "wrote \(counted(pseudonyms.added, "new code")) to \(visible(pseudonymise)); keep it apart from the answers")
    }
    try put(files, in: folder, isEdit: !updates.isEmpty, console)
    sayWhatWasDone(session, respondents, files, folder, console)
    say(updates, console)
    return .done
  }

  /// What would be written; who would be mixed up or overwritten is an error in the log.
  func outputs(of session: ImportSession, _ respondents: [ImportedRespondent], _ log: inout DiagnosticLog)
    -> [OutputFile]
  {
    responseFiles(
      for: respondents, named: session.stem, in: session.assessment, replacing: force.replacing, log: &log)
  }

  private func sayWhatWasDone(
    _ session: ImportSession, _ respondents: [ImportedRespondent], _ files: [OutputFile], _ folder: Folder,
    _ console: Console
  ) {
    for line in session.droppedColumns { console.say(line) }
    for file in files.prefix(10) { console.say("wrote \(visible(pathBelow(folder.path, file.path)))") }
    if files.count > 10 { console.say("and \(files.count - 10) more") }
    guard !respondents.isEmpty else { return }
    let answers = respondents.reduce(0) { $0 + $1.answers.answers.count }
    console.say(
      "imported \(counted(answers, "answer")) of \(counted(respondents.count, "respondent"))")
  }

  /// Writes the map of what was found.
  func write(_ map: [UInt8]?, to path: String, _ console: Console, _ log: DiagnosticLog) throws -> ExitStatus {
    guard let map else {
      console.report(log)
      throw Failure(.content, "there is no survey to write a map of")
    }
    if path == "-" {
      try console.answer(map)
    } else {
      try Files.write(OutputFile(path, map, access: .confidential, replacing: force.replacing))
      console.say("wrote \(visible(path)); edit it and import with --map \(visible(path))")
    }
    return .done
  }
}

extension ImportSession {
  /// What is said of columns that are dropped for what they give away.
  var droppedColumns: [String] {
    surveys.flatMap(\.result.columns).filter { $0.use == .field(.machine) }.map {
      "dropped column '\(visible($0.heading))': it holds addresses of machines"
    }
  }
}

/// "1 answer", "2 answers".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
