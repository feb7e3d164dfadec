package import Model
import Templates

/// A form with the two closed questions of method.md 4.4 for each work item: who performs it, and who pays for it?
///
/// It tells nobody what others believe, nor anything of estimates, rates, money or the contract.
package struct ScopeForm: AnswerForm {
  package let request: FormRequest
  /// In the order of scope.yaml; `only` of the request are ids of items.
  package let items: [WorkItem]
  let assessment: Assessment
  let role: Role
  /// What this person has said already, by item: of each the latest round.
  let own: [String: Belief]
  let wording: Wording

  /// The request has one role.
  package init(_ assessment: Assessment, _ request: FormRequest) {
    self.assessment = assessment
    self.request = request
    role = request.roles.first ?? .business
    items = (assessment.scope?.items ?? []).filter { request.only?.contains($0.id) ?? true }
    wording = Wording(assessment, language: request.language)
    var own: [String: Belief] = [:]
    for belief in assessment.scope?.beliefs ?? [] where request.respondent == belief.respondent {
      guard belief.respondent != nil, belief.round >= own[belief.item]?.round ?? 0 else { continue }
      own[belief.item] = belief
    }
    self.own = own
  }

  package var extent: String { extent(items.count, "item") }
  package var fileName: String { "beliefs-\(request.fileStem ?? "form")" }
  package var holdsAnswers: Bool { items.contains { own[$0.id] != nil } }

  /// Whom the form is for, as a person would say it.
  var heading: String {
    let whom = (request.name ?? request.respondent).map { oneLine($0) } ?? role.word
    return "Who does it and who pays: questions for \(whom)"
  }

  package func rendered(with templates: FormTemplates) -> [UInt8] {
    let shell = FormShell(
      title: Value(wording.text(assessment.title)),
      client: assessment.client.map { Value(wording.text($0)) } ?? .absent,
      heading: heading, tool: request.tool, steps: groups.map { $0.step }, data: data())
    return shell.rendered(asking: itemFields(), with: templates)
  }

  /// What a page shows at once.
  struct Group {
    /// 1-based.
    var number: Int
    var items: [WorkItem]
    var title: String

    var step: FormShell.Step {
      FormShell.Step(id: "part-\(number)", title: .object(fieldsOf(["text": .text(title)])), group: .absent)
    }
  }

  /// Six at a time, in the order of the file; a short list is one part.
  var groups: [Group] {
    guard items.count > 8 else { return [Group(number: 1, items: items, title: "The work")] }
    return stride(from: 0, to: items.count, by: 6).enumerated().map { index, start in
      let part = Array(items[start..<min(start + 6, items.count)])
      let ids = [part.first, part.last].compactMap { $0?.id }
      return Group(
        number: index + 1, items: part, title: ids.first == ids.last ? ids[0] : ids.joined(separator: " to "))
    }
  }
}
