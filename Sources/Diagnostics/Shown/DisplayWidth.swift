/// How many terminal columns a text takes: 2 for East Asian wide characters and emoji, 0 for combining marks.
///
/// Control characters count nothing; a text is made `visible` first. This is the one place where the program reads
/// `Character`: a cluster is what a terminal draws in one cell or two.
package func displayWidth(_ text: String) -> Int {
  var width = 0
  for character in text { width += cells(of: character) }
  return width
}

private func cells(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    // A variation selector asks for the coloured form, which is drawn wide.
    width += scalar == "\u{FE0F}" && width == 1 ? 1 : cells(of: scalar)
  }
  // Emoji that are joined, toned or paired to a flag are one picture; letters that a script joins stay beside each other.
  guard width > 2, let first = character.unicodeScalars.first, first.properties.isEmoji else { return width }
  return 2
}

private func cells(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
  if isWide(value) { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
  default: break
  }
  // Vowels and finals of a Hangul syllable are drawn into its first letter.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
  return scalar.properties.isEmojiPresentation ? 2 : 1
}

private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}

/// East Asian Width W and F of Unicode 16, ascending, without the combining marks among them and without the emoji,
/// which the standard library knows.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x3029, 0x302E...0x303E,
  0x3041...0x3098, 0x309B...0x3247, 0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x18CFF,
  0x18D00...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265,
  0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
