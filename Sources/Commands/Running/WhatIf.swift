import Diagnostics
import Model

/// A change that is tried on the scope without touching the file: `W01.funded=1`, `W01.performer.it=vendor`.
struct WhatIf {
  /// What may be changed of an item, as it is written behind its id.
  static let settings = [
    "funded", "contract", "share", "milestone", "target", "performer", "payer", "rate", "days", "probability",
    "required", "start", "finish", "golive",
  ]

  let text: String
  private let item: Int
  private let path: [String]
  private let value: String

  /// Finds what is to be changed; a misspelt id or setting is named with what it is near to.
  init(_ text: String, in scope: Scope) throws {
    self.text = text
    guard let sign = text.firstIndex(of: "=") else {
      throw Failure(.usage, "'--what-if \(text)' has no '='", help: "such as 'W01.funded=1'")
    }
    let left = text[..<sign]
    value = String(text[text.index(after: sign)...])
    // An id may hold points itself; the longest one that fits is meant.
    let fitting = scope.items.indices.filter { left.hasPrefix(scope.items[$0].id + ".") }
    guard let found = fitting.max(by: { scope.items[$0].id.utf8.count < scope.items[$1].id.utf8.count }) else {
      let name = String(left.prefix { $0 != "." })
      let near = nearMiss(of: name, among: scope.items.map(\.id)).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "there is no work item '\(name)'",
        help: near ?? "write ITEM.SETTING=VALUE, such as '\(scope.items.first?.id ?? "W01").funded=1'")
    }
    item = found
    path = left.dropFirst(scope.items[found].id.count + 1).split(separator: ".", omittingEmptySubsequences: false).map(
      String.init)
  }

  /// The scope with the change made.
  func applied(to scope: Scope) throws -> Scope {
    var scope = scope
    guard let setting = path.first, Self.settings.contains(setting) else {
      throw unknown(path.first ?? "", "setting of a work item", Self.settings)
    }
    switch setting {
    case "performer": try setBelief(&scope) { $0.performer = try word(Performer.self) }
    case "payer": try setBelief(&scope) { $0.payer = try word(Payer.self) }
    default:
      guard path.count == 1 else { throw unknown(path.joined(separator: "."), "setting of a work item", Self.settings) }
      try set(setting, of: &scope.items[item], milestones: scope.milestones.map(\.id))
    }
    return scope
  }

  private func set(_ setting: String, of item: inout WorkItem, milestones: [String]) throws {
    switch setting {
    case "funded":
      item.funded = try number(0...100)
      item.funding = []
    case "contract": item.contract = ContractEntry(status: try word(ContractStatus.self))
    case "share": item.contract.share = try number(0...1)
    case "milestone":
      guard value == "none" || milestones.contains(value) else {
        throw unknown(value, "milestone", milestones + ["none"])
      }
      item.milestone = value == "none" ? nil : value
    case "target": item.target = try word(Party.self)
    case "rate": item.rate = try number(0...1_000_000)
    case "days": item.days = try estimate()
    case "probability": item.probability = try number(0...1)
    case "required":
      guard value == "true" || value == "false" else { throw unknown(value, "truth value", ["true", "false"]) }
      item.isRequired = value == "true"
    case "start": item.start = try date()
    case "finish": item.finish = try date()
    default: item.goLive = try date()
    }
  }

  /// A belief of the role as a whole, in the place of the one that the file states.
  private func setBelief(_ scope: inout Scope, _ change: (inout Belief) throws -> Void) throws {
    guard path.count == 2, let role = Role(rawValue: path[1]) else {
      throw unknown(path.count > 1 ? path[1] : "", "role", Role.allCases.map(\.rawValue))
    }
    let id = scope.items[item].id
    for index in scope.beliefs.indices {
      let belief = scope.beliefs[index]
      guard belief.item == id, belief.role == role, belief.respondent == nil else { continue }
      if path[0] == "performer" { scope.beliefs[index].performer = nil } else { scope.beliefs[index].payer = nil }
    }
    var belief = Belief(item: id, role: role)
    try change(&belief)
    scope.beliefs.append(belief)
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) throws -> Word {
    guard let word = Word(rawValue: value) else { throw unknown(value, path[0], Word.allCases.map(\.rawValue)) }
    return word
  }

  private func number(_ range: ClosedRange<Double>) throws -> Double {
    guard let number = decimal(value), range.contains(number) else {
      throw Failure(
        .usage,
        "'\(path.joined(separator: "."))' is '\(value)', not a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
      )
    }
    return number
  }

  /// `20/35/70`, or one number for a fixed amount of work.
  private func estimate() throws -> DayEstimate {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false).map { decimal(String($0)) }
    let days = (parts.count == 1 ? [parts[0], parts[0], parts[0]] : parts).compactMap { $0 }
    guard days.count == 3, days[0] >= 0, days[0] <= days[1], days[1] <= days[2], days[2] <= 100_000 else {
      throw Failure(.usage, "'days' is '\(value)', not low, likely and high", help: "such as '20/35/70'")
    }
    return DayEstimate(low: days[0], likely: days[1], high: days[2])
  }

  private func date() throws -> CalendarDate {
    guard let date = CalendarDate(value) else {
      throw Failure(.usage, "'\(path[0])' is '\(value)', which is no date", help: "write it as YYYY-MM-DD")
    }
    return date
  }

  private func unknown(_ word: String, _ kind: String, _ known: [String]) -> Failure {
    let near = nearMiss(of: word, among: known).map { "did you mean '\($0)'?" }
    return Failure(.usage, "'\(word)' is no \(kind)", help: near ?? "one of " + known.joined(separator: ", "))
  }
}

/// Digits with at most one point between them; what else Swift would read as a number is none here.
private func decimal(_ text: String) -> Double? {
  let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  return isPlain && text.utf8.count <= 20 ? Double(text) : nil
}
