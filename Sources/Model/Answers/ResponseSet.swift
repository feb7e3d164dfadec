/// All answers of an assessment in flat storage: batches of files, in file order.
///
/// Ten thousand respondents are a normal load, so an answer is a few numbers; texts stand in one arena of bytes a batch.
package struct ResponseSet: Sendable {
  package var batches: [ResponseBatch]

  package init(batches: [ResponseBatch]) { self.batches = batches }

  package static let empty = ResponseSet(batches: [])

  /// One a respondent and round.
  package var submissionCount: Int { batches.reduce(0) { $0 + $1.submissions.count } }
  package var answerCount: Int { batches.reduce(0) { $0 + $1.answers.count } }
}

/// The responses of some neighbouring files.
package struct ResponseBatch: Sendable {
  /// In the order of the files and of the documents in them.
  package var submissions: [Submission]
  /// The answers of all submissions, one after the other.
  package var answers: [Answer]
  /// UTF-8 of notes and reasons, one after the other.
  package var texts: [UInt8]
  /// References by index of the answer; ascending by index.
  package var references: [AnswerReferences]

  package init() {
    submissions = []
    answers = []
    texts = []
    references = []
  }

  /// The note of an answer, or the reason of an `na`; empty where there is none.
  package func text(of answer: Answer) -> String {
    let start = Int(answer.textStart)
    let end = start + Int(answer.textLength)
    guard end > start, end <= texts.count else { return "" }
    return String(decoding: texts[start..<end], as: UTF8.self)
  }

  /// The references of the answer at an index of `answers`.
  package func references(ofAnswer index: Int) -> [Reference] {
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].answer < index { low = middle + 1 } else { high = middle }
    }
    return low < references.count && references[low].answer == index ? references[low].references : []
  }
}

/// What one respondent handed in for one round.
package struct Submission: Hashable, Sendable {
  package var respondent: String
  package var name: String?
  package var role: Role
  /// The vendor for whose proposal alone the answers count; nil where they count for the assessment.
  package var vendor: String?
  /// 1 or more.
  package var round: Int
  package var on: CalendarDate?
  /// The file, relative to the assessment's folder.
  package var path: String
  /// The 1-based line at which the document's mapping begins.
  package var line: Int
  /// Indices into the batch's `answers`.
  package var answers: Range<Int>

  package init(
    respondent: String, name: String?, role: Role, vendor: String? = nil, round: Int, on: CalendarDate?, path: String,
    line: Int, answers: Range<Int>
  ) {
    self.respondent = respondent
    self.name = name
    self.role = role
    self.vendor = vendor
    self.round = round
    self.on = on
    self.path = path
    self.line = line
    self.answers = answers
  }
}

package struct AnswerReferences: Hashable, Sendable {
  package var answer: Int
  package var references: [Reference]

  package init(answer: Int, references: [Reference]) {
    self.answer = answer
    self.references = references
  }
}
