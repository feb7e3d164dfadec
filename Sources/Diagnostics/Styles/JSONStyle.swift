/// Diagnostics for programs: one document, in the order of places, nothing left out.
package func diagnosticsJSON(of log: DiagnosticLog) -> [UInt8] {
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.diagnostics/1")
    json.member("errors", log.errorCount)
    json.member("warnings", log.diagnostics.count { $0.severity == .warning })
    json.key("diagnostics")
    json.array { json in
      for diagnostic in log.sorted { json.object { write(diagnostic, to: &$0) } }
    }
  }
  return json.finished()
}

private func write(_ diagnostic: Diagnostic, to json: inout JSONText) {
  json.member("severity", diagnostic.severity.name)
  json.member("rule", diagnostic.rule.code)
  json.member("message", diagnostic.message)
  write(diagnostic.range, to: &json)
  if let help = diagnostic.help { json.member("help", help) }
  guard !diagnostic.notes.isEmpty else { return }
  json.key("notes")
  json.array { json in
    for note in diagnostic.notes {
      json.object { json in
        json.member("message", note.message)
        write(note.range, to: &json)
      }
    }
  }
}

/// Columns count Unicode scalars from 1; the end is just behind the last one.
private func write(_ range: SourceRange?, to json: inout JSONText) {
  guard let range else { return }
  json.member("path", range.path)
  if let start = range.start {
    json.member("line", start.line)
    json.member("column", start.column)
  }
  if let end = range.end {
    json.member("end_line", end.line)
    json.member("end_column", end.column)
  }
}
