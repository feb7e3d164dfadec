package import Model

/// A proposal to be filled in: a line for each mandatory item and for each required item of work that a supplier is meant
/// to do, and comments that explain each key. It is read without a complaint as it stands.
package func proposalSkeleton(of vendor: String, for scope: Scope?, _ evaluation: Evaluation?, language: String)
  -> [UInt8]
{
  func title(_ text: Text) -> String { shortened(oneLine(text.resolved(in: [language], home: language).string)) }
  let mandatory = (evaluation?.mandatory ?? []).map { line($0.id, title($0.title)) }
  let items = (scope?.items ?? []).filter { $0.isRequired && $0.target.isSupplier }
  let text = [
    """
    # The proposal of \(vendor): what it says, in our words and keys. Lines that begin with "# " explain, or are examples.
    # `shortfall check` says what is wrong here, `shortfall schema proposal` lists all keys.

    shortfall: proposal/1
    vendor: \(vendor)
    name: \(vendor)\(String(repeating: " ", count: max(1, 26 - vendor.utf8.count)))# the full name
    # partner: Name                 # who delivers for the vendor; leave out where it delivers itself
    # quoted: 600000                # the price as quoted

    # The answer to each mandatory item: comply, partial, not_met or silent. With what the vendor adds:
    #   M-01: {answer: partial, note: From release 7 on}
    """,
    mandatory.isEmpty
      ? "# There are none in evaluation.yaml yet.\n# compliance:\n#   M-01: comply"
      : "compliance:\n" + mandatory.joined(separator: "\n"),
    """

    # What is offered of each work item of scope.yaml: included, partial, excluded or silent. With the vendor's own figures:
    #   W02: {status: partial, share: 0.5, days: 8, performer: partner, note: Two rounds}
    """,
    items.isEmpty
      ? "# There is no required item for a supplier in scope.yaml yet.\n# scope:\n#   W01: included"
      : "scope:\n" + items.map { line($0.id, title($0.title)) }.joined(separator: "\n"),
    commitments, integrations(items), statement,
  ]
  return Array(text.joined(separator: "\n").utf8)
}

private func line(_ id: String, _ title: String) -> String {
  let entry = "  \(isSafeKey(id) ? id : "\"\(id)\""): silent"
  return entry + String(repeating: " ", count: max(1, 32 - entry.utf8.count)) + "# " + title
}

/// Ids are letters, digits, `.`, `_` and `-`, of which some words mean something else.
private func isSafeKey(_ id: String) -> Bool { id.utf8.contains { (48...57).contains($0) } }

private func integrations(_ items: [WorkItem]) -> String {
  let head = """

    # Interfaces, and the payment that waits for each: one of `payments`, or a milestone of scope.yaml.
    """
  let found = items.filter(\.isIntegration).map { "  - {id: \($0.id)}" }
  return head
    + (found.isEmpty
      ? "\n# integrations:\n#   - {id: W01, milestone: P2}" : "\nintegrations:\n" + found.joined(separator: "\n"))
}

private let commitments = """

  # What was promised or shown on the way here: does it stand in the proposal, in the statement of work, in a test, and does a
  # payment wait for it? Of what was dropped, the decision: reinstate, option or accepted.
  # promises:
  #   - {id: P-01, text: Screen pop in CRM, shown-on: 2026-02-01, proposed: true, sow: true, test: false, paid: false}

  # Customers like us. `scope` names the work items that were done there, `people` who took part.
  # references:
  #   - {name: Harbour Water, seats: 450, scope: [W01], partner: true, months-ago: 20, private-call: true, people: [A. Berg]}

  # Who will come, for which role.
  # people:
  #   - {role: Solution architect, name: A. Berg, cv: true, share: 0.6, bound: true}

  # The payment plan. Triggers: signature, date, delivered, accepted, end-state; shares are 1 in sum.
  # payments:
  #   - {id: P1, title: Signature, trigger: signature, share: 0.20}
  #   - {id: P2, title: End state accepted, trigger: end-state, share: 0.80}

  # What the vendor takes for granted or leaves out, and what became of it: open, accepted, priced or removed.
  # assumptions:
  #   - {id: AS-1, text: Client supplies test data, state: open}
  """

private let statement = """

  # The vendor's own description of its work, word for word; searched for words that promise nothing.
  # statement-of-work: |
  #   We design and build the call flows.

  """
