import Model

/// How the people of all asked roles answered a question, by value of its scale; earlier rounds left out.
package struct AnswerDistribution: Hashable, Sendable {
  /// One count a value of the scale.
  package var counts: [Int]
  package var unknown: Int
  package var na: Int

  /// Everybody who gave any answer.
  package var people: Int { counts.reduce(0, +) + unknown + na }
}

extension QuestionResult {
  /// The answers of all asked roles, counted.
  package var distribution: AnswerDistribution {
    var sum = AnswerDistribution(
      counts: Array(repeating: 0, count: question.scale.values.count), unknown: 0, na: 0)
    for role in roles {
      for index in sum.counts.indices where role.counts.indices.contains(index) {
        sum.counts[index] += role.counts[index]
      }
      sum.unknown += role.unknown
      sum.na += role.na
    }
    return sum
  }
}
