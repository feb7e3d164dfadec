internal import Model
internal import YAML

extension RespondentAnswers {
  /// The text of a `responses/1` file (formats.md section 4): the same value always has the same bytes, and the reader
  /// of responses gets the same answers back.
  package var text: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Appends the document; where something stands before it already, behind a `---`.
  package func append(to bytes: inout [UInt8]) {
    if !bytes.isEmpty { bytes += "---\n".utf8 }
    for comment in comments { bytes += "# \(oneLine(comment))\n".utf8 }
    bytes += "shortfall: responses/1\nrespondent: ".utf8
    bytes += yamlScalar(respondent).utf8
    if let name, !name.isEmpty { bytes += "\nname: \(yamlScalar(name))".utf8 }
    bytes += "\nrole: \(role.rawValue)\n".utf8
    if let vendor { bytes += "vendor: \(yamlScalar(vendor))\n".utf8 }
    bytes += "round: \(max(1, round))\n".utf8
    if let on { bytes += "on: \(on)\n".utf8 }
    guard !answers.isEmpty else {
      bytes += "answers: {}\n".utf8
      return
    }
    bytes += "answers:\n".utf8
    for entry in answers { entry.append(to: &bytes) }
  }
}

extension RespondentAnswers.Entry {
  fileprivate func append(to bytes: inout [UInt8]) {
    bytes += "  ".utf8
    bytes += (isPlainID(question) ? question : yamlScalar(question)).utf8
    bytes += ": ".utf8
    if case .notApplicable(let reason) = choice {
      bytes += "{na: \(yamlScalar(reason))}\n".utf8
      return
    }
    let isShort = evidence == 0 && references.isEmpty && note.isEmpty
    if !isShort { bytes += "{level: ".utf8 }
    appendLevel(to: &bytes)
    if evidence > 0 { bytes += ", evidence: \(min(evidence, 3))".utf8 }
    if !references.isEmpty { bytes += ", refs: [\(references.map(\.scalar).joined(separator: ", "))]".utf8 }
    if !note.isEmpty { bytes += ", note: \(yamlScalar(note))".utf8 }
    bytes += isShort ? "\n".utf8 : "}\n".utf8
  }

  private func appendLevel(to bytes: inout [UInt8]) {
    switch choice {
    case .value(let value): bytes += levelScalar(value).utf8
    case .unknown, .notApplicable: bytes += "unknown".utf8
    }
  }
}

/// An id with a digit is no word that means something else.
private func isPlainID(_ text: String) -> Bool {
  var hasDigit = false
  var isFirst = true
  for byte in text.utf8 {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: break
    case 0x30...0x39 where !isFirst: hasDigit = true
    case 0x2D where !isFirst, 0x2E where !isFirst, 0x5F where !isFirst: break
    default: return false
    }
    isFirst = false
  }
  return hasDigit
}

/// A value of a scale as it is written: a number needs no quotes to be read as it stands.
func levelScalar(_ value: String) -> String {
  if value.utf8.count == 1, let digit = value.utf8.first, (48...57).contains(digit) { return value }
  let isNumber =
    value.utf8.first.map { (48...57).contains($0) } == true && Double(value) != nil
    && value.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
  return isNumber ? value : yamlScalar(value)
}

extension Reference {
  fileprivate var scalar: String {
    guard let until else { return yamlScalar(text) }
    return "{ref: \(yamlScalar(text)), until: \(until)}"
  }
}

/// A text that stays on its line: whatever breaks lines or cannot stand in YAML becomes a blank.
func oneLine(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: scalars.append(" ")
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}
