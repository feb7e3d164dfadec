import Diagnostics
import Files

/// What an interview has put on record: carries out its savings, and says at the end what was saved and what is open.
final class InterviewRecord {
  private let plan: InterviewPlan
  private var sheet: AnswerSheet
  private var written: Set<Int> = []

  init(_ plan: InterviewPlan, sheet: AnswerSheet) {
    self.plan = plan
    self.sheet = sheet
  }

  func save(_ position: Int, _ answer: TypedAnswer) throws {
    try sheet.save(answer, to: plan.questions[position], order: plan.order)
    written.insert(position)
  }

  /// What was saved, what could not be, what is open.
  func say(_ drafts: [Int: Interview.Draft], to console: Console) {
    let path = sheet.folder.path(of: sheet.path)
    console.say(
      written.isEmpty
        ? "no answer was changed"
        : "saved \(written.count) \(written.count == 1 ? "answer" : "answers") in \(visible(path))")
    for (position, draft) in drafts.sorted(by: { $0.key < $1.key }) {
      console.say("not saved, since \(visible(plan.questions[position].id)) has no answer: \(draft.words)")
    }
    let open = plan.questions.indices.filter { plan.answers[$0] == nil && !written.contains($0) }
    let all = plan.questions.count
    guard !open.isEmpty else { return console.say("every question is answered") }
    let verb = open.count == 1 ? "is" : "are"
    console.say(
      "\(open.count) of \(all) \(all == 1 ? "question" : "questions") \(verb) open: "
        + listed(open.map { plan.questions[$0].id }))
  }
}
