package import Diagnostics
package import Model
internal import YAML

/// The seal of an assessment as it was read, with its place.
package struct ReadSeal: Sendable {
  package var seal: QualitySeal
  /// Of the day.
  package var place: SourceRange
}

/// Reads sealed/quality.yaml; nil where there is none, or with an error in the log: it is not whole, or its fingerprint
/// does not fit.
package func readSeal(in folder: Folder, log: inout DiagnosticLog) throws(FileFailure) -> ReadSeal? {
  let parts = QualitySeal.path.split(separator: "/").map(String.init)
  guard let name = parts.last, let inner = try folder.folder(named: parts[0]), inner.contains(name) else { return nil }
  return readSeal(SourceText(path: inner.path(of: name), bytes: try inner.bytes(of: name)), log: &log)
}

/// The same from a text.
package func readSeal(_ source: SourceText, log: inout DiagnosticLog) -> ReadSeal? {
  guard let root = readTree(source, log: &log), let body = header(root, is: .qualitySeal, log: &log),
    conforms(body, to: .record(FileKind.qualitySeal.record), name: "quality-seal", log: &log),
    let on = body.date("on"), let fingerprint = body.string("fingerprint")
  else { return nil }
  let quality = (body.present("quality")?.pairs ?? []).map { pair in
    let text = pair.value.scalarText
    return QualitySeal.Quality(vendor: pair.key, value: text == "none" ? nil : text)
  }
  let seal = QualitySeal(on: on, quality: quality, facts: body.nodes("facts").compactMap(\.scalarText))
  guard seal.fingerprint == fingerprint, seal.facts.allSatisfy({ QualityFact(text: $0) != nil }) else {
    log.add(.sealEdited(at: body["fingerprint"]?.range ?? body.range))
    return nil
  }
  return ReadSeal(seal: seal, place: body["on"]?.range ?? body.range)
}

/// The file of a seal.
package func sealText(_ seal: QualitySeal) -> [UInt8] {
  var text =
    "# The quality of the proposals, sealed before prices were opened. Written by shortfall; not to be edited.\n"
  text += "shortfall: \(FileKind.qualitySeal.header)\non: \(seal.on)\nfingerprint: \(yamlScalar(seal.fingerprint))\n"
  text += seal.quality.isEmpty ? "quality: {}\n" : "quality:\n"
  for entry in seal.quality { text += "  \(yamlScalar(entry.vendor)): \(entry.value ?? "none")\n" }
  text += seal.facts.isEmpty ? "facts: []\n" : "facts:\n"
  for fact in seal.facts { text += "  - \(yamlScalar(fact))\n" }
  return Array(text.utf8)
}

/// Holds quality to the seal, where there is one: every difference is an error where it stands in evaluation.yaml.
func checkSeal(in folder: Folder, _ files: ProposalFiles, log: inout DiagnosticLog) throws(FileFailure) {
  guard let read = try readSeal(in: folder, log: &log), let vendors = files.vendors else { return }
  // What is wrong with an evaluation that cannot be read was said.
  guard files.evaluation != nil || !folder.contains(Evaluation.path) else { return }
  let path = folder.path(of: Evaluation.path)
  for change in read.seal.changes(to: qualityFacts(files.evaluation, vendors: vendors)) {
    let start = change.line.flatMap { $0 > 0 ? Position(line: $0, column: 1) : nil }
    log.add(
      .qualityChanged(change, at: SourceRange(path: path, start: start), seal: (read.seal.on, read.place)))
  }
}
