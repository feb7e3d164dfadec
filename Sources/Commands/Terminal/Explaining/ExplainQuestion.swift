import Analysis
import Diagnostics
import Model
import Reports

/// A question: who said what and where, and each step from there to level, risk, gate and finding.
extension ExplainPage {
  func text(of explained: QuestionExplanation) -> String {
    let result = explained.result
    let question = result.question
    guard let home = questionnaire(explained.area) else { return "" }
    var page = heading(
      question.id, words(question.title, of: home),
      "in section \(visible(result.section)) of area \(visible(explained.area))")
    page += wrapped(words(question.ask, of: home), to: width) + "\n"
    page += voices(explained)
    page += "\n" + steps(explained)
    return page
  }

  private func voices(_ explained: QuestionExplanation) -> String {
    var text = ""
    for voice in explained.roles {
      let lead = voice.isLead ? " (lead)" : ""
      let level = voice.answer.value.map { "level \(NumberText.level($0))" } ?? voice.answer.state.word
      let brings = voice.contribution.level.map {
        "brings \(NumberText.level($0)) with weight \(NumberText.plain(voice.contribution.weight))"
      }
      text += "  " + paint(padded(voice.answer.role.title + lead, to: 24), .bold)
      text += [level, brings ?? "brings nothing"].joined(separator: ", ") + "\n"
      text += voice.people.map { said($0, explained.result.question) }.joined()
    }
    for answer in explained.unasked {
      text += "  " + paint(padded(answer.countsAs.title, to: 24), .bold) + "was not asked, counts nowhere\n"
      text += said(answer, explained.result.question)
    }
    return text
  }

  /// One person's answer, and where it stands.
  private func said(_ answer: GivenAnswer, _ question: Question) -> String {
    var parts: [String] = []
    if answer.choice == .unknown {
      parts.append("unknown")
    } else if answer.choice == .notApplicable {
      parts.append("not applicable")
    } else if let value = answer.value {
      parts.append(
        question.scale.name == nil ? value.value : "\(visible(value.value)) (level \(NumberText.plain(value.level)))")
    }
    if answer.value != nil {
      parts.append(
        "evidence \(answer.evidence)" + (answer.grade < answer.evidence ? ", expired: counts as \(answer.grade)" : ""))
    }
    if answer.round > 1 || answer.isSuperseded {
      parts.append("round \(answer.round)" + (answer.isSuperseded ? ", superseded by a later one" : ""))
    }
    let line = "    \(padded(shortened(who(answer), to: 20), to: 20))  \(parts.joined(separator: ", "))"
    // A file's name gives its author away, so without names there is no place.
    guard !names.anonymous else { return line + "\n" }
    let position = "\(visible(place(answer.path))):\(answer.line)"
    // Beside the answer where both fit, else below it.
    if displayWidth(line) + 2 + displayWidth(position) <= width {
      return padded(line, to: width - displayWidth(position)) + paint(position, .dim) + "\n"
    }
    return line + "\n" + String(repeating: " ", count: 26) + paint(position, .dim) + "\n"
  }

  private func steps(_ explained: QuestionExplanation) -> String {
    let result = explained.result
    var text = ""
    if result.x != nil {
      let pairs = explained.roles.compactMap { voice in
        voice.contribution.level.map { ($0, voice.contribution.weight) }
      }
      let quotient = "(\(products(pairs))) / \(NumberText.plain(explained.weights))"
      text += step("level", (pairs.count > 1 ? "\(quotient) = " : "") + level(result.x))
    } else {
      text += step("level", "none: \(result.state.word)")
    }
    text += evidence(explained)
    if let low = result.low, let high = result.high, low != high {
      text += step("range", "\(level(low)) to \(level(high)) once open answers come in")
    }
    if let parts = explained.consensus { text += agreement(parts, result) }
    text += movement(result)
    if let parts = explained.risk { text += risk(parts, result) }
    if let parts = explained.gate { text += gate(parts, result) }
    if let parts = explained.confidence { text += confidence(parts) }
    if let finding = explained.finding { text += self.finding(finding, explained) }
    return text
  }

  private func evidence(_ explained: QuestionExplanation) -> String {
    guard let grade = explained.result.grade, let cap = explained.cap else { return "" }
    let name = gradeNames.indices.contains(grade) ? gradeNames[grade].lowercased() : "grade \(grade)"
    var from: String
    switch explained.evidence {
    case .none: from = "nobody named any evidence"
    case .answers(let answers):
      from = "from " + answers.prefix(3).map { who($0) }.joined(separator: ", ")
      if answers.count > 3 { from += " and \(answers.count - 3) more" }
    case .assessor(let evidence, let expired):
      from = "the assessor's own grade in assessment.yaml"
      if !evidence.references.isEmpty {
        from += ": " + evidence.references.map { visible($0.text) }.joined(separator: ", ")
      }
      if expired { from += "; a document has expired" }
    }
    let capped = explained.result.evidenced.map { ", so \(level($0)) on evidence" } ?? ""
    return step(
      "evidence", "grade \(grade), \(name) (\(from)); supports up to level \(NumberText.plain(cap))\(capped)")
  }

  private func agreement(_ parts: ConsensusParts, _ result: QuestionResult) -> String {
    let values = parts.terms.map { "\($0.role.rawValue) \(level($0.value))" }.joined(separator: ", ")
    let verdict = result.agreement.map { ": \($0.rawValue)" } ?? ""
    return step(
      "agreement",
      "\(values); mean \(level(parts.mean)), consensus \(result.consensus.map(NumberText.consensus) ?? "–"), "
        + "spread \(level(result.spread))\(verdict)")
  }

  /// How the roles came to agree as they do, round by round; only where somebody answered the question anew.
  private func movement(_ result: QuestionResult) -> String {
    guard let history = rounds?.questions.first(where: { $0.question == result.question.id }) else { return "" }
    let states = history.states.map { state in
      let consensus = state.consensus.map { ", consensus \(NumberText.consensus($0))" } ?? ""
      return
        "round \(state.round): level \(level(state.x))\(consensus)\(state.agreement.map { ", \($0.rawValue)" } ?? "")"
    }
    return step("rounds", states.joined(separator: "; "))
  }

  private func risk(_ parts: RiskParts, _ result: QuestionResult) -> String {
    let raised = parts.raisedByDivergence ? ", raised to \(parts.likelihood) by divergence" : ""
    let band = result.riskBand.map { paint("\($0.symbol) \($0.word)", $0.ink) } ?? ""
    // The band is coloured, so it stands behind what is wrapped.
    return step(
      "risk",
      "level \(level(parts.level)) is likelihood \(parts.fromLevel)\(raised); × impact \(parts.impact) = \(parts.risk)"
    ).trimmingLineEnd + " " + band + "\n"
  }

  private func gate(_ parts: GateParts, _ result: QuestionResult) -> String {
    var text =
      "before \(parts.gate.phase.word) at level \(parts.gate.minimum), on evidence: \(parts.state.word.lowercased())"
    if parts.state == .unproven { text += " (\(level(result.x)) is stated, \(level(result.evidenced)) is supported)" }
    if let waiver = parts.waiver {
      text += " by \(visible(names.person(waiver.by))) on \(waiver.on): \(visible(wording.text(waiver.reason).string))"
    }
    return step("gate", text)
  }

  private func confidence(_ parts: ConfidenceParts) -> String {
    let value = NumberText.consensus(parts.value)
    let label = assessment.profile.confidence.label(of: parts.value).rawValue
    let terms =
      [
        "2 × \(NumberText.consensus(parts.evidence)) for evidence",
        "\(NumberText.consensus(parts.heard)) for roles heard",
      ]
      + (parts.agreement.map { ["\(NumberText.consensus($0)) for agreement"] } ?? [])
    return step(
      "confidence", "(\(terms.joined(separator: " + "))) / \(parts.agreement == nil ? 3 : 4) = \(value), \(label)")
  }

  private func finding(_ finding: Finding, _ explained: QuestionExplanation) -> String {
    let reasons = finding.reasons.map { reason in
      switch reason {
      case .belowTarget: "below the target of \(NumberText.plain(assessment.profile.target))"
      case .divergent: "the roles diverge"
      case .gate(let state): "its gate is \(state.word.lowercased())"
      case .unknown: "nobody who leads it knows"
      }
    }
    var text = step("finding", "number \(finding.rank) of \(card.findings.count): \(reasons.joined(separator: ", "))")
    if let home = questionnaire(explained.area) {
      text += step("do", words(explained.result.question.fix.action, of: home))
    }
    if let exposure {
      let cited = exposure.items(citedBySection: explained.result.section)
      if !cited.isEmpty {
        text += step(
          "items",
          cited.map { "\(visible($0.item.id)) (\($0.gravest?.word.lowercased() ?? "clean"))" }.joined(separator: ", "))
      }
    }
    return text + step("owner", "\(finding.owner.title), by \(DateText.long(finding.due)) (\(finding.days) days)")
  }
}

extension String {
  /// Without the line end.
  var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
