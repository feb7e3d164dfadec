import Foundation
import Testing

@testable import Commands

@Suite("Comparing proposals")
struct CompareTests {
  @Test("one page says who leads, why the cheapest quotation is the dearest offer and what could turn it")
  func worked() throws {
    let trial = try ProposalTrial()
    #expect(trial.run("compare", "@a") == .done)
    let page = trial.answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "Gamma leads with 63.5 of 100 points, 0.7 ahead of Alpha, but the ranking is fragile",
      "Outcome fit at 14.5% instead of 18%", "Services and method at 18.3% instead of 15%",
      "the formula value puts Alpha first", "Integration of Gamma",
      "Beta quotes least, 548,000, and leaves out work that we estimate at 88,583",
      "the offer costs 636,583, the dearest of the three offers", "Beta is a thin bid",
      "Gamma leads from 0 to 45%, Alpha from 50 to 100%", "consensus 0.39, spread 3",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(trial.hasNarrowLines)
  }

  @Test("figures of method.md 10.6 stand in every format")
  func formats() throws {
    let trial = try ProposalTrial()
    for (format, words) in [
      ("md", ["| Price with that work |", "**622,367**", "63.5", "7,779.58"]), ("csv", ["gamma,Gamma,1,false"]),
      ("json", ["\"shortfall.compare/1\"", "\"price_normalised\": 636583.3333333334", "\"verdict\": \"fragile\""]),
      ("html", ["<h1>", "class=\"chart\"", "id=\"chart-offers-title\"", "636,583"]),
    ] {
      #expect(trial.run("compare", "@a", "--format", format) == .done)
      for word in words { #expect(trial.answer.contains(word), "\(format): \(word)") }
    }
    let json = try JSONSerialization.jsonObject(with: Data(jsonText(trial).utf8)) as? [String: Any]
    #expect(json?["sealed"] as? Bool == false)
  }

  private func jsonText(_ trial: ProposalTrial) -> String {
    trial.run("compare", "@a", "--format", "json")
    return trial.answer
  }

  @Test("a fragile ranking ends with status 1 where that was asked for")
  func failOn() throws {
    let trial = try ProposalTrial()
    #expect(trial.run("compare", "@a", "--fail-on", "fragile") == .gateNotMet)
    #expect(trial.talk.contains("--fail-on: the ranking is fragile"))
  }

  @Test("evaluators are named by codes where nobody is to be named")
  func anonymous() throws {
    let trial = try ProposalTrial()
    trial.run("compare", "@a", "--anonymous")
    #expect(
      trial.answer.contains("E1, E2 and E3") && !trial.answer.contains("eva, ben") && !trial.answer.contains("eva and"))
  }

  @Test("what is odd gives a page that says so", arguments: OddCase.all)
  func odd(_ odd: OddCase) throws {
    let trial = try ProposalTrial()
    try odd.change(trial)
    let status = trial.run("compare", "@a")
    #expect(status == odd.status, "\(trial.talk)")
    let said = (trial.answer + trial.talk).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in odd.words { #expect(said.contains(words), "\(words)\n\(trial.answer)\(trial.talk)") }
    #expect(trial.hasNarrowLines)
    guard status == .done else { return }
    for format in ["json", "csv", "md", "html"] { #expect(trial.run("compare", "@a", "--format", format) == .done) }
  }

  struct OddCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: [String]
    var status: Commands.ExitStatus = .done
    var change: @Sendable (ProposalTrial) throws -> Void

    static let all = [
      OddCase(testDescription: "one vendor", words: ["Gamma is the only offer, so there is nothing to compare it with"])
      {
        for vendor in ["alpha", "beta"] { try $0.drop(vendor) }
      },
      OddCase(
        testDescription: "all excluded",
        words: [
          "All three offers are excluded", "Gamma is excluded and stays unranked",
          "Outcome fit is at 3.67, below the 4",
        ]
      ) {
        try $0.change(
          "evaluation.yaml", "title: Outcome fit, weight: 30", "title: Outcome fit, weight: 30, threshold: 4")
      },
      OddCase(
        testDescription: "one excluded",
        words: [
          "Beta is excluded and stays unranked: Services and method is at 1.67, below the 2 that is required",
          "excluded",
        ]
      ) {
        try $0.change("evaluation.yaml", "method, weight: 25", "method, weight: 25, threshold: 2")
      },
      OddCase(testDescription: "no price at all", words: ["No offer can be ranked yet", "Alpha has no price"]) {
        trial in
        for (vendor, price) in [("alpha", 612_000), ("beta", 548_000), ("gamma", 585_000)] {
          try trial.change("proposals/\(vendor).yaml", "quoted: \(price)\n", "")
        }
      },
      OddCase(
        testDescription: "one without a price",
        words: [
          "Gamma leads", "Alpha has no rank yet and could still change it", "Alpha has no rank: Alpha has no price.",
        ]
      ) {
        try $0.change("proposals/alpha.yaml", "quoted: 612000\n", "")
      },
      OddCase(
        testDescription: "unscored criterion",
        words: ["Beta has no rank: nobody has scored Integration of Beta.", "Not scored yet for Beta", "not scored"]
      ) {
        try $0.change(
          "evaluation.yaml", "    delivery: {eva: 3, ben: 2, chi: 2}\n    integration: {eva: 3, ben: 3, chi: 3}\n",
          "    delivery: {eva: 3, ben: 2, chi: 2}\n")
      },
      OddCase(testDescription: "no evaluation", words: ["No offer can be ranked yet", "there is no evaluation.yaml"]) {
        try $0.remove("evaluation.yaml")
      },
      OddCase(
        testDescription: "no price rule",
        words: ["No offer can be ranked yet", "evaluation.yaml names no price formula"]
      ) {
        try $0.change(
          "evaluation.yaml", "price: {formula: linear, weight: 40, floor: 500000, ceiling: 700000, value: 150000}\n", ""
        )
      },
      OddCase(testDescription: "value decides", words: ["Alpha leads under value with 498,875, 3,492 below Gamma"]) {
        try $0.change("evaluation.yaml", "formula: linear", "formula: value")
      },
      OddCase(
        testDescription: "a request before there is a proposal",
        words: [
          "No proposal is in yet", "WHAT THE REQUEST ITSELF REWARDS", "Two acceptance criteria, none of them on",
          "The working end state is no deliverable", "Quantities 40% 1 of 1",
        ]
      ) {
        for vendor in ["alpha", "beta", "gamma"] { try $0.drop(vendor) }
        try $0.change(
          "evaluation.yaml", "price: {formula",
          "request: {lines: [{id: L-1, title: Licences, rewards: quantity}], acceptance: [{id: A-1, text: On}, "
            + "{id: A-2, text: Off}], end-state-deliverable: false}\nprice: {formula")
      },
      OddCase(
        testDescription: "no proposals", words: ["there is no proposal in this assessment", "--proposals alpha,beta"],
        status: .noInput
      ) {
        for vendor in ["alpha", "beta", "gamma"] { try $0.drop(vendor) }
      },
    ]
  }
}

extension ProposalTrial {
  /// Takes a vendor out of the folder, its scores too.
  func drop(_ vendor: String) throws {
    try remove("proposals/\(vendor).yaml")
    let lines = try #require(trial.text(of: "a/evaluation.yaml")).split(
      separator: "\n", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    var isInside = false
    for line in lines {
      if line == "  \(vendor):" {
        isInside = true
      } else if isInside, line.hasPrefix("    ") {
        continue
      } else {
        isInside = false
        kept.append(line)
      }
    }
    let text = kept.joined(separator: "\n").replacingOccurrences(of: "scores:\nprice:", with: "price:")
    try trial.write(text, to: "a/evaluation.yaml")
  }
}
