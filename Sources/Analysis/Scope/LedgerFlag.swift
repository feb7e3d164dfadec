/// What is wrong with a work item, gravest first (method.md 5.2). An item without any is clean.
package enum LedgerFlag: String, CaseIterable, Hashable, Sendable {
  /// Required, and no party claims it.
  case orphan
  /// Two or more parties claim it, or it is paid more than once.
  case double
  /// Two or more different performers are named.
  case conflict
  /// Money is missing, wholly or in part.
  case unfunded
  /// The vendor or the partner is named, and the contract does not include it.
  case uncontracted
  /// Included or partial, and no payment waits for it.
  case untied
  /// Two or more different payers are named.
  case payerConflict = "payer_conflict"
}
