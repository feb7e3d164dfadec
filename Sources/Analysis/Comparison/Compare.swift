package import Model

/// Compares two standings (method.md 6.4). Total, and symmetrical: with the sides swapped every delta changes its sign.
package func comparison(of before: Standing, with after: Standing) -> Comparison {
  let basis = before.basis == after.basis ? after.basis : .stated
  let questions = questionChanges(before, after, basis)
  let areas = areaChanges(before, after, questions, basis)
  return Comparison(
    before: before, after: after, basis: basis,
    overall: ScoreChange(
      headline: .init(before: before.score, after: after.score),
      likeForLike: overall(of: areas, before, after), questions: questions.count { $0.movement.isLikeForLike }),
    areas: areas, questions: questions)
}

extension Movement {
  /// The same question with a level on both dates.
  package var isLikeForLike: Bool { self == .up || self == .down || self == .unchanged }
}

/// Joins the two by id, in the order of the later one; what only the earlier one has stands at the end.
private func joined<Element>(
  _ before: [Element], _ after: [Element], id: (Element) -> String
) -> [(before: Element?, after: Element?)] {
  var known: [String: Element] = [:]
  for element in before { known[id(element)] = known[id(element)] ?? element }
  var pairs: [(before: Element?, after: Element?)] = []
  var seen: Set<String> = []
  for element in after where seen.insert(id(element)).inserted { pairs.append((known[id(element)], element)) }
  for element in before where seen.insert(id(element)).inserted { pairs.append((element, nil)) }
  return pairs
}

private func questionChanges(_ before: Standing, _ after: Standing, _ basis: Profile.Basis) -> [QuestionChange] {
  struct Place {
    var question: StandingQuestion
    var area: StandingArea
  }
  func places(_ standing: Standing) -> [Place] {
    standing.areas.flatMap { area in area.questions.map { Place(question: $0, area: area) } }
  }
  return joined(places(before), places(after), id: \.question.id).compactMap { old, new in
    guard let shown = new ?? old else { return nil }
    var rewording: Rewording?
    if let old, let new {
      rewording = difference(old.question, old.area.version, new.question, new.area.version)
    }
    return QuestionChange(
      id: shown.question.id, area: shown.area.id, title: shown.question.title, before: old?.question,
      after: new?.question,
      movement: movement(from: old?.question, to: new?.question, reworded: rewording != nil, basis),
      rewording: rewording)
  }
}

private func difference(
  _ before: StandingQuestion, _ versionBefore: String, _ after: StandingQuestion, _ versionAfter: String
) -> Rewording? {
  if before.wording != after.wording { return .wording }
  if before.weight != after.weight { return .weight }
  return versionBefore == versionAfter ? nil : .version
}

private func movement(
  from before: StandingQuestion?, to after: StandingQuestion?, reworded: Bool, _ basis: Profile.Basis
) -> Movement {
  if reworded { return .reworded }
  if let after, after.state == .na { return before?.state == .na ? .unrated : .turnedNA }
  switch (before?.level(on: basis), after?.level(on: basis)) {
  case (nil, nil): return .unrated
  case (nil, _?): return .new
  case (_?, nil): return .gone
  case (let old?, let new?):
    let delta = snap(new - old)
    return delta > 0 ? .up : delta < 0 ? .down : .unchanged
  }
}

private func areaChanges(
  _ before: Standing, _ after: Standing, _ questions: [QuestionChange], _ basis: Profile.Basis
) -> [AreaChange] {
  let kept = Set(questions.filter { $0.movement.isLikeForLike }.map(\.id))
  return joined(before.areas, after.areas, id: \.id).compactMap { old, new in
    guard let shown = new ?? old else { return nil }
    let pairs = joined(old?.sections ?? [], new?.sections ?? [], id: \.id)
    let sections = pairs.compactMap { section -> SectionChange? in
      guard let named = section.after ?? section.before else { return nil }
      return SectionChange(
        id: named.id, title: named.title,
        score: ScoreChange(
          headline: .init(before: section.before?.score, after: section.after?.score),
          likeForLike: .init(
            before: old.flatMap { score(of: $0, section: named.id, over: kept, basis) },
            after: new.flatMap { score(of: $0, section: named.id, over: kept, basis) }),
          questions: (new ?? shown).questions.count { $0.section == named.id && kept.contains($0.id) }))
    }
    return AreaChange(
      id: shown.id, title: shown.title, kind: shown.kind,
      score: ScoreChange(
        headline: .init(before: old?.score, after: new?.score),
        likeForLike: .init(
          before: old.flatMap { score(of: $0, over: kept, basis) },
          after: new.flatMap { score(of: $0, over: kept, basis) }),
        questions: shown.questions.count { kept.contains($0.id) }),
      bands: (old?.band, new?.band), sections: sections)
  }
}

/// A section over the given questions: `100 * sum(w * y / 4) / sum(w)` (method.md 3.2).
private func score(
  of area: StandingArea, section: String?, over kept: Set<String>, _ basis: Profile.Basis
) -> Double? {
  var mean = WeightedMean()
  for question in area.questions where kept.contains(question.id) && (section == nil || question.section == section) {
    mean.add(question.level(on: basis).map { $0 / 4 }, weight: Double(question.weight))
  }
  return mean.value.map { 100 * $0 }
}

/// An area over the given questions; by its sections where those have weights of their own.
private func score(of area: StandingArea, over kept: Set<String>, _ basis: Profile.Basis) -> Double? {
  guard !area.sections.isEmpty, area.sections.allSatisfy({ $0.weight != nil }) else {
    return score(of: area, section: nil, over: kept, basis)
  }
  var mean = WeightedMean()
  for section in area.sections {
    mean.add(score(of: area, section: section.id, over: kept, basis), weight: section.weight ?? 0)
  }
  return mean.value
}

/// The mean of the core areas that were rated on both dates, so that an area with a handful of answers does not weigh as
/// much as a whole one.
private func overall(of areas: [AreaChange], _ before: Standing, _ after: Standing) -> ScoreChange.Pair {
  func rated(_ standing: Standing) -> Set<String> { Set(standing.areas.filter(\.state.counts).map(\.id)) }
  let both = rated(before).intersection(rated(after))
  var old: [Double] = []
  var new: [Double] = []
  for area in areas where area.kind == .core && both.contains(area.id) {
    guard let was = area.score.likeForLike.before, let now = area.score.likeForLike.after else { continue }
    old.append(was)
    new.append(now)
  }
  guard !old.isEmpty else { return .init() }
  let count = Double(old.count)
  return .init(before: old.reduce(0, +) / count, after: new.reduce(0, +) / count)
}
