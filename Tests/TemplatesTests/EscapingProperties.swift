import Testing

@testable import Templates

/// A generator whose numbers are the same on every run and machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private let fragments = [
  "<", ">", "\"", "'", "&", "&amp;", "&#60;", "<script>", "</script>", "<!--", "-->", "]]>", "\u{301}", "\u{200D}",
  "\u{FE0F}", "\u{200C}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{85}", "\r\n", "\n", "\t", "\u{0}", "\u{1B}",
  "\u{FEFF}",
  "|", "\\", "\\|", "`", "```", "*", "_", "~~", "[", "](", "![", "[x](http://e.vil)", "http://", "www.", "a@b.co", "#",
  "- ", "+ ", "1. ", "===", "---", "$", "^", "{{x}}", "é", "中", "😀", "🏴", "\u{E0067}", "\u{E007F}", "word", " ", "    ",
  ":",
  "/", ".", "(", ")", "!", "x",
]

private func randomText(_ generator: inout SplitMix64) -> String {
  (0..<Int.random(in: 1...7, using: &generator)).map { _ in
    fragments[Int.random(in: 0..<fragments.count, using: &generator)]
  }.joined()
}

/// The scalars that no dress lets through.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<9, 11..<32, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

@Suite("Escaping, whatever comes")
struct EscapingProperties {
  @Test("in HTML nothing is left that could begin or end a tag, an attribute or a reference", arguments: [1, 2026])
  func page(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    for _ in 0..<10_000 {
      let text = randomText(&generator)
      let result = html(text)
      let bad = !hasOnlyReferences(Array(result.utf8)) || result.unicodeScalars.contains(where: isForbidden)
      guard !bad else {
        Issue.record("seed \(seed): \(text.debugDescription) became \(result.debugDescription)")
        return
      }
    }
  }

  /// No quotes or angle brackets, and every ampersand begins one of the five references.
  private func hasOnlyReferences(_ bytes: [UInt8]) -> Bool {
    let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    return bytes.indices.allSatisfy { index in
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
      case UInt8(ascii: "&"): references.contains { bytes[index...].starts(with: $0.utf8) }
      default: true
      }
    }
  }

  @Test("in Markdown nothing is left that could begin markup, a link or a new line", arguments: [3, 2027])
  func document(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    for _ in 0..<10_000 {
      let text = randomText(&generator)
      let result = markdown(text)
      guard isHarmless(result) else {
        Issue.record("seed \(seed): \(text.debugDescription) became \(result.debugDescription)")
        return
      }
    }
  }

  /// Judges by what stands before each byte, without knowledge of how it was written.
  private func isHarmless(_ result: String) -> Bool {
    let bytes = withoutComments(Array(result.utf8))
    for (index, byte) in bytes.enumerated() {
      let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\n"), UInt8(ascii: "\t"): return false
      case UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "$"), UInt8(ascii: "^"):
        if !isEscaped { return false }
      // A backslash is never data: it stands before a punctuation mark that it makes harmless.
      case UInt8(ascii: "\\"): if isEscaped || !(33..<127).contains(next) { return false }
      case UInt8(ascii: "@"): if next != 1, (97...122).contains(next | 32) { return false }
      case UInt8(ascii: "/"): if !isEscaped, next == byte { return false }
      default: break
      }
    }
    guard !result.unicodeScalars.contains(where: isForbidden) else { return false }
    return !["- ", "+ ", "# ", "===", "---", "1. ", " "]
      .contains { result.utf8.starts(with: $0.utf8) }
  }

  /// Empty comments as a byte 1, which no escaped text holds.
  private func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "<!-- -->".utf8) {
        rest.append(1)
        index += 8
      } else {
        rest.append(bytes[index])
        index += 1
      }
    }
    return rest
  }

  @Test("what is escaped comes out of the renderer the same, run for run", arguments: [5])
  func runs(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    let trial = Trial("{{#findings}}{{name}}|{{/findings}}", sample)
    for _ in 0..<500 {
      let texts = (0..<4).map { _ in randomText(&generator) }
      let rows = texts.map { Value.object(["name": .text($0)]) }
      let expected = texts.map { html($0) + "|" }.joined()
      #expect(trial.rendered(["findings": .list(rows)]) == expected)
    }
  }
}
