internal import Diagnostics

/// Problems that many rows share: each is told once, at the first row, with the number of the others.
struct RowProblems {
  private var order: [String] = []
  private var found: [String: (problem: Diagnostic, count: Int)] = [:]

  mutating func add(_ key: String, _ problem: @autoclosure () -> Diagnostic) {
    if let there = found[key] {
      found[key] = (there.problem, there.count + 1)
    } else if order.count < 1000 {
      order.append(key)
      found[key] = (problem(), 1)
    }
  }

  var diagnostics: [Diagnostic] {
    order.compactMap { found[$0] }.map { found in
      var problem = found.problem
      if let note = otherRows(found.count - 1) { problem.notes.append(note) }
      return problem
    }
  }
}

/// "and in 3 other rows"; nil for none.
func otherRows(_ count: Int) -> Diagnostic.Note? {
  count == 0 ? nil : Diagnostic.Note(count == 1 ? "and in one other row" : "and in \(count) other rows")
}
