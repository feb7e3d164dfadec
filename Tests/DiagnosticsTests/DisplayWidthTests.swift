import Diagnostics
import Testing

@Suite("Text on a terminal")
struct DisplayWidthTests {
  @Test(
    "a text is as wide as a terminal draws it",
    arguments: [
      ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("ąčęėįšųūž", 9), ("訊息", 4), ("日本語テキスト", 14),
      ("ﾃｷｽﾄ", 4), ("Ａ１", 4), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("नमस्ते", 4), ("สวัสดี", 4), ("👍", 2),
      ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇱🇹", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("…", 1), ("─█▌", 3), ("ab\u{200D}", 2),
      ("𠀀", 2), ("\u{300}", 0), ("（全形）", 8),
    ])
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
  }

  @Test(
    "what would act on the terminal or hide is spelt out",
    arguments: [
      ("\u{1b}[31mred", "\\u{1b}[31mred"), ("a\0b", "a\\u{0}b"), ("\u{9b}2J", "\\u{9b}2J"),
      ("a\r\nb", "a\\u{d}\\u{a}b"),
      ("\u{202e}txt", "\\u{202e}txt"), ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"),
      ("pay\u{200b}ment", "pay\\u{200b}ment"),
      ("a\u{200d}b", "a\\u{200d}b"), ("\u{e0041}", "\\u{e0041}"), ("a\u{2028}b", "a\\u{2028}b"),
      ("\u{feff}id", "\\u{feff}id"),
      ("\u{7f}", "\\u{7f}"), ("tab\there", "tab\\u{9}here"), ("soft\u{ad}hyphen", "soft\\u{ad}hyphen"),
      ("\u{ffff}", "\\u{ffff}"), ("a\u{e0061}\u{e0062}", "a\\u{e0061}\\u{e0062}"),
    ])
  func hidden(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test(
    "honest scripts and emoji come through whole",
    arguments: ["naïve", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "क्‍ष", "❤️‍🔥", "העברית", "訊息", "e\u{301}", "🇱🇹", "1️⃣"])
  func honest(text: String) {
    #expect(visible(text) == text)
  }

  @Test(
    "a text is cut to columns with an ellipsis, never through a wide character",
    arguments: [
      ("plain", 5, "plain"), ("plainer", 5, "plai…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
      ("👍👍", 3, "👍…"),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(shortened(text, to: columns) == expected)
    #expect(displayWidth(shortened(text, to: columns)) <= columns)
  }

  @Test("padding counts columns and not letters")
  func padding() {
    #expect(padded("日本", to: 6) + "|" == "日本  |")
    #expect(paddedLeft("é", to: 3) == "  é")
    #expect(padded("longer", to: 3) == "longer")
  }
}
