/// Diagnostics as SARIF 2.1.0, which code-scanning services read.
package func sarif(of log: DiagnosticLog) -> [UInt8] {
  let diagnostics = log.sorted
  let rules = Array(Set(diagnostics.map(\.rule))).sorted { $0.code < $1.code }
  var json = JSONText(indented: true)
  json.object { json in
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.array { json in
      json.object { json in
        json.key("tool")
        json.object { json in
          json.key("driver")
          json.object { json in
            json.member("name", "shortfall")
            json.key("rules")
            json.array { json in for rule in rules { json.object { write(rule, to: &$0) } } }
          }
        }
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        json.array { json in
          for diagnostic in diagnostics { json.object { write(diagnostic, rules, to: &$0) } }
        }
      }
    }
  }
  return json.finished()
}

private func write(_ rule: Rule, to json: inout JSONText) {
  json.member("id", rule.code)
  message("shortDescription", rule.summary, to: &json)
  message("fullDescription", rule.explanation, to: &json)
}

private func write(_ diagnostic: Diagnostic, _ rules: [Rule], to json: inout JSONText) {
  json.member("ruleId", diagnostic.rule.code)
  json.member("ruleIndex", rules.firstIndex(of: diagnostic.rule))
  json.member("level", diagnostic.severity.name)
  // A related location needs a place; a note without one is part of the message.
  let notes = diagnostic.notes.filter { $0.range == nil }.map { "\nnote: " + $0.message }.joined()
  let help = diagnostic.help.map { "\nhelp: " + $0 } ?? ""
  message("message", diagnostic.message + notes + help, to: &json)
  if let range = diagnostic.range {
    json.key("locations")
    json.array { json in json.object { write(range, to: &$0) } }
  }
  let related = diagnostic.notes.filter { $0.range != nil }
  guard !related.isEmpty else { return }
  json.key("relatedLocations")
  json.array { json in
    for (index, note) in related.enumerated() {
      json.object { json in
        json.member("id", index + 1)
        if let range = note.range { write(range, to: &json) }
        message("message", note.message, to: &json)
      }
    }
  }
}

private func write(_ range: SourceRange, to json: inout JSONText) {
  json.key("physicalLocation")
  json.object { json in
    json.key("artifactLocation")
    json.object { $0.member("uri", relativeReference(range.path)) }
    guard let start = range.start else { return }
    json.key("region")
    json.object { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      if let end = range.end {
        json.member("endLine", end.line)
        json.member("endColumn", end.column)
      }
    }
  }
}

private func message(_ name: String, _ text: String, to json: inout JSONText) {
  json.key(name)
  json.object { $0.member("text", text) }
}

/// The path as a URI reference: every byte that RFC 3986 does not let stand in a path is written as a percent sign.
private func relativeReference(_ path: String) -> String {
  var reference = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      reference.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let hex = String(byte, radix: 16, uppercase: true)
      reference += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
    }
  }
  return reference
}
