package import Diagnostics
package import Model

/// What an offer makes of the folder `proposals`.
package struct ProposalUpdate: Sendable {
  package var vendor: String
  package var name: String
  /// Relative to the assessment's folder.
  package var path: String
  /// Nil where the vendor has no file yet.
  package var old: [UInt8]?
  package var new: [UInt8]
  /// In answers: an item, a line, an entry of a list, the price.
  package var added: Int
  package var changed: Int
  package var unchanged: Int

  package var isEmpty: Bool { old == new }
}

/// Puts an offer into `proposals/VENDOR.yaml`; in a file that is there only what the vendor answers is touched.
///
/// `existing` is that file. To change what a vendor has said before is an error unless `isForced`: the update comes back
/// all the same, so that the difference can be shown. An offer that answers nothing begins no file. Nil comes back only then,
/// and when the log got an error.
package func proposalUpdate(
  _ offer: Offer, existing: SourceText?, in assessment: Assessment, isForced: Bool, log: inout DiagnosticLog
) -> ProposalUpdate? {
  let proposal = offer.proposal
  let path = "proposals/\(proposal.vendor).yaml"
  guard let existing, let old = assessment.proposals.first(where: { $0.vendor == proposal.vendor }) else {
    let blank = Proposal(vendor: proposal.vendor, name: proposal.name)
    let merge = OfferMerge(proposal, into: blank, items: [], mandatory: [])
    guard merge.added > 0 else { return nil }
    return ProposalUpdate(
      vendor: proposal.vendor, name: proposal.name, path: path, old: nil, new: offerText(proposal), added: merge.added,
      changed: 0, unchanged: 0)
  }
  let merge = OfferMerge(
    proposal, into: old, items: assessment.scope?.items.map(\.id) ?? [],
    mandatory: assessment.evaluation?.mandatory.map(\.id) ?? [])
  guard let new = edited(existing, merge.edits, log: &log) else { return nil }
  if new != existing.bytes {
    // What stands there and stays may name what the offer takes away, such as a payment.
    let merged = SourceText(path: existing.path, bytes: new)
    guard readProposal(merged, in: assessment, log: &log)?.proposal != nil else { return nil }
    if !isForced { log.add(.offeredBefore(proposal.vendor, path, at: offer.place)) }
  }
  return ProposalUpdate(
    vendor: proposal.vendor, name: proposal.name, path: path, old: existing.bytes, new: new, added: merge.added,
    changed: merge.changed, unchanged: merge.unchanged)
}
