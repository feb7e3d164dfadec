import Diagnostics
import Model
package import Templates

/// What the layout of a vendor's form may name, and what its scripts must know.
extension VendorForm {
  package static let vocabulary = Vocabulary(
    FormShell.vocabulary + [
      .init("vendor", .text, "id of the vendor; absent where the vendor chooses it"),
      .init("currency", .text, "currency of prices, such as EUR"),
      .init("mandatory_count", .text, "how many mandatory items it has; absent where it has none"),
      .init("item_count", .text, "how many work items it has; absent where it has none"),
      .init("has_mandatory", .flag, "it has mandatory items"),
      .init("has_key_roles", .flag, "there are roles that named people must fill"),
      .init("mandatory", .list(lineVocabulary), "what every proposal must meet"),
      .init("groups", .list(groupVocabulary), "the work items, in parts"),
      .init("performers", .list(choiceVocabulary), "who may perform an item"),
      .init("people", .list(personVocabulary), "rows for people: the key roles, then others"),
      .init("references", .list(rowVocabulary), "rows for customers"),
      .init("payments", .list(rowVocabulary), "rows for payments"),
      .init("triggers", .list(choiceVocabulary), "what may make a payment due"),
      .init("first_item", .text, "id of the first work item; absent where there is none"),
    ])

  private static let lineVocabulary = Vocabulary([
    .init("id", .text, "id of the item"),
    .init("title", .object(textVocabulary), "the item in a few words"),
    .init("interface", .flag, "a work item that is an interface between systems"),
  ])

  private static let groupVocabulary = Vocabulary([
    .init("id", .text, "id of the part"),
    .init("title", .text, "its heading"),
    .init("items", .list(lineVocabulary), "its work items"),
  ])

  private static let choiceVocabulary = Vocabulary([
    .init("value", .text, "what a file says for it"),
    .init("title", .text, "the answer in the vendor's words"),
  ])

  private static let rowVocabulary = Vocabulary([.init("number", .text, "1-based number of the row")])

  private static let personVocabulary = Vocabulary([
    .init("number", .text, "1-based number of the row"),
    .init("key_role", .text, "a role that a named person must fill; absent in a row for somebody else"),
    .init("share", .text, "share of time that the role asks for; absent in a row for somebody else"),
  ])

  func itemFields() -> Fields {
    fieldsOf([
      "vendor": Value(vendor),
      "currency": .text(currency),
      "mandatory_count": mandatory.isEmpty ? .absent : .text(NumberText.count(mandatory.count)),
      "item_count": items.isEmpty ? .absent : .text(NumberText.count(items.count)),
      "has_mandatory": .flag(!mandatory.isEmpty),
      "has_key_roles": .flag(!keyRoles.isEmpty),
      "mandatory": .list(mandatory.map(fields)),
      "groups": .list(
        groups.map { group in
          object(["id": .text(group.id), "title": .text(group.title), "items": .list(group.items.map(fields))])
        }),
      "performers": .list(
        performerChoices(for: .vendor).map { object(["value": .text($0.value), "title": .text($0.title)]) }),
      "people": .list(people),
      "references": rows(Self.referenceRows),
      "payments": rows(Self.paymentRows),
      "triggers": .list(
        PaymentTrigger.allCases.map { object(["value": .text($0.rawValue), "title": .text($0.asked)]) }),
      "first_item": Value(items.first?.id),
    ])
  }

  private func fields(of line: Line) -> Value {
    object(["id": .text(line.id), "title": Value(line.title), "interface": .flag(line.isInterface)])
  }

  private func rows(_ count: Int) -> Value {
    .list((1...count).map { object(["number": .text(String($0))]) })
  }

  private var people: [Value] {
    (0..<keyRoles.count + Self.peopleRows).map { index in
      let role = keyRoles.indices.contains(index) ? keyRoles[index] : nil
      return object([
        "number": .text(String(index + 1)), "key_role": Value(role.map { oneLine($0.role) }),
        "share": Value(role.map { NumberText.percent($0.share) }),
      ])
    }
  }

  func data() -> String {
    var json = JSONText(indented: false)
    json.object { json in
      json.member("store", storeKey(identity))
      json.member("respondent", vendor)
      json.member("name", name.map { oneLine($0) })
      json.member("roles", [Role.vendor.rawValue])
      json.member("mandatory", mandatory.map(\.id))
      json.member("items", items.map(\.id))
      json.member("keyRoles", keyRoles.map(\.role))
      json.member("peopleRows", Self.peopleRows)
      json.member("referenceRows", Self.referenceRows)
      json.member("paymentRows", Self.paymentRows)
    }
    return String(decoding: json.finished().dropLast(), as: UTF8.self)
  }

  /// The same page made again finds what was typed into it; another vendor's, or one that asks something else, does not.
  private var identity: [String] {
    ["proposal", title.string, vendor ?? ""] + (mandatory + items).flatMap { [$0.id, $0.title.string] }
      + keyRoles.map(\.role)
  }
}

extension PaymentTrigger {
  /// As a vendor would say it.
  var asked: String {
    switch self {
    case .signature: "When the contract is signed"
    case .date: "On a date"
    case .delivered: "When something is delivered"
    case .accepted: "When something is accepted"
    case .endState: "When the working end state is accepted"
    }
  }
}
