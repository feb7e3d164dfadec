import Analysis
import Diagnostics
import Model
import Reports

/// What `status` says to a person: roles, people, the questions whose lead is silent.
struct StatusPage {
  let assessment: Assessment
  let participation: Participation
  let names: RespondentNames
  let width: Int
  let paint: Painter
  /// How the user names the folder in commands that follow; empty for the working directory.
  let folder: String

  private var wording: Wording { Wording(assessment) }

  var text: String {
    [heading, roles, people, leads, next].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let title = visible(wording.text(assessment.title).string)
    let client = assessment.client.map { " · " + visible(wording.text($0).string) } ?? ""
    let silent = participation.silentRoles
    let people = participation.people.count
    var line =
      "\(NumberText.count(people)) \(people == 1 ? "respondent" : "respondents"), "
      + "\(participation.roles.count - silent.count) of \(participation.roles.count) roles heard"
    if !silent.isEmpty { line += "; nobody has answered for " + silent.map(\.rawValue).joined(separator: ", ") }
    return paint(shortened(title + client, to: width), .bold) + "\n" + wrapped(line, to: width)
  }

  private var roles: String {
    var table = Table([.left, .right, .right, .right, .left, .right], indent: "  ")
    table.add(["ROLE", "ASKED", "LEADS", "PEOPLE", "ANSWERED", ""])
    for role in participation.roles {
      let share = share(role)
      let ink: Ink? = role.answered == 0 ? .red : role.missing.isEmpty ? .green : nil
      table.add([
        Table.Cell(role.role.title), Table.Cell("\(role.questions)"), Table.Cell("\(role.leads)"),
        Table.Cell(role.people == 0 ? "nobody" : NumberText.count(role.people), role.people == 0 ? .red : nil),
        Table.Cell(bar(share, columns: 12), ink), Table.Cell(NumberText.percent(share), ink),
      ])
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  private var people: String {
    guard !participation.people.isEmpty else { return "" }
    let hasRounds = participation.people.contains { $0.latest.round > 1 }
    let hasDates = participation.people.contains { $0.on != nil }
    let optional = [(hasRounds, Table.Alignment.right), (hasDates, .left)].filter(\.0).map(\.1)
    var table = Table([.left, .left, .right, .right, .right, .right, .right] + optional, indent: "  ")
    table.add(
      ["RESPONDENT", "ROLE", "RATED", "UNKNOWN", "N/A", "OPEN", "DONE"] + (hasRounds ? ["ROUND"] : [])
        + (hasDates ? ["LAST"] : []))
    for person in participation.people {
      let done: Ink? = person.missing.isEmpty ? .green : person.answered == 0 ? .red : nil
      var cells = [
        Table.Cell(visible(names.name(person.latest))), Table.Cell(person.role.rawValue), Table.Cell("\(person.rated)"),
        Table.Cell("\(person.unknown)"), Table.Cell("\(person.na)"), Table.Cell("\(person.missing.count)"),
        Table.Cell(person.share.map(NumberText.percent) ?? "–", done),
      ]
      if hasRounds { cells.append(Table.Cell("\(person.latest.round)")) }
      if hasDates { cells.append(Table.Cell(person.on.map(day) ?? "–")) }
      table.add(cells)
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  /// The year is left out while it is that of the assessment.
  private func day(_ date: CalendarDate) -> String {
    participation.people.allSatisfy { $0.on.map { $0.year == assessment.asOf.year } ?? true }
      ? DateText.short(date) : date.description
  }

  /// Gates first, in the order of phases.
  private var leads: String {
    let open = participation.openLeads
    guard !open.isEmpty else { return paint("  EVERY LEAD HAS ANSWERED", .bold) + "\n" }
    let questions = placedQuestions(of: assessment)
    let gates = open.count { $0.gate != nil }
    let ordered = open.enumerated().sorted { a, b in
      (a.element.gate?.index ?? .max, a.offset) < (b.element.gate?.index ?? .max, b.offset)
    }.map(\.element)
    var table = Table([.left, .left, .left], indent: "  ")
    table.add(["LEAD HAS NOT ANSWERED", "LEAD", "GATE"])
    for each in ordered where questions.indices.contains(each.question) {
      let placed = questions[each.question]
      let title = visible(wording.text(placed.question.title, of: placed.questionnaire).string)
      table.add([
        Table.Cell("\(visible(placed.question.id))  \(title)"), Table.Cell(each.lead.rawValue),
        Table.Cell(each.gate.map(\.word) ?? "", .yellow),
      ])
    }
    let share = gates == 0 ? "none of them a gate" : gates == 1 ? "one of them a gate" : "\(gates) of them gates"
    let count = "\(open.count) \(open.count == 1 ? "question" : "questions"), \(share)"
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint) + "  " + count + "\n"
  }

  private var next: String {
    let place = folder.isEmpty || folder == "." ? "" : " " + visible(folder)
    let isOpen = participation.people.contains { !$0.missing.isEmpty } || !participation.silentRoles.isEmpty
    return isOpen ? paint("  Next", .bold) + "\n    shortfall status\(place) --remind\n" : ""
  }
}
