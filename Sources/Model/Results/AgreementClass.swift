/// How far the roles agree on a question (method.md 4.2).
package enum AgreementClass: String, CaseIterable, Sendable { case aligned, mixed, divergent, single }
