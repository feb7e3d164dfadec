import Analysis
import Model

extension ComparedOffers {
  var references: OfferSection {
    var section = OfferSection(
      "references", "References",
      intro:
        "Valid with a size from half of ours to twice, 60% of our scope, the same partner and a private conversation; the "
        + "rest is shown. \(capitalised(numberWord(ReferenceChecks.needed))) valid ones are needed.")
    var table = OfferTable(
      "References",
      [
        .text("Reference"), .number("Size"), .number("Scope"), .text("Partner"), .text("Talk"), .text("Recent"),
        .text("Person"), .text("Valid"),
      ])
    for vendor in vendors {
      guard let checks = vendor.references?.checks else { continue }
      table.group("\(name(vendor)): \(checks.count(where: \.isValid)) of \(checks.count) valid")
      for check in checks { table.add(cells(check)) }
    }
    guard !table.rows.isEmpty else { return OfferSection("references", section.title) }
    section.tables = [table]
    let without = vendors.filter { $0.references == nil }
    section.notes = vendors.flatMap { vendor in
      (vendor.references?.checks ?? []).filter { !$0.isValid }.map { check in
        "\(check.reference.name), named by \(name(vendor)): \(listed(check.failed.map(\.word)))."
      }
    }
    if !without.isEmpty { section.notes.append("No reference named: \(listed(without.map { name($0) })).") }
    return section
  }

  private func cells(_ check: ReferenceCheck) -> [OfferTable.Cell] {
    [
      OfferTable.Cell(check.reference.name),
      .figure(check.seatsRatio, { NumberText.figure($0) + "×" }, check.size == false ? .bad : nil),
      .figure(check.scopeShare, NumberText.percent, check.scope == false ? .bad : nil),
      yes(check.partner, counts: true), yes(check.privateCall, counts: true), yes(check.recent, counts: false),
      yes(check.keyPerson, counts: false),
      check.isValid
        ? OfferTable.Cell("✓ valid", .good)
        : OfferTable.Cell("✕ not valid", .bad),
    ]
  }

  private func yes(_ holds: Bool, counts: Bool) -> OfferTable.Cell {
    OfferTable.Cell(holds ? "yes" : "no", holds ? nil : counts ? .bad : .quiet)
  }

  /// Who is promised for the key roles, and who is promised by several vendors at once.
  var people: OfferSection {
    var section = OfferSection(
      "people", "Key people",
      intro:
        "A role is secured by a person who is named, whose CV was checked, with at least the share of time that is "
        + "required, and bound in the contract.")
    var table = OfferTable(
      "Key people",
      [
        .text("Role"), .text("Person"), .text("CV"), .number("Share"), .text("Bound"), .text("In a reference"),
        .text("Secured"),
      ])
    for vendor in vendors {
      guard let people = vendor.people else { continue }
      table.group("\(name(vendor)): \(people.secured) of \(people.roles.count) roles secured")
      for role in people.roles {
        if role.people.isEmpty {
          table.add([
            OfferTable.Cell(role.role), OfferTable.Cell("nobody", .bad), "", "", "", "", OfferTable.Cell("✕ no", .bad),
          ])
        }
        for person in role.people { table.add(cells(role, person)) }
      }
    }
    guard !table.rows.isEmpty else { return OfferSection("people", section.title) }
    section.tables = [table]
    section.notes = result.sharedPeople.map { shared in
      let places = shared.places.map { "\(name($0.vendor)) (\($0.person.role))" }
      return "\(shared.name) is promised by \(listed(places)): at most one of them can keep that."
    }
    let without = vendors.filter { $0.people == nil }
    if !without.isEmpty { section.notes.append("No people named: \(listed(without.map { name($0) })).") }
    return section
  }

  private func cells(_ role: KeyRoleResult, _ person: KeyPerson) -> [OfferTable.Cell] {
    let required = role.requiredShare.map { " of \(NumberText.percent($0))" } ?? ""
    return [
      OfferTable.Cell(role.role),
      person.isNamed ? OfferTable.Cell(person.person.name ?? "") : OfferTable.Cell("nobody", .bad),
      yes(person.person.cv, counts: true),
      person.person.share.map { OfferTable.Cell(NumberText.percent($0) + required, person.hasShare ? nil : .bad) }
        ?? .none,
      yes(person.person.bound, counts: true), yes(person.inValidReference, counts: false),
      person.isSecured ? OfferTable.Cell("✓ yes", .good) : OfferTable.Cell("✕ no", .bad),
    ]
  }

  /// The areas in which the vendors' own people answer, each offer scored for itself.
  var areas: OfferSection {
    let section = OfferSection("areas", "Scored with each vendor's own answers")
    let shown = vendors.filter { !$0.scored.areas.isEmpty }
    guard let first = shown.first, shown.contains(where: { $0.scored.submissions > 0 }) else { return section }
    var filled = section
    filled.intro =
      "Everybody's answers, and those that came with the proposal, for that proposal alone; scores of 0 to 100."
    var table = vendorTable("Areas by vendor", first: "Area", shown)
    for (index, area) in first.scored.areas.enumerated() {
      table.add(
        [OfferTable.Cell(wording.text(area.questionnaire.title, of: area.questionnaire).string)]
          + shown.map { vendor in
            vendor.scored.areas.indices.contains(index)
              ? .figure(vendor.scored.areas[index].range.score, NumberText.score) : .none
          })
    }
    table.add(
      [OfferTable.Cell("People who answered", .quiet)]
        + shown.map { OfferTable.Cell(String($0.scored.submissions), .quiet) })
    filled.tables = [table]
    return filled
  }
}
