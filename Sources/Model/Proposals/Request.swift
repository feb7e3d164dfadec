/// What the customer asks for, checked for whether it buys an end state or a bucket of parts.
package struct Request: Hashable, Sendable {
  /// The lines of the price form.
  package var lines: [PriceLine]
  /// What is tested before anything is accepted.
  package var acceptance: [AcceptanceCriterion]
  /// The working end state is a deliverable of the contract; nil where the file does not say.
  package var endStateIsDeliverable: Bool?
  package var line: Int

  package init(
    lines: [PriceLine] = [], acceptance: [AcceptanceCriterion] = [], endStateIsDeliverable: Bool? = nil, line: Int = 0
  ) {
    self.lines = lines
    self.acceptance = acceptance
    self.endStateIsDeliverable = endStateIsDeliverable
    self.line = line
  }
}

/// What money or points are given for.
package enum Rewards: String, CaseIterable, Hashable, Sendable {
  /// Something that works at the end.
  case outcome
  /// Work and method.
  case service
  /// Licences, devices, days: so many pieces.
  case quantity
}

package struct PriceLine: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var rewards: Rewards
  package var line: Int

  package init(id: String, title: Text, rewards: Rewards, line: Int = 0) {
    self.id = id
    self.title = title
    self.rewards = rewards
    self.line = line
  }
}

package struct AcceptanceCriterion: Hashable, Sendable {
  package var id: String
  package var text: Text
  /// It tests the working end state, not a part.
  package var isEndState: Bool
  package var line: Int

  package init(id: String, text: Text, isEndState: Bool, line: Int = 0) {
    self.id = id
    self.text = text
    self.isEndState = isEndState
    self.line = line
  }
}
