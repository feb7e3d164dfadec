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

  init(
    of responses: ResponseSet, to questions: [AskedQuestion], answering: RoleTable, asOf: CalendarDate,
    superseded: SupersededAnswers
  ) {
    slots = Array(repeating: -1, count: questions.count * Role.allCases.count)
    valueCounts = []
    var next: Int32 = 0
    for index in questions.indices {
      for role in questions[index].roles {
        slots[index * Role.allCases.count + role.index] = next
        next += 1
      }
      valueCounts.append(UInt8(min(questions[index].question.scale.values.count, Cell.mostValues)))
    }
    counts = Array(repeating: 0, count: Int(next) * Cell.stride)
    grades = Array(repeating: 0, count: questions.count)
    for (index, batch) in responses.batches.enumerated() {
      add(batch, at: index, answering: answering, asOf: asOf, superseded: superseded.mask(ofBatch: index))
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
    _ batch: ResponseBatch, at position: Int, answering: RoleTable, asOf: CalendarDate, superseded: [Bool]
  ) {
    for (index, submission) in batch.submissions.enumerated() {
      let role = answering[submission.role]
      let range = submission.answers.clamped(to: batch.answers.indices)
      let unheard = count(batch, range, from: role, asOf: asOf, superseded: superseded)
      guard unheard > 0 else { continue }
      for answer in range where superseded.isEmpty || !superseded[answer] {
        guard isUnasked(batch.answers[answer], of: role) else { continue }
        unasked.append(AnswerSite(batch: position, submission: index, answer: answer))
      }
    }
  }

  private func isUnasked(_ answer: Answer, of role: Role) -> Bool {
    let question = Int(answer.question)
    return question < valueCounts.count && slots[question * Role.allCases.count + role.index] < 0
  }

  /// Counts the answers of one submission and says how many were not asked for.
  private mutating func count(
    _ batch: ResponseBatch, _ range: Range<Int>, from role: Role, asOf: CalendarDate, superseded: [Bool]
  ) -> Int {
    let questions = valueCounts.count
    let roles = Role.allCases.count
    let place = role.index
    let unknown = Answer.Choice.unknown.code
    let notApplicable = Answer.Choice.notApplicable.code
    var unheard = 0
    // Buffers, because this loop runs a million times; every index into them is checked or comes from this table.
    batch.answers.withUnsafeBufferPointer { answers in
      slots.withUnsafeBufferPointer { slots in
        valueCounts.withUnsafeBufferPointer { valueCounts in
          counts.withUnsafeMutableBufferPointer { counts in
            for index in range {
              let question = Int(answers[index].question)
              guard question < questions, superseded.isEmpty || !superseded[index] else { continue }
              let slot = Int(slots[question * roles + place])
              guard slot >= 0 else {
                unheard += 1
                continue
              }
              let code = answers[index].choice.code
              if code < valueCounts[question] {
                counts[slot * Cell.stride + Int(code)] &+= 1
                guard answers[index].evidence > grades[question] else { continue }
                let grade = effectiveGrade(of: answers[index], at: index, in: batch, asOf: asOf)
                grades[question] = max(grades[question], UInt8(grade))
              } else if code == unknown {
                counts[slot * Cell.stride + Cell.unknown] &+= 1
              } else if code == notApplicable {
                counts[slot * Cell.stride + Cell.notApplicable] &+= 1
              }
            }
          }
        }
      }
    }
    return unheard
  }
}
