import Model

/// What an asked role says, from how often its people chose what (method.md 3.1.1).
///
/// A level beats `unknown`, `unknown` beats `na`; the value is the mean of the levels.
func roleAnswer(
  of role: Role, counts: [Int], unknown: Int, notApplicable: Int, scale: AnswerScale, split: Double
) -> RoleAnswer {
  let levels = counts.reduce(0, +)
  let state: AnswerState =
    if levels > 0 { .rated } else if unknown > 0 { .unknown } else if notApplicable > 0 { .na } else { .missing }
  var sum = 0.0
  var lowest: Double?
  var highest: Double?
  for (count, value) in zip(counts, scale.values) where count > 0 {
    sum += Double(count) * value.level
    lowest = lowest ?? value.level
    highest = value.level
  }
  let distance = (highest ?? 0) - (lowest ?? 0)
  return RoleAnswer(
    role: role, state: state, value: levels > 0 ? sum / Double(levels) : nil, people: levels + unknown + notApplicable,
    counts: counts, unknown: unknown, na: notApplicable, split: levels > 1 && snap(distance) >= split)
}
