import Testing

@testable import Commands

@Suite("Keys of a terminal")
struct KeyDecoderTests {
  static let cases: [(String, [Key])] = [
    ("3", [.letter("3")]), ("\r", [.enter]), ("\n", [.enter]), ("\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]),
    ("\u{7f}", [.backspace]), ("\u{8}", [.backspace]), ("\u{15}", [.clearLine]), ("\u{17}", [.deleteWord]),
    ("\u{1b}[A", [.up]), ("\u{1b}OB", [.down]), ("\u{1b}[3~", [.deleteForward]), ("\u{1b}[H\u{1b}[F", [.home, .end]),
    ("ė语😀", [.letter("ė"), .letter("语"), .letter("😀")]), ("\u{1b}[1;5C", []), ("\u{1b}[99~3", [.letter("3")]),
    ("\u{1b}[200~1\n2\u{1b}[201~3", [.pasted("1\n2"), .letter("3")]), ("\u{1}\u{0}\u{1c}u", [.home, .letter("u")]),
    ("\u{1b}x", [.escape, .letter("x")]),
  ]

  @Test("bytes become keys", arguments: cases)
  func decoding(text: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array(text.utf8)) == keys)
    #expect(!decoder.isWaiting)
  }

  @Test("wherever the bytes are cut, the keys are the same", arguments: cases)
  func pieces(text: String, keys: [Key]) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      var got = decoder.keys(from: Array(bytes[..<cut]))
      got += decoder.keys(from: Array(bytes[cut...]))
      #expect(got == keys, "cut at \(cut)")
    }
  }

  @Test("an escape alone is a key once nothing follows")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [27]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.keys(from: Array("[A".utf8)) == [.letter("["), .letter("A")])
  }

  @Test("a pause within pasted text loses none of it")
  func slowPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array("\u{1b}[200~budget v3".utf8)) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.keys(from: Array(" final\u{1b}[201~".utf8)) == [.pasted("budget v3 final")])
  }

  @Test("bytes that are no text are dropped and never become an answer")
  func rubbish() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0xFF, 0xC3, 0x28, 0x80]) == [.letter("(")])
    // Whatever comes, it is taken without end and without trap.
    for first in UInt8.min ... .max {
      for second in UInt8.min ... .max {
        var decoder = KeyDecoder()
        _ = decoder.keys(from: [27, first, second])
        _ = decoder.keys(from: [first, second, 27])
        _ = decoder.flush()
      }
    }
  }
}

@Suite("A line while it is typed")
struct TypedTextTests {
  @Test(
    "keys edit it",
    arguments: [
      ([.letter("a"), .letter("b"), .left, .letter("x")], "axb"), ([.letter("a"), .backspace, .backspace], ""),
      ([.letter("é"), .letter("\u{301}"), .backspace], ""), ([.pasted("one\ntwo\u{1b}[31m")], "one two[31m"),
      ([.pasted("one two"), .deleteWord], "one "),
      ([.pasted("abc"), .home, .deleteForward, .end, .letter("d")], "bcd"),
      ([.pasted("abc"), .left, .clearLine], "c"), ([.letter("a"), .tab, .letter("b")], "a b"),
    ] as [([Key], String)])
  func editing(keys: [Key], text: String) {
    var typed = TypedText()
    for key in keys { #expect(typed.take(key) == true) }
    #expect(typed.text == text)
  }

  @Test("it ends somewhere")
  func limit() {
    var typed = TypedText()
    for _ in 0..<10 { _ = typed.take(.pasted(String(repeating: "x", count: 5_000))) }
    #expect(typed.text.utf8.count <= TypedText.longest)
  }
}
