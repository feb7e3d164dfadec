internal import Diagnostics
internal import Model
internal import YAML

extension ResponseReader {
  /// The long form of an answer while it is read.
  private struct LongForm {
    var choice: Answer.Choice?
    var saysNothing = false
    var evidence = 0
    var references: [Reference] = []
    var text = 0..<0
    var reasonPlace: SourceRange?
    var seen: UInt8 = 0
  }

  /// The answer to a question, short or long. False when the file cannot be read on.
  mutating func readAnswer(to question: Int, line: Int, _ parser: inout EventParser) -> Bool {
    guard let value = parser.next(&log) else { return false }
    switch value.kind {
    case .scalar:
      guard let choice = choice(value, of: question, parser) else { return true }
      batch.answers.append(Answer(question: question, choice: choice, evidence: 0, line: line))
      return true
    case .mappingStart: return readLongForm(of: question, line: line, at: value, &parser)
    default:
      parser.report(
        .valueKind, "an answer is a level, 'unknown', or a mapping such as {level: 2, evidence: 1}", at: value,
        log: &log)
      return skip(from: value, &parser)
    }
  }

  /// What a scalar chooses; nil for nothing, or after an error.
  private mutating func choice(_ event: Event, of question: Int, _ parser: borrowing EventParser) -> Answer.Choice? {
    let bytes = event.value
    let entry = table.entries[question]
    if bytes.count == 1, entry.isBuiltInScale {
      let digit = Int(bytes[0]) - 48
      if digit >= 0, digit < 5 { return Answer.Choice(value: digit) }
    }
    if event.word == unknownWord { return .unknown }
    if let index = entry.scale.values.firstIndex(where: { $0.value.utf8.elementsEqual(bytes) }) {
      return Answer.Choice(value: index)
    }
    if CoreValue(bytes, isPlain: event.isPlain) == .null { return nil }
    let place = parser.range(of: event)
    log.add(
      bytes.elementsEqual("na".utf8) ? .reasonMissing(entry.id, at: place) : .levelRange(event.text, entry, at: place))
    return nil
  }

  private mutating func readLongForm(
    of question: Int, line: Int, at start: Event, _ parser: inout EventParser
  ) -> Bool {
    var form = LongForm()
    let errors = log.errorCount
    while let key = parser.next(&log) {
      if case .mappingEnd = key.kind {
        if log.errorCount == errors { add(form, question, line, at: start, parser) }
        return true
      }
      guard case .scalar = key.kind else {
        log.add(.complexKey(at: parser.range(of: key)))
        guard skip(from: key, &parser), skipNext(&parser) else { return false }
        continue
      }
      guard readMember(key, of: question, &form, &parser) else { return false }
    }
    return false
  }

  private mutating func readMember(
    _ key: Event, of question: Int, _ form: inout LongForm, _ parser: inout EventParser
  ) -> Bool {
    guard let member = key.word.flatMap(Member.init) else {
      let place = parser.range(of: key)
      log.add(key.text == "<<" ? .mergeKey(at: place) : .unknownKey(key.text, of: FileKind.answer, at: place))
      return skipNext(&parser)
    }
    if form.seen & member.bit != 0 {
      let place = parser.range(of: key)
      log.add(.duplicateKey(key.text, at: place, first: nil))
    }
    form.seen |= member.bit
    guard let value = parser.next(&log) else { return false }
    if member == .references { return readReferences(from: value, &form, &parser) }
    guard case .scalar = value.kind else {
      parser.report(.valueKind, "'\(member.key)' is a single value", at: value, log: &log)
      return skip(from: value, &parser)
    }
    switch member {
    case .level:
      let errors = log.errorCount
      form.choice = choice(value, of: question, parser)
      form.saysNothing = form.choice == nil && log.errorCount == errors
    case .evidence:
      if value.value.count == 1, value.value[0] >= 48, value.value[0] <= 51 {
        form.evidence = Int(value.value[0]) - 48
      } else {
        let node = parser.scalarNode(value)
        if !node.isNull { _ = conforms(node, to: .whole(0...3), name: "evidence", log: &log) }
      }
    case .note:
      if !(value.isPlain && CoreValue(value.value, isPlain: true) == .null) { form.text = keep(value.value) }
    case .notApplicable:
      form.choice = .notApplicable
      form.reasonPlace = parser.range(of: value)
      let isBlank = value.value.allSatisfy { $0 <= 32 } || CoreValue(value.value, isPlain: value.isPlain) == .null
      if isBlank { log.add(.reasonMissing(table.entries[question].id, at: parser.range(of: value))) }
      form.text = keep(value.value)
    case .references: break
    }
    return true
  }

  private mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = batch.texts.count
    batch.texts.append(contentsOf: text)
    return start..<batch.texts.count
  }

  private mutating func add(
    _ form: LongForm, _ question: Int, _ line: Int, at start: Event, _ parser: borrowing EventParser
  ) {
    if form.seen & Member.notApplicable.bit != 0, form.seen != Member.notApplicable.bit {
      return log.add(.reasonAlone(table.entries[question].id, at: form.reasonPlace ?? parser.range(of: start)))
    }
    guard let choice = form.choice else {
      // `{level: }` alone says nothing, as `null` does; with a note or evidence something would be lost.
      if !form.saysNothing || form.seen != Member.level.bit {
        log.add(.emptyAnswer(table.entries[question].id, at: parser.range(of: start)))
      }
      return
    }
    if !form.references.isEmpty {
      batch.references.append(AnswerReferences(answer: batch.answers.count, references: form.references))
    }
    batch.answers.append(
      Answer(
        question: question, choice: choice, evidence: form.evidence, line: line, textStart: form.text.lowerBound,
        textLength: form.text.count))
  }

  private mutating func readReferences(from value: Event, _ form: inout LongForm, _ parser: inout EventParser) -> Bool {
    if value.kind == .scalar, CoreValue(value.value, isPlain: value.isPlain) == .null { return true }
    guard value.kind == .sequenceStart else {
      parser.report(.valueKind, "'refs' is a list", at: value, help: "write refs: [budget-v3.xlsx]", log: &log)
      return skip(from: value, &parser)
    }
    while let item = parser.next(&log) {
      switch item.kind {
      case .sequenceEnd: return true
      case .scalar:
        if conforms(parser.scalarNode(item), to: .text, name: "refs", log: &log) {
          add(Reference(text: item.text, until: nil), to: &form, at: parser.range(of: item))
        }
      case .mappingStart:
        guard readReference(at: item, &form, &parser) else { return false }
      default:
        parser.report(.valueKind, "a reference is a text or {ref: …, until: …}", at: item, log: &log)
        guard skip(from: item, &parser) else { return false }
      }
    }
    return false
  }

  private mutating func readReference(at start: Event, _ form: inout LongForm, _ parser: inout EventParser) -> Bool {
    let place = parser.range(of: start)
    var pairs: [Node.Pair] = []
    while let key = parser.next(&log), key.kind == .scalar {
      let name = key.text
      let keyPlace = parser.range(of: key)
      if let first = pairs.first(where: { $0.key == name }) {
        log.add(.duplicateKey(name, at: keyPlace, first: first.keyRange))
      }
      guard let value = parser.next(&log) else { return false }
      guard value.kind == .scalar else {
        parser.report(.valueKind, "'\(name)' is a single text", at: value, log: &log)
        guard skip(from: value, &parser) else { return false }
        continue
      }
      pairs.append(Node.Pair(key: name, keyRange: keyPlace, value: parser.scalarNode(value)))
    }
    let node = Node(content: .mapping(pairs), range: place)
    guard conforms(node, to: .record(FileKind.reference), name: "refs", log: &log), let text = node.referenceText else {
      return true
    }
    add(Reference(text: text, until: node.date("until")), to: &form, at: node.present("kpi")?.range ?? place)
    return true
  }

  private mutating func add(_ reference: Reference, to form: inout LongForm, at place: SourceRange) {
    if let problem = table.citable.problem(with: reference, at: place) { log.add(problem) }
    form.references.append(reference)
  }
}

/// "unknown" as one number.
private let unknownWord: UInt64 = 0x75_6E6B_6E6F_776E

/// The keys of the long form, recognised without making a `String`.
private enum Member: UInt8 {
  case level, evidence, note, notApplicable, references

  /// From the key's bytes as one number.
  init?(_ word: UInt64) {
    switch word {
    case 0x6E61: self = .notApplicable
    case 0x6E_6F74_65: self = .note
    case 0x72_6566_73: self = .references
    case 0x6C_6576_656C: self = .level
    case 0x6576_6964_656E_6365: self = .evidence
    default: return nil
    }
  }

  var bit: UInt8 { 1 << rawValue }

  var key: String {
    switch self {
    case .level: "level"
    case .evidence: "evidence"
    case .note: "note"
    case .notApplicable: "na"
    case .references: "refs"
    }
  }
}
