package import Diagnostics

/// Reads a file of exactly one document into a tree; nil when the log got an error.
package func readTree(_ source: SourceText, limits: Limits = .standard, log: inout DiagnosticLog) -> Node? {
  let documents = readTrees(source, limits: limits, log: &log)
  guard let documents else { return nil }
  if documents.count > 1 {
    log.add(
      Diagnostic(
        .error, .yamlDocument, "a second document begins here", at: documents[1].range,
        help: "this kind of file holds one; delete the '---' or split the file"))
    return nil
  }
  return documents.first
}

/// Reads all documents of a file; nil when the log got an error. A file without any is an error.
package func readTrees(_ source: SourceText, limits: Limits = .standard, log: inout DiagnosticLog) -> [Node]? {
  log.keep(source)
  return source.bytes.withUnsafeBufferPointer { bytes in
    var reader = TreeReader(parser: EventParser(path: source.path, bytes: bytes, limits: limits))
    guard let documents = reader.documents(&log) else { return nil }
    if documents.isEmpty {
      log.add(.emptyFile(bytes, path: source.path))
      return nil
    }
    return reader.isSound ? documents : nil
  }
}

private struct TreeReader: ~Copyable {
  var parser: EventParser
  var isSound = true

  mutating func documents(_ log: inout DiagnosticLog) -> [Node]? {
    var documents: [Node] = []
    while let event = parser.next(&log) {
      switch event.kind {
      case .streamEnd: return documents
      case .documentStart, .documentEnd: continue
      default:
        guard let node = node(from: event, &log) else { return nil }
        documents.append(node)
      }
    }
    return nil
  }

  /// Recursion is as deep as the parser's limit lets it be.
  private mutating func node(from event: Event, _ log: inout DiagnosticLog) -> Node? {
    switch event.kind {
    case .scalar:
      return Node(
        content: .scalar(text: event.text, value: CoreValue(event.value, isPlain: event.isPlain)),
        range: parser.range(of: event))
    case .sequenceStart: return sequence(from: event, &log)
    case .mappingStart: return mapping(from: event, &log)
    default: return nil
    }
  }

  private mutating func sequence(from start: Event, _ log: inout DiagnosticLog) -> Node? {
    var range = parser.range(of: start)
    var items: [Node] = []
    while let event = parser.next(&log) {
      if event.kind == .sequenceEnd {
        range.end = parser.range(of: event).end
        return Node(content: .sequence(items), range: range)
      }
      guard let item = node(from: event, &log) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(from start: Event, _ log: inout DiagnosticLog) -> Node? {
    var range = parser.range(of: start)
    var pairs: [Node.Pair] = []
    var places: [String: SourceRange] = [:]
    while let event = parser.next(&log) {
      if event.kind == .mappingEnd {
        range.end = parser.range(of: event).end
        return Node(content: .mapping(pairs), range: range)
      }
      let keyRange = parser.range(of: event)
      guard event.kind == .scalar else {
        log.add(.complexKey(at: keyRange))
        return nil
      }
      let key = event.text
      if key == "<<", event.isPlain {
        log.add(.mergeKey(at: keyRange))
        isSound = false
      }
      if let first = places[key] {
        log.add(.duplicateKey(key, at: keyRange, first: first))
        isSound = false
      }
      places[key] = keyRange
      guard let next = parser.next(&log), let value = node(from: next, &log) else { return nil }
      pairs.append(Node.Pair(key: key, keyRange: keyRange, value: value))
    }
    return nil
  }
}

extension Diagnostic {
  package static func emptyFile(_ bytes: UnsafeBufferPointer<UInt8>, path: String) -> Diagnostic {
    let hasText = bytes.contains { $0 > 32 }
    return Diagnostic(
      .error, .yamlDocument, hasText ? "the file holds only comments" : "the file is empty",
      at: SourceRange(path: path, start: Position(line: 1, column: 1)),
      help: "the first key says what a file is, such as 'shortfall: responses/1'")
  }
}
