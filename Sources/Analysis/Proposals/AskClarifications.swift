internal import Model

/// The questions to a vendor with their numbers, by rule, then by number.
///
/// A number on record never changes, and a question on record stays although its cause is gone; new questions take the
/// next numbers in the order of the rules.
func clarifications(
  for vendor: VendorResult, _ conflicts: [BeliefConflict], in assessment: Assessment
) -> [Clarification] {
  let raised = causes(for: vendor, conflicts)
  let current = Set(raised)
  let words = ClarificationWords(vendor: vendor, conflicts: conflicts, assessment: assessment)
  let records = assessment.clarifications.filter { $0.vendor == vendor.id }
  var asked: Set<ClarificationCause> = []
  var questions: [Clarification] = []
  for record in records {
    guard let rule = ClarificationRule(id: record.rule) else { continue }
    let cause = ClarificationCause(rule: rule, subject: record.subject)
    asked.insert(cause)
    var question = words.question(cause, number: record.number)
    question.status = record.status
    question.reply = record.reply
    question.repliedOn = record.on
    question.isRaised = current.contains(cause)
    question.isOnRecord = true
    questions.append(question)
  }
  var number = max(0, records.map(\.number).max() ?? 0)
  for cause in raised where !asked.contains(cause) {
    guard number < Int.max else { break }
    number += 1
    questions.append(words.question(cause, number: number))
  }
  return questions.sorted { ($0.rule.rawValue, $0.number) < ($1.rule.rawValue, $1.number) }
}
