import Diagnostics

/// Puts the pieces of one file together to a tree: which sections stand in which, and which lines go because only tags
/// stand on them.
struct Parser {
  /// How deep sections, blocks and partials may be nested.
  static let deepest = 64

  private let source: SourceText
  private let bytes: [UInt8]
  private(set) var log: DiagnosticLog
  /// What was collected so far for the file and for each open tag, innermost last. Each stands here alone, so that
  /// adding to it never copies it.
  private var levels: [[Node]] = [[]]
  private var openings: [Opening] = []
  private var line = Line(lineEnd: 0..<0)
  private var lineNumber = 0
  private var standsAlone = false
  private var givenUp = false
  private var problems = 0

  /// An opening tag whose closing tag was not met yet.
  private struct Opening {
    let tag: Tag
    let lineNumber: Int
    /// The white space before the tag if its line is left out.
    let blank: Range<Int>?
    /// Where the next line begins.
    let nextLine: Int
  }

  init(_ source: SourceText, log: DiagnosticLog) {
    self.source = source
    self.log = log
    bytes = source.bytes
  }

  mutating func parse() -> [Node] {
    var scanner = Scanner(source)
    let pieces = scanner.scan(log: &log)
    for line in lines(of: pieces, in: bytes) where !givenUp {
      self.line = line
      lineNumber += 1
      readLine()
    }
    while !givenUp, let opening = openings.last {
      complain(.openSection(name(opening.tag), at: source.range(of: opening.tag.range)))
      close(opening, with: nil)
    }
    return levels[0]
  }

  private mutating func readLine() {
    let tags = line.tags
    let blank = leadingText()
    standsAlone = isStandalone(tags)
    if !standsAlone, !line.pieces.isEmpty { add(.lineStart(blank: blank)) }
    for piece in line.pieces where !givenUp {
      switch piece {
      case .tag(let tag): read(tag, blank)
      case .text(let range) where !standsAlone:
        let rest = max(range.lowerBound, blank.upperBound)..<range.upperBound
        if !rest.isEmpty { add(.text(rest)) }
      case .text: break
      }
    }
    if !standsAlone, !line.lineEnd.isEmpty { add(.text(line.lineEnd)) }
  }

  private mutating func read(_ tag: Tag, _ blank: Range<Int>) {
    switch tag.kind {
    case .variable, .unescaped: add(.variable(tag))
    case .comment, .delimiters: break
    case .partial:
      add(.inclusion(Inclusion(tag: tag, indentation: standsAlone ? blank : nil, arguments: [])))
    case .section, .inverted, .parent, .block:
      guard openings.count < Parser.deepest else {
        givenUp = true
        return complain(.tooDeep(at: source.range(of: tag.range)))
      }
      openings.append(
        Opening(
          tag: tag, lineNumber: lineNumber, blank: standsAlone ? blank : nil,
          nextLine: line.lineEnd.upperBound))
      levels.append([])
    case .close: readClose(tag)
    }
  }

  private mutating func readClose(_ tag: Tag) {
    let closed = name(tag)
    guard let match = openings.lastIndex(where: { name($0.tag) == closed }) else {
      guard tag.isSound else { return }
      let innermost = openings.last.map { (name($0.tag), source.range(of: $0.tag.range)) }
      return complain(.strayClose(closed, innermost: innermost, at: source.range(of: tag.range)))
    }
    while openings.count > match + 1, let unclosed = openings.last {
      complain(
        .openSection(
          name(unclosed.tag), at: source.range(of: unclosed.tag.range), closedBy: source.range(of: tag.range)))
      close(unclosed, with: nil)
    }
    if let opening = openings.last { close(opening, with: tag) }
  }

  /// Makes a node of what was collected since the opening tag and goes on with what was collected before.
  private mutating func close(_ opening: Opening, with tag: Tag?) {
    openings.removeLast()
    let body = levels.removeLast()
    switch opening.tag.kind {
    case .parent:
      let arguments = arguments(in: body)
      add(
        .inclusion(Inclusion(tag: opening.tag, indentation: opening.blank, arguments: arguments)))
    case .block: add(.block(block(opening, body)))
    default: add(.section(Section(tag: opening.tag, body: body)))
    }
  }

  private func block(_ opening: Opening, _ body: [Node]) -> Block {
    let spansLines = lineNumber > opening.lineNumber
    var indentation = opening.blank
    if indentation != nil, !body.isEmpty { indentation = firstBlank(from: opening.nextLine) }
    return Block(
      tag: opening.tag, body: body, indentation: indentation, endsLine: standsAlone && spansLines,
      lineEnd: opening.blank != nil && standsAlone ? line.lineEnd : nil)
  }

  /// The blocks that stand in a parent. Text there is ignored, as the specification has it; a tag would be lost without
  /// a trace, so it is refused.
  private mutating func arguments(in body: [Node]) -> [Block] {
    var arguments: [Block] = []
    for node in body {
      let stray: Tag
      switch node {
      case .lineStart, .text: continue
      case .block(let block):
        if arguments.contains(where: { name($0.tag) == name(block.tag) }) {
          complain(.blockTwice(name(block.tag), at: source.range(of: block.tag.range)))
        }
        arguments.append(block)
        continue
      case .variable(let tag): stray = tag
      case .section(let section): stray = section.tag
      case .inclusion(let inclusion): stray = inclusion.tag
      }
      complain(.outsideBlock(at: source.range(of: stray.range)))
    }
    return arguments
  }

  /// The white space that the first line from `start` on begins with that is not empty.
  private func firstBlank(from start: Int) -> Range<Int> {
    var start = start
    while start < bytes.count {
      let blank = leadingBlank(of: start..<bytes.count, in: bytes)
      let next = blank.upperBound
      guard next < bytes.count, bytes[next] == 10 || bytes[next] == 13 else { return blank }
      start = next + 1
    }
    return start..<start
  }

  /// The white space before the first tag or text of the line.
  private func leadingText() -> Range<Int> {
    guard case .text(let range) = line.pieces.first else {
      let start =
        if case .tag(let tag) = line.pieces.first { tag.range.lowerBound } else { line.lineEnd.lowerBound }
      return start..<start
    }
    return leadingBlank(of: range, in: bytes)
  }

  /// Whether the line goes: white space and one tag that prints nothing there; or several tags of parents and blocks,
  /// if they belong together.
  private func isStandalone(_ tags: [Tag]) -> Bool {
    guard !tags.isEmpty, tags.allSatisfy(\.mayStandAlone) else { return false }
    for case .text(let range) in line.pieces where leadingBlank(of: range, in: bytes) != range { return false }
    if tags.count == 1 { return true }
    var open = openings.map(\.tag.kind)
    var hasClosed = false
    for tag in tags {
      switch tag.kind {
      case .parent, .block:
        // `{{$a}}{{/a}}{{$b}}{{/b}}` stay in their line, but not between the tags of a parent, where text is ignored.
        if hasClosed, open.last != .parent { return false }
        open.append(tag.kind)
      case .close:
        guard let kind = open.popLast(), kind == .parent || kind == .block else { return false }
        hasClosed = true
      case .comment: break
      default: return false
      }
    }
    return true
  }

  private mutating func complain(_ diagnostic: Diagnostic) {
    problems += 1
    log.add(diagnostic)
    if problems == Scanner.mostProblems { givenUp = true }
  }

  private mutating func add(_ node: Node) { levels[levels.count - 1].append(node) }

  private func name(_ tag: Tag) -> String { source.string(tag.name) }
}
