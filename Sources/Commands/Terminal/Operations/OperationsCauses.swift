import Analysis
import Diagnostics
import Model
import Reports

/// What moved a result, what goes with what, and what waits; and what would change.
extension OperationsPage {
  var factors: String {
    guard let factors = result.factors, let chain = assessment.operations?.factors else { return "" }
    let name = words(chain.title)
    guard let effects = factors.value else {
      return title("WHAT MOVED THE RESULT") + line("\(name) \(factors.obstacle?.sentence ?? "")")
    }
    var table = Table([.left, .right, .right, .right, .left], indent: "  ")
    table.add(["WHAT MOVED THE RESULT", "PLAN", "ACTUAL", "EFFECT", ""])
    let most = effects.steps.map { abs($0.effect) }.max() ?? 0
    for step in effects.steps {
      table.add([
        Table.Cell(words(step.factor.title)), Table.Cell(NumberText.figure(step.factor.plan)),
        Table.Cell(NumberText.figure(step.factor.actual)), Table.Cell(NumberText.cents(step.effect)),
        Table.Cell(most > 0 ? bar(abs(step.effect) / most, columns: 12) : "", step.effect < 0 ? .red : .green),
      ])
    }
    table.add([
      Table.Cell(name, .bold), Table.Cell(NumberText.figure(effects.plan)),
      Table.Cell(NumberText.figure(effects.actual)),
      Table.Cell(NumberText.cents(effects.total), .bold), "",
    ])
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  var associations: String {
    guard !result.associations.isEmpty else { return "" }
    return title("WHAT GOES WITH WHAT") + result.associations.map(association).joined()
  }

  private func association(_ compared: AssociationResult) -> String {
    let y = words(compared.result.title)
    let x = words(compared.process.title)
    guard let found = compared.association.value else {
      return line("\(y) with \(x) \(compared.association.obstacle?.sentence ?? "")")
    }
    let indicative = found.isIndicative ? ", indicative below 20" : ""
    var text = line(
      "\(y) with \(x): r \(NumberText.fixed(found.r, digits: 4)), \(found.strength.word.lowercased()) "
        + "(\(found.pairs) days\(indicative)); slope \(NumberText.fixed(found.slope, digits: 4))")
    if let needed = found.needed.value {
      text += line("the target needs \(x) at \(visible(compared.process.shown(needed)))")
    }
    if let at = compared.pair.at, let predicted = found.predicted {
      text += line(
        "at \(visible(compared.process.shown(at))) the line says \(visible(compared.result.shown(predicted)))")
    }
    return text
  }

  var queues: String {
    guard !result.queues.isEmpty else { return "" }
    var table = Table([.left, .right, .right, .right, .right, .right], indent: "  ")
    table.add(["QUEUE", "WAIT", "IN A DAY", "HANDLED", "AGE, DAYS", "DAYS TO CLEAR"])
    for queue in result.queues {
      row(words(queue.queue.title), queue.queue, queue.now, in: &table)
      if let improved = queue.improved, let share = queue.queue.improvement {
        row("  with \(NumberText.percent(share, digits: 0)) more", queue.queue, improved, in: &table)
      }
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  private func row(_ name: String, _ queue: WorkQueue, _ flow: QueueFlow, in table: inout Table) {
    table.add([
      name, NumberText.figure(queue.backlog), NumberText.figure(queue.inflow), NumberText.figure(flow.throughput),
      flow.age.value.map { NumberText.fixed($0, digits: 2) } ?? "–",
      flow.daysToClear.value.map { NumberText.figure($0) } ?? "never",
    ])
  }

  /// What is another than it was, figure by figure.
  func difference(from before: OperationsResult, _ changes: [WhatIfOption]) -> String {
    var text = heading + "\n"
    for change in changes {
      text += line(
        "what if \(visible(change.input.name)) were \(NumberText.plain(change.value)) "
          + "instead of \(NumberText.plain(change.input.value))?")
    }
    let figuresBefore = figures(of: before, title: words)
    let figuresNow = figures(of: result, title: words)
    let old = Dictionary(figuresBefore.map { ($0.name, $0) }) { first, _ in first }
    let new = Dictionary(figuresNow.map { ($0.name, $0) }) { first, _ in first }
    var table = Table([.left, .right, .right, .right], indent: "  ")
    table.add(["WHAT CHANGES", "NOW", "THEN", "DIFFERENCE"])
    var count = 0
    for name in figuresNow.map(\.name) + figuresBefore.map(\.name).filter({ new[$0] == nil }) {
      let was = old[name]
      let becomes = new[name]
      guard let figure = becomes ?? was, was?.value != becomes?.value else { continue }
      count += 1
      var difference = "–"
      if let from = was?.value.value, let to = becomes?.value.value {
        difference = figure.difference(to - from)
      }
      table.add([figure.title, was?.text ?? "–", becomes?.text ?? "–", difference])
    }
    text += "\n"
    if count == 0 { return text + line("no figure changes") }
    return text + table.text(width: width, flexible: 0, heading: .bold, painter: paint) + "\n"
      + line("no file was changed")
  }
}
