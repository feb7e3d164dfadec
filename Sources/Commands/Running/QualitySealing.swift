import Analysis
import Diagnostics
import Files
import Model
import Reports

/// The sealed quality result of two envelopes (method.md 7.3).
extension Compare {
  /// Seals quality as it is, unless it is sealed so already. What waits for scores or for moderation is not sealed, since
  /// the next score would break the seal; quality that has changed since is an error. `--force` seals all the same.
  func seal(_ offers: ComparedOffers, _ opened: OpenAssessment, _ console: Console) throws {
    let assessment = opened.assessment
    let facts = qualityFacts(assessment.evaluation, vendors: assessment.proposals.map(\.vendor))
    let seal = QualitySeal(
      on: assessment.asOf,
      quality: offers.result.vendors.map { vendor in
        .init(vendor: vendor.id, value: vendor.quality.map { NumberText.fixed($0, digits: 4) })
      }, facts: facts.map(\.text))
    let kept = try keptSeal(in: opened.folder, console)
    if let kept, kept.seal.facts == seal.facts {
      console.say("quality is as it was sealed on \(kept.seal.on): \(kept.seal.fingerprint)")
      return
    }
    if let kept, !force.force { throw changed(kept, facts, opened.folder, console) }
    if kept == nil, !force.force, let reason = unfinished(offers.result) {
      console.say("not sealed: \(reason); '--force' seals all the same")
      return
    }
    let output = OutputFile(
      QualitySeal.path, sealText(seal), access: .confidential, replacing: force.force ? .always : .never)
    try write([output], into: opened.folder)
    console.say("sealed quality in \(visible(opened.folder.path(of: QualitySeal.path)))")
    console.say("fingerprint, for the minutes: \(seal.fingerprint)")
  }

  /// The seal that is there; one that was edited stops, unless it is to be replaced.
  private func keptSeal(in folder: Folder, _ console: Console) throws -> ReadSeal? {
    var log = DiagnosticLog()
    let kept = try readSeal(in: folder, log: &log)
    guard log.hasErrors, !force.force else { return kept }
    console.report(log)
    throw Failure.contentHasErrors
  }

  private func changed(_ kept: ReadSeal, _ facts: [QualityFact], _ folder: Folder, _ console: Console) -> Failure {
    var log = DiagnosticLog()
    let path = folder.path(of: Evaluation.path)
    if let bytes = try? folder.bytes(of: Evaluation.path) { log.keep(SourceText(path: path, bytes: bytes)) }
    for change in kept.seal.changes(to: facts) {
      let start = change.line.flatMap { $0 > 0 ? Position(line: $0, column: 1) : nil }
      log.add(.qualityChanged(change, at: SourceRange(path: path, start: start), seal: (kept.seal.on, kept.place)))
    }
    console.report(log)
    return .contentHasErrors
  }

  /// What has to happen before quality is worth a seal; nil where nothing has.
  private func unfinished(_ result: ProposalsResult) -> String? {
    let awaited = result.vendors.filter { !$0.isExcluded }.flatMap(\.criteria).reduce(0) { $0 + $1.awaited.count }
    if result.criteria.isEmpty { return "there is no evaluation.yaml with criteria" }
    if awaited > 0 { return "\(counted(awaited, "level")) \(awaited == 1 ? "is" : "are") still missing" }
    let open = result.moderation.count
    return open > 0 ? "\(counted(open, "score")) \(open == 1 ? "waits" : "wait") for moderation" : nil
  }
}
