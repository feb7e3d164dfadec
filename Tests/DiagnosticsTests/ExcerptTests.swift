import Testing

@testable import Diagnostics

@Suite("The excerpt and its caret")
struct ExcerptTests {
  /// The excerpt's text and the stretch of it that stands above the caret.
  func excerptParts(
    _ text: String, line: Int = 1, _ start: Int, _ end: Int?
  ) -> (text: String, marked: String, caret: String)? {
    guard
      let excerpt = Excerpt(of: range(line: line, start, end), in: SourceText(path: "a.yaml", bytes: Array(text.utf8)))
    else { return nil }
    var marked = ""
    var column = 0
    for character in excerpt.text {
      if column >= excerpt.caretStart, column < excerpt.caretStart + excerpt.caretWidth { marked.append(character) }
      column += displayWidth(String(character))
    }
    return (excerpt.text, marked, excerpt.caret)
  }

  @Test(
    "the caret stands under what is meant",
    arguments: [
      ("name: jo", 7, 9, "name: jo", "jo"),
      ("\tname:\tjo", 8, 10, "    name:   jo", "jo"),
      ("a:\tb", 3, 4, "a:  b", "  "),
      ("訊息: 錯誤", 5, 7, "訊息: 錯誤", "錯誤"),
      ("👩‍👩‍👧‍👦: bad", 10, 13, "👩‍👩‍👧‍👦: bad", "bad"),
      ("cafe\u{301}: bad", 8, 11, "cafe\u{301}: bad", "bad"),
      ("नमस्ते: bad", 9, 12, "नमस्ते: bad", "bad"),
      ("e\u{1b}: bad", 5, 8, "e\\u{1b}: bad", "bad"),
      ("k: \u{1b}x", 4, 5, "k: \\u{1b}x", "\\u{1b}"),
      ("\u{FEFF}name: jo", 1, 5, "name: jo", "name"),
      ("name: jo\r", 7, 9, "name: jo", "jo"),
      ("short", 6, nil, "short", ""),
      ("short", 60, nil, "short", ""),
      ("short", 3, 3, "short", "o"),
      ("short", 4, 2, "short", "r"),
    ] as [(String, Int, Int?, String, String)])
  func caret(line: String, start: Int, end: Int?, shown: String, marked: String) throws {
    let parts = try #require(excerptParts(line + "\n", start, end))
    #expect(parts.text == shown)
    #expect(parts.marked == marked)
    #expect(parts.caret.unicodeScalars.allSatisfy { " ^~".unicodeScalars.contains($0) })
  }

  @Test("CRLF ends a line like LF, and lines are counted by LF")
  func lineEnds() throws {
    #expect(try #require(excerptParts("a: 1\r\nb: 2\r\n", line: 2, 4, 5)).marked == "2")
    #expect(excerptParts("a: 1\r\nb: 2\r\n", line: 3, 1, 2) == nil)
    #expect(try #require(excerptParts("a: 1\n\n", line: 2, 1, 2)).text == "")
  }

  @Test("a range over several lines is marked to the end of its first")
  func severalLines() throws {
    let place = SourceRange(
      path: "a", start: Position(line: 1, column: 4), end: Position(line: 2, column: 3))
    let excerpt = try #require(Excerpt(of: place, in: SourceText(path: "a", bytes: Array("a: [1,\n  2]".utf8))))
    #expect(excerpt.caret == "   ^~~")
  }

  @Test("a long line is cut to 200 columns round the caret", arguments: [1, 90, 150, 200, 201, 5_000, 9_990, 9_998])
  func long(column: Int) throws {
    var scalars = Array(repeating: Unicode.Scalar("x"), count: 10_000)
    scalars.replaceSubrange(column - 1..<column + 2, with: ["B", "A", "D"])
    let line = String(String.UnicodeScalarView(scalars))
    let parts = try #require(excerptParts(line, column, column + 3))
    #expect(parts.marked == "BAD")
    #expect(displayWidth(parts.text) <= Excerpt.widest)
    #expect(parts.text.hasPrefix("…") == (column > 100))
    #expect(parts.text.hasSuffix("…") == (column < 9_900))
  }

  @Test("wide characters are cut between, and the caret stays right", arguments: [1, 50, 77, 300, 1_000, 1_998])
  func longWide(column: Int) throws {
    var characters = Array(repeating: Unicode.Scalar("語"), count: 2_000)
    characters[column - 1] = "誤"
    let parts = try #require(excerptParts(String(String.UnicodeScalarView(characters)), column, column + 1))
    #expect(parts.marked == "誤")
    #expect(displayWidth(parts.text) <= Excerpt.widest)
  }

  @Test("a range longer than the excerpt is marked to its edge")
  func longRange() throws {
    let parts = try #require(excerptParts(String(repeating: "x", count: 5_000), 1, 5_001))
    #expect(parts.caret.utf8.count == Excerpt.widest)
    #expect(parts.text.hasSuffix("x…"))
  }

  @Test("broken UTF-8 is shown repaired")
  func broken() throws {
    let source = SourceText(path: "a", bytes: [0x61, 0xFF, 0xC3, 0x62])
    let excerpt = try #require(Excerpt(of: range(line: 1, 2), in: source))
    #expect(excerpt.text == "a\u{FFFD}\u{FFFD}b")
    #expect(excerpt.caretStart == 1)
  }
}
