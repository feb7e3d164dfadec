import Analysis
import Model
import Templates

/// Section 13 of the report: everything that the rest rests upon.
extension Presentation {
  static let appendixVocabulary = Vocabulary([
    .init("answers", .list(answeredQuestionVocabulary), "all answers; absent where they stand in a file of their own"),
    .init("any_answers", .flag, "somebody has answered"),
    .init("rounds", .flag, "somebody answered in a second round"),
    .init("counts", .list(answerCountVocabulary), "answers by role and count, where there are many respondents"),
    .init("answers_file", .text, "the file that lists them all"),
    .init("not_applicable", .list(reasonedVocabulary), "questions left out, with reasons"),
    .init("unknowns", .list(answerCountVocabulary), "questions and roles that answered unknown"),
    .init("any_unknowns", .flag, "somebody answered unknown"),
    .init("missing", .list(linkVocabulary), "questions that nobody answered"),
    .init("unasked", .list(answerVocabulary), "answers of roles that were not asked: not counted"),
    .init("unasked_more", .text, "how many such answers are not listed"),
    .init("verification", .list(verificationVocabulary), "stated at level 3 or above on evidence below grade 2"),
    .init("any_verification", .flag, "there is something to verify"),
    .init("waivers", .list(waiverVocabulary), "waivers on record"),
    .init("profile", .list(profileRowVocabulary), "every threshold used"),
    .init("overridden", .text, "how many thresholds differ from the method's"),
    .init("claims", .list(claimVocabulary), "source claims covered, by area"),
    .init("inputs", .list(inputVocabulary), "files that went into the result"),
    .init("any_inputs", .flag, "the files are known"),
    .init("bands", .list(bandRowVocabulary), "the bands of a score"),
  ])

  static let verificationVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("level", .text, "level as stated"),
    .init("grade", .text, "grade of evidence and its name"),
    .init("lead", .text, "role to ask"),
    .init("evidence", .list(textVocabulary), "what could serve as evidence"),
  ])

  static let claimVocabulary = Vocabulary([
    .init("area", .object(textVocabulary), "title of the area"),
    .init("questions", .text, "how many questions it has"),
    .init("count", .text, "how many claims they cover"),
    .init("claims", .text, "the claims"),
  ])

  static let inputVocabulary = Vocabulary([
    .init("path", .text, "path in the assessment's folder"),
    .init("files", .text, "how many files"),
    .init("size", .text, "size in bytes"),
    .init("fingerprint", .text, "XXH64 of the content"),
  ])

  static let bandRowVocabulary = Vocabulary([
    .init("band", .object(bandVocabulary), "the band"),
    .init("from", .text, "its lower edge"),
    .init("reading", .text, "what it means if all answers stand at the edge"),
  ])

  func appendix() -> Fields {
    let lists = answerLists()
    let unknowns = unknowns()
    return fieldsOf([
      "answers": listOrAbsent(lists.answers),
      "any_answers": .flag(!lists.answers.isEmpty),
      "rounds": .flag(lists.rounds),
      "counts": listOrAbsent(lists.counts),
      "answers_file": listsAnswers ? .absent : .text(answersFileName),
      "not_applicable": listOrAbsent(lists.notApplicable),
      "unknowns": listOrAbsent(unknowns),
      "any_unknowns": .flag(!unknowns.isEmpty),
      "missing": listOrAbsent(questions.filter { $0.state == .missing }.map { link($0.question.id) }),
      "unasked": listOrAbsent(lists.unasked),
      "unasked_more": lists.unaskedMore == 0 ? .absent : .text(NumberText.count(lists.unaskedMore)),
      "verification": listOrAbsent(verification.map(verificationRow)),
      "any_verification": .flag(!verification.isEmpty),
      "waivers": listOrAbsent(
        assessment.waivers.map { waiver in
          switch waiver.subject {
          case .question(let id), .mandatory(let id): self.waiver(waiver, id: id)
          }
        }),
      "profile": .list(profileRows()),
      "overridden": overriddenWords.map { .text($0) } ?? .absent,
      "claims": listOrAbsent(claims()),
      "inputs": listOrAbsent(
        assessment.inputs.map { input in
          object([
            "path": .text(names.path(input.path)), "files": .text(NumberText.count(input.files)),
            "size": .text(NumberText.count(input.size)), "fingerprint": .text(input.fingerprint),
          ])
        }),
      "any_inputs": .flag(!assessment.inputs.isEmpty),
      "bands": .list(bandRows()),
    ])
  }

  private func verificationRow(_ result: QuestionResult) -> Value {
    let place = found[result.question.id]
    let grade = result.grade ?? 0
    return object([
      "id": .text(result.question.id),
      "href": href(result.question.id),
      "title": titles[result.question.id] ?? .absent,
      "level": Value(result.x.map(NumberText.level)),
      "grade": .text("\(grade), \(gradeNames.indices.contains(grade) ? gradeNames[grade].lowercased() : "")"),
      "lead": .text(result.lead.title),
      "evidence": listOrAbsent(
        place.map { place in result.question.evidence.map { text($0, of: place.questionnaire) } } ?? []),
    ])
  }

  private func claims() -> [Value] {
    scorecard.areas.compactMap { area in
      var seen: Set<String> = []
      let claims = area.questions.flatMap(\.question.claims).filter { seen.insert($0).inserted }.sorted(by: claimOrder)
      guard !claims.isEmpty else { return nil }
      return object([
        "area": text(area.questionnaire.title, of: area.questionnaire),
        "questions": .text(String(area.questions.count)), "count": .text(String(claims.count)),
        "claims": .text(claims.joined(separator: ", ")),
      ])
    }
  }

  /// `A2` before `A10`: by the letters, then by the number.
  private func claimOrder(_ a: String, _ b: String) -> Bool {
    func parts(_ claim: String) -> (String, Int) {
      let letters = claim.prefix { !$0.isNumber }
      return (String(letters), Int(claim.dropFirst(letters.count)) ?? 0)
    }
    let x = parts(a)
    let y = parts(b)
    return x == y ? a < b : x < y
  }

  private func bandRows() -> [Value] {
    let edges: [(ScoreBand, Double)] = [
      (.controlled, profile.bands.controlled), (.minor, profile.bands.minor), (.material, profile.bands.material),
      (.serious, profile.bands.serious), (.critical, 0),
    ]
    return edges.map { band, edge in
      object([
        "band": self.band(band), "from": .text(NumberText.plain(edge)), "reading": .text(band.reading),
      ])
    }
  }
}
