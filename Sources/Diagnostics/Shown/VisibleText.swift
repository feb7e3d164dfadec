/// The text with control, bidi and invisible characters spelt out as `\u{1b}`, so that no file can speak to the
/// terminal or hide what it says (reliability.md rows 29 and 30). Honest scripts and emoji come through whole.
package func visible(_ text: String) -> String {
  // Most texts are plain ASCII and need no second look at their scalars.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var shown = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if isHidden(scalar, after: previous) {
      shown.append(contentsOf: spelt(scalar).unicodeScalars)
      // What is hidden itself makes no neighbour honest.
      previous = nil
    } else {
      shown.append(scalar)
      previous = scalar
    }
  }
  return String(shown)
}

/// The escape that stands for a hidden character: `\u{202e}`.
package func spelt(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16))}" }

/// Whether a scalar would not be seen, or would change how its neighbours are.
package func isHidden(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x115F...0x1160, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE0000...0xE001F:
    return true
  case 0x200C...0x200D:
    // Joiners belong inside Indic and Persian words and inside emoji; elsewhere they only hide.
    guard let previous else { return true }
    return previous.value < 0x300 || isHidden(previous, after: nil)
  case 0xE0020...0xE007F:
    // The flags of England, Scotland and Wales are a black flag followed by tags.
    guard let previous else { return true }
    return previous.value != 0x1F3F4 && !(0xE0020...0xE007F).contains(previous.value)
  default:
    // The last two of each plane are no characters at all.
    return scalar.value & 0xFFFE == 0xFFFE
  }
}

/// The text cut to so many columns, with an ellipsis where something is gone.
package func shortened(_ text: String, to columns: Int) -> String {
  // Twice over: no cluster is narrower than its scalars are few, and most texts fit.
  if text.utf8.count <= columns || displayWidth(text) <= columns { return text }
  var kept = ""
  var width = 0
  for character in text {
    let next = displayWidth(String(character))
    if width + next > columns - 1 { break }
    kept.append(character)
    width += next
  }
  return kept + "…"
}

/// The text followed by spaces up to so many columns.
package func padded(_ text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - displayWidth(text)))
}

/// The text behind spaces up to so many columns.
package func paddedLeft(_ text: String, to columns: Int) -> String {
  String(repeating: " ", count: max(0, columns - displayWidth(text))) + text
}
