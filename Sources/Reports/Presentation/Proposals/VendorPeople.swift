import Analysis
import Model
import Templates

/// A vendor's references and key people, and what that means for CP-10 and CP-12 (method.md 7.6).
extension Presentation {
  static let offeredReferencesVocabulary = Vocabulary([
    .init("cap", .object(controlCapVocabulary), "what the references cannot carry; absent where they are enough"),
    .init("any", .flag, "the proposal names references"),
    .init("rows", .list(offeredReferenceVocabulary), "the references as written"),
  ])

  static let controlCapVocabulary = Vocabulary([
    .init("question", .object(linkVocabulary), "the question"),
    .init("text", .text, "why it cannot be above a level for this vendor"),
  ])

  static let offeredReferenceVocabulary = Vocabulary([
    .init("name", .text, "the customer"),
    .init("size", .text, "its seats against ours; absent where either is not known"),
    .init("scope", .text, "share of our required work that was done there; absent where none is required"),
    .init("partner", .flag, "the same partner delivered it"),
    .init("recent", .flag, "it is not older than 36 months"),
    .init("private_call", .flag, "there was a private conversation"),
    .init("key_person", .flag, "somebody whom the proposal names took part"),
    .init("valid", .flag, "it counts"),
    .init("failed", .text, "why it does not; absent where it counts"),
  ])

  static let offeredPeopleVocabulary = Vocabulary([
    .init("cap", .object(controlCapVocabulary), "what the people cannot carry; absent where they are enough"),
    .init("any", .flag, "there are key roles"),
    .init("rows", .list(keyPersonVocabulary), "who is promised for the key roles"),
    .init("shared", .texts, "who is promised by another vendor as well"),
  ])

  static let keyPersonVocabulary = Vocabulary([
    .init("role", .text, "the role"),
    .init("name", .text, "who; absent where nobody is named"),
    .init("cv", .flag, "the CV was checked"),
    .init("share", .text, "share of time, and what is required; absent where it is not said"),
    .init("enough", .flag, "the share is enough"),
    .init("bound", .flag, "bound in the contract, with rules for replacement"),
    .init("reference", .flag, "took part in a valid reference"),
    .init("secured", .flag, "named, checked, with time enough and bound"),
  ])

  // MARK: References

  func offeredReferences(_ vendor: VendorResult) -> Value {
    let checks = vendor.references?.checks ?? []
    return object([
      "cap": cap("CP-10", vendor), "any": .flag(!checks.isEmpty), "rows": listOrAbsent(checks.map(offeredReference)),
    ])
  }

  private func offeredReference(_ check: ReferenceCheck) -> Value {
    object([
      "name": .text(oneLine(check.reference.name)),
      "size": Value(check.seatsRatio.map { NumberText.figure($0) + " times ours" }),
      "scope": Value(check.scopeShare.map(NumberText.percent)), "partner": .flag(check.partner),
      "recent": .flag(check.recent), "private_call": .flag(check.privateCall), "key_person": .flag(check.keyPerson),
      "valid": .flag(check.isValid),
      "failed": check.isValid ? .absent : .text(capitalised(listed(check.failed.map(\.word)))),
    ])
  }

  /// `One of two valid references: CP-10 cannot be above level 2 for this vendor.`
  private func cap(_ question: String, _ vendor: VendorResult) -> Value {
    guard let cap = vendor.caps.first(where: { $0.question == question }) else { return .absent }
    let short =
      switch cap.reason {
      case .references(0, let needed): "None of the \(numberWord(needed)) valid references that are needed"
      case .references(let valid, let needed):
        "\(capitalised(numberWord(valid))) of \(numberWord(needed)) valid references that are needed"
      case .keyRoles(0, let needed): "None of \(counted(needed, "key role")) secured"
      case .keyRoles(let secured, let needed):
        "\(capitalised(numberWord(secured))) of \(counted(needed, "key role")) secured"
      }
    return object([
      "question": link(question),
      "text": .text(
        "\(short): for this vendor \(question) cannot be above level \(cap.level). It changes no score of the "
          + "assessment."),
    ])
  }

  // MARK: People

  func offeredPeople(_ vendor: VendorResult) -> Value {
    let rows = (vendor.people?.roles ?? []).flatMap { role in
      role.people.isEmpty ? [missing(role)] : role.people.map { keyPerson($0, role) }
    }
    let shared = (results.proposals?.sharedPeople ?? []).filter { person in
      person.places.contains { $0.vendor == vendor.id }
    }
    return object([
      "cap": cap("CP-12", vendor), "any": .flag(!rows.isEmpty), "rows": listOrAbsent(rows),
      "shared": listOrAbsent(shared.map { .text(sharedWords($0, besides: vendor.id)) }),
    ])
  }

  private func missing(_ role: KeyRoleResult) -> Value {
    object([
      "role": .text(oneLine(role.role)), "name": .absent, "cv": .flag(false), "share": .absent, "enough": .flag(false),
      "bound": .flag(false), "reference": .flag(false), "secured": .flag(false),
    ])
  }

  private func keyPerson(_ person: KeyPerson, _ role: KeyRoleResult) -> Value {
    let required = role.requiredShare.map { " of \(NumberText.percent($0))" } ?? ""
    return object([
      "role": .text(oneLine(role.role)), "name": person.isNamed ? Value(person.person.name.map(oneLine)) : .absent,
      "cv": .flag(person.person.cv), "share": Value(person.person.share.map { NumberText.percent($0) + required }),
      "enough": .flag(person.hasShare), "bound": .flag(person.person.bound),
      "reference": .flag(person.inValidReference), "secured": .flag(person.isSecured),
    ])
  }

  private func sharedWords(_ person: SharedPerson, besides vendor: String) -> String {
    var seen: Set<String> = [vendor]
    let others = person.places.filter { seen.insert($0.vendor).inserted }.map { place in
      results.proposals?.vendor(place.vendor)?.proposal.name ?? place.vendor
    }
    return oneLine("\(person.name) is promised by \(listed(others)) as well: at most one of them can keep that.")
  }
}
