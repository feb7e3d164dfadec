/// What a SARIF 2.1.0 document says, for whatever the program finds: problems of files, or gaps of a project.
package struct SARIFDocument: Sendable {
  /// What a result is about.
  package struct Rule: Hashable, Sendable {
    package var id: String
    package var summary: String
    package var explanation: String
    /// What to do about it; nil where nothing general can be said.
    package var help: String?

    package init(id: String, summary: String, explanation: String, help: String? = nil) {
      self.id = id
      self.summary = summary
      self.explanation = explanation
      self.help = help
    }
  }

  package struct Result: Sendable {
    package var rule: String
    /// `error`, `warning` or `note`.
    package var level: String
    package var message: String
    package var place: SourceRange?
    package var related: [(message: String, place: SourceRange)] = []
    /// What stays the same while wording and lines change, by name.
    package var fingerprints: [(name: String, value: String)] = []
    /// Why nobody need act on it; nil where somebody must.
    package var acceptance: String?

    package init(rule: String, level: String, message: String, place: SourceRange?) {
      self.rule = rule
      self.level = level
      self.message = message
      self.place = place
    }
  }

  /// In the order in which they are listed; each id once.
  package var rules: [Rule]
  package var results: [Result]

  package init(rules: [Rule], results: [Result]) {
    self.rules = rules
    self.results = results
  }

  package var bytes: [UInt8] {
    let positions = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var json = JSONText(indented: true)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.member(
        "runs",
        array: { json in
          json.object { json in
            json.member("tool", object: { $0.member("driver", object: { writeDriver(to: &$0) }) })
            json.member("columnKind", "unicodeCodePoints")
            json.member(
              "results",
              array: { json in
                for result in results { json.object { write(result, positions[result.rule], to: &$0) } }
              })
          }
        })
    }
    return json.finished()
  }

  private func writeDriver(to json: inout JSONText) {
    json.member("name", "shortfall")
    json.member(
      "rules",
      array: { json in
        for rule in rules {
          json.object { json in
            json.member("id", rule.id)
            message("shortDescription", rule.summary, to: &json)
            message("fullDescription", rule.explanation, to: &json)
            if let help = rule.help { message("help", help, to: &json) }
          }
        }
      })
  }
}

private func write(_ result: SARIFDocument.Result, _ position: Int?, to json: inout JSONText) {
  json.member("ruleId", result.rule)
  json.member("ruleIndex", position)
  json.member("level", result.level)
  message("message", result.message, to: &json)
  if let place = result.place { json.member("locations", array: { $0.object { write(place, to: &$0) } }) }
  if !result.related.isEmpty {
    json.member(
      "relatedLocations",
      array: { json in
        for (index, related) in result.related.enumerated() {
          json.object { json in
            json.member("id", index + 1)
            write(related.place, to: &json)
            message("message", related.message, to: &json)
          }
        }
      })
  }
  if !result.fingerprints.isEmpty {
    json.member("partialFingerprints", object: { for (name, value) in result.fingerprints { $0.member(name, value) } })
  }
  if let acceptance = result.acceptance {
    json.member(
      "suppressions",
      array: { json in
        json.object { json in
          json.member("kind", "external")
          json.member("status", "accepted")
          json.member("justification", acceptance)
        }
      })
  }
}

private func write(_ range: SourceRange, to json: inout JSONText) {
  json.member(
    "physicalLocation",
    object: { json in
      json.member("artifactLocation", object: { $0.member("uri", relativeReference(range.path)) })
      guard let start = range.start else { return }
      json.member(
        "region",
        object: { json in
          json.member("startLine", start.line)
          json.member("startColumn", start.column)
          if let end = range.end {
            json.member("endLine", end.line)
            json.member("endColumn", end.column)
          }
        })
    })
}

private func message(_ name: String, _ text: String, to json: inout JSONText) {
  json.member(name, object: { $0.member("text", text) })
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
