import Diagnostics

/// What is done in reports with characters that would not be seen, or would make a reader see something else.
///
/// - What is hidden by `isHidden` of the diagnostics is shown as `\u{202e}`: control characters, bidirectional
///   embeddings, overrides and isolates, invisible and unassigned format characters, noncharacters.
/// - Reports also hold honest text in every script, so U+200B, U+200E, U+200F and U+061C are left behind characters
///   from U+0300 on, and soft hyphens everywhere.
/// - Tag characters are left in a row behind a black flag, where they make the flag of a country's part, else shown.
/// - CR LF, CR, U+0085, U+2028 and U+2029 are line ends.
enum Legibility {
  /// What becomes of one character.
  enum Treatment: Equatable {
    case kept
    case lineEnd
    case shown
  }

  /// The first bytes of the UTF-8 sequences above ASCII that need a look; most letters of most scripts do not.
  static let leads: [UInt8] = [0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]

  /// Looks at the character that begins at `index`: a control character, or one that begins with a byte of `leads`.
  /// Two bytes of CR LF are one line end.
  static func look(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, treatment: Treatment) {
    let byte = text[index]
    if byte < 0x80 {
      guard byte == 0x0A || byte == 0x0D else { return (1, .shown) }
      return (byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1, .lineEnd)
    }
    let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.count - index)
    return (length, treatment(of: scalar(at: index, length: length, in: text), at: index, in: text))
  }

  private static func treatment(
    of scalar: Unicode.Scalar, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Treatment {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: return .lineEnd
    case 0xAD: return .kept
    case 0xE0000...0xE007F: return isFlag(before: index, in: text) ? .kept : .shown
    default:
      let previous = scalarBefore(index, in: text)
      guard isHidden(scalar, after: previous) else { return .kept }
      switch scalar.value {
      case 0x61C, 0x200B, 0x200E, 0x200F:
        guard let previous, previous.value >= 0x300, !isHidden(previous, after: nil) else { return .shown }
        return .kept
      default: return .shown
      }
    }
  }

  /// Whether tag characters up to here follow a black flag. The longest honest row of them is shorter than what is
  /// looked back, so a long row costs no more than its length.
  private static func isFlag(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = index
    for _ in 0..<8 {
      guard let previous = scalarBefore(index, in: text)?.value else { return false }
      if previous == 0x1F3F4 { return true }
      guard (0xE0020...0xE007F).contains(previous) else { return false }
      index -= 4
    }
    return false
  }

  private static func scalarBefore(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, length: index - start, in: text)
  }

  static func scalar(at index: Int, length: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
    guard length > 1 else { return Unicode.Scalar(text[index]) }
    var value = UInt32(text[index]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
