/// One control: what is asked, of whom, what the answers mean, and what follows from a weak one.
package struct Question: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var ask: Text
  package var why: Text?
  package var scale: AnswerScale
  /// Never `vendor` or `partner`.
  package var lead: Role
  /// As written; may repeat the lead only through role mapping.
  package var also: [Role]
  /// 1 to 3.
  package var weight: Int
  /// 1 to 5 (method.md 3.5).
  package var impact: Int
  package var gate: Gate?
  /// Examples of what raises the evidence grade.
  package var evidence: [Text]
  package var risk: RiskStatement
  package var fix: Remediation
  /// Where the question comes from; ids of source claims.
  package var claims: [String]

  package init(
    id: String, title: Text, ask: Text, why: Text?, scale: AnswerScale, lead: Role, also: [Role], weight: Int,
    impact: Int, gate: Gate?, evidence: [Text], risk: RiskStatement, fix: Remediation, claims: [String]
  ) {
    self.id = id
    self.title = title
    self.ask = ask
    self.why = why
    self.scale = scale
    self.lead = lead
    self.also = also
    self.weight = weight
    self.impact = impact
    self.gate = gate
    self.evidence = evidence
    self.risk = risk
    self.fix = fix
    self.claims = claims
  }
}

/// The answers a question offers: two to nine values, levels strictly ascending from 0 to 4.
package struct AnswerScale: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    /// What a respondent writes: `0` to `4` on the built-in scale, else the author's word.
    package var value: String
    /// 0 to 4.
    package var level: Double
    /// The anchor.
    package var label: Text

    package init(value: String, level: Double, label: Text) {
      self.value = value
      self.level = level
      self.label = label
    }
  }

  /// Nil for the built-in scale of five levels.
  package var name: String?
  package var values: [Value]

  package init(name: String?, values: [Value]) {
    self.name = name
    self.values = values
  }
}

/// A knock-out: below `minimum` on evidence, the phase may not begin (method.md 3.4).
package struct Gate: Hashable, Sendable {
  package var phase: Phase
  /// 1 to 4.
  package var minimum: Int

  package init(phase: Phase, minimum: Int) {
    self.phase = phase
    self.minimum = minimum
  }
}

/// "Because cause, event, leading to consequence."
package struct RiskStatement: Hashable, Sendable {
  package var cause: Text
  package var event: Text
  package var consequence: Text

  package init(cause: Text, event: Text, consequence: Text) {
    self.cause = cause
    self.event = event
    self.consequence = consequence
  }
}

/// What closes the gap, who owns it, and how long it takes by itself.
package struct Remediation: Hashable, Sendable {
  package var action: Text
  package var owner: Role
  /// 1 or more.
  package var days: Int

  package init(action: Text, owner: Role, days: Int) {
    self.action = action
    self.owner = owner
    self.days = days
  }
}
