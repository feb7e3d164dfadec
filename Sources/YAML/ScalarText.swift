/// The text of a scalar that reads back as the same text: plain where that is safe, else in double quotes, on one line.
///
/// What YAML cannot hold as it is, or what other programs read as a line break, is written as an escape; a surrogate
/// pair never is, since libyaml refuses it. Safe in block and in flow collections, and as a key.
package func yamlScalar(_ text: String) -> String {
  isSafePlain(text) ? text : quoted(text)
}

/// Words that YAML, in this version or an older one, takes for something other than text.
private let reserved: Set<String> = [
  "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf", "+.inf",
]

/// Letters, digits and quiet punctuation, beginning with a letter; the word is text to every reader of YAML.
private func isSafePlain(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isLetter(first), last != " ", last != ":" else {
    return false
  }
  guard scalars.count <= 200, !reserved.contains(text.lowercased()) else { return false }
  var previous = first
  for scalar in scalars {
    guard isQuiet(scalar) else { return false }
    // A comment begins with a blank and a hash; a key ends with a colon and a blank.
    if scalar == "#" && previous == " " || scalar == " " && previous == ":" { return false }
    previous = scalar
  }
  return true
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z": true
  default: scalar.value > 0xBF && scalar.properties.isAlphabetic
  }
}

/// No indicator of YAML wherever it stands, nothing invisible, nothing that breaks a line.
private func isQuiet(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", "/", "(", ")", "+", "'", ";", "!", "?", "&", "%", "=", "@",
    "*", "#", ":":
    true
  default:
    scalar.value > 0xBF && isVisible(scalar)
  }
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
    false
  default: true
  }
}

private func quoted(_ text: String) -> String {
  // Most texts hold nothing that needs an escape.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(contentsOf: mustBeEscaped(scalar) ? escape(scalar) : [scalar])
    }
  }
  return result + "\""
}

/// Controls, the line breaks of YAML 1.1, a byte order mark, non-characters, and marks that turn the direction of what
/// a person sees.
private func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: scalar.properties.isNoncharacterCodePoint
  }
}

private func escape(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let width = digits.utf8.count <= 4 ? 4 : 8
  let padding = String(repeating: "0", count: width - digits.utf8.count)
  return Array(("\\" + (width == 4 ? "u" : "U") + padding + digits).unicodeScalars)
}
