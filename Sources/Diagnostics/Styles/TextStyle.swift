/// Diagnostics for people: place, message, rule, the line with a caret under it, help (architecture.md section 4).
///
/// At most 20 a file and 64 KiB in all, whatever comes in; what is left out is counted.
package struct TextStyle: Sendable {
  package var colour: Bool

  package static let mostPerFile = 20
  /// In bytes.
  package static let mostInAll = 65_536

  package init(colour: Bool) { self.colour = colour }

  /// All diagnostics of the log in order, without the closing summary.
  package func text(of log: DiagnosticLog) -> String {
    let files = diagnosticsByFile(log.sorted)
    var printed = ""
    // Room for the closing lines.
    let limit = TextStyle.mostInAll - 1024
    for (index, file) in files.enumerated() {
      let chosen = gravest(file.diagnostics, TextStyle.mostPerFile)
      for (number, diagnostic) in chosen.enumerated() {
        let block = text(of: diagnostic, in: log)
        if printed.utf8.count + block.utf8.count > limit {
          let left = file.diagnostics.count - number + files[(index + 1)...].reduce(0) { $0 + $1.diagnostics.count }
          return printed + "and \(left) more\n"
        }
        printed += block
      }
      let left = file.diagnostics.count - chosen.count
      if left > 0 { printed += "\(place(file.path.map { SourceRange(path: $0) }))and \(left) more\n" }
    }
    return printed
  }

  /// One diagnostic with its excerpt, help and notes; ends with a line end.
  package func text(of diagnostic: Diagnostic, in log: DiagnosticLog) -> String {
    var block = place(diagnostic.range) + paint(diagnostic.severity.name + ":", ink(of: diagnostic.severity))
    block += " " + paint(brief(diagnostic.message), .bold) + paint(" [\(diagnostic.rule.code)]", .dim) + "\n"
    block += excerpt(of: diagnostic.range, in: log)
    if let help = diagnostic.help { block += "   = " + paint("help:", .cyan) + " " + brief(help) + "\n" }
    for note in diagnostic.notes {
      guard let range = note.range else {
        block += "   = " + paint("note:", .cyan) + " " + brief(note.message) + "\n"
        continue
      }
      block += place(range) + paint("note:", ink(of: .note)) + " " + brief(note.message) + "\n"
      block += excerpt(of: range, in: log)
    }
    return block
  }

  private func excerpt(of range: SourceRange?, in log: DiagnosticLog) -> String {
    guard let range, let start = range.start, let source = log.sources[range.path],
      let excerpt = Excerpt(of: range, in: source)
    else { return "" }
    let number = " \(start.line) "
    let gutter = String(repeating: " ", count: number.utf8.count)
    return paint(number + "| ", .dim) + excerpt.text + "\n" + paint(gutter + "| ", .dim)
      + paint(excerpt.caret, .green) + "\n"
  }

  private func place(_ range: SourceRange?) -> String {
    guard let range else { return "" }
    var place = shortened(visible(range.path), to: 500) + ":"
    if let start = range.start { place += "\(start.line):\(start.column):" }
    return paint(place, .bold) + " "
  }

  /// A message never repeats more than a little of the input.
  private func brief(_ message: String) -> String { shortened(visible(String(message.prefix(1000))), to: 1000) }

  private func ink(of severity: Severity) -> Ink {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func paint(_ text: String, _ ink: Ink) -> String { colour ? ink.painted(text) : text }
}

/// "2 errors, 1 warning"; nil where there is neither.
package func summary(of log: DiagnosticLog) -> String? {
  let said = log.sorted
  let errors = said.count { $0.severity == .error }
  let warnings = said.count { $0.severity == .warning }
  let parts = [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }
  return parts.isEmpty ? nil : parts.joined(separator: ", ")
}

private func counted(_ count: Int, _ noun: String) -> String? {
  count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Neighbours of one file, in the order given.
private func diagnosticsByFile(_ diagnostics: [Diagnostic]) -> [(path: String?, diagnostics: [Diagnostic])] {
  var files: [(path: String?, diagnostics: [Diagnostic])] = []
  for diagnostic in diagnostics {
    if let last = files.indices.last, files[last].path == diagnostic.range?.path {
      files[last].diagnostics.append(diagnostic)
    } else {
      files.append((diagnostic.range?.path, [diagnostic]))
    }
  }
  return files
}

/// So many of the gravest, in the order in which they were: twenty warnings must not hide an error.
private func gravest(_ diagnostics: [Diagnostic], _ limit: Int) -> [Diagnostic] {
  guard diagnostics.count > limit else { return diagnostics }
  let ranked = diagnostics.enumerated().sorted { a, b in
    a.element.severity == b.element.severity ? a.offset < b.offset : a.element.severity > b.element.severity
  }
  return ranked.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element)
}
