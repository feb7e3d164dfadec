/// Diagnostics as workflow commands, which GitHub shows beside the lines of a change.
package func gitHubAnnotations(of log: DiagnosticLog) -> String {
  log.sorted.map(annotation(for:)).joined()
}

/// `::error file=…,line=9,col=11,endLine=9,endColumn=19,title=level-range::message`, with a line end.
private func annotation(for diagnostic: Diagnostic) -> String {
  var properties: [String] = []
  if let range = diagnostic.range {
    properties.append("file=" + escapedProperty(range.path))
    if let start = range.start { properties += ["line=\(start.line)", "col=\(start.column)"] }
    // GitHub takes a column only together with an end on the same line.
    if let end = range.end, end.line == range.start?.line {
      properties += ["endLine=\(end.line)", "endColumn=\(end.column)"]
    }
  }
  properties.append("title=" + escapedProperty(diagnostic.rule.code))
  var message = visible(diagnostic.message)
  for note in diagnostic.notes { message += "\nnote: " + visible(note.message) + place(of: note.range) }
  if let help = diagnostic.help { message += "\nhelp: " + visible(help) }
  return "::\(command(for: diagnostic.severity)) \(properties.joined(separator: ","))::\(escapedMessage(message))\n"
}

private func command(for severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

private func place(of range: SourceRange?) -> String {
  guard let range else { return "" }
  guard let start = range.start else { return " (\(visible(range.path)))" }
  return " (\(visible(range.path)):\(start.line):\(start.column))"
}

private func escapedMessage(_ text: String) -> String {
  escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
}

private func escapedProperty(_ text: String) -> String {
  escaped(visible(text)) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
}

/// The runner undoes percent signs of exactly these characters.
private func escaped(_ text: String, _ mustBe: (Unicode.Scalar) -> Bool) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if mustBe(scalar) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      result += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
