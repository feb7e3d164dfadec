package import Model

/// How many promises are left at each stage; each flag on its own, not cumulative (method.md 7.7).
package struct PromiseFunnel: Hashable, Sendable {
  package var promised: Int
  package var counts: [PromiseStage: Int]
  /// Promises that are missing at one stage or more, as written.
  package var drops: [DroppedPromise]

  package func count(_ stage: PromiseStage) -> Int { counts[stage] ?? 0 }
  /// Share of what was promised, 0 to 1.
  package func retention(_ stage: PromiseStage) -> Double {
    promised > 0 ? Double(count(stage)) / Double(promised) : 0
  }
}

/// Where a promise must arrive, in order.
package enum PromiseStage: String, CaseIterable, Hashable, Sendable { case proposed, sow, test, paid }

package struct DroppedPromise: Hashable, Sendable {
  package var promise: Promise
  /// In order.
  package var missing: [PromiseStage]
}

/// Nil without promises.
func promiseFunnel(of promises: [Promise]) -> PromiseFunnel? {
  guard !promises.isEmpty else { return nil }
  var counts: [PromiseStage: Int] = [:]
  for stage in PromiseStage.allCases { counts[stage] = promises.count { holds($0, stage) } }
  let drops = promises.compactMap { promise -> DroppedPromise? in
    let missing = PromiseStage.allCases.filter { !holds(promise, $0) }
    return missing.isEmpty ? nil : DroppedPromise(promise: promise, missing: missing)
  }
  return PromiseFunnel(promised: promises.count, counts: counts, drops: drops)
}

private func holds(_ promise: Promise, _ stage: PromiseStage) -> Bool {
  switch stage {
  case .proposed: promise.proposed
  case .sow: promise.sow
  case .test: promise.test
  case .paid: promise.paid
  }
}
