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

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{200B}"..."\u{200F}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - hex.count).utf8)
        bytes.append(contentsOf: hex.utf8)
      default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
