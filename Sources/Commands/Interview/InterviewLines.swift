import Diagnostics
import Model

/// Answers that come line by line: `3`, `3 e2 r budget-v3.xlsx note Like for like`, `u`, `n REASON`, `VB-05: 3`.
extension Interview {
  /// What came of a line.
  enum LineOutcome: Hashable, Sendable {
    case done([Effect])
    /// The line asks to be told something.
    case help, list
    /// Nothing was changed; why, in the words of a diagnostic.
    case problem(String)
  }

  /// Takes a line as a whole or not at all.
  ///
  /// Lines that only add a grade, references or a note belong to the answer before them; any other goes on to the next
  /// question first where the present one is answered.
  mutating func take(line: String) -> LineOutcome {
    var tried = self
    let outcome = tried.read(line.withoutOuterBlanks)
    if case .problem = outcome { return outcome }
    self = tried
    return outcome
  }

  private mutating func read(_ line: String) -> LineOutcome {
    let (word, rest) = parted(line)
    if let additions = Additions(line) {
      guard answer != nil, mode != .end || isSettled else {
        return .problem("there is no answer before it to add that to")
      }
      return add(additions)
    }
    if let target = questions.firstIndex(where: { isID(word, of: $0) }) {
      go(to: target)
      return rest.isEmpty ? .done([]) : read(rest)
    }
    if isSettled { next() }
    return command(word, rest) ?? answer(line, word, rest)
  }

  /// `VB-05` and `VB-05:`, in capitals or not.
  private func isID(_ word: String, of question: InterviewQuestion) -> Bool {
    let id = word.utf8.last == UInt8(ascii: ":") ? String(word.dropLast()) : word
    return id.lowercased() == question.id.lowercased()
  }

  /// Nil where the word is no command, or is an answer of the question's own scale.
  private mutating func command(_ word: String, _ rest: String) -> LineOutcome? {
    if mode != .end, question.options.contains(where: { $0.value == word }) { return nil }
    switch word {
    case "b", "back": back()
    case "s", "skip": next()
    case "j", "jump":
      guard let target = destination(of: rest) else { return .problem("nothing here is called '\(rest)'") }
      go(to: target)
    case "l", "list": return .list
    case "?", "h", "help": return .help
    case "q", "quit": return .done([.leave])
    default: return nil
    }
    return .done([])
  }

  private mutating func answer(_ line: String, _ word: String, _ rest: String) -> LineOutcome {
    guard mode != .end else {
      return .problem("all \(questions.count) questions are through; begin with the id of one")
    }
    if let (index, rest) = chosen(line) { return choose(.option(index), then: rest) }
    switch word.utf8.last == UInt8(ascii: ":") ? String(word.dropLast()) : word {
    case "u", "unknown": return choose(.unknown, then: rest)
    case "n", "na", "n/a":
      guard !rest.isEmpty else { return .problem("not applicable needs a reason: n REASON") }
      return .done(choose(.notApplicable(reason: rest)))
    default:
      let values = question.options.map(\.value).joined(separator: ", ")
      return .problem(
        "'\(shortened(line, to: 40))' is no answer to \(question.id); there are \(values), u and n REASON")
    }
  }

  /// The option that a line begins with: the longest value, else a key.
  private func chosen(_ line: String) -> (index: Int, rest: String)? {
    let values = question.options.indices.filter {
      line == question.options[$0].value || starts(line, question.options[$0].value)
    }
    if let best = values.max(by: { question.options[$0].value.utf8.count < question.options[$1].value.utf8.count }) {
      return (best, String(Substring(line.utf8.dropFirst(question.options[best].value.utf8.count))).withoutOuterBlanks)
    }
    let (word, rest) = parted(line)
    return question.options.firstIndex { String($0.key) == word }.map { ($0, rest) }
  }

  private func starts(_ line: String, _ value: String) -> Bool { line.utf8.starts(with: (value + " ").utf8) }

  private mutating func choose(_ choice: TypedAnswer.Choice, then rest: String) -> LineOutcome {
    guard !rest.isEmpty else { return .done(choose(choice)) }
    guard let additions = Additions(rest) else {
      return .problem(
        "'\(shortened(rest, to: 40))' is not understood behind an answer; there are e2, r REFERENCE and note TEXT")
    }
    let effects = choose(choice)
    guard case .done(let more) = add(additions) else {
      return .problem("evidence goes with a level")
    }
    // One change of the file, whatever the line says.
    return .done((effects + more).contains(.save(position)) ? [.save(position)] : [])
  }

  private mutating func add(_ additions: Additions) -> LineOutcome {
    guard let given = answer else { return .problem("there is no answer before it to add that to") }
    if given.isNotApplicable { return .problem("an answer that does not apply has nothing beside its reason") }
    if additions.evidence != nil, given.choice == .unknown { return .problem("evidence goes with a level") }
    var effects: [Effect] = []
    if let evidence = additions.evidence { effects += grade(evidence) }
    let new = additions.references.filter { !given.references.contains($0) }
    if !new.isEmpty { effects += cite(given.references + new) }
    if let note = additions.note { effects += remark(note) }
    isSettled = true
    return .done(effects.isEmpty ? [] : [.save(position)])
  }
}

/// What a line adds to an answer: `e2`, `r REFERENCE | REFERENCE`, `note TEXT`, in this order.
private struct Additions {
  var evidence: Int?
  var references: [Reference] = []
  var note: String?

  /// Nil where the text is something else.
  init?(_ text: String) {
    var (word, rest) = parted(text)
    guard !word.isEmpty else { return nil }
    if ["e", "evidence"].contains(word) {
      let (grade, more) = parted(rest)
      (word, rest) = ("e" + grade, more)
    }
    if word.utf8.count == 2, word.utf8.first == UInt8(ascii: "e"), let grade = word.unicodeScalars.last.flatMap(digit),
      grade < 4
    {
      evidence = grade
      (word, rest) = parted(rest)
    }
    if ["r", "ref", "refs"].contains(word) {
      let words = rest.split(separator: " ")
      let end = words.firstIndex(of: "note") ?? words.endIndex
      references = Commands.references(in: words[..<end].joined(separator: " "))
      guard !references.isEmpty else { return nil }
      (word, rest) = parted(words[end...].joined(separator: " "))
    }
    if ["t", "m", "note"].contains(word) {
      guard !rest.isEmpty else { return nil }
      note = rest
    } else if !word.isEmpty {
      return nil
    }
  }
}

/// The first word, and what stands behind it.
private func parted(_ text: String) -> (word: String, rest: String) {
  guard let blank = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return (text, "") }
  return (String(text[..<blank]), String(text[blank...]).withoutOuterBlanks)
}
