import Analysis
import Model

/// The scope of method.md 10.5.
enum WorkedScope {
  static var items: [WorkItem] {
    [
      item("W01", (20, 35, 70), 900, .silent), item("W02", (10, 15, 25), 700, .excluded),
      item("W03", (12, 20, 30), 800, .included, "M3", funded: 1.5),
      item("W04", (8, 12, 30), 850, .excluded, funded: 0.4, target: .customerIT),
      item("W05", (40, 50, 70), 1000, .included, funded: 1),
      item("W06", (15, 25, 45), 900, .partial, "M2", funded: 0.5),
      item("W07", (10, 15, 25), 900, .included, "M3", funded: 1),
    ]
  }

  static var beliefs: [Belief] {
    let all: [Role] = [.vendor, .it, .procurement]
    return believed("W01", [.procurement: .vendor, .it: .vendor, .vendor: .customerIT])
      + [
        Belief(item: "W01", role: .procurement, payer: .vendorPrice),
        Belief(item: "W01", role: .it, payer: .vendorPrice), Belief(item: "W01", role: .vendor, payer: .projectBudget),
      ]
      + believed("W02", [.business: .vendor, .it: .vendor, .vendor: .business])
      + believed("W03", [.vendor: .vendor, .procurement: .vendor, .business: .business])
      + all.map { Belief(item: "W04", role: $0, performer: .customerIT) }
      + ["W05", "W06", "W07"].flatMap { id in all.map { Belief(item: id, role: $0, performer: .vendor) } }
  }

  static var scope: Scope {
    Scope(
      items: items, beliefs: beliefs,
      milestones: [
        Milestone(id: "M2", title: Text("Flows"), trigger: .delivered, share: 0.35),
        Milestone(id: "M3", title: Text("Integration"), trigger: .accepted, share: 0.15),
      ],
      capacity: [Capacity(role: .it, people: 2, dedicated: 0.5, workingDays: 110, availability: 0.9)])
  }

  static func assessment(_ scope: Scope = scope, _ change: (inout Profile) -> Void = { _ in }) -> Assessment {
    var result = AnalysisTests.assessment([], [])
    result.scope = scope
    change(&result.profile)
    return result
  }

  static func item(
    _ id: String, _ days: (Double, Double, Double), _ rate: Double, _ status: ContractStatus,
    _ milestone: String? = nil, funded: Double = 0, target: Party = .vendor
  ) -> WorkItem {
    var item = WorkItem(
      id: id, title: Text(id), days: DayEstimate(low: days.0, likely: days.1, high: days.2))
    item.rate = rate
    item.contract = ContractEntry(status: status)
    item.milestone = milestone
    item.funded = funded
    item.target = target
    return item
  }

  private static func believed(_ item: String, _ performers: KeyValuePairs<Role, Performer>) -> [Belief] {
    performers.map { Belief(item: item, role: $0.key, performer: $0.value) }
  }
}
