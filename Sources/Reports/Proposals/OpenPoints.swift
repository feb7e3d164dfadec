import Analysis
import Model

extension ComparedOffers {
  var assumptions: OfferSection {
    var section = OfferSection("assumptions", "Assumptions and exclusions still open")
    var table = OfferTable("Open assumptions", [.text("Vendor"), .text("Assumption")], flexible: 1)
    for vendor in vendors {
      for assumption in vendor.openAssumptions {
        table.add([OfferTable.Cell(name(vendor)), OfferTable.Cell("\(assumption.id)  \(assumption.text)")])
      }
    }
    if !table.rows.isEmpty { section.tables = [table] }
    return section
  }

  var vagueVerbs: OfferSection {
    var section = OfferSection(
      "vague", "Words that promise nothing",
      intro: "Found in the statements of work. Each wants a deliverable, a quantity and a criterion.")
    var table = OfferTable(
      "Words that promise nothing", [.text("Where"), .text("Word"), .text("What it says")], flexible: 2)
    for vendor in vendors {
      for verb in vendor.vagueVerbs {
        table.add([
          OfferTable.Cell("\(vendor.proposal.path):\(verb.line)"), OfferTable.Cell(verb.phrase),
          OfferTable.Cell(verb.text),
        ])
      }
    }
    guard !table.rows.isEmpty else { return OfferSection("vague", section.title) }
    section.tables = [table]
    return section
  }

  /// Items on which maker and partner do not believe the same.
  var conflicts: OfferSection {
    var section = OfferSection("conflicts", "Where maker and partner contradict each other")
    var table = OfferTable(
      "Maker and partner", [.text("Item"), .text("Maker or supplier says"), .text("Partner says")])
    for conflict in result.beliefConflicts {
      table.add([
        OfferTable.Cell("\(conflict.item.id)  \(title(conflict.item))"),
        OfferTable.Cell(conflict.vendor.map(\.word).joined(separator: " or ")),
        OfferTable.Cell(conflict.partner.map(\.word).joined(separator: " or ")),
      ])
    }
    if !table.rows.isEmpty { section.tables = [table] }
    return section
  }

  /// Whether what was asked for buys an end state or a bucket of parts.
  var request: OfferSection {
    var section = OfferSection("request", "What the request itself rewards")
    guard let request = result.request else { return section }
    var table = OfferTable(
      "What the request rewards", [.text("Rewards"), .number("Of the award"), .number("Price lines")])
    for rewards in Rewards.allCases {
      table.add([
        OfferTable.Cell(rewards.title), OfferTable.Cell(NumberText.percent(request.awardShare(rewards))),
        request.lineCount > 0 ? OfferTable.Cell("\(request.lines[rewards] ?? 0) of \(request.lineCount)") : .none,
      ])
    }
    if request.awardUnstated > 0 {
      table.add([
        OfferTable.Cell("Not stated", .quiet), OfferTable.Cell(NumberText.percent(request.awardUnstated), .quiet),
        .none,
      ])
    }
    section.tables = [table]
    let tests = counted(request.acceptanceCriteria, "acceptance criterion", "acceptance criteria")
    if request.acceptanceCriteria > 0 {
      let ofThem = request.endStateCriteria > 0 ? numberWord(request.endStateCriteria) : "none"
      section.notes = ["\(capitalised(tests)), \(ofThem) of them on the working end state."]
    }
    section.notes += request.warnings.map(\.reading)
    return section
  }
}
