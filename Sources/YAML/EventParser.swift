internal import CLibYAML
package import Diagnostics

/// Walks through the events of one YAML text and enforces every limit on the way, so that whatever is built from the
/// events stays small. The first problem ends the file: `next` adds it to the log and returns nil.
///
/// The bytes must outlive the parser.
package struct EventParser: ~Copyable {
  package let path: String
  /// The text behind a byte order mark.
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: Limits
  /// Lines that stand before the bytes in their file.
  private let linesBefore: Int
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let raw: UnsafeMutablePointer<yaml_event_t>
  /// libyaml asserts that its input pointer is not nil, even for no bytes.
  private let nothing: UnsafeMutablePointer<UInt8>
  private var checked = false
  private var failed = false
  private var depth = 0
  private var nodes = 0
  private var documents = 0
  /// Nil until the document uses an anchor.
  private var aliases: AliasReplay?
  private var cursor = LineCursor()

  package init(
    path: String, bytes: UnsafeBufferPointer<UInt8>, limits: Limits = .standard,
    linesBefore: Int = 0
  ) {
    self.path = path
    self.linesBefore = linesBefore
    self.limits = limits
    self.bytes = withoutByteOrderMark(bytes)
    parser = .allocate(capacity: 1)
    raw = .allocate(capacity: 1)
    nothing = .allocate(capacity: 1)
    nothing.initialize(to: 0)
    parser.initialize(to: yaml_parser_t())
    raw.initialize(to: yaml_event_t())
    failed = yaml_parser_initialize(parser) == 0
    if !failed {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, self.bytes.baseAddress ?? UnsafePointer(nothing), self.bytes.count)
    }
  }

  deinit {
    yaml_event_delete(raw)
    yaml_parser_delete(parser)
    raw.deallocate()
    nothing.deallocate()
    parser.deallocate()
  }

  /// The next event; nil when the file cannot be read on, and then the log holds the error.
  package mutating func next(_ log: inout DiagnosticLog) -> Event? {
    if let aliases, aliases.isReplaying { return replayed(from: aliases, &log) }
    return fresh(&log)
  }

  /// An error about the place of an event.
  package func report(_ rule: Rule, _ message: String, at event: Event, help: String? = nil, log: inout DiagnosticLog) {
    log.add(Diagnostic(.error, rule, message, at: range(of: event), help: help))
  }

  package func range(of event: Event) -> SourceRange {
    SourceRange(
      path: path, start: Position(line: event.startLine, column: event.startColumn),
      end: Position(line: event.endLine, column: event.endColumn))
  }

  @inline(__always)
  private mutating func fresh(_ log: inout DiagnosticLog) -> Event? {
    guard !failed else { return nil }
    if !checked {
      checked = true
      if let problem = sourceProblem(in: bytes, path: path) { return fail(problem.moved(down: linesBefore), &log) }
    }
    while true {
      yaml_event_delete(raw)
      guard yaml_parser_parse(parser, raw) == 1 else {
        let problem = syntaxProblem(of: parser.pointee, in: bytes, path: path)
        return fail(problem.moved(down: linesBefore), &log)
      }
      switch raw.pointee.type {
      case YAML_SCALAR_EVENT: return scalar(&log)
      case YAML_MAPPING_START_EVENT: return opening(.mappingStart, &log)
      case YAML_SEQUENCE_START_EVENT: return opening(.sequenceStart, &log)
      case YAML_MAPPING_END_EVENT: return closing(.mappingEnd)
      case YAML_SEQUENCE_END_EVENT: return closing(.sequenceEnd)
      case YAML_ALIAS_EVENT:
        return startReplay(&log)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        nodes = 0
        aliases = nil
        let event = event(.documentStart)
        if documents > limits.documents {
          return fail(.limit("a file holds at most \(limits.documents) documents", at: range(of: event)), &log)
        }
        return event
      case YAML_DOCUMENT_END_EVENT: return event(.documentEnd)
      case YAML_STREAM_END_EVENT: return event(.streamEnd)
      default: continue
      }
    }
  }

  @inline(__always)
  private func event(_ kind: Event.Kind) -> Event {
    let start = raw.pointee.start_mark
    let end = raw.pointee.end_mark
    return Event(
      kind: kind, isPlain: false, value: UnsafeBufferPointer(start: nil, count: 0),
      startLineNumber: number(linesBefore + Int(start.line)), startColumnNumber: number(Int(start.column)),
      endLineNumber: number(linesBefore + Int(end.line)), endColumnNumber: number(Int(end.column)))
  }

  private func number(_ index: Int) -> Int32 { Int32(truncatingIfNeeded: index &+ 1) }

  @inline(__always)
  private mutating func scalar(_ log: inout DiagnosticLog) -> Event? {
    var event = event(.scalar)
    let scalar = raw.pointee.data.scalar
    event.value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    event.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    nodes += 1
    if nodes > limits.nodes { return tooMany(event, &log) }
    if scalar.length > limits.scalarBytes {
      return fail(.limit("a text holds at most \(limits.scalarBytes) bytes", at: range(of: event)), &log)
    }
    if let tag = scalar.tag {
      guard let known = CoreTag(tag) else { return fail(.tag(tag, at: range(of: event)), &log) }
      if known == .text { event.isPlain = false }
    }
    if let anchor = scalar.anchor { anchored(anchor) }
    if event.isPlain, event.endLine > event.startLine, swallowsItem(event) {
      log.add(.swallowedItem(at: range(of: event)))
    }
    aliases?.record(event)
    return event
  }

  @inline(__always)
  private mutating func opening(_ kind: Event.Kind, _ log: inout DiagnosticLog) -> Event? {
    let event = event(kind)
    nodes += 1
    if nodes > limits.nodes { return tooMany(event, &log) }
    depth += 1
    if depth > limits.depth {
      return fail(.limit("lists and mappings stand at most \(limits.depth) levels deep", at: range(of: event)), &log)
    }
    let isMapping = kind == .mappingStart
    let tag = isMapping ? raw.pointee.data.mapping_start.tag : raw.pointee.data.sequence_start.tag
    if let tag, CoreTag(tag) != (isMapping ? .mapping : .sequence) {
      return fail(.tag(tag, at: range(of: event)), &log)
    }
    let anchor = isMapping ? raw.pointee.data.mapping_start.anchor : raw.pointee.data.sequence_start.anchor
    if let anchor { anchored(anchor) }
    aliases?.record(event)
    return event
  }

  @inline(__always)
  private mutating func closing(_ kind: Event.Kind) -> Event {
    depth -= 1
    let event = event(kind)
    aliases?.record(event)
    return event
  }

  private mutating func tooMany(_ event: Event, _ log: inout DiagnosticLog) -> Event? {
    fail(.limit("a document holds at most \(limits.nodes) values", at: range(of: event)), &log)
  }

  private mutating func anchored(_ anchor: UnsafeMutablePointer<yaml_char_t>) {
    let replay = aliases ?? AliasReplay()
    replay.open(name(anchor))
    aliases = replay
  }

  private mutating func startReplay(_ log: inout DiagnosticLog) -> Event? {
    let event = event(.scalar)
    guard let anchor = raw.pointee.data.alias.anchor else { return nil }
    switch aliases?.start(name(anchor)) ?? .unknown {
    case .started: return aliases.flatMap { replayed(from: $0, &log) }
    case .unknown: return fail(.unknownAlias(name(anchor), at: range(of: event)), &log)
    case .open: return fail(.aliasToItself(name(anchor), at: range(of: event)), &log)
    }
  }

  private mutating func replayed(from aliases: AliasReplay, _ log: inout DiagnosticLog) -> Event? {
    guard !failed, let event = aliases.next() else { return nil }
    if event.kind.opens { depth += 1 }
    if event.kind.closes { depth -= 1 }
    if depth > limits.depth {
      return fail(
        .limit("lists and mappings stand at most \(limits.depth) levels deep", at: range(of: self.event(.scalar))), &log
      )
    }
    if aliases.nodes > limits.aliasNodes || aliases.bytes > limits.aliasBytes {
      let what = aliases.nodes > limits.aliasNodes ? "\(limits.aliasNodes) values" : "\(limits.aliasBytes) bytes"
      return fail(.limit("aliases of a document stand for at most \(what)", at: range(of: self.event(.scalar))), &log)
    }
    aliases.record(event)
    return event
  }

  private mutating func fail(_ problem: Diagnostic, _ log: inout DiagnosticLog) -> Event? {
    failed = true
    log.add(problem)
    return nil
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>) -> String { String(cString: anchor) }

  /// A list item one column too far is read as more of the text before it (reliability.md row 12).
  private mutating func swallowsItem(_ event: Event) -> Bool {
    guard contains(" - ", in: event.value) else { return false }
    for line in (event.startLine + 1)...event.endLine {
      let text = cursor.line(line - linesBefore, of: bytes).drop { $0 == UInt8(ascii: " ") }
      if text.starts(with: "- ".utf8) { return true }
    }
    return false
  }
}

extension Diagnostic {
  /// The same for a text that begins further down in its file.
  fileprivate func moved(down lines: Int) -> Diagnostic {
    guard lines > 0 else { return self }
    func moved(_ range: SourceRange?) -> SourceRange? {
      guard var range else { return nil }
      range.start?.line += lines
      range.end?.line += lines
      return range
    }
    var copy = self
    copy.range = moved(range)
    copy.notes = notes.map { Note($0.message, at: moved($0.range)) }
    return copy
  }
}
