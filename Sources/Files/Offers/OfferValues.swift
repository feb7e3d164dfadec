internal import Model

// What stands in a proposal, as values to be written. Equal values say the same, however a file writes them.

extension ComplianceEntry {
  var value: NewValue {
    guard let note else { return .plain(answer.rawValue) }
    return .mapping([.init("answer", .plain(answer.rawValue)), .init("note", .text(note))], .inline)
  }
}

extension ProposedWork {
  var value: NewValue {
    var members = [NewValue.Member("status", .plain(status.rawValue))]
    if status == .partial || share != status.defaultShare { members.append(.init("share", .number(share))) }
    if let days { members.append(.init("days", .number(days))) }
    if let performer { members.append(.init("performer", .plain(performer.rawValue))) }
    if let note { members.append(.init("note", .text(note))) }
    return members.count == 1 ? .plain(status.rawValue) : .mapping(members, .inline)
  }
}

/// An entry of a list that is edited by its keys.
protocol OfferedEntry {
  /// The keys of the entry in their order.
  static var order: [String] { get }
  /// What makes it the same entry in a later file.
  var identity: String { get }
  var members: [NewValue.Member] { get }
}

extension OfferedEntry {
  var value: NewValue { .mapping(members, .inline) }
}

extension ClientReference: OfferedEntry {
  static let order = ["name", "seats", "scope", "partner", "months-ago", "private-call", "people"]
  var identity: String { name }

  var members: [NewValue.Member] {
    var members = [NewValue.Member("name", .text(name))]
    if let seats { members.append(.init("seats", .number(seats))) }
    if !scope.isEmpty { members.append(.init("scope", .list(scope.map { .text($0) }, .inline))) }
    if partner { members.append(.init("partner", .plain("true"))) }
    if let monthsAgo { members.append(.init("months-ago", .number(monthsAgo))) }
    if privateCall { members.append(.init("private-call", .plain("true"))) }
    if !people.isEmpty { members.append(.init("people", .list(people.map { .text($0) }, .inline))) }
    return members
  }
}

extension ProposedPerson: OfferedEntry {
  static let order = ["role", "name", "cv", "share", "bound"]
  /// No name of a person or a role holds the byte between them.
  var identity: String { "\(role)\u{0}\(name ?? "")" }

  var members: [NewValue.Member] {
    var members = [NewValue.Member("role", .text(role))]
    if let name { members.append(.init("name", .text(name))) }
    if cv { members.append(.init("cv", .plain("true"))) }
    if let share { members.append(.init("share", .number(share))) }
    if bound { members.append(.init("bound", .plain("true"))) }
    return members
  }
}

extension Milestone: OfferedEntry {
  static let order = ["id", "title", "trigger", "share", "acceptance"]
  var identity: String { id }

  var members: [NewValue.Member] {
    var members: [NewValue.Member] = [
      .init("id", .text(id)), .init("title", title.value), .init("trigger", .plain(trigger.rawValue)),
      .init("share", .number(share)),
    ]
    if let acceptance { members.append(.init("acceptance", acceptance.value)) }
    return members
  }
}

extension Assumption: OfferedEntry {
  static let order = ["id", "text", "state"]
  var identity: String { id }

  var members: [NewValue.Member] {
    var members: [NewValue.Member] = [.init("id", .text(id)), .init("text", .text(text))]
    if state != .open { members.append(.init("state", .plain(state.rawValue))) }
    return members
  }
}

extension ProposedIntegration: OfferedEntry {
  static let order = ["id", "milestone"]
  var identity: String { item }

  var members: [NewValue.Member] {
    var members: [NewValue.Member] = [.init("id", .text(item))]
    if let milestone { members.append(.init("milestone", .text(milestone))) }
    return members
  }
}

extension Text {
  /// A text alone, or by its languages.
  fileprivate var value: NewValue {
    let variants = [first] + others
    guard variants.contains(where: { $0.language != nil }) else { return .text(first.string) }
    return .mapping(variants.map { .init($0.language ?? "en", .text($0.string)) }, .inline)
  }
}

extension StatementOfWork {
  /// With a line end behind each line but those without words at the end.
  var text: String {
    var lines = lines.map(\.text)
    while let last = lines.last, last.utf8.allSatisfy({ $0 <= 32 }) { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }
}
