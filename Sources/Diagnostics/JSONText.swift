/// Writes one JSON document, keys in the order given. It stands at the bottom of the house because diagnostics,
/// schemas and results are all printed with it.
///
/// Strings are safe inside a script element: `<`, `>`, `&`, U+2028 and U+2029 are written as `\u…`.
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let indented: Bool
  /// One a level: whether it already holds an element.
  private var filled: [Bool] = []
  private var afterKey = false

  /// `indented`: two spaces a level and a line an element; otherwise all on one line.
  package init(indented: Bool) { self.indented = indented }

  package mutating func object(_ content: (inout JSONText) -> Void) { nest("{", "}", content) }
  package mutating func array(_ content: (inout JSONText) -> Void) { nest("[", "]", content) }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if indented { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    quote(text)
  }

  package mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
  package mutating func value(_ number: Int?) { raw(number.map { String($0) } ?? "null") }

  /// The shortest digits that read back as the same number; whole numbers without a fraction. What JSON cannot say is null.
  package mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { raw(String(whole)) } else { raw("\(number)") }
  }

  package mutating func null() { raw("null") }

  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }
  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }
  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }
  package mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }
  package mutating func member(_ name: String, object content: (inout JSONText) -> Void) {
    key(name)
    object(content)
  }
  package mutating func member(_ name: String, array content: (inout JSONText) -> Void) {
    key(name)
    array(content)
  }
  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in for text in texts { json.value(text) } }
  }

  /// The document with a line end, as UTF-8.
  package func finished() -> [UInt8] { bytes + [UInt8(ascii: "\n")] }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONText) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    filled.append(false)
    content(&self)
    if filled.popLast() == true { newline() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    guard let last = filled.indices.last else { return }
    if filled[last] { bytes.append(UInt8(ascii: ",")) }
    filled[last] = true
    newline()
  }

  private mutating func newline() {
    guard indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in filled { bytes.append(contentsOf: [32, 32]) }
  }

  /// Runs that need no escape are copied as they are; nearly all text is one run.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        guard mayNeedEscape(utf8[index]) else {
          index += 1
          continue
        }
        let (scalar, length) = scalar(at: index, in: utf8)
        if let escape = escape(of: scalar) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
          bytes.append(contentsOf: escape.utf8)
          start = index + length
        }
        index += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Whether a character that is to be escaped can begin with this byte of its UTF-8.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), 0x7F,
    0xC2, 0xE2, 0xEF:
    true
  default: false
  }
}

/// The character that begins with one of the bytes above, and how many bytes it has; the text is sound UTF-8.
private func scalar(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
  let first = UInt32(utf8[index])
  if first < 0x80 { return (Unicode.Scalar(utf8[index]), 1) }
  let second = UInt32(utf8[index + 1] & 0x3F)
  if first == 0xC2 { return (Unicode.Scalar(UInt8(0x80 | second)), 2) }
  let value = (first & 0x0F) << 12 | second << 6 | UInt32(utf8[index + 2] & 0x3F)
  return (Unicode.Scalar(value) ?? "\u{FFFD}", 3)
}

/// How a character is written where it may not stand as it is; nil where it may.
private func escape(of scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\"": return "\\\""
  case "\\": return "\\\\"
  case "\n": return "\\n"
  case "\t": return "\\t"
  case "\r": return "\\r"
  case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{200B}"..."\u{200F}",
    "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
    let hex = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  default: return nil
  }
}
