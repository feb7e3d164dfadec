import Analysis
import Foundation
import Model
import Testing

@testable import Reports

@Suite("Who has answered, for programs and pages")
struct ParticipationTableTests {
  /// Three roles asked; one person whose name is up to no good, one silent role.
  static let small: Assessment = {
    let areas = [
      area(
        "A",
        [
          question("A-1", lead: .finance, also: [.it], gate: Gate(phase: .award, minimum: 3)),
          question("A-2", lead: .sponsor, also: [.finance]),
        ])
    ]
    return assessment(
      areas,
      [
        Voice(id: "jo", role: .finance, name: "=Jo | *Novak*\u{1b}[31m", said: [.level("A-1", 2)]),
        Voice(id: "ida", role: .it, said: [.unknown("A-1")]),
      ])
  }()

  func names(_ anonymous: Bool = false) -> RespondentNames {
    RespondentNames(Self.small.responses, anonymous: anonymous)
  }

  @Test("CSV: a row a respondent, one for each role without people, and no formula")
  func csv() {
    let text = String(decoding: participationCSV(Self.small, participation(in: Self.small), names()), as: UTF8.self)
    #expect(
      text == """
        role,respondent,name,round,on,asked,rated,unknown,na,missing,missing_questions\r
        sponsor,,,,,1,0,0,0,1,A-2\r
        it,ida,,1,,1,0,1,0,0,\r
        finance,jo,'=Jo | *Novak*\u{1b}[31m,1,,2,1,0,0,1,A-2\r

        """)
  }

  @Test("JSON: names, counts and the ids of what is missing")
  func json() throws {
    let bytes = participationJSON(Self.small, participation(in: Self.small), names())
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["schema"] as? String == "shortfall.status/1" && root["as_of"] as? String == "2026-03-30")
    let people = try #require(root["respondents"] as? [[String: Any]])
    #expect(people.map { $0["respondent"] as? String } == ["ida", "jo"])
    #expect(people[1]["missing"] as? [String] == ["A-2"] && people[1]["share"] as? Double == 0.5)
    let roles = try #require(root["roles"] as? [[String: Any]])
    #expect(roles.map { $0["role"] as? String } == ["sponsor", "it", "finance"])
    #expect(roles[0]["answered"] as? Int == 0 && roles[0]["people"] as? Int == 0)
    let open = try #require(root["open_leads"] as? [[String: Any]])
    #expect(open.map { $0["question"] as? String } == ["A-2"] && open[0]["gate"] is NSNull)
  }

  @Test("Markdown: tables that a hostile name does not break")
  func markdown() {
    let text = participationMarkdown(Self.small, participation(in: Self.small), names())
    #expect(text.contains("| Sponsor | 1 | 1 | 0 | 0 (0%) |"))
    #expect(!text.unicodeScalars.contains("\u{1b}") && !text.contains("*Novak*\u{1b}"))
    let row = text.split(separator: "\n").first { $0.contains("Novak") } ?? ""
    #expect(row.filter { $0 == "|" }.count == 11 && row.contains("\\|"))
    #expect(text.contains("A-2 Control A-2"))
  }

  @Test("without names there are role codes in every format")
  func anonymous() {
    let found = participation(in: Self.small)
    let all = [
      String(decoding: participationCSV(Self.small, found, names(true)), as: UTF8.self),
      String(decoding: participationJSON(Self.small, found, names(true)), as: UTF8.self),
      participationMarkdown(Self.small, found, names(true)),
    ]
    for text in all { #expect(text.contains("finance 1") && !text.contains("Novak") && !text.contains("\"jo\"")) }
  }
}
