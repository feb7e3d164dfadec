import Diagnostics
import Files
import Foundation
import Model

/// The repository's folder.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func templateSource(_ path: String) -> SourceText? {
  (try? Data(contentsOf: repository.appending(path: "templates/\(path)"))).map {
    SourceText(path: path, bytes: [UInt8]($0))
  }
}

/// An assessment of the six core areas with any number of respondents, who answer every question that their role is
/// asked. The same number gives the same bytes.
final class Workload {
  let respondents: Int
  let url: URL
  /// The bytes of all its YAML files.
  private(set) var texts: [[UInt8]] = []
  private let builtIn: [BuiltInQuestionnaire]
  private static let core = [
    "vision-budget", "internal-it", "process-redesign", "professional-services", "procurement", "channel-partner",
  ]

  init(respondents: Int) throws {
    self.respondents = respondents
    url = FileManager.default.temporaryDirectory.appending(
      path: "shortfall-benchmark-\(respondents)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url.appending(path: "responses"), withIntermediateDirectories: true)
    var read: [BuiltInQuestionnaire] = []
    for id in Self.core {
      let bytes = [UInt8](try Data(contentsOf: repository.appending(path: "questionnaires/\(id).yaml")))
      read.append(BuiltInQuestionnaire(id: id, bytes: { bytes }))
    }
    builtIn = read
    texts = read.map { $0.bytes() }
    var log = DiagnosticLog()
    let questions = read.compactMap {
      readQuestionnaire(SourceText(path: $0.path, bytes: $0.bytes()), log: &log)?.questionnaire
    }.flatMap(\.questions)
    let names = Self.core.joined(separator: ", ")
    try write(
      "shortfall: assessment/1\ntitle: Benchmark\nas-of: 2026-03-30\nquestionnaires: [\(names)]\n",
      to: "assessment.yaml")
    for index in 0..<respondents { try write(response(index, questions), to: "responses/r\(100_000 + index).yaml") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func request(threads: Int) -> LoadRequest {
    LoadRequest(
      builtInQuestionnaires: builtIn, asOf: nil, environmentDate: nil, today: CalendarDate(dayNumber: 20_000),
      threads: threads)
  }

  private func write(_ text: String, to name: String) throws {
    texts.append(Array(text.utf8))
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  private func response(_ index: Int, _ questions: [Question]) -> String {
    let role = Role.allCases[index % Role.allCases.count]
    var state = UInt64(index + 1)
    func roll(_ sides: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % sides
    }
    var text =
      "shortfall: responses/1\nrespondent: r\(index)\nname: Respondent \(index)\nrole: \(role.rawValue)\nanswers:\n"
    for question in questions where question.lead == role || question.also.contains(role) {
      switch roll(10) {
      case 0: text += "  \(question.id): unknown\n"
      case 1...3: text += "  \(question.id): \(roll(5))\n"
      default:
        text += "  \(question.id):\n    level: \(roll(5))\n    evidence: \(roll(4))\n"
        text +=
          "    note: Agreed with the steering group in meeting \(roll(90)), written down by the programme office\n"
      }
    }
    return text
  }
}
