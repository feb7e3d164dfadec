import Analysis
import Model
import Templates

/// Section 5 of the report: where the parties disagree, and what to ask them.
extension Presentation {
  static let divergenceVocabulary = Vocabulary([
    .init("summary", .text, "how many questions are in which class"),
    .init("chart", .object(chartVocabulary), "role values of the questions that are furthest apart"),
    .init("charted", .text, "how many of the questions the drawing shows, where it is not all"),
    .init("divergent", .list(disagreementVocabulary), "questions answered against each other, riskiest first"),
    .init("mixed", .list(disagreementVocabulary), "questions answered unlike each other, riskiest first"),
    .init("any_divergent", .flag, "a question is divergent"),
    .init("any_apart", .flag, "a question is divergent or mixed"),
    .init("rounds", .object(roundsVocabulary), "how opinions moved; absent while there is one round only"),
    .init("any_roles", .flag, "some role is asked"),
    .init("roles", .list(roleHeadingVocabulary), "the roles asked: columns of the role views"),
    .init("views", .list(roleViewVocabulary), "role views: one row an area"),
    .init("bias", .texts, "which role sees which area brighter or darker than the others"),
    .init("blind_spots", .texts, "which role does not know in which area"),
    .init("lead_unknown", .list(linkVocabulary), "questions whose lead answered unknown"),
    .init("silent", .texts, "which role answered nothing where it was asked"),
    .init("single_source", .list(linkVocabulary), "questions that only one of several asked roles rated"),
    .init("splits", .list(splitVocabulary), "questions on which people of one role are far apart"),
    .init("disputes", .list(linkVocabulary), "questions that the lead calls not applicable and others rated"),
    .init("split_limit", .text, "how many levels apart count as a split"),
    .init("nothing_else", .flag, "none of the lists after the role views has an entry"),
  ])

  static let disagreementVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("agreement", .object(bandVocabulary), "its class"),
    .init("consensus", .text, "consensus of 0 to 1"),
    .init("spread", .text, "levels between the lowest and the highest role"),
    .init("values", .list(roleValueVocabulary), "what each role says"),
    .init("risk", .object(riskVocabulary), "its risk"),
    .init("contrast", .text, "who says most and who says least"),
    .init("high_anchor", .object(textVocabulary), "what the highest value means"),
    .init("low_anchor", .object(textVocabulary), "what the lowest value means"),
    .init("ask", .object(textVocabulary), "the question itself"),
  ])

  static let roleValueVocabulary = Vocabulary([
    .init("role", .text, "the role"),
    .init("initials", .text, "its two letters in the drawings"),
    .init("lead", .flag, "it leads the question"),
    .init("state", .text, "rated, unknown, not applicable or no answer"),
    .init("rated", .flag, "it gave a level"),
    .init("value", .text, "mean of the levels its people gave"),
    .init("people", .text, "how many people answered"),
    .init("split", .flag, "people of the role are far apart"),
  ])

  static let splitVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("roles", .text, "the roles"),
  ])

  /// How many questions a drawing can hold and still be read.
  private static let charted = 14

  func divergence() -> Fields {
    let divergent = disagreeing(.divergent)
    let mixed = disagreeing(.mixed)
    let drawn = divergent.isEmpty ? mixed : divergent
    let bias = biasWords()
    let blind = blindSpotWords()
    let silent = silentWords()
    let lead = questions { $0.leadUnknown }
    let single = questions { $0.flags.contains(.singleSource) }
    let splits = splits()
    let disputes = questions { $0.flags.contains(.applicabilityDispute) }
    let rest = [bias, blind, silent, lead, single, splits, disputes]
    return fieldsOf([
      "summary": Value(agreementSummary),
      "chart": chart(dumbbellChart),
      "charted": drawn.count > Self.charted ? .text("\(Self.charted) of \(drawn.count)") : .absent,
      "divergent": listOrAbsent(divergent.map(disagreement)),
      "mixed": listOrAbsent(mixed.map(disagreement)),
      "any_divergent": .flag(!divergent.isEmpty),
      "any_apart": .flag(!drawn.isEmpty),
      "rounds": roundFields(),
      "any_roles": .flag(!scorecard.roles.isEmpty),
      "roles": listOrAbsent(roleHeadings()),
      "views": listOrAbsent(roleViews()),
      "bias": listOrAbsent(bias),
      "blind_spots": listOrAbsent(blind),
      "lead_unknown": listOrAbsent(lead),
      "silent": listOrAbsent(silent),
      "single_source": listOrAbsent(single),
      "splits": listOrAbsent(splits),
      "disputes": listOrAbsent(disputes),
      "split_limit": .text(NumberText.plain(profile.agreement.split)),
      "nothing_else": .flag(rest.allSatisfy(\.isEmpty)),
    ])
  }

  /// Role values of the divergent questions, or of the mixed ones where none is divergent.
  func drawDivergence() -> Chart? {
    let divergent = disagreeing(.divergent)
    let drawn = Array((divergent.isEmpty ? disagreeing(.mixed) : divergent).prefix(Self.charted))
    guard !drawn.isEmpty else { return nil }
    let rows = drawn.map { result in
      RoleValues(
        id: result.question.id,
        title: found[result.question.id].map { wording.text(result.question.title, of: $0.questionnaire).string } ?? "",
        values: result.roles.compactMap { role in role.value.map { (role.role, $0) } })
    }
    let description =
      "\(capitalised(counted(drawn.count, "question"))) on a scale of 0 to 4. "
      + drawn.prefix(3).compactMap { result in contrast(result).map { "\(result.question.id): \($0)." } }
      .joined(separator: " ")
    return dumbbells(rows, levels: levelNames, description: description)
  }

  private var agreementSummary: String? {
    let parts = [AgreementClass.divergent, .mixed, .aligned, .single].compactMap { agreement -> String? in
      let count = questions.count { $0.agreement == agreement }
      guard count > 0 else { return nil }
      return "\(count) \(agreement == .single ? "heard from one role only" : agreement.rawValue)"
    }
    let total = questions.count { $0.agreement != nil }
    guard total > 0 else { return nil }
    return "Of \(counted(total, "rated question")): \(listed(parts))."
  }

  private func disagreement(_ result: QuestionResult) -> Value {
    let place = found[result.question.id]
    let values = result.roles.compactMap(\.value)
    func anchored(_ level: Double?) -> Value {
      guard let level, let place else { return .absent }
      return anchor(result.question, reachedBy: level, of: place.questionnaire)
    }
    return object([
      "id": .text(result.question.id),
      "href": href(result.question.id),
      "title": titles[result.question.id] ?? .absent,
      "agreement": mark(result.agreement),
      "consensus": Value(result.consensus.map(NumberText.consensus)),
      "spread": Value(result.spread.map(NumberText.level)),
      "values": .list(result.roles.map { roleValue($0, lead: result.lead) }),
      "risk": risk(result),
      "contrast": Value(contrast(result).map(capitalised)),
      "high_anchor": anchored(values.max()),
      "low_anchor": anchored(values.min()),
      "ask": place.map { text(result.question.ask, of: $0.questionnaire) } ?? .absent,
    ])
  }

  func roleValue(_ answer: RoleAnswer, lead: Role) -> Value {
    object([
      "role": .text(answer.role.title), "initials": .text(answer.role.initials), "lead": .flag(answer.role == lead),
      "state": .text(answer.state.word), "rated": .flag(answer.state == .rated),
      "value": Value(answer.value.map(NumberText.level)), "people": .text(NumberText.count(answer.people)),
      "split": .flag(answer.split),
    ])
  }

  private func questions(where condition: (QuestionResult) -> Bool) -> [Value] {
    questions.filter(condition).map { link($0.question.id) }
  }

  private func splits() -> [Value] {
    questions.filter { $0.flags.contains(.withinRoleSplit) }.map { result in
      object([
        "id": .text(result.question.id),
        "href": href(result.question.id),
        "title": titles[result.question.id] ?? .absent,
        "roles": .text(listed(result.roles.filter(\.split).map(\.role.title))),
      ])
    }
  }
}
