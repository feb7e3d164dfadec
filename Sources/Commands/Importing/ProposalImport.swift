import Diagnostics
import Files
import Model

/// Offers of vendors and levels of evaluators, on their way into the folder `proposals` and into evaluation.yaml.
extension Import {
  func proposalUpdates(
    of session: ImportSession, _ folder: Folder, _ log: inout DiagnosticLog
  ) throws -> [ProposalUpdate] {
    var places: [String: SourceRange] = [:]
    return try session.offers.compactMap { offer in
      let vendor = offer.proposal.vendor
      if let first = places.updateValue(offer.place, forKey: vendor) {
        log.add(.offeredTwice(vendor, at: offer.place, first: first))
        return nil
      }
      let path = "proposals/\(vendor).yaml"
      let existing =
        folder.contains(path) ? SourceText(path: folder.path(of: path), bytes: try folder.bytes(of: path)) : nil
      return proposalUpdate(
        offer, existing: existing, in: session.assessment, isForced: force.force, log: &log)
    }
  }

  func scoreUpdate(of session: ImportSession, _ folder: Folder, _ log: inout DiagnosticLog) throws -> ScoreUpdate? {
    guard let first = session.scores.first else { return nil }
    guard session.assessment.evaluation != nil else {
      log.add(.noEvaluation(at: first.place))
      return nil
    }
    let source = SourceText(path: folder.path(of: Evaluation.path), bytes: try folder.bytes(of: Evaluation.path))
    return Files.scoreUpdate(
      source, with: session.scores, in: session.assessment, isForced: force.force, keepsChanged: keepChanged, log: &log)
  }
}

extension ImportUpdate {
  init(_ update: ProposalUpdate) {
    let words = countedParts(
      [(update.added, "new"), (update.changed, "changed"), (update.unchanged, "as before")], "answer")
    self.init(
      path: update.path, old: update.old, new: update.new,
      lines: ["\(update.vendor) (\(visible(update.name))): \(words)"])
  }

  init(_ update: ScoreUpdate) {
    self.init(
      path: Evaluation.path, old: update.old, new: update.new,
      lines: update.changes.map { change in
        let words = countedParts(
          [
            (change.added, "new"), (change.replaced, "replaced"), (change.unchanged, "as before"),
            (change.kept, "not in the file and kept"),
          ], "score")
        return "\(change.evaluator): \(words)"
      })
  }
}
