import Commands
import Foundation
import Testing

/// The follow-up of the method page is made out of its own words and compared; every figure of its table must come out.
@Suite("The method page's follow-up")
struct FollowUpTests {
  @Test("every figure of 10.4 comes out of 'diff'")
  func figures() throws {
    let page = try Page("Sources/Commands/Documentation.docc/Method.md")
    let table = try #require(MarkdownTable.tables(below: "### 10.4 Follow-up", of: page).first)
    let before = try WorkedExampleTests().folder(stage: "draft")
    let after = try WorkedExampleTests().folder(stage: "draft")
    let changes = [
      ("F1", "finance", "Q1: 3"), ("B1", "business", "Q2: 3"), ("I1", "it", "Q6: 2"), ("I2", "it", "Q6: 1"),
      ("O1", "operations", "Q8: 0"),
    ]
    let documents = changes.map { respondent, role, answer in
      "shortfall: responses/1\nrespondent: \(respondent)\nrole: \(role)\nround: 2\nanswers: {\(answer)}\n"
    }
    try after.write(documents.joined(separator: "---\n"), to: "responses/follow-up.yaml")
    let trial = Trial()
    #expect(trial.run("diff", before.url.path, after.url.path, "--format", "json") == .done, "\(trial.talk)")
    let diff = try #require(try JSONSerialization.jsonObject(with: Data(trial.answer.utf8)) as? [String: Any])
    let areas = try #require(diff["areas"] as? [[String: Any]])
    let columns: [(String, Any?)] = [
      ("VB", areas.first { $0["id"] as? String == "VB" }), ("PS", areas.first { $0["id"] as? String == "PS" }),
      ("Overall", diff["overall"]),
    ]
    let rows = [
      ("headline", "before"), ("headline", "after"), ("headline", "delta"), ("like_for_like", "after"),
      ("like_for_like", "delta"),
    ]
    #expect(table.rows.count == rows.count)
    for (row, (kind, key)) in zip(table.rows, rows) {
      for (column, object) in columns {
        let pair = try #require((object as? [String: Any])?[kind] as? [String: Any])
        let printed = table.cell(row, column).replacing("*", with: "").replacing("+", with: "")
        let value = try #require(pair[key] as? Double)
        #expect(abs(value - (Double(printed) ?? .nan)) <= 0.000_05, "\(row[0]) \(column): \(printed), \(value)")
      }
    }
  }
}
