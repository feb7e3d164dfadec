import Model

/// A vendor's form as a file `proposal/1` to fill in by hand: it loads as it is, with everything still silent.
extension VendorForm {
  package func answerFile(scalar: (String) -> String) -> [UInt8] {
    var text = introduction + "shortfall: proposal/1\n"
    text +=
      vendor.map { "vendor: \(scalar($0))\n" }
      ?? "vendor: your-id    # change this: a short name of letters, digits and hyphens\n"
    text +=
      name.map { "name: \(scalar($0))\n" }
      ?? "name: \(vendor.map(scalar) ?? "Your company")    # change this to your full name\n"
    text += "partner:    # who delivers for you, if another company does\n"
    text += "quoted:    # your whole price in \(currency), in digits\n"
    if !mandatory.isEmpty {
      text +=
        "\n" + comment("What is mandatory: comply, partial, not_met; silent is no answer. Behind 'note' your evidence.")
      text += "compliance:\n"
      for line in mandatory { text += entry(line, ["answer: silent", "note:"], scalar) }
    }
    if !items.isEmpty {
      text +=
        "\n"
        + comment("The work: included, partial, excluded; silent is no answer. 'share' is from 0 to 1, for partial.")
      text += comment("performer: " + performerChoices(for: .vendor).map(\.value).joined(separator: ", "))
      text += "scope:\n"
      for line in items { text += entry(line, ["status: silent", "share:", "days:", "performer:", "note:"], scalar) }
    }
    text += "\n" + lists(scalar)
    return Array(text.utf8)
  }

  /// Rows that read well in a spreadsheet would not hold an offer.
  package func table() -> [UInt8] { [] }

  private var introduction: String {
    comment("\(printable(title.string)): \(printable(heading)).") + "#\n"
      + comment(
        "Write your answers behind the colons. What stays empty or silent is not answered, and we will ask again. Say what "
          + "you do not include as plainly as what you do.") + "\n"
  }

  private func entry(_ line: Line, _ members: [String], _ scalar: (String) -> String) -> String {
    "\n" + comment("\(line.id)  \(printable(line.title.string))", indent: 2) + "  \(scalar(line.id)):\n"
      + members.map { "    \($0)\n" }.joined()
  }

  private func lists(_ scalar: (String) -> String) -> String {
    var text = comment(
      "People you promise: 'share' of their time from 0 to 1; 'bound' true where the contract may bind them.")
    text += keyRoles.isEmpty ? example("{role: Solution architect, name: A. Example, share: 0.5, bound: true}") : ""
    text += keyRoles.isEmpty ? "people: []\n" : "people:\n"
    for role in keyRoles {
      text += comment("at least \(NumberText.percent(role.share)) of the time", indent: 2)
      text += "  - role: \(scalar(role.role))\n    name:\n    share:\n    bound:\n"
    }
    let first = items.first?.id ?? "W01"
    return text + "\n" + comment("Customers for whom you did such work.")
      + example(
        "{name: Example Bank, seats: 450, scope: [\(first)], partner: true, months-ago: 20, people: [A. Example]}")
      + "references: []\n\n"
      + comment(
        "Payments: " + PaymentTrigger.allCases.map(\.rawValue).joined(separator: ", ") + ". The shares add up to 1.")
      + example("{id: P1, title: Signature, trigger: signature, share: 0.2}") + "payments: []\n\n"
      + comment("What you take for granted, what we must do, what you leave out.")
      + example("{id: AS-1, text: The client supplies test data}") + "assumptions: []\n\n"
      + interfaces
      + comment("What you deliver, how much of it, and how it is accepted: lines set in below the key, behind a |.")
      + "statement-of-work:\n"
  }

  /// Which payment waits for each interface.
  private var interfaces: String {
    let interfaces = items.filter(\.isInterface)
    guard let first = interfaces.first else { return "" }
    return comment("Interfaces and the payment that waits for each: \(interfaces.map(\.id).joined(separator: ", ")).")
      + example("{id: \(first.id), milestone: P1}") + "integrations: []\n\n"
  }
}

/// An entry of a list, to be copied without the hash sign.
private func example(_ entry: String) -> String { "#  - \(entry)\n" }
