import Analysis
import Diagnostics
import Model
import Reports

/// What `scope` says to a person: what is nobody's first, then the money, then the rest.
struct ScopePage {
  let assessment: Assessment
  let exposure: Exposure
  let width: Int
  let paint: Painter
  let wording: Wording
  /// How the user names the folder in commands that follow; empty for the working directory.
  let folder: String

  init(_ assessment: Assessment, _ exposure: Exposure, width: Int, coloured: Bool, folder: String = "") {
    self.assessment = assessment
    self.exposure = exposure
    self.width = width
    paint = Painter(isOn: coloured)
    wording = Wording(assessment)
    self.folder = folder == "." ? "" : folder
  }

  var text: String {
    guard !exposure.entries.isEmpty else {
      return heading + "\n"
        + wrapped(
          "There is no work item in scope.yaml. Write one under 'items', or take the sign # away from those that stand there.",
          to: width, first: "  ") + planned
    }
    return [
      heading, overview, orphans, doubles, money, drivers, load, precedences, payments, budget, others, pointing, next,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Payments and budget speak for themselves where there is no item.
  private var planned: String { [payments, budget].filter { !$0.isEmpty }.map { "\n" + $0 }.joined() }

  private var heading: String {
    let title = visible(wording.text(assessment.title).string)
    let client = assessment.client.map { " · " + visible(wording.text($0).string) } ?? ""
    let count = exposure.entries.count
    return paint(shortened(title + client, to: width), .bold) + "\n"
      + "\(DateText.long(assessment.asOf)) · \(NumberText.count(count)) work \(count == 1 ? "item" : "items") · "
      + "amounts in \(assessment.currency)\n"
  }

  private var overview: String {
    let count = exposure.entries.count
    let orphans = exposure.entries(of: .orphan).count
    let result = exposure.simulation
    let nobody =
      orphans == 0
      ? paint("none", .green) + " of \(NumberText.count(count)) items is without somebody who does it"
      : paint(NumberText.count(orphans), .red)
        + " of \(NumberText.count(count)) items: each side names another, nobody does them"
    guard exposure.totals.unfunded > 0 else {
      return line("Nobody's", nobody) + line("Not paid", "every item has money behind it")
    }
    return line("Nobody's", nobody)
      + line(
        "Not paid",
        paint(money(result.p50), .bold) + " to " + paint(money(result.p80), .bold)
          + " has no money behind it (P50 to P80)")
  }

  /// The name in the margin, the sentence beside it; it may be coloured, so it is short enough not to be wrapped.
  private func line(_ name: String, _ text: String) -> String { "  " + padded(name, to: 10) + text + "\n" }

  private var orphans: String {
    let orphans = sorted(exposure.entries(of: .orphan))
    guard !orphans.isEmpty else { return "" }
    return title("NOBODY'S: REQUIRED, AND NO PARTY SAYS THAT IT DOES IT") + orphans.map { block($0, .red) }.joined()
  }

  private var doubles: String {
    let doubles = sorted(exposure.entries(of: .double))
    guard !doubles.isEmpty else { return "" }
    return title("TWICE: TWO PARTIES DO IT, OR IT IS PAID MORE THAN ONCE")
      + doubles.map { block($0, .magenta) }.joined()
  }

  /// An item on a line, with what is said of it below.
  private func block(_ entry: LedgerEntry, _ ink: Ink) -> String {
    let symbol = entry.gravest?.symbol ?? " "
    let cost = money(entry.expectedCost)
    let name = "\(visible(entry.item.id))  \(title(of: entry))"
    let room = width - 4 - displayWidth(symbol) - 2 - displayWidth(cost)
    return "  \(paint(symbol, ink)) " + paint(padded(shortened(name, to: room), to: room), .bold) + "  \(cost)\n"
      + said(entry)
  }

  /// "Procurement: the vendor; IT: our IT", then contract and money.
  private func said(_ entry: LedgerEntry) -> String {
    var groups: [(answer: String, roles: [String])] = []
    for role in entry.roles where role.answeredPerformer {
      let answer = role.performers.isEmpty ? "unknown" : role.performers.map(\.word).joined(separator: " or ")
      if let index = groups.firstIndex(where: { $0.answer == answer }) {
        groups[index].roles.append(role.role.title)
      } else {
        groups.append((answer, [role.role.title]))
      }
    }
    let voices = groups.map { "\($0.roles.joined(separator: ", ")): \($0.answer)" }.joined(separator: "; ")
    let facts = [voices.isEmpty ? "nobody was asked" : voices, contract(entry), funded(entry)]
    return indented(facts.filter { !$0.isEmpty }.joined(separator: ". ") + ".")
  }

  private func contract(_ entry: LedgerEntry) -> String { "Contract: \(entry.item.contract.status.word)" }

  private func funded(_ entry: LedgerEntry) -> String {
    if entry.doublePaid > 0 { return "Paid \(NumberText.percent(entry.item.funded))" }
    return entry.unfundedShare > 0 ? "\(money(entry.unfunded)) without money" : "Paid"
  }

  private var others: String {
    let rest = exposure.inOrderOfClass.filter { $0.gravest != .orphan && $0.gravest != .double }
    guard !rest.isEmpty else { return "" }
    var table = Table([.left, .left, .left, .right], indent: "  ")
    table.add(["OTHER ITEMS", "", "DONE BY", "NOT PAID"])
    for entry in rest {
      let flag = entry.gravest
      table.add([
        Table.Cell("\(flag?.symbol ?? "✓") \(flag?.word ?? "Clean")", flag == nil ? .green : .yellow),
        Table.Cell("\(visible(entry.item.id))  \(title(of: entry))"),
        Table.Cell(entry.claimedBy.map(\.title).joined(separator: ", ").orDash),
        Table.Cell(entry.unfunded > 0 ? money(entry.unfunded) : "–"),
      ])
    }
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint)
  }

  private var next: String {
    let place = folder.isEmpty ? "" : " " + visible(folder)
    let worst = exposure.inOrderOfClass.first.map { visible($0.item.id) } ?? ""
    return title("Next") + "    shortfall explain \(worst)\(place)\n"
      + "    shortfall scope\(place) --what-if \(worst).contract=included\n"
  }

  /// Dearest first; ties stay in the order of ids.
  private func sorted(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    entries.enumerated().sorted {
      $0.element.expectedCost == $1.element.expectedCost
        ? $0.offset < $1.offset : $0.element.expectedCost > $1.element.expectedCost
    }.map(\.element)
  }

  func title(_ text: String) -> String { paint("  \(text)", .bold) + "\n" }
  func title(of entry: LedgerEntry) -> String { visible(wording.text(entry.item.title).string) }
  func title(ofItem id: String) -> String { exposure.entry(id).map { title(of: $0) } ?? "" }
  func money(_ value: Double) -> String { NumberText.money(value) }
  func indented(_ text: String) -> String { wrapped(text, to: width, first: "      ") }
}

extension String {
  /// A dash where there is nothing to say.
  var orDash: String { isEmpty ? "–" : self }
}
