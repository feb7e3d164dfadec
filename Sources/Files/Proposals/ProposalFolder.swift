internal import Diagnostics
internal import Model
internal import YAML

/// Everything about vendors that an assessment's folder holds: `proposals/*.yaml`, `evaluation.yaml`,
/// `clarifications/*.yaml`.
struct ProposalFiles {
  /// Ascending by vendor.
  var proposals: [Proposal] = []
  var evaluation: Evaluation?
  /// By vendor, then number.
  var clarifications: [ClarificationRecord] = []
  var inputs: [InputFile] = []
  /// Ids of those who made a proposal or are about to, and of mandatory items; nil where they are not known, because a
  /// file that is there cannot be read.
  var vendors: [String]? = []
  var mandatory: [String]? = []
}

/// Reads what the folder holds about vendors and holds the files to each other. While prices are sealed they stay in the
/// files: `quoted` of the proposals and `price` of the evaluation are not even checked (method.md 7, two envelopes).
func readProposals(
  in folder: Folder, beside scope: ScopeFile, _ request: LoadRequest, log: inout DiagnosticLog
) throws(FileFailure) -> ProposalFiles {
  let isSealed = request.keepsPricesSealed
  var files = ProposalFiles(vendors: request.awaitedVendors)
  let body = readEvaluation(in: folder, isSealed, &files, &log)
  var surroundings = ProposalSurroundings(hasScope: !scope.inputs.isEmpty, mandatory: files.mandatory)
  surroundings.items = scope.scope?.items.map(\.id) ?? (scope.inputs.isEmpty ? [] : nil)
  surroundings.milestones = scope.scope?.milestones.map(\.id) ?? []
  try readProposals(in: folder, surroundings, isSealed, &files, &log)
  if let body {
    let before = log.errorCount
    checkEvaluation(body, log: &log)
    if let vendors = files.vendors { checkVendors(body, vendors, log: &log) }
    if log.errorCount == before { files.evaluation = evaluation(body) }
  }
  try readClarifications(in: folder, &files, &log)
  return files
}

/// The tree of evaluation.yaml, held to its shape; nil where there is none, or the log got an error.
private func readEvaluation(
  in folder: Folder, _ isSealed: Bool, _ files: inout ProposalFiles, _ log: inout DiagnosticLog
) -> Node? {
  guard folder.contains(Evaluation.path) else { return nil }
  files.mandatory = nil
  guard
    let file = ProposalFile(
      Evaluation.path, in: folder, as: Evaluation.path, .evaluation, sealed: isSealed ? "price" : nil, &log)
  else { return nil }
  files.inputs.append(file.input)
  guard let body = file.body,
    conforms(body, to: .record(FileKind.evaluation.record), name: "evaluation", log: &log)
  else { return nil }
  files.mandatory = body.nodes("mandatory").compactMap { $0.string("id") }
  return body
}

private func readProposals(
  in folder: Folder, _ surroundings: ProposalSurroundings, _ isSealed: Bool, _ files: inout ProposalFiles,
  _ log: inout DiagnosticLog
) throws(FileFailure) {
  guard let inner = try folder.folder(named: "proposals") else { return }
  var places: [String: SourceRange] = [:]
  for name in try inner.names(endingIn: ".yaml") {
    let file = ProposalFile(
      name, in: inner, as: "proposals/\(name)", .proposal, sealed: isSealed ? "quoted" : nil, &log)
    if let file { files.inputs.append(file.input) }
    guard let file, let read = readProposal(file, in: surroundings, log: &log) else {
      files.vendors = nil
      continue
    }
    checkVendorOnce(read.vendor, name, "proposals", at: read.place, &places, &log)
    files.vendors?.append(read.vendor)
    if let proposal = read.proposal { files.proposals.append(proposal) }
  }
  files.proposals.sort { $0.vendor.utf8.lexicographicallyPrecedes($1.vendor.utf8) }
}

private func readClarifications(
  in folder: Folder, _ files: inout ProposalFiles, _ log: inout DiagnosticLog
) throws(FileFailure) {
  guard let inner = try folder.folder(named: "clarifications") else { return }
  var places: [String: SourceRange] = [:]
  for name in try inner.names(endingIn: ".yaml") {
    guard let file = ProposalFile(name, in: inner, as: "clarifications/\(name)", .clarifications, &log) else {
      continue
    }
    files.inputs.append(file.input)
    guard let read = readClarifications(file, log: &log) else { continue }
    checkVendorOnce(read.vendor, name, "clarifications", at: read.place, &places, &log)
    if let vendors = files.vendors, !vendors.contains(read.vendor) {
      log.add(.unknownVendor(read.vendor, vendors, at: read.place))
    }
    files.clarifications += read.records
  }
  files.clarifications.sort { a, b in
    a.vendor == b.vendor ? a.number < b.number : a.vendor.utf8.lexicographicallyPrecedes(b.vendor.utf8)
  }
}

/// A vendor has one file, which bears its id.
private func checkVendorOnce(
  _ vendor: String, _ name: String, _ folder: String, at place: SourceRange, _ places: inout [String: SourceRange],
  _ log: inout DiagnosticLog
) {
  if let first = places.updateValue(place, forKey: vendor) {
    log.add(.repeatedEntry(vendor, kind: "vendor", at: place, first: first))
  } else if name != "\(vendor).yaml" {
    log.add(.vendorFile(vendor, folder, at: place))
  }
}
