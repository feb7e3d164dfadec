/// A level that an evaluator gives, where the criterion has no anchors of its own (method.md 7.3).
struct ScoreLevel {
  /// 0 to 4.
  var number: Int
  var name: String
  var meaning: String

  static let all = [
    ScoreLevel(number: 0, name: "None", meaning: "Not offered, or nothing in the proposal speaks of it."),
    ScoreLevel(number: 1, name: "Little", meaning: "It is mentioned; nothing shows how it would be done."),
    ScoreLevel(
      number: 2, name: "Part",
      meaning: "Part of what we ask for is offered and shown; something that matters is missing."),
    ScoreLevel(number: 3, name: "Most", meaning: "What we ask for is offered and shown; what is missing is small."),
    ScoreLevel(
      number: 4, name: "Full", meaning: "All we ask for is offered, shown by evidence, and bound in the offer."),
  ]
}
