/// A text as headings and answers are compared: small letters, single blanks, plain quotes and dashes, half-width forms,
/// nothing invisible, and nothing at the end that only ends a sentence.
func comparable(_ text: String) -> String {
  if let plain = comparablePlain(text.utf8) { return plain }
  var result = String.UnicodeScalarView()
  var needsBlank = false
  for scalar in text.unicodeScalars {
    if isBlank(scalar) {
      needsBlank = !result.isEmpty
      continue
    }
    if isInvisible(scalar) { continue }
    if needsBlank { result.append(" ") }
    needsBlank = false
    switch plain(scalar) {
    case "…": result.append(contentsOf: "...".unicodeScalars)
    case let other: result.append(contentsOf: other.properties.lowercaseMapping.unicodeScalars)
    }
  }
  while let last = result.last, ending.contains(last) || last == " " { result.removeLast() }
  while let first = result.first, first == "*" || first == " " { result.removeFirst() }
  return String(result)
}

/// The same of ASCII, where it is quick; nil for any other text.
private func comparablePlain(_ text: String.UTF8View) -> String? {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var needsBlank = false
  for byte in text {
    switch byte {
    case 0x80...: return nil
    case 0x09...0x0D, 0x20: needsBlank = !result.isEmpty
    default:
      if needsBlank { result.append(0x20) }
      needsBlank = false
      result.append(byte == 0x60 ? 0x27 : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }
  while let last = result.last, [0x2E, 0x3A, 0x3F, 0x21, 0x2A, 0x20].contains(last) { result.removeLast() }
  let start = result.firstIndex { $0 != 0x2A && $0 != 0x20 } ?? result.endIndex
  return String(decoding: result[start...], as: UTF8.self)
}

/// What ends a sentence, a label or a required question.
private let ending: Set<Unicode.Scalar> = [".", ":", "?", "!", "*", "。"]

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20: true
  case 0..<0x80: false
  default: scalar.properties.isWhitespace
  }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0x7E && scalar.properties.isDefaultIgnorableCodePoint
}

/// The scalar that most keyboards have in the place of this one.
private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x80: return scalar
  case 0x2018...0x201B, 0x2032, 0xB4, 0x60: return "'"
  case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: return "\""
  case 0x2010...0x2015, 0x2212: return "-"
  // Full-width signs and letters; a full-width digit is no level.
  case 0xFF01...0xFF0F, 0xFF1A...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3001: return ","
  default: return scalar
  }
}

/// The text without the number that some tools put before a question: `5. `, `5、`, `Q5: `, `5) `; the text itself where
/// there is none. Takes a comparable text.
func withoutNumber(_ text: String) -> String {
  var rest = Substring(text).unicodeScalars
  if rest.first == "q" { rest.removeFirst() }
  let digits = rest.prefix { ("0"..."9").contains($0) }
  guard (1...4).contains(digits.count) else { return text }
  rest = rest.dropFirst(digits.count)
  guard let mark = rest.first, [".", ",", ")", ":", "-"].contains(mark) || mark == " " else { return text }
  rest = rest.dropFirst()
  while rest.first == " " || rest.first == "-" { rest.removeFirst() }
  return rest.isEmpty ? text : String(rest)
}

/// The text without the digits at its end, which tell repeated headings apart.
func withoutFinalDigits(_ text: String) -> String {
  var scalars = text.unicodeScalars
  while let last = scalars.last, ("0"..."9").contains(last) { scalars.removeLast() }
  while let last = scalars.last, ending.contains(last) || last == " " { scalars.removeLast() }
  return String(scalars)
}
