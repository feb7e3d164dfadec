import Diagnostics
import Files
import Model

/// Replies of vendors on their way into clarifications/.
extension Import {
  /// Takes the replies that the files hold; nil where none of them is a file of replies.
  func takeReplies(from sources: [SourceText], into folder: Folder, _ console: Console) throws -> ExitStatus? {
    var log = DiagnosticLog()
    let kinds = sources.map { isReplies($0) }
    guard kinds.contains(true) else { return nil }
    guard !kinds.contains(false) else {
      throw Failure(
        .usage, "replies of vendors and other files cannot be imported at once", help: "import them one after the other"
      )
    }
    let change = ClarificationChange(folder: folder, name: "shortfall import", isDryRun: isPlan)
    let lock = try change.lock(console)
    defer { withExtendedLifetime(lock) {} }
    let loaded = try load(folder, asOf: nil, threads: nil, keepingPricesSealed: true, console, &log)
    guard let assessment = loaded, !log.hasErrors else {
      console.report(log)
      return .content
    }
    log = DiagnosticLog()
    for source in sources { log.keep(source) }
    let replies = sources.flatMap { read($0, &log) }
    let update = replyUpdate(replies, in: assessment, isForced: force.force, log: &log)
    console.report(log)
    if log.hasErrors {
      console.say("nothing was imported")
      return .content
    }
    try change.put(update.records, console)
    for (vendor, records) in update.records.sorted(by: { $0.key < $1.key }) {
      let verb = isPlan ? "would take" : "took"
      console.say("\(verb) \(records.count == 1 ? "1 reply" : "\(records.count) replies") of \(visible(vendor))")
    }
    if update.unchanged > 0 {
      console.say("\(update.unchanged == 1 ? "1 reply is" : "\(update.unchanged) replies are") on record as they are")
    }
    if update.count == 0, update.unchanged == 0 { console.say("there is no reply to import") }
    return .done
  }

  private func isReplies(_ source: SourceText) -> Bool {
    if !source.path.lowercased().hasSuffix(".csv"), declaredKind(of: source) == FileKind.clarifications.name {
      return true
    }
    guard source.path == "-" || source.path.lowercased().hasSuffix(".csv") else { return false }
    var trouble = DiagnosticLog()
    return readSheet(source, delimiter: delimiter?.byte, log: &trouble).map(isReplySheet) ?? false
  }

  private func read(_ source: SourceText, _ log: inout DiagnosticLog) -> [StatedReply] {
    if declaredKind(of: source) == FileKind.clarifications.name { return readReplyFile(source, log: &log) }
    let text = encoding.map { decoded(source, from: $0, log: &log) } ?? source
    guard let text, let sheet = readSheet(text, delimiter: delimiter?.byte, log: &log) else { return [] }
    return readReplySheet(sheet, log: &log)
  }
}
