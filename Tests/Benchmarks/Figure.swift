/// What one job took in several rounds.
struct Figure {
  let name: String
  /// In milliseconds.
  let median: Double
  let spread: Double

  func printed(_ size: Int, against other: Figure) {
    func text(_ value: Double, _ digits: Double) -> String { "\((value * digits).rounded() / digits)" }
    print(
      "| \(name) | \(size) | \(text(median, 100)) | \(text(spread, 100)) | \(other.name) | \(text(median / other.median, 1000)) |"
    )
  }
}

/// Runs the jobs in turn, round by round, so that a busy machine is unfair to none of them.
func inTurn(rounds: Int, _ jobs: [(name: String, run: () throws -> Void)]) throws -> [Figure] {
  let clock = ContinuousClock()
  var times = Array(repeating: [Double](), count: jobs.count)
  for round in 0...rounds {
    for (index, job) in jobs.enumerated() {
      let (seconds, attoseconds) = try clock.measure { try job.run() }.components
      // The first round warms up.
      if round > 0 { times[index].append(Double(seconds) * 1000 + Double(attoseconds) / 1e15) }
    }
  }
  return zip(jobs, times).map { job, times in
    let sorted = times.sorted()
    let least = max(sorted.first ?? 0, 1e-6)
    return Figure(name: job.name, median: sorted[sorted.count / 2], spread: (sorted.last ?? 0) / least)
  }
}

struct Missing: Error, CustomStringConvertible {
  let description: String
}

func found<Thing>(_ thing: Thing?, _ complaint: @autoclosure () -> String) throws -> Thing {
  guard let thing else { throw Missing(description: complaint()) }
  return thing
}
