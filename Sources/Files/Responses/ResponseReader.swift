internal import Diagnostics
internal import Model
internal import YAML

/// Reads the responses of neighbouring files straight from events into flat columns: no tree, no dictionary an answer,
/// no `String` for a key that is known (architecture.md section 3).
///
/// One reader serves one thread. What is wrong goes into its log; a broken document is left out whole.
struct ResponseReader {
  let table: QuestionTable
  var batch = ResponseBatch()
  var log = DiagnosticLog()
  /// For each question the number of the document that answered it last, and the column of that key.
  private var answered: [(in: UInt32, column: UInt32)]
  private var document: UInt32 = 0
  /// An import of a file that answers another version of the questionnaires passes over answers: nil when nothing is.
  private let passedOver: PassedOverAnswers?

  init(table: QuestionTable, passingOver passedOver: PassedOverAnswers? = nil) {
    self.table = table
    answered = Array(repeating: (0, 0), count: table.entries.count)
    self.passedOver = passedOver
  }

  /// Reads all documents of a text. `path` is where the user finds it, `name` where it stands in the folder.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, path: String, name: String, linesBefore: Int = 0) {
    let before = log.diagnostics.count
    var parser = EventParser(path: path, bytes: bytes, linesBefore: linesBefore)
    var isEmpty = true
    reading: while let event = parser.next(&log) {
      switch event.kind {
      case .streamEnd:
        if isEmpty, linesBefore == 0 { log.add(.emptyFile(bytes, path: path)) }
        break reading
      case .documentStart, .documentEnd: continue
      case .mappingStart:
        isEmpty = false
        guard readDocument(&parser, at: event, name: name) else { break reading }
      default:
        isEmpty = false
        let looks = appearance(of: bytes)
        parser.report(
          .fileKind, "a response is a mapping", at: event,
          help: looks.map { "this looks like \($0)" } ?? "the first line is 'shortfall: responses/1'",
          log: &log)
        guard skip(from: event, &parser) else { break reading }
      }
    }
    if log.diagnostics.count > before, linesBefore == 0 { log.keep(SourceText(path: path, bytes: Array(bytes))) }
  }

  /// What stands beside the answers of a document while it is read.
  private struct Head {
    var hasHeader = false
    var respondent: String?
    var respondentPlace: SourceRange?
    var name: String?
    var role: Role?
    var vendor: String?
    var vendorPlace: SourceRange?
    var round = 1
    var on: CalendarDate?
    private var seen: [(key: String, place: SourceRange)] = []
    /// Keys beyond those that a sound document can have.
    private var more: [String: SourceRange] = [:]

    var isNew: Bool { seen.isEmpty }

    /// Looking through a few is quicker than a dictionary; of many there is one.
    func place(of key: String) -> SourceRange? { seen.first { $0.key == key }?.place ?? more[key] }

    mutating func note(_ key: String, at place: SourceRange) {
      if seen.count < 16 { seen.append((key, place)) } else { more[key] = place }
    }
  }

  /// False when the file ends here.
  private mutating func readDocument(_ parser: inout EventParser, at start: Event, name: String) -> Bool {
    document += 1
    let errors = log.errorCount
    let kept = Mark(batch)
    var head = Head()
    guard readFields(&head, &parser) else {
      drop(from: kept)
      return false
    }
    checkRequired(head, parser.range(of: start))
    checkVendor(head)
    if log.errorCount == errors, let respondent = head.respondent, let role = head.role {
      let answers = kept.answers..<batch.answers.count
      warnOfUnasked(role, answers, path: parser.path)
      batch.submissions.append(
        Submission(
          respondent: respondent, name: head.name, role: role, vendor: head.vendor, round: head.round, on: head.on,
          path: name, line: start.startLine, answers: answers))
    } else {
      drop(from: kept)
    }
    return true
  }

  /// How much the batch held before a document.
  private struct Mark {
    let answers: Int
    let texts: Int
    let references: Int

    init(_ batch: ResponseBatch) {
      answers = batch.answers.count
      texts = batch.texts.count
      references = batch.references.count
    }
  }

  private mutating func drop(from mark: Mark) {
    batch.answers.removeLast(batch.answers.count - mark.answers)
    batch.texts.removeLast(batch.texts.count - mark.texts)
    batch.references.removeLast(batch.references.count - mark.references)
  }

  /// All keys of a document. False when the file cannot be read on.
  private mutating func readFields(_ head: inout Head, _ parser: inout EventParser) -> Bool {
    while let key = parser.next(&log) {
      if key.kind == .mappingEnd { return true }
      guard key.kind == .scalar else {
        log.add(.complexKey(at: parser.range(of: key)))
        guard skip(from: key, &parser), skipNext(&parser) else { return false }
        continue
      }
      guard readField(key.text, at: key, &head, &parser) else { return false }
    }
    return false
  }

  private mutating func checkRequired(_ head: Head, _ place: SourceRange) {
    if !head.hasHeader, head.place(of: "shortfall") == nil {
      log.add(
        Diagnostic(
          .error, .fileKind, "the file does not say what it is", at: SourceRange(path: place.path, start: place.start),
          help: "the first line is 'shortfall: responses/1'"))
    }
    for key in ["respondent", "role"] where head.place(of: key) == nil {
      log.add(.missingKey(key, of: FileKind.responses.record, title: head.respondent, at: place))
    }
  }

  /// Answers count for a vendor who made a proposal, and come from its people.
  private mutating func checkVendor(_ head: Head) {
    guard let vendor = head.vendor, let place = head.vendorPlace else { return }
    if let vendors = table.vendors, !vendors.contains(vendor) { log.add(.unknownVendor(vendor, vendors, at: place)) }
    if let role = head.role, !role.answersForVendor {
      log.add(.vendorRole(head.respondent ?? "", role, vendor, at: place))
    }
  }

  /// One key of the document with its value. False when the file cannot be read on.
  private mutating func readField(_ key: String, at event: Event, _ head: inout Head, _ parser: inout EventParser)
    -> Bool
  {
    let place = parser.range(of: event)
    if key == "shortfall", !head.isNew {
      log.add(Diagnostic(.error, .fileKind, "'shortfall' must be the first key", at: place))
    }
    if let first = head.place(of: key) { log.add(.duplicateKey(key, at: place, first: first)) }
    head.note(key, at: place)
    if key == "answers" { return readAnswers(&parser) }
    guard let value = parser.next(&log) else { return false }
    guard let field = FileKind.responses.record.field(named: key) ?? headerField(key) else {
      log.add(key == "<<" ? .mergeKey(at: place) : .unknownKey(key, of: FileKind.responses.record, at: place))
      return skip(from: value, &parser)
    }
    guard value.kind == .scalar else {
      parser.report(.valueKind, "'\(key)' is a single text", at: value, log: &log)
      return skip(from: value, &parser)
    }
    readHead(field, parser.scalarNode(value), &head)
    return true
  }

  private func headerField(_ key: String) -> Field? {
    key == "shortfall" ? Field(key, .text, required: true, "What the file is.") : nil
  }

  private mutating func readHead(_ field: Field, _ node: Node, _ head: inout Head) {
    if node.isNull, !field.isRequired { return }
    guard conforms(node, to: field.shape, name: field.key, log: &log), let text = node.scalarText else { return }
    switch field.key {
    case "shortfall":
      head.hasHeader = true
      if let problem = headerProblem(text, .responses, at: node.range) { log.add(problem) }
    case "respondent": head.respondent = text
    case "name": head.name = text
    case "role": head.role = Role(rawValue: text)
    case "vendor":
      head.vendor = text
      head.vendorPlace = node.range
    case "round": head.round = node.number.flatMap { Int(exactly: $0) } ?? 1
    case "on": head.on = CalendarDate(text)
    default: break
    }
  }

  private mutating func readAnswers(_ parser: inout EventParser) -> Bool {
    guard let start = parser.next(&log) else { return false }
    if start.kind == .scalar, CoreValue(start.value, isPlain: start.isPlain) == .null { return true }
    guard start.kind == .mappingStart else {
      parser.report(.valueKind, "'answers' is a mapping from question to answer", at: start, log: &log)
      return skip(from: start, &parser)
    }
    while let key = parser.next(&log) {
      if case .mappingEnd = key.kind { return true }
      guard case .scalar = key.kind else {
        log.add(.complexKey(at: parser.range(of: key)))
        guard skip(from: key, &parser), skipNext(&parser) else { return false }
        continue
      }
      guard let question = table.index(of: key.value) else {
        var problem = Diagnostic.unknownQuestion(key.text, table, at: parser.range(of: key))
        if passedOver != nil { problem.severity = .warning }
        log.add(problem)
        guard skipNext(&parser) else { return false }
        continue
      }
      if answered[question].in == document { log.add(duplicate(question, at: parser.range(of: key))) }
      answered[question] = (document, UInt32(truncatingIfNeeded: key.startColumn))
      if let passedOver, passedOver.questions.contains(question) {
        log.add(.changedQuestion(table.entries[question].id, at: parser.range(of: key)))
        guard skipNext(&parser) else { return false }
        continue
      }
      guard readAnswer(to: question, line: key.startLine, &parser) else { return false }
    }
    return false
  }

  private func duplicate(_ question: Int, at place: SourceRange) -> Diagnostic {
    let line = batch.answers.last { $0.question == question }.map { Int($0.line) } ?? place.start?.line ?? 1
    let first = Position(line: line, column: Int(answered[question].column))
    return .duplicateKey(table.entries[question].id, at: place, first: SourceRange(path: place.path, start: first))
  }

  /// An answer of a role that was not asked is left out of the numbers and listed (method.md 10.8, case 14).
  private mutating func warnOfUnasked(_ role: Role, _ answers: Range<Int>, path: String) {
    for answer in batch.answers[answers] where !table.asks(role, question: Int(answer.question)) {
      let question = Int(answer.question)
      let start = Position(line: Int(answer.line), column: Int(answered[question].column))
      let end = Position(line: start.line, column: start.column + table.entries[question].id.utf8.count)
      log.add(
        .roleNotAsked(role.rawValue, table.entries[question].id, at: SourceRange(path: path, start: start, end: end)))
    }
  }

  mutating func skipNext(_ parser: inout EventParser) -> Bool {
    guard let event = parser.next(&log) else { return false }
    return skip(from: event, &parser)
  }

  /// Reads on to the end of a value that is of no use.
  mutating func skip(from event: Event, _ parser: inout EventParser) -> Bool {
    var depth = event.kind == .mappingStart || event.kind == .sequenceStart ? 1 : 0
    while depth > 0 {
      guard let event = parser.next(&log) else { return false }
      switch event.kind {
      case .mappingStart, .sequenceStart: depth += 1
      case .mappingEnd, .sequenceEnd: depth -= 1
      default: break
      }
    }
    return true
  }
}

extension EventParser {
  /// A scalar as a node, for what is rare enough to be checked by its shape.
  func scalarNode(_ event: Event) -> Node {
    Node(
      content: .scalar(text: event.text, value: CoreValue(event.value, isPlain: event.isPlain)), range: range(of: event)
    )
  }
}
