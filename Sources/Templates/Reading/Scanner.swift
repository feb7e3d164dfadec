import Diagnostics

/// Cuts the bytes of a template into text and tags.
///
/// Works on bytes: the delimiters are ASCII or whole UTF-8 sequences, which never begin inside another character.
/// No byte is looked at more than a fixed number of times, whatever the template.
struct Scanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var at = 0
  private var pieces: [Piece] = []
  private var problems = 0

  /// After so many a file is given up: finding the place of a problem costs a walk through the file.
  static let mostProblems = 50

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func scan(log: inout DiagnosticLog) -> [Piece] {
    while at < bytes.count, problems < Scanner.mostProblems {
      let start = first(open, from: at) ?? bytes.count
      if start > at { pieces.append(.text(at..<start)) }
      at = start
      if start < bytes.count { scanTag(&log) }
    }
    return pieces
  }

  /// Reads the tag that begins at `at` and goes on behind it.
  private mutating func scanTag(_ log: inout DiagnosticLog) {
    let start = at
    let inner = start + open.count
    let sign = inner < bytes.count ? bytes[inner] : 0
    switch sign {
    case UInt8(ascii: "!"):
      guard let end = first(close, from: inner + 1) else { return leaveOpen(start, at: bytes.count, &log) }
      at = end + close.count
      pieces.append(.tag(Tag(kind: .comment, name: inner..<inner, range: start..<at)))
    case UInt8(ascii: "="):
      scanDelimiters(start, inner + 1, &log)
    case UInt8(ascii: "{") where open == Array("{{".utf8):
      guard let end = end(of: Array("}}}".utf8), from: inner + 1, start, &log) else { return }
      at = end + 3
      add(.unescaped, inner + 1..<end, start..<at, &log)
    default:
      guard let end = end(of: close, from: inner, start, &log) else { return }
      at = end + close.count
      let kind = Scanner.kinds[sign]
      add(kind ?? .variable, (kind == nil ? inner : inner + 1)..<end, start..<at, &log)
    }
  }

  private static let kinds: [UInt8: Tag.Kind] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "&"): .unescaped,
  ]

  private mutating func add(
    _ kind: Tag.Kind, _ content: Range<Int>, _ range: Range<Int>, _ log: inout DiagnosticLog
  ) {
    let name = trimmed(content)
    var tag = Tag(kind: kind, name: name, range: range)
    if !isName(name, of: kind) {
      tag.isSound = false
      complain(.malformedTag(source.string(name), at: source.range(of: name.isEmpty ? range : name)), &log)
    }
    pieces.append(.tag(tag))
  }

  private mutating func scanDelimiters(_ start: Int, _ from: Int, _ log: inout DiagnosticLog) {
    guard let end = first([UInt8(ascii: "=")] + close, from: from, inLine: true) else {
      at = first(close, from: from, inLine: true).map { $0 + close.count } ?? from
      return complain(.badDelimiters(at: source.range(of: start..<at)), &log)
    }
    at = end + 1 + close.count
    let words = bytes[from..<end].split { isBlank($0) }
    guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      return complain(.badDelimiters(at: source.range(of: start..<at)), &log)
    }
    open = Array(words[0])
    close = Array(words[1])
    pieces.append(.tag(Tag(kind: .delimiters, name: from..<from, range: start..<at)))
  }

  /// Where a tag that is no comment ends. A tag in which another begins was not closed: reading goes on at that one.
  private mutating func end(
    of close: [UInt8], from: Int, _ start: Int, _ log: inout DiagnosticLog
  ) -> Int? {
    var index = from
    while index < bytes.count {
      if has(close, at: index) { return index }
      if has(open, at: index) { break }
      index += 1
    }
    leaveOpen(start, at: index, &log)
    return nil
  }

  private mutating func leaveOpen(_ start: Int, at next: Int, _ log: inout DiagnosticLog) {
    at = next
    complain(.openTag(at: source.range(of: start..<min(start + open.count, bytes.count))), &log)
  }

  private mutating func complain(_ diagnostic: Diagnostic, _ log: inout DiagnosticLog) {
    problems += 1
    log.add(diagnostic)
  }

  private func first(_ needle: [UInt8], from start: Int, inLine: Bool = false) -> Int? {
    guard let head = needle.first else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + needle.count <= bytes.count {
        if bytes[index] == head && has(needle, at: index) { return index }
        if inLine && bytes[index] == UInt8(ascii: "\n") { return nil }
        index += 1
      }
      return nil
    }
  }

  private func has(_ needle: [UInt8], at index: Int) -> Bool {
    guard index + needle.count <= bytes.count else { return false }
    for offset in needle.indices where bytes[index + offset] != needle[offset] { return false }
    return true
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let start = bytes[range].firstIndex(where: { !isBlank($0) }) else {
      return range.lowerBound..<range.lowerBound
    }
    let last = bytes[range].lastIndex { !isBlank($0) } ?? start
    return start..<last + 1
  }

  /// Values: words joined by dots, or one dot. Partials: words joined by slashes. Blocks: one word.
  private func isName(_ range: Range<Int>, of kind: Tag.Kind) -> Bool {
    let name = bytes[range]
    switch kind {
    case .partial, .parent, .close:
      return !name.isEmpty && !name.contains { isBlank($0) }
    case .block:
      return !name.isEmpty && name.allSatisfy(isWord)
    default:
      if name.elementsEqual([UInt8(ascii: ".")]) { return true }
      return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy(isWord) }
    }
  }
}

/// White space inside tags.
private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

/// Letters, digits, `-`, `_`, and whatever is not ASCII.
private func isWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
    true
  default: false
  }
}
