import Analysis
import Templates

/// The sections of a report, by their numbers in method.md section 9.
package enum Part: Int, CaseIterable, Sendable {
  case executive = 1
  case heatMap = 2
  case gates = 3
  case risks = 4
  case divergence = 5
  case scope = 6
  case money = 7
  case roadmap = 8
  case register = 9
  case proposals = 10
  case operations = 11
  case areas = 12
  case appendix = 13

  /// The id to link to.
  package var id: String {
    switch self {
    case .executive: "summary"
    case .heatMap: "heat-map"
    case .gates: "gates"
    case .risks: "risks"
    case .divergence: "divergence"
    case .scope: "scope"
    case .money: "money"
    case .roadmap: "roadmap"
    case .register: "register"
    case .proposals: "proposals"
    case .operations: "operations"
    case .areas: "areas"
    case .appendix: "appendix"
    }
  }

  package var title: String {
    switch self {
    case .executive: "Executive summary"
    case .heatMap: "Where the gaps are"
    case .gates: "Gates"
    case .risks: "Risks and findings"
    case .divergence: "Where the parties disagree"
    case .scope: "Scope of work"
    case .money: "Money and people"
    case .roadmap: "Roadmap"
    case .register: "Register status"
    case .proposals: "Proposals"
    case .operations: "Operations figures"
    case .areas: "Areas in detail"
    case .appendix: "Appendix"
    }
  }
}

extension Audience {
  /// The sections in their order, and which of them are short: what leads, then what follows, then what is short,
  /// areas and appendix last (method.md section 9).
  var parts: [(part: Part, brief: Bool)] {
    switch self {
    case .sponsor:
      [
        (.executive, false), (.gates, false), (.heatMap, true), (.risks, true), (.divergence, true), (.scope, true),
        (.money, true), (.roadmap, true),
      ]
    case .consultant:
      [
        (.executive, false), (.heatMap, false), (.risks, false), (.divergence, false), (.scope, false),
        (.gates, false), (.money, false), (.roadmap, false), (.areas, false), (.appendix, false),
      ]
    case .manager:
      [
        (.executive, false), (.gates, false), (.roadmap, false), (.register, false), (.heatMap, false),
        (.risks, false), (.operations, false), (.proposals, true), (.divergence, true), (.scope, false),
        (.money, false), (.areas, false), (.appendix, false),
      ]
    case .procurement:
      [
        (.executive, false), (.proposals, false), (.gates, false), (.scope, false), (.risks, false), (.money, false),
        (.roadmap, false), (.heatMap, true), (.divergence, true), (.areas, false), (.appendix, false),
      ]
    }
  }
}

extension Presentation {
  static let partVocabulary = Vocabulary(
    [
      .init("number", .text, "position in this report, from 1"),
      .init("id", .text, "id to link to"),
      .init("title", .text, "heading"),
      .init("brief", .flag, "this audience gets the short form"),
      .init("full", .flag, "this audience gets the whole section"),
    ]
      + partFlags.map { .init($0.name, .flag, "the section is \($0.part.title)") })

  private static let partFlags: [(name: String, part: Part)] = [
    ("is_executive", .executive), ("is_heat_map", .heatMap), ("is_gates", .gates), ("is_risks", .risks),
    ("is_divergence", .divergence), ("is_scope", .scope), ("is_money", .money), ("is_roadmap", .roadmap),
    ("is_register", .register), ("is_proposals", .proposals), ("is_operations", .operations), ("is_areas", .areas),
    ("is_appendix", .appendix),
  ]

  private var chosen: [(part: Part, brief: Bool)] {
    guard hasSections else { return [] }
    let parts = options.audience?.parts ?? Part.allCases.map { ($0, false) }
    return parts.filter { has($0.part) }
  }

  /// The assessment holds the file that the section is made of.
  private func has(_ part: Part) -> Bool {
    switch part {
    case .scope, .money: results.exposure != nil
    case .register: results.register != nil
    case .proposals: results.proposals != nil
    case .operations: results.operations != nil
    default: true
    }
  }

  func shows(_ part: Part) -> Bool { chosen.contains { $0.part == part } }
  func isBrief(_ part: Part) -> Bool { chosen.contains { $0.part == part && $0.brief } }

  func parts() -> [Value] {
    chosen.enumerated().map { index, choice in
      var fields = fieldsOf([
        "number": .text(String(index + 1)), "id": .text(choice.part.id), "title": .text(choice.part.title),
        "brief": .flag(choice.brief), "full": .flag(!choice.brief),
      ])
      for flag in Self.partFlags { fields[flag.name] = .flag(flag.part == choice.part) }
      return .object(fields)
    }
  }
}
