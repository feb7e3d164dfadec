import Analysis
import Model
import Templates

/// What the proposals ask of somebody on the executive page.
extension Presentation {
  func proposalDecisions() -> [Value] {
    guard let result = results.proposals else { return [] }
    return [moderationDecision(result), mandatoryDecision(result), questionsDecision(result), requestDecision(result)]
      .compactMap { $0 }
  }

  private func moderationDecision(_ result: ProposalsResult) -> Value? {
    guard !result.moderation.isEmpty else { return nil }
    let count = result.moderation.count
    return vendorDecision(
      "Bring the evaluators together on \(counted(count, "score")) on which they are too far apart, before anybody is "
        + "ranked.", about: result.moderation.map(\.vendor), in: result)
  }

  private func mandatoryDecision(_ result: ProposalsResult) -> Value? {
    let open = result.vendors.filter { vendor in !vendor.isExcluded && vendor.mandatory.contains(where: \.isUnresolved)
    }
    let count = open.reduce(0) { $0 + $1.mandatory.count(where: \.isUnresolved) }
    guard count > 0 else { return nil }
    return vendorDecision(
      "Settle \(counted(count, "mandatory item")) without a clear answer, or waive \(count == 1 ? "it" : "them") for "
        + "every vendor alike: what is open at the decision excludes.", about: open.map(\.id), in: result)
  }

  private func questionsDecision(_ result: ProposalsResult) -> Value? {
    let asked = result.vendors.filter { !$0.isExcluded && $0.clarifications.contains(where: \.isWaiting) }
    let count = asked.reduce(0) { $0 + $1.clarifications.count(where: \.isWaiting) }
    guard count > 0 else { return nil }
    return vendorDecision(
      "Have \(counted(count, "question")) to \(asked.count == 1 ? "one vendor" : "\(numberWord(asked.count)) vendors") "
        + "answered before the award.", about: asked.map(\.id), in: result)
  }

  private func requestDecision(_ result: ProposalsResult) -> Value? {
    guard result.request?.warnings.contains(.endStateNoDeliverable) == true else { return nil }
    return vendorDecision(
      "Make the working end state a deliverable of the contract: the request buys parts.", about: [], in: result)
  }

  private func vendorDecision(_ text: String, about vendors: [String], in result: ProposalsResult) -> Value {
    var seen: Set<String> = []
    let ids = vendors.filter { seen.insert($0).inserted }
    return object([
      "text": .text(text), "who": .text(Role.procurement.title),
      "by": assessment.phaseDates[.award].map(date) ?? .absent,
      "links": listOrAbsent(
        ids.prefix(6).map { id in
          let name = result.vendor(id)?.proposal.name ?? id
          return object(["id": .text(id), "href": vendorHref(id), "title": words(oneLine(name))])
        }),
      "more": ids.count > 6 ? .text(String(ids.count - 6)) : .absent,
    ])
  }
}
