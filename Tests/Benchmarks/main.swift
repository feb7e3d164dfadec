import Analysis
import Diagnostics
import Files
import Foundation
import Model

let path = CommandLine.arguments[1]
let threads = Int(CommandLine.arguments.dropFirst(2).first ?? "1") ?? 1
let clock = ContinuousClock()
for _ in 0..<(Int(CommandLine.arguments.dropFirst(3).first ?? "5") ?? 5) {
  var log = DiagnosticLog()
  var assessment: Assessment?
  let request = LoadRequest(
    builtInQuestionnaires: [], asOf: nil, environmentDate: nil, today: CalendarDate(dayNumber: 0), threads: threads)
  let read = try clock.measure { assessment = try loadAssessment(in: Folder(at: path), request, log: &log) }
  var card: Scorecard?
  let score = clock.measure { card = assessment.map { scorecard(for: $0) } }
  print(read, score, log.sorted.count, card?.overall.range.score ?? -1, card?.findings.count ?? -1)
}
