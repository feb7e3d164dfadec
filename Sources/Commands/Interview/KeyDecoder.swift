/// Turns the bytes of a terminal into keys: UTF-8, control characters, the escape sequences of arrows and of pasted text.
///
/// Bytes may come in pieces of any length. A lone escape is a key only when nothing follows it, which the caller knows:
/// `flush` is for then. What is not understood is dropped and never taken for an answer.
struct KeyDecoder: Sendable {
  private var waiting: [UInt8] = []
  private var pasted: [UInt8]?

  private static let pasteStart = Array("\u{1b}[200~".utf8)
  private static let pasteEnd = Array("\u{1b}[201~".utf8)
  /// More than this is no text for a note; the rest of it is dropped.
  private static let longestPaste = 100_000

  init() {}

  /// Something has begun that the next bytes may go on with.
  var isWaiting: Bool { !waiting.isEmpty && pasted == nil }

  mutating func keys(from bytes: [UInt8]) -> [Key] {
    waiting += bytes
    var keys: [Key] = []
    while let key = next() { if let key { keys.append(key) } }
    return keys
  }

  /// No more bytes are coming with these: an escape that stands alone is the key.
  mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    defer { waiting = [] }
    return waiting == [27] ? [.escape] : []
  }

  /// The next key; an inner nil for bytes that mean nothing, nil where more bytes are needed.
  private mutating func next() -> Key?? {
    if pasted != nil { return paste() }
    guard let first = waiting.first else { return nil }
    if first == 27 { return escaped() }
    if first < 0x80 {
      waiting.removeFirst()
      return .some(Self.key(of: first))
    }
    return scalar(first)
  }

  private mutating func scalar(_ first: UInt8) -> Key?? {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard waiting.count >= length else { return nil }
    let bytes = Array(waiting[..<length])
    guard length > 1, let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      waiting.removeFirst()
      return .some(nil)
    }
    waiting.removeFirst(length)
    return .some(.letter(scalar))
  }

  private mutating func escaped() -> Key?? {
    guard waiting.count > 1 else { return nil }
    guard waiting[1] == UInt8(ascii: "[") || waiting[1] == UInt8(ascii: "O") else {
      // Alt with a key, or an escape and the key typed behind it in one go.
      waiting.removeFirst()
      return .some(.escape)
    }
    guard let end = waiting.indices.dropFirst(2).first(where: { (0x40...0x7E).contains(waiting[$0]) }) else {
      // No sequence is that long.
      guard waiting.count > 32 else { return nil }
      waiting = []
      return .some(nil)
    }
    let sequence = Array(waiting[...end])
    waiting.removeFirst(end + 1)
    if sequence == Self.pasteStart {
      pasted = []
      return .some(nil)
    }
    return .some(Self.sequences[Array(sequence.dropFirst(2))])
  }

  private mutating func paste() -> Key?? {
    guard var text = pasted else { return nil }
    if let end = firstRange(of: Self.pasteEnd, in: waiting) {
      text += waiting[..<end.lowerBound]
      waiting.removeFirst(end.upperBound)
      pasted = nil
      return .some(.pasted(String(decoding: text.prefix(Self.longestPaste), as: UTF8.self)))
    }
    // What could be the beginning of the end stays until more has come.
    let kept = min(waiting.count, Self.pasteEnd.count - 1)
    text += waiting.dropLast(kept)
    waiting = Array(waiting.suffix(kept))
    pasted = Array(text.prefix(Self.longestPaste))
    return nil
  }

  private static func key(of byte: UInt8) -> Key? {
    switch byte {
    case 1: .home
    case 3: .interrupt
    case 4: .endOfInput
    case 5: .end
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 12: .redraw
    case 21: .clearLine
    case 23: .deleteWord
    case 26: .suspend
    case 0..<32: nil
    default: .letter(Unicode.Scalar(byte))
    }
  }

  /// By what stands behind `ESC [` or `ESC O`.
  private static let sequences: [[UInt8]: Key] = {
    let known: [(String, Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end), ("1~", .home), ("7~", .home),
      ("4~", .end), ("8~", .end), ("3~", .deleteForward), ("5~", .pageUp), ("6~", .pageDown), ("M", .enter),
    ]
    return Dictionary(uniqueKeysWithValues: known.map { (Array($0.utf8), $1) })
  }()
}

/// Where a run of bytes first stands in others.
private func firstRange(of wanted: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
  guard bytes.count >= wanted.count else { return nil }
  for start in 0...(bytes.count - wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
    return start..<start + wanted.count
  }
  return nil
}
