package import Diagnostics
internal import Model

/// Of what comes in from outside.
let importRules: [Rule] = [
  .gapTable, .importAnswer, .importBefore, .importColumn, .importDate, .importKey, .importOrigin, .importOurs,
  .importRepeat, .importReply, .importRespondent, .importRole,
]

extension Rule {
  package static let importColumn = Rule(
    "import-column", "Every column of a survey is accounted for.",
    """
    A heading names a question by its id in front (`[VB-05] …`), by the text of the question or by its title. Columns that \
    survey tools add are known. Any other is left out and named; `shortfall import FILE --plan` shows what each column is, \
    and a map says it where the headings do not.
    """)
  package static let importAnswer = Rule(
    "import-answer", "Every answer of a survey is an option of its question.",
    """
    A cell holds a level, a value of the scale, an anchor word for word in any language of the questionnaire, or a word for \
    "unknown". What only resembles an option is not guessed: say it in a map (`--write-map FILE` begins one), or leave such \
    cells out with `--skip-unmatched`.
    """)
  package static let importRespondent = Rule(
    "import-respondent", "An import knows who answered, and mixes up nobody.",
    """
    The respondent comes from a column with ids, addresses or names, from the number that a survey tool gives to anonymous \
    answers, or from `--respondent`. Two people never share an id; a map gives them their own.
    """)
  package static let importRole = Rule(
    "import-role", "An import knows in which role everybody answers.",
    """
    The role comes from a column `role`, from a map (`people` or `roles`), or from `--role` for everybody else.
    """)
  package static let importDate = Rule(
    "import-date", "The day of an answer can be read in one way only.",
    """
    `3/4/2026` is in March or in April. Where no stamp of the file proves the order, `--dates day-first` or \
    `--dates month-first` says it; without, the answers have no day.
    """)
  package static let importKey = Rule(
    "import-key", "The key of pseudonyms is kept apart from the answers.",
    """
    `--pseudonymise KEYFILE` writes codes such as `it-1` instead of ids, names and addresses, and whom they stand for into \
    the key file. It lies outside the assessment's folder, is readable by its owner alone, and is added to by later imports, \
    so that a person keeps the code. Whoever has both has the names.
    """)
  package static let importOrigin = Rule(
    "import-origin", "Answers belong to the questions as they are now.",
    """
    A form writes the version of every questionnaire, and a fingerprint of every question, into the file of answers. Where \
    the values or anchors of a question have changed since, its answer may mean something else: it is left out and named, \
    and the rest is imported. `--keep-changed` keeps such answers.
    """)
  package static let importRepeat = Rule(
    "import-repeat", "A respondent answers a question once in a round.",
    """
    Of two rows by one person in one round the later counts, and the earlier is named. In a list of one answer a row, two \
    answers to one question are an error, since no row says that it is later.
    """)
}

extension Diagnostic {
  static func twinColumns(_ subject: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importColumn, "a second column holds \(subject)", at: range,
      notes: [Note("the first is here", at: first)],
      help: "leave one of them out in a map: columns: {\"HEADING\": ignore}")
  }

  static func noQuestions(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importColumn, "no column is a question of this assessment", at: range,
      help: "put the ids in front of the headings, such as [VB-05], or write a map")
  }

  package static func unknownColumn(_ heading: String, nearest: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importColumn, "column '\(shortened(heading))' is left out: no question has this heading", at: range,
      help: nearest.map { "did you mean question '\($0)'? a map can say so" })
  }

  static func noRespondent(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRespondent, "nothing says who answered in this row", at: range,
      help: "add a column 'respondent', 'email' or 'name', or name one person with --respondent")
  }

  static func oneRespondent(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRespondent, "--respondent names one person, and here is a second row", at: range,
      help: "add a column that says who answered")
  }

  static func sameID(_ a: ImportedRespondent, _ b: ImportedRespondent) -> Diagnostic {
    let id = a.answers.respondent
    let isSamePerson = a.identity == b.identity
    return Diagnostic(
      .error, .importRespondent,
      isSamePerson
        ? "'\(shortened(a.identity))' answers as '\(a.answers.role.rawValue)' here and as '\(b.answers.role.rawValue)' elsewhere"
        : "'\(shortened(a.identity))' and '\(shortened(b.identity))' would both be respondent '\(id)'",
      at: a.place, notes: [Note("the other row is here", at: b.place)],
      help: isSamePerson
        ? "a respondent has one role; say in a map: people: {\"\(shortened(a.identity))\": {role: ROLE}}"
        : "give one of them an id in a map: people: {\"\(shortened(a.identity))\": {respondent: ID}}")
  }

  static func unknownRole(_ text: String, nearest: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRole, "'\(shortened(text))' is no role", at: range,
      help: (nearest.map { "did you mean '\($0)'? " }
        ?? "roles are \(Role.allCases.map(\.rawValue).joined(separator: ", ")); ")
        + "say it in a map: roles: {\"\(shortened(text))\": ROLE}")
  }

  static func noRole(_ respondent: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRole, "nothing says in which role '\(shortened(respondent))' answers", at: range,
      help: "add a column 'role', name it in a map under 'people', or add --role ROLE")
  }

  /// The question means something else than when it was answered.
  static func changedQuestion(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importOrigin, "question '\(id)' has changed since it was answered; the answer is left out", at: range,
      help: "ask it again, or add --keep-changed if the answer still holds")
  }

  /// `tells` where the file says which of the questions are meant.
  static func otherVersion(
    _ was: QuestionnaireStamp, _ now: QuestionnaireStamp, tells: Bool, at range: SourceRange
  ) -> Diagnostic {
    let versions = was.version == now.version ? "version \(now.version) as well" : "version \(now.version)"
    return Diagnostic(
      .warning, .importOrigin,
      "questionnaire '\(shortened(was.id))' has changed since: version \(was.version) was answered, and here is \(versions)",
      at: range,
      help: tells ? nil : "the file does not tell which questions are concerned; look the answers through")
  }

  static func badRound(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRepeat, "'\(shortened(text))' is no round", at: range,
      help: "a round is a whole number from 1 to 1000")
  }

  static func mixedDates(at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importDate, "some dates begin with the day and some with the month, so the answers get no day",
      at: range, notes: [Note("the other order stands here", at: first)],
      help: "write all dates alike, or add --dates day-first or --dates month-first")
  }

  static func doubtfulDates(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importDate, "'\(shortened(text))' is two different days, so the answers get no day", at: range,
      help: "add --dates day-first or --dates month-first")
  }

  static func listedQuestion(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: id, among: known)
    return Diagnostic(
      .error, .unknownQuestion, "there is no question '\(shortened(id))' in this assessment", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "its questionnaires are listed in assessment.yaml")
  }

  /// A map gives a text a level that no scale has.
  static func mappedLevel(_ text: String, _ question: String, _ scales: [AnswerScale], at range: SourceRange)
    -> Diagnostic
  {
    let values = scales.count == 1 ? scales.flatMap { $0.values.map(\.value) } : ["0", "1", "2", "3", "4"]
    return Diagnostic(
      .error, .levelRange,
      "'\(shortened(text))' is no answer\(question == "all" ? "" : " to question '\(question)'")", at: range,
      help: "write \(values.joined(separator: ", ")), unknown, na: REASON or skip")
  }

  static func answeredTwice(_ id: String, _ respondent: String, at range: SourceRange, first: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .importRepeat, "'\(shortened(respondent))' answers question '\(id)' twice", at: range,
      notes: [Note("the first answer is here", at: first)], help: "delete one of the rows, or give one the next round")
  }

  static func otherRole(_ respondent: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRole, "'\(shortened(respondent))' answers in another role than before", at: range,
      notes: [Note("the first answer is here", at: first)], help: "a respondent has one role")
  }
}
