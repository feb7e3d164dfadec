import Analysis
import Diagnostics
import Model
import Reports

/// A work item: who said what and where, what claims it, which line of the contract and of the budget, each flag's rule.
extension ExplainPage {
  /// The page of a work item, or of the exposure as a whole; nil where the id is neither.
  func scopeText(of id: String) -> String? {
    guard let exposure else { return nil }
    if id == "exposure" { return text(of: exposure) }
    return exposure.entry(id).map { text(of: $0) }
  }

  private func text(of entry: LedgerEntry) -> String {
    let item = entry.item
    let optional = item.isRequired ? "" : ", not required"
    var page = heading(
      item.id, words(item.title),
      "a work item meant for \(item.target.word)\(optional): "
        + (entry.flags.isEmpty ? "clean" : entry.flags.map { $0.word.lowercased() }.joined(separator: ", ")))
    if entry.roles.isEmpty { page += "  nobody was asked who performs it\n" }
    for role in entry.roles { page += voices(of: role) }
    page += "\n" + claims(entry) + contract(item) + milestone(item) + money(entry) + dates(item)
    for flag in entry.flags { page += step("flag", "\(flag.word): \(flag.reading)") }
    if entry.flags.isEmpty { page += step("flag", "none") }
    return page
  }

  private func voices(of role: RoleBelief) -> String {
    var parts: [String] = []
    if role.answeredPerformer {
      parts.append(
        role.performers.isEmpty ? "does not know who does it" : "done by \(either(role.performers.map(\.word)))")
    }
    if role.answeredPayer {
      parts.append(role.payers.isEmpty ? "does not know who pays" : "paid from \(either(role.payers.map(\.word)))")
    }
    let split = role.isSplit ? "; its people differ" : ""
    var text = "  " + paint(padded(role.role.title, to: 24), .bold) + parts.joined(separator: ", ") + split + "\n"
    for voice in role.voices { text += said(voice) }
    for voice in role.superseded { text += said(voice, isSuperseded: true) }
    return text
  }

  /// Several where the people of the role are evenly split.
  private func either(_ words: [String]) -> String { words.joined(separator: " or ") }

  private func said(_ belief: Belief, isSuperseded: Bool = false) -> String {
    var parts = [belief.performer?.word, belief.payer.map { "from \($0.word)" }].compactMap { $0 }
    if isSuperseded { parts.append("superseded by a later round") }
    let who = belief.respondent.map { visible(name(of: $0, belief.role)) } ?? "the role as a whole"
    let line = "    \(padded(shortened(who, to: 20), to: 20))  \(parts.joined(separator: ", "))"
    let position = self.position(belief.line)
    var text: String
    if names.anonymous {
      // The line of the file tells who it was.
      text = line + "\n"
    } else if displayWidth(line) + 2 + displayWidth(position) <= width {
      text = padded(line, to: width - displayWidth(position)) + paint(position, .dim) + "\n"
    } else {
      text = line + "\n" + String(repeating: " ", count: 26) + paint(position, .dim) + "\n"
    }
    if let note = belief.note {
      text += wrapped("“\(visible(note))”", to: width, first: String(repeating: " ", count: 26))
    }
    return text
  }

  /// The name that the person has in the responses, else the id; a role code where names are withheld.
  private func name(of respondent: String, _ role: Role) -> String {
    let submissions = assessment.everyResponse.batches.lazy.flatMap(\.submissions)
    let named = submissions.first { $0.respondent == respondent && $0.name != nil }
    return names.name(respondent, named?.name, role)
  }

  private func position(_ line: Int) -> String { "\(visible(place(Scope.path))):\(line)" }

  private func claims(_ entry: LedgerEntry) -> String {
    guard !entry.claims.isEmpty else {
      return step("claimed", "by no party: no role names its own, and no contract includes it")
    }
    return step(
      "claimed",
      "by "
        + entry.claims.map { claim in
          let through = claim.roles.map(\.word) + (claim.byContract ? ["the contract"] : [])
          return "\(claim.party.word) (through \(through.joined(separator: ", ")))"
        }.joined(separator: " and by "))
  }

  private func contract(_ item: WorkItem) -> String {
    let entry = item.contract
    var text = entry.status.word
    if entry.share > 0, entry.share < 1 { text += ", \(NumberText.percent(entry.share)) of the work" }
    let source = [entry.clause, entry.reference].compactMap { $0 }.map { visible($0) }.joined(separator: " in ")
    if !source.isEmpty { text += " (\(source))" }
    return step("contract", text + (entry.line.map { ", \(position($0))" } ?? ""))
  }

  private func milestone(_ item: WorkItem) -> String {
    guard let id = item.milestone, let found = assessment.scope?.milestones.first(where: { $0.id == id }) else {
      return step("payment", "no payment waits for it")
    }
    let acceptance = found.acceptance.map { "; shown by: \(words($0))" } ?? ""
    return step(
      "payment",
      "\(visible(id)) \(words(found.title)), \(NumberText.percent(found.share)) \(found.trigger.word)\(acceptance), "
        + position(item.milestoneLine ?? found.line))
  }

  private func money(_ entry: LedgerEntry) -> String {
    let item = entry.item
    func days(_ value: Double) -> String { NumberText.plain(value) }
    var text = step(
      "cost",
      "(\(days(item.days.low)) + \(days(item.days.likely)) + \(days(item.days.high))) / 3 = "
        + "\(NumberText.fixed(entry.meanDays, digits: 2)) days × \(days(item.rate)) = "
        + "\(NumberText.fixed(entry.expectedCost, digits: 2)) \(assessment.currency)"
        + (item.probability < 1 ? ", occurs with \(NumberText.percent(item.probability))" : ""))
    if item.funding.isEmpty {
      let place = item.fundedLine.map { ", \(position($0))" } ?? ""
      text += step("funded", "\(NumberText.percent(item.funded)) of the cost\(place)")
    }
    for source in item.funding {
      let title = assessment.scope?.budget.first { $0.id == source.budgetLine }.map { " \(words($0.title))" } ?? ""
      let reference = source.reference.map { " (\(visible($0)))" } ?? ""
      text += step(
        "funded",
        "\(NumberText.percent(source.share)) from \(visible(source.budgetLine))\(title)\(reference), \(position(source.line))"
      )
    }
    if entry.unfunded > 0 {
      text += step("without", "\(NumberText.fixed(entry.unfunded, digits: 2)) has no money behind it")
    }
    if entry.doublePaid > 0 { text += step("twice", "\(NumberText.fixed(entry.doublePaid, digits: 2)) is paid twice") }
    return text
  }

  private func dates(_ item: WorkItem) -> String {
    exposure.map { exposure in
      exposure.precedences.filter { $0.item == item.id }.map { need in
        let ready = need.ready.map { ", ready on \(DateText.long($0))" } ?? ", without a date"
        let slack = need.slack.map { $0 < 0 ? ": \(-$0) days too late" : ": \($0) days before its use" } ?? ""
        return step("needs", "\(visible(need.need))\(ready)\(slack), \(position(need.line))")
      }.joined()
    } ?? ""
  }

  func words(_ text: Text) -> String { visible(wording.text(text).string) }
}
