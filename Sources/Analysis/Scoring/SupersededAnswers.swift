package import Model

/// The answers that a later round of the same respondent has replaced: kept, not counted.
///
/// For each question a respondent's answer of the highest round that has one counts (method.md section 12). Two answers of
/// one round do not replace each other.
package struct SupersededAnswers: Sendable {
  /// A batch each; empty where nothing in the batch is superseded, else one entry an answer.
  private var masks: [[Bool]]

  package init(in responses: ResponseSet, questions: Int) {
    masks = Array(repeating: [], count: responses.batches.count)
    guard Self.hasSeveralRounds(responses) else { return }
    for submissions in Self.repeated(in: responses) {
      supersede(submissions, in: responses, questions: questions)
    }
  }

  /// True where a later round of the respondent answers the same question.
  package func contains(_ site: AnswerSite) -> Bool {
    masks.indices.contains(site.batch) && masks[site.batch].indices.contains(site.answer)
      && masks[site.batch][site.answer]
  }

  /// The mask of a batch: empty, or true at the index of each superseded answer.
  func mask(ofBatch batch: Int) -> [Bool] { masks[batch] }

  /// With one round all over, which is the rule, nobody can have replaced anything and no name need be looked up.
  private static func hasSeveralRounds(_ responses: ResponseSet) -> Bool {
    var first: Int?
    for batch in responses.batches {
      for submission in batch.submissions where submission.round != first {
        if first != nil { return true }
        first = submission.round
      }
    }
    return false
  }

  private struct Site {
    var batch: Int
    var submission: Int
    var round: Int
  }

  /// The submissions of each respondent who handed in for more than one round, latest round first.
  private static func repeated(in responses: ResponseSet) -> [[Site]] {
    var order: [String: Int] = [:]
    var sites: [[Site]] = []
    for (batch, content) in responses.batches.enumerated() {
      for (index, submission) in content.submissions.enumerated() {
        let site = Site(batch: batch, submission: index, round: submission.round)
        if let known = order[submission.respondent] {
          sites[known].append(site)
        } else {
          order[submission.respondent] = sites.count
          sites.append([site])
        }
      }
    }
    return sites.filter { $0.count > 1 }.map { $0.sorted { $0.round > $1.round } }
  }

  private mutating func supersede(_ submissions: [Site], in responses: ResponseSet, questions: Int) {
    var latest: [Int?] = Array(repeating: nil, count: questions)
    for site in submissions {
      let batch = responses.batches[site.batch]
      for index in batch.submissions[site.submission].answers.clamped(to: batch.answers.indices) {
        let question = Int(batch.answers[index].question)
        guard question < questions else { continue }
        guard let round = latest[question] else {
          latest[question] = site.round
          continue
        }
        guard site.round < round else { continue }
        if masks[site.batch].isEmpty { masks[site.batch] = Array(repeating: false, count: batch.answers.count) }
        masks[site.batch][index] = true
      }
    }
  }
}
