import Model

/// An interview as a value: what is asked, what was answered, where it stands, what is being typed.
///
/// Keys and lines change it and give effects; nothing here knows a terminal or a file. An answer is in `answers` as soon
/// as it is given, and whoever carries out the effects saves it before the next key is looked at.
struct Interview: Sendable {
  enum Effect: Hashable, Sendable {
    /// The answer to the question at that position is to be written.
    case save(Int)
    /// The interview ends; everything was saved by the effects before.
    case leave
  }

  enum Field: Hashable, Sendable { case reason, references, note, target }

  enum Mode: Hashable, Sendable {
    case asking
    case typing(Field, TypedText)
    /// The next digit is a grade.
    case evidence
    case help
    /// What is open.
    case list
    /// Behind the last question.
    case end
  }

  /// What was said about an answer before there was one.
  struct Draft: Hashable, Sendable {
    var evidence: Int?
    var references: [Reference] = []
    var note = ""

    var isEmpty: Bool { evidence == nil && references.isEmpty && note.isEmpty }
  }

  /// Never empty.
  let questions: [InterviewQuestion]
  /// One a question, of this round.
  var answers: [TypedAnswer?]
  var position: Int
  var mode: Mode = .asking
  /// By position.
  var drafts: [Int: Draft] = [:]
  /// The question was answered since it was put.
  var isSettled = false
  /// What came of the last key, for the person to read.
  var notice: String?
  /// Lines that the screen is scrolled down; the screen knows how far that can be.
  var scroll = 0
  /// Leaving was asked for while something could not be saved.
  private var wasWarned = false

  /// Starts at the first question that has no answer, or at the end where all have one.
  init(_ questions: [InterviewQuestion], answers: [TypedAnswer?]) {
    self.questions = questions
    self.answers = questions.indices.map { $0 < answers.count ? answers[$0] : nil }
    position = self.answers.firstIndex { $0 == nil } ?? 0
    if self.answers.allSatisfy({ $0 != nil }) { mode = .end }
  }

  var question: InterviewQuestion { questions[position] }
  var answer: TypedAnswer? { answers[position] }
  var draft: Draft { drafts[position] ?? Draft() }
  /// Positions without an answer, ascending.
  var open: [Int] { answers.indices.filter { answers[$0] == nil } }

  // MARK: Moving

  mutating func go(to target: Int) {
    position = min(max(target, 0), questions.count - 1)
    mode = .asking
    isSettled = false
    notice = nil
    scroll = 0
  }

  mutating func next() {
    guard position + 1 < questions.count else {
      go(to: position)
      mode = .end
      return
    }
    go(to: position + 1)
  }

  mutating func back() {
    if mode == .end { return go(to: position) }
    guard position > 0 else {
      notice = "this is the first question"
      return
    }
    go(to: position - 1)
  }

  /// A question by id or number, or the first open one of a section or an area.
  mutating func jump(to target: String) {
    if let found = destination(of: target) { return go(to: found) }
    mode = .asking
    notice = "nothing here is called '\(target)'; name a question such as \(question.id), a section or a number"
  }

  func destination(of target: String) -> Int? {
    let wanted = target.lowercased()
    if let found = questions.firstIndex(where: { $0.id.lowercased() == wanted }) { return found }
    let group = questions.indices.filter {
      questions[$0].section.lowercased() == wanted || questions[$0].area.lowercased() == wanted
    }
    if let first = group.first { return group.first { answers[$0] == nil } ?? first }
    guard let number = Int(target), questions.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  // MARK: Answering

  /// Takes an answer; what was said about it before, and about the answer it replaces, goes with it.
  mutating func choose(_ choice: TypedAnswer.Choice) -> [Effect] {
    var given = TypedAnswer(choice: choice)
    notice = nil
    if case .notApplicable = choice {
      if answer.map(hasMore) == true || !draft.isEmpty { notice = "evidence and note are gone: they go with a level" }
    } else {
      (given.evidence, given.references, given.note) = (draft.evidence ?? 0, draft.references, draft.note)
      if let answer, !answer.isNotApplicable {
        (given.evidence, given.references, given.note) = (answer.evidence, answer.references, answer.note)
      }
      if choice == .unknown, given.evidence > 0 {
        given.evidence = 0
        notice = "the evidence grade is gone: it goes with a level"
      }
    }
    drafts[position] = nil
    return keep(given)
  }

  mutating func grade(_ evidence: Int) -> [Effect] {
    add(needsLevel: true) {
      $0.evidence = evidence
    } draft: {
      $0.evidence = evidence
    }
  }

  mutating func cite(_ references: [Reference]) -> [Effect] {
    add(needsLevel: false) {
      $0.references = references
    } draft: {
      $0.references = references
    }
  }

  mutating func remark(_ note: String) -> [Effect] {
    add(needsLevel: false) {
      $0.note = note
    } draft: {
      $0.note = note
    }
  }

  /// Changes the answer there is, or keeps for later what cannot stand without one.
  private mutating func add(
    needsLevel: Bool, _ change: (inout TypedAnswer) -> Void, draft: (inout Draft) -> Void
  ) -> [Effect] {
    mode = .asking
    notice = nil
    guard var given = answer else {
      draft(&drafts[position, default: Draft()])
      if drafts[position]?.isEmpty == true { drafts[position] = nil } else { notice = "kept; saved with the answer" }
      return []
    }
    if given.isNotApplicable || (needsLevel && given.choice == .unknown) {
      notice = "that goes with a level, and this answer has none"
      return []
    }
    change(&given)
    return given == answer ? [] : keep(given)
  }

  private mutating func keep(_ given: TypedAnswer) -> [Effect] {
    mode = .asking
    isSettled = true
    wasWarned = false
    guard given != answer else {
      notice = notice ?? "as before"
      return []
    }
    answers[position] = given
    return [.save(position)]
  }

  private func hasMore(_ answer: TypedAnswer) -> Bool {
    answer.evidence > 0 || !answer.references.isEmpty || !answer.note.isEmpty
  }

  // MARK: Leaving

  /// Ends at once. A note or reference that is half typed is saved where it can stand.
  mutating func breakOff() -> [Effect] {
    var effects: [Effect] = []
    if case .typing(let field, let typed) = mode, answer != nil, !typed.text.isEmpty {
      if field == .note { effects = remark(typed.text.withoutOuterBlanks) }
      if field == .references { effects = cite(references(in: typed.text)) }
    }
    return effects + [.leave]
  }

  /// Ends; the first time not while something is kept that only an answer could carry.
  mutating func leave() -> [Effect] {
    guard !drafts.isEmpty, !wasWarned else { return [.leave] }
    wasWarned = true
    let ids = drafts.keys.sorted().map { questions[$0].id }.joined(separator: ", ")
    notice = "no answer yet to carry what you noted for \(ids); q again leaves without it"
    return []
  }
}

extension TypedAnswer {
  var isNotApplicable: Bool { if case .notApplicable = choice { true } else { false } }
}

extension String {
  /// Without blanks at its ends.
  var withoutOuterBlanks: String {
    var scalars = Substring(self).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

/// References as they are typed: ` | ` between several, `until 2026-06-30` behind one that runs out.
func references(in text: String) -> [Reference] {
  text.split(separator: "|").compactMap { part in
    let words = part.split(separator: " ")
    guard !words.isEmpty else { return nil }
    if words.count > 2, words[words.count - 2] == "until", let day = words.last.flatMap({ CalendarDate($0) }) {
      return Reference(text: words.dropLast(2).joined(separator: " "), until: day)
    }
    return Reference(text: String(part).withoutOuterBlanks, until: nil)
  }
}

/// The same text that `references(in:)` reads.
func typed(_ references: [Reference]) -> String {
  references.map { $0.text + ($0.until.map { " until \($0)" } ?? "") }.joined(separator: " | ")
}
