package import Model

/// One role's view of one area that asks it (method.md 3.2, 4.3).
package struct RoleAreaResult: Hashable, Sendable {
  package var role: Role
  package var area: String
  /// Over the questions the role rated; nil where it rated none.
  package var score: Double?
  package var asked: Int
  package var rated: Int
  package var unknown: Int
  /// unknown / (unknown + rated); nil where both are 0.
  package var unknownRate: Double?
  package var blindSpot: Bool
  /// Asked three or more questions and answered none.
  package var silent: Bool
  /// Levels above the mean of the others; nil below three shared questions.
  package var bias: Double?

  package init(
    role: Role, area: String, score: Double?, asked: Int, rated: Int, unknown: Int, unknownRate: Double?,
    blindSpot: Bool, silent: Bool, bias: Double?
  ) {
    self.role = role
    self.area = area
    self.score = score
    self.asked = asked
    self.rated = rated
    self.unknown = unknown
    self.unknownRate = unknownRate
    self.blindSpot = blindSpot
    self.silent = silent
    self.bias = bias
  }
}
