package import Model

/// What one asked role said to a question.
package struct RoleAnswer: Hashable, Sendable {
  package var role: Role
  package var state: AnswerState
  /// Mean of the levels its people gave, 0 to 4; nil unless rated.
  package var value: Double?
  /// Respondents of the role with any answer to the question.
  package var people: Int
  /// How often each value of the question's scale was chosen.
  package var counts: [Int]
  package var unknown: Int
  package var na: Int
  /// Two people of the role are apart by the profile's `split` or more.
  package var split: Bool

  package init(
    role: Role, state: AnswerState, value: Double?, people: Int, counts: [Int], unknown: Int, na: Int, split: Bool
  ) {
    self.role = role
    self.state = state
    self.value = value
    self.people = people
    self.counts = counts
    self.unknown = unknown
    self.na = na
    self.split = split
  }
}
