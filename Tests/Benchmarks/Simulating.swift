import Analysis
import Diagnostics
import Files
import Foundation
import Model

/// A million imagined projects of forty items, all of them at least partly unfunded: on one thread, and on all cores.
func measureSimulation() throws {
  let workload = try Workload(respondents: 1)
  var log = DiagnosticLog()
  var assessment = try found(
    try loadAssessment(in: Folder(at: workload.url.path), workload.request(threads: 1), log: &log),
    "the workload does not load")
  assessment.profile.iterations = 1_000_000
  assessment.scope = Scope(
    items: (1...40).map { index in
      let low = Double(5 + index % 7)
      var item = WorkItem(
        id: "W\(100 + index)", title: Text("Item \(index)"),
        days: DayEstimate(low: low, likely: low * 1.6, high: low * 3))
      item.rate = 800
      item.funded = Double(index % 4) / 4
      return item
    })
  let parallel = Drawing { count, work in concurrently(count, threads: coreCount(), work) }
  let figures = try inTurn(
    rounds: 5,
    [
      ("simulate, one thread", { _ = exposure(of: assessment) }),
      ("simulate, all cores", { _ = exposure(of: assessment, drawing: parallel) }),
    ])
  for figure in figures { figure.printed(1_000_000, against: figures[0]) }
}
