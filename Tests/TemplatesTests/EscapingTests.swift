import Testing

@testable import Templates

func html(_ text: String) -> String { escaped(text, appendHTML) }
func markdown(_ text: String) -> String { escaped(text, appendMarkdown) }
func plain(_ text: String) -> String { escaped(text, appendPlain) }

private func escaped(_ text: String, _ append: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> String {
  var text = text
  var output: [UInt8] = []
  text.withUTF8 { append($0, &output) }
  return String(validating: output, as: UTF8.self) ?? "not UTF-8"
}

/// Texts that every dress leaves as they are.
let honest = [
  "VB-05", "55.6", "2026-03-30", "-3.5", "word", "Überführung: größer", "項目的範圍、預算與責任分工。", "שלום עולם",
  "الميزانية", "میزبان\u{200C}ها", "हिन्दी क्\u{200D}ष", "ភាសា\u{200B}ខ្មែរ", "👩\u{200D}💻 🏳️\u{200D}🌈 ✔\u{FE0F}",
  "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "葛\u{E0100}", "שלום\u{200F} (ב)", "e\u{301}", "10:30:45",
  "a, b; c? (d) 50 % 3 / 4", "C# by R & D", "snake_case", "“quoted” – dashed", "Ver\u{AD}trag", "\u{A0}x\u{A0}",
]

@Suite("Escaping")
struct EscapingTests {
  @Test("honest text goes through", arguments: honest)
  func honestText(_ text: String) {
    #expect(html(text).unicodeScalars.elementsEqual(text.replacing("&", with: "&amp;").unicodeScalars))
    #expect(markdown(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(plain(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  static let pages: [(text: String, expected: String)] = [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
    ("\"\u{301} autofocus onfocus=alert(1) y=\"", "&quot;\u{301} autofocus onfocus=alert(1) y=&quot;"),
    ("<\u{200D}", "&lt;\\u{200d}"),
    ("\"\u{FE0F}>\u{20D2}", "&quot;\u{FE0F}&gt;\u{20D2}"),
    ("a\tb\nc\r\nd\re\u{85}f\u{2028}g\u{2029}h", "a\tb\nc\nd\ne\nf\ng\nh"),
    ("\u{0}\u{1B}[31m\u{7F}\u{9B}", "\\u{0}\\u{1b}[31m\\u{7f}\\u{9b}"),
    ("a\u{202E}b\u{2066}c\u{2069}", "a\\u{202e}b\\u{2066}c\\u{2069}"),
    ("pay\u{200B}ment\u{FEFF}", "pay\\u{200b}ment\\u{feff}"),
    ("x\u{E0041}\u{E0042}", "x\\u{e0041}\\u{e0042}"),
    ("&amp; &#60;", "&amp;amp; &amp;#60;"),
    ("</title></style></script>", "&lt;/title&gt;&lt;/style&gt;&lt;/script&gt;"),
  ]

  @Test("HTML text stays text in elements and attributes", arguments: pages)
  func page(text: String, expected: String) {
    #expect(html(text).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(html(text))")
  }

  @Test("noncharacters are shown", arguments: [0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noncharacters(_ value: UInt32) throws {
    let text = String(Character(try #require(Unicode.Scalar(value))))
    let shown = "\\u{\(String(value, radix: 16))}"
    #expect(html("a" + text) == "a" + shown)
    #expect(plain(text) == shown)
  }

  static let documents: [(text: String, expected: String)] = [
    ("a|b\\|c\\\\|", "a\\|b&#92;\\|c&#92;&#92;\\|"),
    ("*a* **b** _c_ __d__ ~~e~~", "\\*a\\* \\*\\*b\\*\\* \\_c\\_ \\_\\_d\\_\\_ \\~\\~e\\~\\~"),
    ("`code` ```", "\\`code\\` \\`\\`\\`"),
    ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
    ("![x](http://e.vil/p.png)", "\\!\\[x\\](http\\:\\//e\\.vil/p\\.png)"),
    ("[^1] [x]: y", "\\[\\^1\\] \\[x\\]: y"),
    ("<b> <!-- a --> <http://x>", "&lt;b&gt; &lt;!-- a --&gt; &lt;http\\:\\//x&gt;"),
    ("&amp; &#60; AT&T R & D &", "&amp;amp; &amp;#60; AT&amp;T R & D &amp;"),
    ("see https://evil.com/a_b or www.evil.com", "see https\\:\\//evil\\.com/a_b or www\\.evil\\.com"),
    ("mara@example.com @finance", "mara@<!-- -->example\\.com @<!-- -->finance"),
    ("a\nb\r\n\r\nc\td\u{2028}e", "a b c d e"),
    ("\n    code  \n", "code"),
    ("# heading", "\\# heading"),
    ("a # b C##", "a \\# b C\\#\\#"),
    ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("---", "\\---"),
    ("===", "\\==="),
    ("1. one", "1\\. one"),
    ("12) twelve", "12\\) twelve"),
    ("2026.", "2026\\."),
    ("a. first", "a\\. first"),
    ("iv) fourth", "iv\\) fourth"),
    ("Mara. She", "Mara. She"),
    ("> quote", "&gt; quote"),
    ("(a) first", "\\(a) first"),
    (": definition", "\\: definition"),
    ("[ ] to do", "\\[<!-- --> \\] to do"),
    ("$x$ a^b^ {.c}", "\\$x\\$ a\\^b\\^ \\{.c}"),
    ("Done! Wow![", "Done! Wow\\!\\["),
    ("Done!", "Done\\!"),
    ("ship it :tada:", "ship it \\:tada:"),
    ("\u{202E}x\u{1B}", "&#92;u{202e}x&#92;u{1b}"),
    ("{{title}}", "\\{\\{title}}"),
    ("", ""),
    (" \n ", ""),
  ]

  @Test("Markdown text stays text, and only what can mean something is escaped", arguments: documents)
  func document(text: String, expected: String) {
    #expect(markdown(text) == expected)
  }

  @Test("plain text is left alone but for what would not be seen")
  func plainText() {
    #expect(plain("<b>&\"' *_[]|\\ a\r\nb\tc") == "<b>&\"' *_[]|\\ a\nb\tc")
    #expect(plain("\u{1B}[2J\u{202E}x\u{0}") == "\\u{1b}[2J\\u{202e}x\\u{0}")
  }

  @Test("a template's dress decides, in its partials too")
  func dresses() {
    let data: Fields = ["title": .text("<a|b>"), "chart": .markup("<svg/>|")]
    let expected: [(Dress, String)] = [
      (.html, "&lt;a|b&gt;<svg/>|"), (.markdown, "&lt;a\\|b&gt;<svg/>|"), (.plain, "<a|b><svg/>|"),
    ]
    for (dress, text) in expected {
      let trial = Trial("{{> p}}{{chart}}", sample, partials: ["p": "{{title}}"], dress: dress)
      #expect(trial.rendered(data) == text)
      #expect(Dress(path: "report" + dress.ending) == dress)
    }
    #expect(Dress(path: "report.mustache") == nil)
  }
}
