package import Model

/// Counts who answered what: one pass over the answers, total for any assessment.
///
/// Answers to questions that the role is not asked count nothing here, as they count nothing in the score.
package func participation(in assessment: Assessment) -> Participation {
  let answering = RoleTable(of: assessment)
  let asked = askedQuestions(of: assessment, answering: answering)
  let superseded = SupersededAnswers(in: assessment.responses, questions: asked.count)
  let questions = Role.allCases.map { role in asked.indices.filter { asked[$0].roles.contains(role) } }
  var count = ParticipationCount(answering: answering, isAsked: askedMasks(asked), superseded: superseded)
  for (index, batch) in assessment.responses.batches.enumerated() { count.add(batch, at: index) }
  let people = count.people.map { participant($0, asked: questions[$0.role.index]) }
  return Participation(
    roles: roleParticipation(asked, questions, count),
    // Sorting keeps the order of files within a role.
    people: people.enumerated().sorted { ($0.element.role, $0.offset) < ($1.element.role, $1.offset) }.map(\.element),
    openLeads: asked.indices.compactMap { index in
      guard !count.hasHeard(asked[index].lead, question: index) else { return nil }
      return OpenLead(question: index, lead: asked[index].lead, gate: asked[index].question.gate?.phase)
    })
}

/// Bit `role.index` is set for every role that the question asks.
private func askedMasks(_ asked: [AskedQuestion]) -> [UInt16] {
  asked.map { $0.roles.reduce(into: 0) { $0 |= 1 << UInt16($1.index) } }
}

private func participant(_ person: CountedPerson, asked: [Int]) -> Participant {
  Participant(
    latest: person.latest, role: person.role, on: person.on, rated: person.rated, unknown: person.unknown,
    na: person.na, missing: asked.filter { !person.answered.contains($0) })
}

private func roleParticipation(
  _ asked: [AskedQuestion], _ questions: [[Int]], _ count: ParticipationCount
) -> [RoleParticipation] {
  Role.allCases.compactMap { role in
    let own = questions[role.index]
    guard !own.isEmpty else { return nil }
    let missing = own.filter { !count.hasHeard(role, question: $0) }
    return RoleParticipation(
      role: role, questions: own.count, leads: own.count { asked[$0].lead == role },
      people: count.people.count { $0.role == role }, answered: own.count - missing.count, missing: missing)
  }
}

/// One respondent while the answers are counted.
private struct CountedPerson {
  var latest: Submission
  let role: Role
  var on: CalendarDate?
  var rated = 0
  var unknown = 0
  var na = 0
  var answered: Set<Int> = []
}

private struct ParticipationCount {
  let answering: RoleTable
  let isAsked: [UInt16]
  let superseded: SupersededAnswers
  var people: [CountedPerson] = []
  private var positions: [String: Int] = [:]
  /// Bit `role.index` is set for every role of which somebody has answered the question.
  private var heard: [UInt16]

  init(answering: RoleTable, isAsked: [UInt16], superseded: SupersededAnswers) {
    self.answering = answering
    self.isAsked = isAsked
    self.superseded = superseded
    heard = Array(repeating: 0, count: isAsked.count)
  }

  func hasHeard(_ role: Role, question: Int) -> Bool { heard[question] & 1 << UInt16(role.index) != 0 }

  mutating func add(_ batch: ResponseBatch, at index: Int) {
    let mask = superseded.mask(ofBatch: index)
    for submission in batch.submissions {
      let person = position(of: submission)
      let bit: UInt16 = 1 << UInt16(people[person].role.index)
      for answer in submission.answers.clamped(to: batch.answers.indices) where mask.isEmpty || !mask[answer] {
        let question = Int(batch.answers[answer].question)
        guard question < isAsked.count, isAsked[question] & bit != 0 else { continue }
        guard people[person].answered.insert(question).inserted else { continue }
        heard[question] |= bit
        switch batch.answers[answer].choice {
        case .unknown: people[person].unknown += 1
        case .notApplicable: people[person].na += 1
        default: people[person].rated += 1
        }
      }
    }
  }

  /// The place of a submission's respondent, who is added where nobody of that id has been met.
  private mutating func position(of submission: Submission) -> Int {
    guard let known = positions[submission.respondent] else {
      positions[submission.respondent] = people.count
      people.append(
        CountedPerson(latest: submission, role: answering[submission.role], on: submission.on))
      return people.count - 1
    }
    if submission.round > people[known].latest.round { people[known].latest = submission }
    if let on = submission.on { people[known].on = max(people[known].on ?? on, on) }
    return known
  }
}
