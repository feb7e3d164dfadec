package import Model

/// The running order for a scorecard (method.md section 9): gates that block, divergent questions by risk, orphans and
/// doubles, owners and dates, the second score.
///
/// `contested` are the ids of orphans and doubles, worst first; nil where there is no scope file. `start` is in minutes after
/// midnight; `minutes` is the whole, the pause included. A part without anything to deal with gives its time to the others.
package func agenda(
  of card: Scorecard, phase: Phase, contested: [String]?, start: Int, minutes: Int
) -> Agenda {
  var content: [AgendaKind: [AgendaItem]] = [
    .gates: blockingGates(card.gates, before: phase), .divergence: disagreements(in: card),
    .work: (contested ?? []).map(AgendaItem.work), .owners: card.findings.map { .question($0.id) },
  ]
  let kinds: [AgendaKind] = [.gates, .divergence, .work, .owners].filter { content[$0]?.isEmpty == false } + [.rescore]
  let pause = minutes >= Agenda.pauseFrom ? Agenda.pauseMinutes : 0
  let lengths = shared(minutes - pause, by: kinds.map(\.share))
  var slots: [AgendaSlot] = []
  var clock = start
  for (kind, length) in withPause(kinds, lengths, pause) {
    let items = content[kind] ?? []
    let fitting = items.isEmpty ? 0 : max(1, length / kind.leastMinutes)
    slots.append(
      AgendaSlot(
        kind: kind, start: clock, minutes: length, items: Array(items.prefix(fitting)),
        reserve: Array(items.dropFirst(fitting))))
    // A question that the gates have brought up is not put twice.
    if kind == .gates, let taken = slots.last.map({ Set($0.items) }) {
      content[.divergence]?.removeAll { taken.contains($0) }
    }
    clock += length
  }
  return Agenda(start: start, slots: slots, rescored: discussed(in: slots))
}

/// Whole minutes in proportion to the shares, adding up exactly; what rounding leaves over goes to the largest remainders,
/// the earlier of equal ones first.
package func shared(_ minutes: Int, by shares: [Int]) -> [Int] {
  let total = shares.reduce(0, +)
  guard total > 0, minutes > 0 else { return shares.map { _ in 0 } }
  var parts = shares.map { minutes * $0 / total }
  let order = shares.indices.sorted { a, b in
    let x = minutes * shares[a] % total
    let y = minutes * shares[b] % total
    return x == y ? a < b : x > y
  }
  for index in order.prefix(minutes - parts.reduce(0, +)) { parts[index] += 1 }
  return parts
}

/// The pause stands between the two parts where the day is nearest to its middle.
private func withPause(
  _ kinds: [AgendaKind], _ lengths: [Int], _ pause: Int
) -> [(kind: AgendaKind, minutes: Int)] {
  var parts = zip(kinds, lengths).map { (kind: $0, minutes: $1) }
  guard pause > 0, parts.count > 1 else {
    if pause > 0, !parts.isEmpty { parts[0].minutes += pause }
    return parts
  }
  let total = lengths.reduce(0, +)
  var best = (index: 1, distance: Int.max)
  var passed = 0
  for index in 1..<parts.count {
    passed += lengths[index - 1]
    let distance = abs(2 * passed - total)
    if distance < best.distance { best = (index, distance) }
  }
  parts.insert((.pause, pause), at: best.index)
  return parts
}

/// Gates that block: those of the phase and before first, failed before open before unproven.
private func blockingGates(_ gates: [GateResult], before phase: Phase) -> [AgendaItem] {
  func weight(_ state: GateState) -> Int { state == .fail ? 0 : state == .open ? 1 : 2 }
  let blocking = gates.enumerated().filter { $0.element.state.blocks }
  return blocking.sorted { a, b in
    let x = (a.element.phase <= phase ? 0 : a.element.phase.index + 1, weight(a.element.state), a.offset)
    let y = (b.element.phase <= phase ? 0 : b.element.phase.index + 1, weight(b.element.state), b.offset)
    return x < y
  }.map { .question($0.element.question) }
}

/// Divergent questions by risk, then mixed ones (method.md 4.2).
private func disagreements(in card: Scorecard) -> [AgendaItem] {
  questionsApart(in: card, .divergent).map { .question($0.question.id) }
    + questionsApart(in: card, .mixed).map { .question($0.question.id) }
}

/// The questions of a class, riskiest first; of equal risk the less agreed upon, then in the order of the assessment.
package func questionsApart(in card: Scorecard, _ agreement: AgreementClass) -> [QuestionResult] {
  card.questions.enumerated().filter { $0.element.agreement == agreement }.sorted { a, b in
    let x = (-(a.element.risk ?? 0), a.element.consensus ?? 1, a.offset)
    let y = (-(b.element.risk ?? 0), b.element.consensus ?? 1, b.offset)
    return x < y
  }.map(\.element)
}

private func discussed(in slots: [AgendaSlot]) -> [String] {
  var seen: Set<String> = []
  return slots.filter { $0.kind == .gates || $0.kind == .divergence }.flatMap(\.items).map(\.id)
    .filter { seen.insert($0).inserted }
}
