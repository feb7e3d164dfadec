/// A line of text while it is typed, with a cursor in it.
struct TypedText: Hashable, Sendable {
  private(set) var before: String
  private(set) var after: String

  /// The most bytes that a note, a reason or a reference may have.
  static let longest = 20_000

  init(_ text: String = "") {
    before = text
    after = ""
  }

  var text: String { before + after }

  /// Takes a key; false where the key is not for a line of text.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .letter(let scalar): insert(String(scalar))
    case .pasted(let text): insert(text)
    case .tab: insert(" ")
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .deleteForward: if !after.isEmpty { after.removeFirst() }
    case .clearLine: before = ""
    case .deleteWord: deleteWord()
    case .left: if let last = before.popLast() { after = String(last) + after }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ("", before + after)
    case .end: (before, after) = (before + after, "")
    default: return false
    }
    return true
  }

  /// Line ends and tabs of what was pasted become blanks; other control characters are left out.
  private mutating func insert(_ text: String) {
    guard before.utf8.count + after.utf8.count + text.utf8.count <= TypedText.longest else { return }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 0x85, 0x2028, 0x2029: if before.unicodeScalars.last != " " { before.unicodeScalars.append(" ") }
      case 0..<32, 127..<160: continue
      default: before.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }
}
