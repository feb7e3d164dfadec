import Commands
import Foundation
import Testing

/// The worked example of the method page is made into an assessment and scored; every figure of its tables must come out.
@Suite("The method page's worked example")
struct WorkedExampleTests {
  let page: Page
  let questions: MarkdownTable
  let answers: MarkdownTable

  init() throws {
    page = try Page("Sources/Commands/Documentation.docc/Method.md")
    let tables = MarkdownTable.tables(below: "### 10.1 Questions and answers", of: page)
    try #require(tables.count == 2)
    (questions, answers) = (tables[0], tables[1])
  }

  @Test("every figure of 10.2 comes out")
  func questionFigures() throws {
    let table = try #require(MarkdownTable.tables(below: "### 10.2 Questions", of: page).first)
    let areas = try #require(result(stage: "draft")["areas"] as? [[String: Any]])
    let found = areas.flatMap { $0["questions"] as? [[String: Any]] ?? [] }
    #expect(table.rows.count == 9)
    for row in table.rows {
      let question = try #require(found.first { $0["id"] as? String == row[0] })
      func check(_ column: String, _ key: String, _ reading: (String) -> String = { $0 }) {
        let printed = reading(table.cell(row, column))
        let value = question[key] ?? "nothing"
        #expect(agrees(printed, value), "\(row[0]) \(key): printed \(printed), found \(value)")
      }
      check("State", "state") { String($0.prefix { $0 != "," }) }
      check("x", "x")
      check("x_ev", "x_ev")
      check("low, high", "low") { String($0.prefix { $0 != "," }) }
      check("low, high", "high") { String($0.drop { $0 != "," }.dropFirst(2)) }
      check("Consensus", "consensus")
      check("Spread", "spread")
      check("Class", "class")
      check("Likelihood", "likelihood") { $0.split(separator: "=").last.map(String.init) ?? "" }
      check("Risk", "risk")
      check("Band", "band") { $0.lowercased() }
      check("Gate", "gate")
      check("Confidence", "confidence")
    }
  }

  @Test("every figure of 10.3 comes out")
  func rollUpFigures() throws {
    let table = try #require(MarkdownTable.tables(below: "### 10.3 Roll-up", of: page).first)
    #expect(table.rows.count == 5)
    for row in table.rows {
      let keys = ["Stated score": "score", "Evidenced score": "evidenced", "Low bound": "low", "High bound": "high"]
      let scores = places(in: try result(stage: keys[row[0]] == nil ? "final" : "draft"), key: keys[row[0]] ?? "score")
      for (column, printed) in zip(table.heading, row).dropFirst() {
        let value = scores[column] ?? "nothing"
        #expect(agrees(printed, value), "\(row[0]) \(column): printed \(printed), found \(value)")
      }
    }
  }

  @Test("the findings come in the order that 10.2 names")
  func findings() throws {
    let line = try #require(page.lines.first { $0.hasPrefix("Findings in order: ") })
    let sentence = line.dropFirst("Findings in order: ".count).prefix { $0 != "." }
    let found = try #require(result(stage: "draft")["findings"] as? [[String: Any]])
    let named = found.map { "\($0["id"] ?? "") \($0["risk"] ?? "")" }.joined(separator: ", ")
    #expect(named == sentence)
  }

  /// A value by the name of its column: sections, areas, "Overall".
  private func places(in result: [String: Any], key: String) -> [String: Any] {
    var places: [String: Any] = [:]
    let areas = result["areas"] as? [[String: Any]] ?? []
    for part in areas + areas.flatMap({ $0["sections"] as? [[String: Any]] ?? [] }) {
      if let id = part["id"] as? String { places[id] = part[key] }
    }
    places["Overall"] = (result["overall"] as? [String: Any])?[key]
    return places
  }

  /// A printed figure against a value of the result, to the digits printed; nothing printed stands for null.
  private func agrees(_ printed: String, _ value: Any?) -> Bool {
    guard let value, !(value is NSNull) else { return printed.isEmpty }
    guard let number = value as? NSNumber, let wanted = Double(printed) else { return value as? String == printed }
    let digits = printed.split(separator: ".").dropFirst().first?.count ?? 0
    return abs(number.doubleValue - wanted) <= 0.5 * pow(10, -Double(digits)) + 1e-9
  }

  /// The example as a folder on disk.
  func folder(stage: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for area in ["VB", "PS"] { try folder.write(questionnaire(area), to: "questionnaires/\(area).yaml") }
    try folder.write(assessment(stage: stage), to: "assessment.yaml")
    for row in answers.rows { try folder.write(response(row), to: "responses/\(row[0].prefix(2)).yaml") }
    return folder
  }

  private func result(stage: String) throws -> [String: Any] {
    let folder = try folder(stage: stage)
    let trial = Trial()
    #expect(trial.run("score", folder.url.path, "--format", "json") == .done, "\(trial.talk)")
    return try #require(JSONSerialization.jsonObject(with: Data(trial.answer.utf8)) as? [String: Any])
  }

  private func assessment(stage: String) -> String {
    let grades = questions.rows.filter { !questions.cell($0, "Grade").isEmpty }.map { row in
      "\(row[0]): {grade: \(questions.cell(row, "Grade"))}"
    }
    return """
      shortfall: assessment/1
      title: Worked example
      as-of: 2026-02-02
      stage: \(stage)
      questionnaires: [VB, PS]
      evidence: {\(grades.joined(separator: ", "))}

      """
  }

  private func questionnaire(_ area: String) -> String {
    var text = "shortfall: questionnaire/1\nid: \(area)\ntitle: \(area)\nkind: core\nsections:\n"
    var section = ""
    for row in questions.rows where questions.cell(row, "Section").hasPrefix(area) {
      if questions.cell(row, "Section") != section {
        section = questions.cell(row, "Section")
        text += "  - id: \(section)\n    title: \(section)\n    questions:\n"
      }
      let gate = questions.cell(row, "Gate").split(separator: ", ")
      text += """
              - id: \(row[0])
                title: \(row[0])
                ask: Is it so?
                levels: [a, b, c, d, e]
                lead: \(questions.cell(row, "Lead"))
                also: [\(questions.cell(row, "Also asked"))]
                weight: \(questions.cell(row, "Weight"))
                impact: \(questions.cell(row, "Impact"))
                \(gate.count == 2 ? "gate: {phase: \(gate[0]), minimum: \(gate[1])}" : "")
                risk: {cause: c, event: e, consequence: c}
                fix: {action: Do it, owner: it, days: \(questions.cell(row, "Days"))}

        """
    }
    return text
  }

  /// A row such as `S1 (sponsor)` with an answer a question.
  private func response(_ row: [String]) -> String {
    let role = row[0].drop { $0 != "(" }.dropFirst().dropLast()
    var text = "shortfall: responses/1\nrespondent: \(row[0].prefix(2))\nrole: \(role)\nanswers:\n"
    for (question, answer) in zip(answers.heading, row).dropFirst() where !answer.isEmpty {
      text += "  \(question): \(answer == "na" ? "{na: not here}" : answer)\n"
    }
    return text
  }
}
