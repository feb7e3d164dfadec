import Analysis
import Model

/// The proposals of method.md 10.6.
enum WorkedProposals {
  static let order = ["W01", "W02", "W03", "W05", "W06", "W07"]

  static var evaluation: Evaluation {
    var evaluation = Evaluation(criteria: [
      Criterion(id: "outcome", title: Text("Outcome fit"), weight: 30),
      Criterion(id: "services", title: Text("Services and method"), weight: 25),
      Criterion(id: "delivery", title: Text("Delivery capability"), weight: 25),
      Criterion(id: "integration", title: Text("Integration"), weight: 20),
    ])
    evaluation.scores =
      scores("alpha", [[3, 3, 3], [3, 3, 4], [3, 3, 3], [3, 2, 3]])
      + scores("beta", [[4, 3, 3], [2, 1, 2], [3, 2, 2], [3, 3, 3]])
      + scores("gamma", [[4, 4, 3], [3, 2, 3], [4, 3, 3], [4, 1, 4]])
    evaluation.price = PriceRule(formula: .linear, weight: 0.4, floor: 500_000, ceiling: 700_000, value: 150_000)
    evaluation.referenceSeats = 600
    return evaluation
  }

  static var proposals: [Proposal] {
    [
      proposal("alpha", 612_000, [1, 1, 1, 1, 1, 1]), proposal("beta", 548_000, [0, 0, 1, 0.5, 0.5, 1]), gamma,
    ]
  }

  private static var gamma: Proposal {
    var gamma = proposal("gamma", 585_000, [1, 0.5, nil, 1, 1, 0])
    gamma.payments = [
      Milestone(id: "P1", title: Text("Signature"), trigger: .signature, share: 0.30),
      Milestone(id: "P2", title: Text("Platform delivered"), trigger: .delivered, share: 0.35),
      Milestone(id: "P3", title: Text("Integration accepted"), trigger: .accepted, share: 0.15),
      Milestone(id: "P4", title: Text("End state accepted"), trigger: .endState, share: 0.20),
    ]
    gamma.promises = (1...40).map { number in
      Promise(
        id: "P-\(number)", text: "Promise \(number)", shownOn: date("2026-02-01"), proposed: number <= 34,
        sow: number <= 29, test: number <= 22, paid: number <= 14)
    }
    gamma.references = [
      ClientReference(
        name: "First", seats: 450, scope: ["W01", "W02", "W05", "W06"], partner: true, monthsAgo: 20,
        privateCall: true),
      ClientReference(
        name: "Second", seats: 3_000, scope: ["W01", "W02", "W05", "W06"], partner: true, monthsAgo: 20,
        privateCall: true),
    ]
    return gamma
  }

  static func assessment(_ change: (inout Assessment) -> Void = { _ in }) -> Assessment {
    var result = WorkedScope.assessment()
    result.proposals = proposals
    result.evaluation = evaluation
    change(&result)
    return result
  }

  static func result(_ change: (inout Assessment) -> Void = { _ in }) -> ProposalsResult? {
    results(for: assessment(change)).proposals
  }

  /// Shares of the required items in their order; nil is silent, 0 excluded.
  static func proposal(_ vendor: String, _ quoted: Double?, _ shares: [Double?]) -> Proposal {
    var proposal = Proposal(vendor: vendor, name: vendor, path: "proposals/\(vendor).yaml")
    proposal.quoted = quoted
    for (id, share) in zip(order, shares) {
      guard let share else { continue }
      let status: ContractStatus = share == 1 ? .included : share == 0 ? .excluded : .partial
      proposal.scope.append(ProposedWork(item: id, status: status, share: share, line: 9))
    }
    return proposal
  }

  /// Levels by criterion, each of three evaluators.
  static func scores(_ vendor: String, _ levels: [[Double]]) -> [GivenLevel] {
    zip(["outcome", "services", "delivery", "integration"], levels).flatMap { criterion, levels in
      zip(["eva", "ben", "chi"], levels).map {
        GivenLevel(vendor: vendor, criterion: criterion, evaluator: $0, level: $1)
      }
    }
  }
}

extension Assessment {
  /// Changes one of its proposals.
  mutating func change(_ vendor: String, _ change: (inout Proposal) -> Void) {
    for index in proposals.indices where proposals[index].vendor == vendor { change(&proposals[index]) }
  }
}
