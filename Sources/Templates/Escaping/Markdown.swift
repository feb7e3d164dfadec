private let markdownStops = ByteSet(stopping: "!#$&*./:<>@[\\]^_`{|~", allowing: [])

/// Appends text so that it is nothing but text in GitHub-flavoured Markdown and in pandoc's: in paragraphs, headings,
/// list items, table cells, link texts and image descriptions. Not for code spans, which know no escapes, nor for raw
/// HTML attributes.
///
/// The text stays on its line: line ends and the white space behind them become one space, tabs a space, white space
/// at the ends goes. Characters that always mean something are escaped; others where they could mean something:
/// - at the beginning of the text, which may be that of a line: `- `, `+ `, `1. `, `a) `, `=`, `(`, `)`, `.`, `:`, `/`
/// - `#` behind white space or at the end, `!` before `[` or at the end, `_` unless within a word, `&` before a letter or `#`
/// - the colon before what could be the name of an emoji
/// - `//`, a dot within what looks like a host, and `@` before a word: readers make links of them without being asked
///
/// A backslash becomes `&#92;`, because readers do not agree on where a table cell with `\\|` ends. `@` is followed by an
/// empty comment: GitHub looks for addresses after all escapes are gone, and nothing else keeps it from linking them;
/// so is the bracket of what would be a check box to pandoc.
func appendMarkdown(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var escape = MarkdownEscape(text)
  escape.append(to: &output)
}

/// The same as a text of its own.
package func markdownEscaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  var text = text
  text.withUTF8 { appendMarkdown($0, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}

private struct MarkdownEscape {
  private let text: UnsafeBufferPointer<UInt8>
  /// Without the white space at the ends.
  private let start: Int
  private let end: Int
  /// Where the `#` at the end begin, which would close a heading.
  private let closingHashes: Int

  init(_ whole: UnsafeBufferPointer<UInt8>) {
    text = whole
    var start = 0
    var end = whole.count
    while start < end {
      let length = isWhite(whole[start]) ? 1 : lineEndLength(at: start, in: whole)
      if length == 0 { break }
      start += length
    }
    while end > start, isWhite(whole[end - 1]) { end -= 1 }
    var hashes = end
    while hashes > start, whole[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
    self.start = start
    self.end = end
    closingHashes = hashes
  }

  mutating func append(to output: inout [UInt8]) {
    let stops = markdownStops
    var copied = start
    var index = start
    if let mark = beginning {
      copy(text, start..<mark, to: &output)
      output.append(UInt8(ascii: "\\"))
      output.append(text[mark])
      index = mark + 1
      copied = index
    }
    while index < end {
      guard stops.contains(text[index]) else {
        index += 1
        continue
      }
      if text[index] < 0x20 || text[index] >= 0x7F {
        let (length, treatment) = Legibility.look(at: index, in: text)
        guard treatment != .kept || isWhite(text[index]) else {
          index += length
          continue
        }
        copy(text, copied..<index, to: &output)
        index = appendBlankOrShown(index, length, treatment, to: &output)
      } else {
        let form = form(of: index)
        if case .asItIs = form {
          index += 1
          continue
        }
        copy(text, copied..<index, to: &output)
        if case .written(let form) = form {
          Templates.append(form, to: &output)
          index += 1
        } else {
          output.append(UInt8(ascii: "\\"))
          copied = index
          index += 1
          continue
        }
      }
      copied = index
    }
    copy(text, copied..<max(copied, end), to: &output)
  }

  private func appendBlankOrShown(
    _ index: Int, _ length: Int, _ treatment: Legibility.Treatment, to output: inout [UInt8]
  ) -> Int {
    var next = index + length
    if treatment == .lineEnd || text[index] == 0x09 {
      output.append(UInt8(ascii: " "))
      if treatment == .lineEnd { while next < end, isWhite(text[next]) { next += 1 } }
    } else {
      let scalar = Legibility.scalar(at: index, length: length, in: text)
      appendShown(scalar, backslash: "&#92;", to: &output)
    }
    return next
  }

  private enum Form {
    case asItIs
    case backslashed
    case written(StaticString)
  }

  /// How an ASCII character that can mean something is written where it stands.
  private func form(of index: Int) -> Form {
    let before = index > start ? text[index - 1] : UInt8(ascii: "\n")
    let isLast = index + 1 == end
    let next = isLast ? 0 : text[index + 1]
    switch text[index] {
    case UInt8(ascii: "<"): return .written("&lt;")
    case UInt8(ascii: ">"): return .written("&gt;")
    case UInt8(ascii: "\\"): return .written("&#92;")
    case UInt8(ascii: "@"): return isWord(next) || isLast ? .written("@<!-- -->") : .asItIs
    case UInt8(ascii: "&"):
      return isWord(next) || next == UInt8(ascii: "#") || isLast ? .written("&amp;") : .asItIs
    case UInt8(ascii: "#"): return isWhite(before) || index >= closingHashes ? .backslashed : .asItIs
    case UInt8(ascii: "!"): return next == UInt8(ascii: "[") || isLast ? .backslashed : .asItIs
    case UInt8(ascii: "_"): return isLetterOrDigit(before) && isLetterOrDigit(next) ? .asItIs : .backslashed
    case UInt8(ascii: ":"):
      let mayGoOn = isLast && [UInt8(ascii: "p"), UInt8(ascii: "s")].contains(before | 32)
      return next == UInt8(ascii: "/") || mayGoOn || isEmoji(index) ? .backslashed : .asItIs
    case UInt8(ascii: "."): return isInDomain(index) ? .backslashed : .asItIs
    case UInt8(ascii: "/"): return next == UInt8(ascii: "/") ? .backslashed : .asItIs
    case UInt8(ascii: "["):
      return index == start && startsWithBox ? .written("\\[<!-- -->") : .backslashed
    default: return .backslashed
    }
  }

  /// The character at the beginning of the text that needs a backslash, because there it would begin a list, an
  /// underline, a definition, or go on with what the template wrote before.
  private var beginning: Int? {
    guard start < end else { return nil }
    let next = start + 1 < end ? text[start + 1] : UInt8(ascii: " ")
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return isWord(next) || next == UInt8(ascii: ".") ? nil : start
    case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "/"):
      return start
    default: return enumerator
    }
  }

  /// The dot or bracket of `1.`, `12)`, `a.` or `iv)` at the beginning, if white space or nothing follows.
  private var enumerator: Int? {
    var index = start
    var isNumber = true
    var isRoman = true
    while index < end, index - start < 9, isLetterOrDigit(text[index]) {
      if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) { isNumber = false }
      switch text[index] | 32 {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c"),
        UInt8(ascii: "d"), UInt8(ascii: "m"):
        break
      default: isRoman = false
      }
      index += 1
    }
    guard index > start, index < end, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
      index + 1 == end || isWhite(text[index + 1]), isNumber || isRoman || index == start + 1
    else { return nil }
    return index
  }

  /// Whether the text begins with `[x]` or `[ ]` and white space, a check box at the beginning of a list item.
  private var startsWithBox: Bool {
    guard start + 2 < end, text[start + 2] == UInt8(ascii: "]") else { return false }
    let mark = text[start + 1]
    return (mark == UInt8(ascii: " ") || mark | 32 == UInt8(ascii: "x"))
      && (start + 3 == end || isWhite(text[start + 3]))
  }

  /// Whether the colon begins what could be the name of an emoji, such as `:tada:`; the time 10:30:45 does not.
  private func isEmoji(_ index: Int) -> Bool {
    var next = index + 1
    var hasLetter = false
    while next < min(end, index + 40) {
      switch text[next] {
      case UInt8(ascii: ":"): return hasLetter
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): hasLetter = true
      case let byte where isLetterOrDigit(byte): hasLetter = hasLetter || isLetter(byte)
      default: return false
      }
      next += 1
    }
    return false
  }

  /// Whether the dot stands in what could be the name of a host: two letters follow, or `www` stands before.
  private func isInDomain(_ index: Int) -> Bool {
    if index + 2 < end, isLetter(text[index + 1]), isLetter(text[index + 2]) { return true }
    return index >= start + 3 && text[index - 3..<index].allSatisfy { $0 | 32 == UInt8(ascii: "w") }
  }
}

/// ASCII letters and whatever is not ASCII.
private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
}

/// How many bytes U+0085, U+2028 or U+2029 take if one stands there.
private func lineEndLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
  guard text[index] == 0xC2 || text[index] == 0xE2 else { return 0 }
  let look = Legibility.look(at: index, in: text)
  return look.treatment == .lineEnd ? look.length : 0
}

private func isWhite(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

/// ASCII letters and digits.
private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte < 0x80 && isLetter(byte)
}

/// What a mention, an entity or a number can go on with.
private func isWord(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") }
