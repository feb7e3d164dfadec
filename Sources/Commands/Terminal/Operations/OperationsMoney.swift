import Analysis
import Diagnostics
import Model
import Reports

/// Settlement, people, budget and limits.
extension OperationsPage {
  var settlement: String {
    guard let settled = result.settlement else { return "" }
    guard let value = settled.value else {
      return title("SETTLEMENT") + line("The settlement \(settled.obstacle?.sentence ?? "")")
    }
    var text = title("SETTLEMENT")
    text += line(
      "score \(NumberText.fixed(value.score, digits: 2)) earns coefficient \(NumberText.figure(value.coefficient)): "
        + "\(money(value.settlement)) of \(money(value.baseFee))")
    if let next = value.next {
      text += line(
        "\(NumberText.fixed(next.distance, digits: 2)) more points reach \(NumberText.figure(next.from)) and bring "
          + "\(money(next.value))")
    }
    return text
  }

  var staffing: String {
    guard let needed = result.headcount else {
      guard let volume = result.volume else { return "" }
      return title("VOLUME")
        + line(
          volume.value.map { "\(NumberText.figure($0)) contacts are expected" }
            ?? "The volume \(volume.obstacle?.sentence ?? "")")
    }
    guard let value = needed.value else {
      return title("PEOPLE") + line("The head count \(needed.obstacle?.sentence ?? "")")
    }
    let attendance = assessment.operations?.staffing?.attendance ?? 1
    var text = title("PEOPLE")
    text += line(
      "\(NumberText.figure(value.volume)) contacts, \(NumberText.figure(value.perAgent)) a person: "
        + "\(NumberText.fixed(value.present, digits: 2)) have to be there; at \(NumberText.percent(attendance, digits: 0)) "
        + "attendance that is \(NumberText.fixed(value.exact, digits: 2)), so \(NumberText.figure(value.people)) people"
    )
    if let gap = value.gap {
      let there = NumberText.figure(assessment.operations?.staffing?.people ?? 0)
      let people = NumberText.figure(abs(gap))
      text += line(
        gap == 0 ? "as many are there now" : "\(there) are there now, \(people) \(gap < 0 ? "too few" : "more")")
    }
    return text
  }

  var budget: String {
    guard let budget = result.budget else { return "" }
    guard let value = budget.value else {
      return title("COST BUDGET") + line("The budget \(budget.obstacle?.sentence ?? "")")
    }
    var table = Table([.left, .right, .left, .left], indent: "  ")
    table.add(["COST BUDGET", Table.Cell(visible(assessment.currency)), "", ""].map { $0 })
    let most = value.items.map(\.amount).max() ?? 0
    for item in value.items {
      table.add([
        Table.Cell(words(item.item.title)), Table.Cell(NumberText.cents(item.amount)),
        Table.Cell(bar(most > 0 ? item.amount / most : 0, columns: 12)), Table.Cell(item.item.behaviour.rawValue),
      ])
    }
    let each = value.variablePerContact.map { ", variable \(NumberText.cents($0)) a contact" } ?? ""
    table.add([Table.Cell("Total", .bold), Table.Cell(NumberText.cents(value.total), .bold), "", ""])
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
      + line("fixed \(NumberText.cents(value.fixed))\(each)")
  }

  var limits: String {
    guard let limits = result.money else { return "" }
    guard let plan = limits.plan.value else {
      return title("COST LIMITS") + line("The limits \(limits.plan.obstacle?.sentence ?? "")")
    }
    let earned = limits.atScore?.value
    var table = Table(earned == nil ? [.left, .right] : [.left, .right, .right], indent: "  ")
    table.add(
      ["COST LIMITS", "AS PLANNED"].map { Table.Cell($0) } + (earned == nil ? [] : [Table.Cell("AT THE SCORE")]))
    func row(_ title: String, _ part: (CostLimits) -> String?) {
      guard let planned = part(plan) else { return }
      table.add([Table.Cell(title), Table.Cell(planned)] + (earned.map { [Table.Cell(part($0) ?? "–")] } ?? []))
    }
    row("Coefficient") { NumberText.figure($0.coefficient) }
    row("Revenue") { NumberText.cents($0.revenue) }
    row("Cost ceiling") { NumberText.cents($0.ceiling) }
    row("Ceiling less budget") { $0.headroom.map(NumberText.cents) }
    row("Margin with the budget") { $0.margin.map { NumberText.percent($0, digits: 2) } }
    row("A day may cost") { NumberText.cents($0.daily) }
    row("A week may cost") { NumberText.cents($0.weekly) }
    row("No profit left at, a day") { NumberText.cents($0.zeroProfitDaily) }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint) + spent(limits) + breakEven(limits)
  }

  private func spent(_ limits: MoneyResult) -> String {
    guard let spending = limits.spending?.value else { return "" }
    let share = spending.allowance > 0 ? spending.spent / spending.allowance : 0
    let side = spending.over > 0 ? "over" : "under"
    let verdict = paint(bar(share / 1.2, columns: 12), spending.over > 0 ? .red : .green)
    var text =
      "    \(verdict)  spent \(NumberText.cents(spending.spent)) of \(NumberText.cents(spending.allowance)) allowed\n"
    text += line("that is \(NumberText.cents(abs(spending.over))) \(side) for the days so far")
    switch spending.restDaily {
    case .result(let daily) where daily >= 0: text += line("each day left may cost \(NumberText.cents(daily))")
    case .result: text += line("the ceiling is spent: no day left may cost anything")
    case .impossible: break
    }
    return text
  }

  private func breakEven(_ limits: MoneyResult) -> String {
    guard result.budget != nil else { return "" }
    var text =
      limits.breakEven.value.map { line("\(NumberText.figure($0.contacts)) contacts pay for the cost") }
      ?? line("The break-even \(limits.breakEven.obstacle?.sentence ?? "")")
    if let target = limits.targetVolume {
      let margin = NumberText.percent(assessment.operations?.pricing?.targetMargin ?? 0, digits: 0)
      text +=
        target.value.map { line("\(NumberText.figure($0.contacts)) contacts bring the margin of \(margin)") }
        ?? line("The contacts for the margin of \(margin) \(target.obstacle?.sentence ?? "")")
    }
    return text
  }
}
