import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("Levels of evaluators on their way into evaluation.yaml")
struct ScoreTests {
  static let scores = """
    scores:
      alpha: {outcome: {ben: 1}}   # flow
      beta:
        outcome:
          ben: {level: 2, note: Read twice}

    """

  private func assessment(_ text: String) throws -> Assessment {
    let folder = try TemporaryAssessment()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "proposals"), withIntermediateDirectories: true)
    try folder.write(text, to: "evaluation.yaml")
    for vendor in ["alpha", "beta", "gamma"] {
      try folder.write("shortfall: proposal/1\nvendor: \(vendor)\nname: \(vendor)\n", to: "proposals/\(vendor).yaml")
    }
    let (assessment, log) = try folder.load()
    return try #require(assessment, "\(log.sorted.map(\.message))")
  }

  private func imported(
    _ texts: [String], into evaluation: String = OfferTests.evaluation + scores, forced: Bool = false,
    keeps: Bool = false
  ) throws -> (new: String?, update: ScoreUpdate?, log: DiagnosticLog) {
    let assessment = try assessment(evaluation)
    var log = DiagnosticLog()
    let stated = texts.compactMap { readScoreFile(SourceText(path: "s.yaml", bytes: Array($0.utf8)), log: &log) }
    guard stated.count == texts.count else { return (nil, nil, log) }
    let update = scoreUpdate(
      SourceText(path: "evaluation.yaml", bytes: Array(evaluation.utf8)), with: stated, in: assessment,
      isForced: forced,
      keepsChanged: keeps, log: &log)
    return (update.map { String(decoding: $0.new, as: UTF8.self) }, update, log)
  }

  private func file(_ evaluator: String, _ scores: String, stamp: String = "") -> String {
    "\(stamp)shortfall: scores/1\nevaluator: \(evaluator)\nscores: \(scores)\n"
  }

  @Test("levels go beside those of others, in the manner of what stands there, and nothing else changes")
  func added() throws {
    let (new, update, log) = try imported([
      file(
        "eva", "{alpha: {outcome: 3, services: {level: 2.5, note: 'a: b'}}, beta: {outcome: 0}, gamma: {services: 4}}")
    ])
    #expect(log.sorted.isEmpty && update?.changes.map(\.added) == [4])
    #expect(
      new == OfferTests.evaluation + """
        scores:
          alpha: {outcome: {ben: 1, eva: 3}, services: {eva: {level: 2.5, note: "a: b"}}}   # flow
          beta:
            outcome:
              ben: {level: 2, note: Read twice}
              eva: 0
          gamma:
            services: {eva: 4}

        """, "\(new ?? "")")
  }

  @Test("where nobody has scored yet the part is begun")
  func begun() throws {
    let (new, _, log) = try imported(
      [file("eva", "{alpha: {outcome: 3}}"), file("ben", "{alpha: {outcome: 1}}")],
      into: OfferTests.evaluation)
    #expect(log.sorted.isEmpty)
    #expect(new == OfferTests.evaluation + "scores:\n  alpha:\n    outcome: {eva: 3, ben: 1}\n", "\(new ?? "")")
  }

  @Test("another level than before is an error that names both, unless it is forced")
  func before() throws {
    let text = file("ben", "{alpha: {outcome: 4}, beta: {outcome: {level: 2, note: Read twice}}}")
    let (refused, _, log) = try imported([text])
    #expect(log.sorted.map(\.rule.code) == ["import-before"] && refused?.contains("ben: 4") == true)
    #expect(log.sorted.first?.message == "'ben' gives 'alpha' 4 on 'outcome', and gave 1 before")
    let (new, update, quiet) = try imported([text], forced: true)
    #expect(quiet.sorted.isEmpty && update?.changes.map(\.replaced) == [1] && update?.changes.map(\.unchanged) == [1])
    #expect(new == (OfferTests.evaluation + Self.scores).replacing("{ben: 1}", with: "{ben: 4}"))
  }

  @Test("a form by other criteria is noticed by its stamp")
  func stamps() throws {
    let now = CriteriaStamp([
      Criterion(id: "outcome", title: Text("Outcome fit"), weight: 60),
      Criterion(id: "services", title: Text("Services"), weight: 40),
    ])
    let scores = "{alpha: {outcome: 3, services: 2}}"
    let fresh = try imported([file("eva", scores, stamp: "# \(now.comment)\n")])
    #expect(fresh.log.sorted.isEmpty && fresh.update?.changes.map(\.added) == [2])
    let digits = now.criteria[0].digits
    let reworded = "# \(now.comment.replacing(digits, with: digits == "0000" ? "1111" : "0000"))\n"
    let (new, update, log) = try imported([file("eva", scores, stamp: reworded)])
    #expect(log.sorted.map(\.rule.code) == ["import-origin"] && !log.hasErrors && update?.changes.map(\.added) == [1])
    #expect(new?.contains("eva: 3") == false && new?.contains("eva: 2") == true)
    #expect(try imported([file("eva", scores, stamp: reworded)], keeps: true).update?.changes.map(\.added) == [2])
    let older = try imported([
      file("eva", "{alpha: {outcome: 3, gone: 1}}", stamp: "# criteria: outcome \(digits), gone 1234\n")
    ])
    #expect(older.log.sorted.map(\.rule.code) == ["import-origin", "import-origin"] && !older.log.hasErrors)
    // A weight or a threshold does not change what a level means.
    let heavier = CriteriaStamp([Criterion(id: "outcome", title: Text("Outcome fit"), weight: 1, threshold: 3)])
    #expect(heavier.criteria[0] == now.criteria[0])
    let anchored = CriteriaStamp([
      Criterion(
        id: "outcome", title: Text("Outcome fit"), weight: 60, levels: ["a", "b", "c", "d", "e"].map { Text($0) })
    ])
    #expect(anchored.criteria[0] != now.criteria[0])
  }

  @Test(
    "what is wrong is an error with its line",
    arguments: [
      (["ida": "{alpha: {outcome: 3}}"], "unknown-evaluator", 2), (["eva": "{alpha: {outcome: 5}}"], "value-range", 3),
      (["eva": "{alpha: {outcome: -1}}"], "value-range", 3), (["eva": "{alpha: {outcome: high}}"], "value-kind", 3),
      (["eva": "{alpha: {shine: 3}}"], "unknown-criterion", 3), (["eva": "{delta: {outcome: 3}}"], "unknown-vendor", 3),
      (["eva": "[1]"], "value-kind", 3),
    ])
  func wrong(_ said: [String: String], _ code: String, _ line: Int) throws {
    let (new, _, log) = try imported(said.map { file($0.key, $0.value) })
    #expect(new == nil && log.sorted.map(\.rule.code) == [code], "\(log.sorted.map(\.rule.code))")
    #expect(log.sorted.first?.range?.start?.line == line)
  }

  @Test("a table says the same, and a row twice is an error")
  func table() throws {
    func read(_ text: String) throws -> (stated: [StatedScores], log: DiagnosticLog) {
      var log = DiagnosticLog()
      let sheet = try #require(readSheet(SourceText(path: "s.csv", bytes: Array(text.utf8)), delimiter: nil, log: &log))
      #expect(isScoreSheet(sheet))
      return (readScoreSheet(sheet, log: &log), log)
    }
    let head = "vendor,criterion,title,ask,level,note,evaluator\n"
    let (stated, log) = try read(
      head + "alpha,outcome,T,A,3,Good,eva\nalpha,services,T,A,,,eva\nbeta,outcome,T,A,0,,ben\n")
    #expect(log.sorted.isEmpty && stated.map(\.evaluator) == ["eva", "ben"] && stated.map(\.entries.count) == [1, 1])
    #expect(stated.first?.entries.first?.level == 3 && stated.first?.entries.first?.note == "Good")
    for (row, code) in [
      ("alpha,outcome,T,A,5,,eva\n", "import-answer"), ("alpha,outcome,T,A,0x3,,eva\n", "import-answer"),
      (",outcome,T,A,3,,eva\n", "import-column"),
      ("alpha,outcome,T,A,1,,eva\nalpha,outcome,T,A,2,,eva\n", "import-repeat"),
    ] {
      #expect(try read(head + row).log.sorted.map(\.rule.code) == [code], "\(row)")
    }
  }
}
