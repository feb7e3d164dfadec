/// Diagnostics as SARIF 2.1.0, which code-scanning services read.
package func sarif(of log: DiagnosticLog) -> [UInt8] {
  let diagnostics = log.sorted
  let rules = Array(Set(diagnostics.map(\.rule))).sorted { $0.code < $1.code }
  return SARIFDocument(
    rules: rules.map { SARIFDocument.Rule(id: $0.code, summary: $0.summary, explanation: $0.explanation) },
    results: diagnostics.map(result)
  ).bytes
}

private func result(of diagnostic: Diagnostic) -> SARIFDocument.Result {
  // A related location needs a place; a note without one is part of the message.
  let notes = diagnostic.notes.filter { $0.range == nil }.map { "\nnote: " + $0.message }.joined()
  let help = diagnostic.help.map { "\nhelp: " + $0 } ?? ""
  var result = SARIFDocument.Result(
    rule: diagnostic.rule.code, level: diagnostic.severity.name, message: diagnostic.message + notes + help,
    place: diagnostic.range)
  result.related = diagnostic.notes.compactMap { note in note.range.map { (note.message, $0) } }
  return result
}
