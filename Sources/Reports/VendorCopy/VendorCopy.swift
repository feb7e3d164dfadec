package import Analysis
package import Model

/// What one vendor may read: the questions to it, and the work that it must answer; nothing else (report.md section 5).
///
/// Each value is taken over by itself, and only from what is the vendor's own or stands in the request: a template can
/// show no more than is here, whatever it names. Neither our days, rates and prices nor what anybody believes, scores or
/// notes has a place in it, and no other vendor.
package struct VendorCopy: Sendable {
  /// Title and client of the assessment.
  let title: Localized
  let client: Localized?
  let asOf: CalendarDate
  /// What the vendor calls itself.
  let name: String
  /// Grouped by what they are about; each keeps its number.
  let groups: [VendorQuestions]
  /// Required supplier items, ascending by id.
  let work: [VendorWork]
  let tool: String

  /// Nil where there is no such vendor.
  package init?(of vendor: String, _ assessment: Assessment, _ result: ProposalsResult, language: String?, tool: String)
  {
    guard let found = result.vendor(vendor) else { return nil }
    let wording = Wording(assessment, language: language)
    title = wording.text(assessment.title)
    client = assessment.client.map(wording.text)
    asOf = assessment.asOf
    name = found.proposal.name
    groups = questions(to: found)
    work = found.work.items.map { VendorWork($0, found.clarifications, wording) }
    self.tool = tool
  }

  /// Questions that wait for a reply.
  var openCount: Int { groups.reduce(0) { $0 + $1.questions.count(where: { $0.state == .open }) } }
  var questionCount: Int { groups.reduce(0) { $0 + $1.questions.count } }
}

/// The questions of one rule.
struct VendorQuestions: Sendable {
  let title: String
  let questions: [VendorQuestion]
}

struct VendorQuestion: Sendable {
  enum State: Sendable { case open, answered, closed, settled }

  /// Never changes once it was sent.
  let number: Int
  let text: String
  /// What the vendor wrote itself: lines of its statement of work.
  let passages: [String]
  let state: State
  /// The vendor's own reply, and when it came.
  let reply: String?
  let repliedOn: CalendarDate?

  init(_ clarification: Clarification) {
    number = clarification.number
    text = clarification.vendorText
    passages = clarification.passages.map(\.text)
    state =
      switch clarification.status {
      case .open: clarification.isRaised ? .open : .settled
      case .answered: .answered
      case .closed: .closed
      }
    reply = clarification.reply
    repliedOn = clarification.repliedOn
  }
}

/// A line of the scope form as the vendor filled it in.
struct VendorWork: Sendable {
  let id: String
  let title: Localized
  let status: ContractStatus
  /// Only where the vendor gave days itself.
  let days: Double?
  let performer: Performer?
  /// Numbers of the questions about it that wait for a reply, ascending.
  let questions: [Int]

  init(_ offered: OfferedItem, _ clarifications: [Clarification], _ wording: Wording) {
    id = offered.entry.item.id
    title = wording.text(offered.entry.item.title)
    status = offered.work.status
    days = offered.work.days
    performer = offered.work.performer
    let item = offered.entry.item.id
    questions = clarifications.filter { question in
      question.rule.isAboutWork && question.subject == item && question.status == .open && question.isRaised
    }.map(\.number).sorted()
  }
}

extension ClarificationRule {
  /// Its subject is a work item.
  fileprivate var isAboutWork: Bool {
    switch self {
    case .itemSilent, .itemExcluded, .itemPartial, .integrationUntied, .beliefConflict: true
    default: false
    }
  }
}

/// In the order of the rules; within one by number.
private func questions(to vendor: VendorResult) -> [VendorQuestions] {
  ClarificationRule.allCases.compactMap { rule in
    let asked = vendor.clarifications.filter { $0.rule == rule }.sorted { $0.number < $1.number }
    return asked.isEmpty ? nil : VendorQuestions(title: rule.title, questions: asked.map(VendorQuestion.init))
  }
}
