import Model

/// How often each answer was given, by question and asked role: the one pass over all answers.
///
/// Everything later comes from these counts, so neither the order of answers nor the number of threads can change a digit.
struct Tally: Sendable {
  /// Slot of a question's role: nine a question, in the closed order of roles; -1 where the role is not asked.
  private var slots: [Int32]
  /// How many values the scale of each question has.
  private var valueCounts: [UInt8]
  /// `Cell.stride` counts a slot.
  private var counts: [UInt32]
  /// The highest grade among the level answers of asked roles, by question (method.md section 12).
  private(set) var grades: [UInt8]
  /// Answers of roles that were not asked.
  private(set) var unasked: [AnswerSite] = []

  /// Places within a slot: the values of the scale first.
  private enum Cell {
    static let stride = 16
    static let mostValues = 14
    static let unknown = 14
    static let notApplicable = 15
  }

  init(of responses: ResponseSet, to questions: [AskedQuestion], assessment: Assessment, superseded: SupersededAnswers)
  {
    slots = Array(repeating: -1, count: questions.count * Role.allCases.count)
    valueCounts = []
    var next: Int32 = 0
    for (index, question) in questions.enumerated() {
      for role in question.roles {
        slots[index * Role.allCases.count + role.index] = next
        next += 1
      }
      valueCounts.append(UInt8(min(question.question.scale.values.count, Cell.mostValues)))
    }
    counts = Array(repeating: 0, count: Int(next) * Cell.stride)
    grades = Array(repeating: 0, count: questions.count)
    let answering = Role.allCases.map { assessment.answering($0).index }
    for (index, batch) in responses.batches.enumerated() {
      add(batch, at: index, answering: answering, asOf: assessment.asOf, superseded: superseded.mask(ofBatch: index))
    }
  }

  /// How often the values of the scale, `unknown` and `na` were chosen by a role that is asked.
  func counts(
    question: Int, role: Role
  ) -> (values: [Int], unknown: Int, notApplicable: Int) {
    let slot = slots[question * Role.allCases.count + role.index]
    guard slot >= 0 else { return ([], 0, 0) }
    let start = Int(slot) * Cell.stride
    return (
      counts[start..<start + Int(valueCounts[question])].map { Int($0) }, Int(counts[start + Cell.unknown]),
      Int(counts[start + Cell.notApplicable])
    )
  }

  private mutating func add(
    _ batch: ResponseBatch, at position: Int, answering: [Int], asOf: CalendarDate, superseded: [Bool]
  ) {
    let questions = valueCounts.count
    for (index, submission) in batch.submissions.enumerated() {
      let role = answering[submission.role.index]
      for answerIndex in submission.answers.clamped(to: batch.answers.indices) {
        let answer = batch.answers[answerIndex]
        let question = Int(answer.question)
        guard question < questions else { continue }
        if !superseded.isEmpty && superseded[answerIndex] { continue }
        let slot = slots[question * Role.allCases.count + role]
        guard slot >= 0 else {
          unasked.append(AnswerSite(batch: position, submission: index, answer: answerIndex))
          continue
        }
        let code = answer.choice.code
        if code < valueCounts[question] {
          counts[Int(slot) * Cell.stride + Int(code)] &+= 1
          // The grade can only rise, so references are looked up for the few answers that would raise it.
          if answer.evidence > grades[question] {
            let grade = effectiveGrade(of: answer, at: answerIndex, in: batch, asOf: asOf)
            grades[question] = max(grades[question], UInt8(grade))
          }
        } else if answer.choice == .unknown {
          counts[Int(slot) * Cell.stride + Cell.unknown] &+= 1
        } else if answer.choice == .notApplicable {
          counts[Int(slot) * Cell.stride + Cell.notApplicable] &+= 1
        }
      }
    }
  }
}
