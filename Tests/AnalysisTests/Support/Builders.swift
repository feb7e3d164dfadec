import Analysis
import Model
import Testing

/// The built-in scale of five levels.
let fiveLevels = AnswerScale(
  name: nil, values: (0...4).map { .init(value: String($0), level: Double($0), label: Text("Level \($0)")) })

func question(
  _ id: String, lead: Role = .business, also: [Role] = [], weight: Int = 2, impact: Int = 3, gate: Gate? = nil,
  days: Int = 30, owner: Role? = nil, scale: AnswerScale = fiveLevels, claims: [String] = []
) -> Question {
  Question(
    id: id, title: Text("Control \(id)"), ask: Text("Is \(id) in place?"), why: nil, scale: scale, lead: lead,
    also: also, weight: weight, impact: impact, gate: gate, evidence: [],
    risk: RiskStatement(cause: Text("cause"), event: Text("event"), consequence: Text("consequence")),
    fix: Remediation(action: Text("Fix \(id)"), owner: owner ?? lead, days: days), claims: claims)
}

func section(_ id: String, weight: Double? = nil, _ questions: [Question]) -> Section {
  Section(id: id, title: Text(id), gap: nil, weight: weight, questions: questions)
}

func area(_ id: String, kind: Questionnaire.Kind = .core, _ sections: [Section]) -> Questionnaire {
  Questionnaire(
    id: id, version: "1.0.0", language: "en", title: Text(id), kind: kind, guidingQuestion: nil, sections: sections)
}

/// An area of one section.
func area(_ id: String, kind: Questionnaire.Kind = .core, _ questions: [Question]) -> Questionnaire {
  area(id, kind: kind, [section("\(id).1", questions)])
}

/// The date of a text; the tests write only dates that exist.
func date(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

func assessment(_ questionnaires: [Questionnaire], _ sheets: [Sheet], batchSize: Int = 2) -> Assessment {
  Assessment(
    title: Text("Test"), client: nil, stage: .draft, asOf: date("2026-03-30"), asOfOrigin: .assessment,
    phase: .procurement, currency: "EUR", language: "en", questionnaires: questionnaires, roleMapping: [:],
    phaseDates: [:], waivers: [], evidence: [:], profile: Profile(),
    responses: responses(sheets, to: questionnaires, batchSize: batchSize), inputs: [])
}

extension Assessment {
  /// The same assessment after a change.
  func with(_ change: (inout Assessment) -> Void) -> Assessment {
    var copy = self
    change(&copy)
    return copy
  }
}

func waiver(_ question: String) -> Waiver {
  Waiver(subject: .question(question), by: "J. Ortiz", on: date("2026-03-02"), reason: Text("Agreed"))
}

extension Scorecard {
  func question(_ id: String) throws -> QuestionResult {
    try #require(questions.first { $0.question.id == id })
  }

  func area(_ id: String) throws -> AreaResult {
    try #require(areas.first { $0.questionnaire.id == id })
  }

  func section(_ id: String) throws -> SectionResult {
    try #require(areas.flatMap(\.sections).first { $0.section.id == id })
  }

  func role(_ role: Role, in area: String) throws -> RoleAreaResult {
    try #require(roles.first { $0.role == role && $0.area == area })
  }

  func finding(_ id: String) throws -> Finding {
    try #require(findings.first { $0.id == id })
  }
}

/// True where a value prints as the expected one with four decimals, or where both are absent.
func prints(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= 0.000_050_000_1
}
