/// How wide a text will be at most, in multiples of the font size, whatever font a reader has.
///
/// The widths are those of a wide sans-serif; a chart that leaves this room never cuts a label.
func estimatedWidth(_ text: String, bold: Bool = false) -> Double {
  var width = 0.0
  for scalar in text.unicodeScalars { width += scalarWidth(scalar) }
  return bold ? width * 1.13 : width
}

/// Breaks a label into at most `lines` lines no wider than `width` at a font size of `size`; what does not fit ends
/// in "…".
func wrapped(_ text: String, width: Double, size: Double, lines: Int, bold: Bool = false) -> [String] {
  let limit = width / size
  var result: [String] = []
  var line = ""
  for word in pieces(of: label(text)) {
    let candidate = line.isEmpty ? trimmed(word) : line + word
    if estimatedWidth(trimmed(candidate), bold: bold) <= limit {
      line = candidate
      continue
    }
    if !line.isEmpty { result.append(trimmed(line)) }
    line = trimmed(word)
    if result.count == lines { break }
  }
  if !trimmed(line).isEmpty && result.count < lines {
    result.append(trimmed(line))
    line = ""
  }
  let complete = result.joined().filter { $0 != " " }.count == label(text).filter { $0 != " " }.count
  if !complete, let last = result.indices.last { result[last] += "…" }
  return result.map { shortened($0, width: width, size: size, bold: bold) }
}

/// The text, or as much of its beginning as fits with an ellipsis.
func shortened(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
  let limit = width / size
  let whole = label(text)
  guard estimatedWidth(whole, bold: bold) > limit else { return whole }
  let room = limit - estimatedWidth("…", bold: bold)
  var kept = ""
  var used = 0.0
  for character in whole where character != "…" {
    let next = estimatedWidth(String(character), bold: bold)
    guard used + next <= room else { break }
    kept.append(character)
    used += next
  }
  return trimmed(kept) + "…"
}

/// One line without control characters and without marks that reorder text around it.
func label(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      if result.last != " " { result.append(" ") }
    case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
      continue
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Words with the blank before them; East Asian characters stand alone, since a line may break at any of them.
private func pieces(of text: String) -> [String] {
  var result: [String] = []
  var word = ""
  for character in text {
    let wide = character.unicodeScalars.first.map { isWide($0) } ?? false
    if character == " " || wide {
      if !word.isEmpty && word != " " { result.append(word) }
      word = wide && word == " " ? " " : ""
    }
    word.append(character)
    if wide {
      result.append(word)
      word = ""
    }
  }
  if !word.isEmpty { result.append(word) }
  return result
}

private func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "j", "l", "I", "|", "!", "'", ".", ",", ":", ";", "(", ")", "[", "]": 0.40
  case "f", "t", "r", " ", "-": 0.42
  case "m", "w", "W", "M", "@", "%", "…", "–", "—": 1.0
  case "0"..."9": 0.64
  case "a"..."z": 0.64
  case "A"..."Z": 0.78
  case "\u{0}"..."\u{7F}": 0.84
  default:
    if isWide(scalar) {
      1.05
    } else {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      case .uppercaseLetter, .otherSymbol, .mathSymbol: 0.9
      default: 0.8
      }
    }
  }
}

/// East Asian wide and full-width characters, and pictographs.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
