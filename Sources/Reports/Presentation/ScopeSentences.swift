import Analysis
import Model
import Templates

/// What scope and money have to say on the executive page.
extension Presentation {
  /// What is nobody's and what has no money; nil where neither is so.
  var scopeSentence: String? {
    guard let exposure = results.exposure else { return nil }
    let orphans = exposure.entries(of: .orphan)
    var sentences: [String] = []
    if !orphans.isEmpty {
      let count = orphans.count
      let named = listed(orphans.map(\.item.id), upTo: 4)
      sentences.append(
        "\(capitalised(counted(count, "piece of work", "pieces of work"))) \(count == 1 ? "is" : "are") nobody’s "
          + "(\(named)): required, and no party says that it does \(count == 1 ? "it" : "them").")
    }
    if exposure.totals.unfunded > 0 {
      sentences.append(
        "Work of \(amountWords(exposure.totals.unfunded)) has no money behind it; a reserve of "
          + "\(amountWords(exposure.simulation.p80)) would be enough in four of five cases.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  func orphanDecision() -> Value? {
    let orphans = results.exposure?.entries(of: .orphan) ?? []
    guard !orphans.isEmpty else { return nil }
    let count = orphans.count
    return decision(
      "Name who performs and who pays for \(count == 1 ? "the one piece" : "the \(numberWord(count)) pieces") of work that "
        + "\(count == 1 ? "is" : "are") nobody’s, and write it into the contract.",
      who: Array(Set(orphans.flatMap { $0.roles.map(\.role) })), by: assessment.phaseDates[.award],
      items: orphans.map(\.item))
  }

  func reserveDecision() -> Value? {
    guard let exposure = results.exposure, exposure.totals.unfunded > 0 else { return nil }
    return decision(
      "Fund the work that has no money, or hold a reserve of \(amountWords(exposure.simulation.p80)) for it.",
      who: [.sponsor, .finance], by: assessment.phaseDates[.award],
      items: exposure.drivers.compactMap { exposure.entry($0.item)?.item })
  }

  private func decision(_ text: String, who: [Role], by due: CalendarDate?, items: [WorkItem]) -> Value {
    object([
      "text": .text(text), "who": .text(listed(who.sorted().map(\.title))), "by": due.map(date) ?? .absent,
      "links": listOrAbsent(
        items.prefix(6).map { item in
          object(["id": .text(item.id), "href": itemHref(item.id), "title": itemTitle(item)])
        }), "more": items.count > 6 ? .text(String(items.count - 6)) : .absent,
    ])
  }
}
