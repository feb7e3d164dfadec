import Model

/// Method.md 10.1: two core areas, nine questions, seven respondents and one more at follow-up.
enum WorkedExample {
  static let questionnaires = [
    area(
      "VB",
      [
        section(
          "VB.1",
          [
            question(
              "Q1", lead: .finance, also: [.sponsor, .business], weight: 3, impact: 5,
              gate: Gate(phase: .procurement, minimum: 3), days: 30),
            question("Q2", lead: .sponsor, also: [.business], weight: 2, impact: 4, days: 30),
          ]),
        section(
          "VB.2",
          [
            question("Q3", lead: .finance, also: [.it], weight: 3, impact: 4, days: 60),
            question("Q4", lead: .finance, also: [.procurement], weight: 1, impact: 2, days: 90),
          ]),
      ]),
    area(
      "PS",
      [
        section(
          "PS.1",
          [
            question(
              "Q5", lead: .procurement, also: [.it, .vendor], weight: 3, impact: 5,
              gate: Gate(phase: .award, minimum: 3), days: 30),
            question("Q6", lead: .it, also: [.vendor], weight: 2, impact: 3, days: 60),
          ]),
        section(
          "PS.2",
          [
            question(
              "Q7", lead: .procurement, also: [.finance, .vendor], weight: 2, impact: 4,
              gate: Gate(phase: .award, minimum: 3), days: 60),
            question("Q8", lead: .operations, also: [.it], weight: 1, impact: 3, days: 90),
            question(
              "Q9", lead: .procurement, also: [.vendor], weight: 2, impact: 3,
              gate: Gate(phase: .award, minimum: 3), days: 60),
          ]),
      ]),
  ]

  static let baselineSheets = [
    Sheet("S1", .sponsor, ["Q1": 3, "Q2": 3]),
    Sheet("F1", .finance, ["Q1": .value(2, evidence: 2), "Q3": .value(1, evidence: 1), "Q4": .na, "Q7": .unknown]),
    Sheet("B1", .business, ["Q1": 3, "Q2": 1]),
    Sheet("I1", .it, ["Q3": 2, "Q5": .value(1, evidence: 1), "Q6": .unknown]),
    Sheet("I2", .it, ["Q3": 1, "Q5": 0, "Q6": .unknown]),
    Sheet("P1", .procurement, ["Q4": .na, "Q5": 3, "Q7": .value(3, evidence: 1), "Q9": .value(4, evidence: 3)]),
    Sheet("V1", .vendor, ["Q5": 2, "Q6": 3, "Q7": 4, "Q9": 3]),
  ]

  static let baseline = assessment(questionnaires, baselineSheets)

  /// Method.md 10.4, as first-round answers.
  static let followUpSheets: [Sheet] =
    baselineSheets.map { sheet in
      switch sheet.respondent {
      case "F1": sheet.saying(.value(3, evidence: 3), to: "Q1")
      case "B1": sheet.saying(.value(3, evidence: 2), to: "Q2")
      case "I1": sheet.saying(.value(2, evidence: 1), to: "Q6")
      case "I2": sheet.saying(1, to: "Q6")
      default: sheet
      }
    } + [Sheet("O1", .operations, ["Q8": 0])]

  static let followUp = assessment(questionnaires, followUpSheets)
}
