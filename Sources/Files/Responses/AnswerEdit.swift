package import Diagnostics
internal import Model
internal import YAML

/// The text of a `responses/1` file with one answer added or changed; every other line stays as it is.
///
/// `order` is that of all questions: a new answer goes behind those before it. Nil comes back only when the log got an
/// error: the file is not sound, or the answer is written in a way that cannot be changed with care.
package func edited(
  _ source: SourceText, answering entry: RespondentAnswers.Entry, order: [String], log: inout DiagnosticLog
) -> [UInt8]? {
  guard let root = readTree(source, log: &log) else { return nil }
  let present = root.present("answers")?.present(entry.question)
  return edited(source, entry.edits(over: present, order: order), log: &log)
}

extension RespondentAnswers.Entry {
  /// What makes the present answer this one; comments beside its parts stay where its parts do.
  fileprivate func edits(over present: Node?, order: [String]) -> [Edit] {
    let place: [Edit.Step] = ["answers", .key(question)]
    guard let present else { return [.put(value, at: place, order: order)] }
    if present.present("level") != nil, !isNotApplicable { return memberEdits(present, at: place) }
    if present.scalarText != nil, isShort { return [.put(level, at: place)] }
    return [.replace(value, at: place)]
  }

  private func memberEdits(_ present: Node, at place: [Edit.Step]) -> [Edit] {
    let order = ["level", "evidence", "refs", "note"]
    var edits = [Edit.put(level, at: place + ["level"])]
    if evidence > 0 || present.present("evidence") != nil {
      edits.append(.put(.number(evidence), at: place + ["evidence"], order: order))
    }
    if !references.isEmpty || present.present("refs") != nil {
      edits.append(.replace(referenceList, at: place + ["refs"], order: order))
    }
    if !note.isEmpty || present.present("note") != nil {
      edits.append(.put(.text(note), at: place + ["note"], order: order))
    }
    return edits
  }

  private var isShort: Bool { !isNotApplicable && evidence == 0 && references.isEmpty && note.isEmpty }
  private var isNotApplicable: Bool { if case .notApplicable = choice { true } else { false } }

  private var level: NewValue {
    switch choice {
    case .value(let value):
      // A number needs no quotes to be read as it stands.
      let isNumber = !value.isEmpty && value.utf8.allSatisfy { (48...57).contains($0) }
      return isNumber ? .plain(value) : .text(value)
    case .unknown, .notApplicable: return .plain("unknown")
    }
  }

  private var referenceList: NewValue {
    .list(
      references.map { reference in
        guard let until = reference.until else { return .text(reference.text) }
        return .mapping([.init("ref", .text(reference.text)), .init("until", .plain("\(until)"))], .inline)
      }, .inline)
  }

  private var value: NewValue {
    if case .notApplicable(let reason) = choice { return .mapping([.init("na", .text(reason))], .inline) }
    if isShort { return level }
    var members = [NewValue.Member("level", level)]
    if evidence > 0 { members.append(.init("evidence", .number(evidence))) }
    if !references.isEmpty { members.append(.init("refs", referenceList)) }
    if !note.isEmpty { members.append(.init("note", .text(note))) }
    // What would be a very long line is easier to read, and to change, with a line for each part.
    return .mapping(members, note.utf8.count > 60 ? .lines : .inline)
  }
}
