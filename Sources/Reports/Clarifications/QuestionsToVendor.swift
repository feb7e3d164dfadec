package import Analysis
package import Model

/// What one vendor is asked, in words that it may see: nothing of another vendor, of our estimates, beliefs and
/// evaluators is in here (method.md 7.8).
package struct QuestionsToVendor: Sendable {
  package struct Question: Sendable {
    package var number: Int
    package var rule: ClarificationRule
    package var subject: String?
    /// As it was sent, where it was.
    package var text: String
    package var status: ClarificationStatus
    package var reply: String?
    package var repliedOn: CalendarDate?
    package var isOnRecord: Bool
    /// What raised it is gone.
    package var isSettled: Bool
    /// The vendor's own words, with the line of its proposal.
    package var passages: [String]
  }

  package let vendor: String
  package let name: String
  package let title: Localized
  package let client: Localized?
  package let asOf: CalendarDate
  /// By rule, then by number.
  package private(set) var questions: [Question]

  package init(_ assessment: Assessment, _ vendor: VendorResult, language: String? = nil) {
    let wording = Wording(assessment, language: language)
    self.vendor = vendor.id
    name = vendor.proposal.name
    title = wording.text(assessment.title)
    client = assessment.client.map { wording.text($0) }
    asOf = assessment.asOf
    let sent = assessment.clarifications.filter { $0.vendor == vendor.id }
    questions = vendor.clarifications.map { asked in
      Question(
        number: asked.number, rule: asked.rule, subject: asked.subject,
        text: sent.first { $0.number == asked.number }?.text ?? asked.vendorText, status: asked.status,
        reply: asked.reply, repliedOn: asked.repliedOn, isOnRecord: asked.isOnRecord, isSettled: !asked.isRaised,
        passages: asked.passages.map { "line \($0.line): \(oneLine($0.text))" })
    }
  }

  /// What waits for a reply.
  package var open: [Question] { questions.filter { $0.status == .open } }

  /// By rule, in the order of the method.
  package func groups(of questions: [Question]) -> [(rule: ClarificationRule, questions: [Question])] {
    ClarificationRule.allCases.compactMap { rule in
      let asked = questions.filter { $0.rule == rule }
      return asked.isEmpty ? nil : (rule, asked)
    }
  }

  /// The open questions for a spreadsheet, with an empty column for the replies, which `import` reads.
  package func csv() -> [UInt8] {
    var csv = CSVLine()
    for heading in ["vendor", "number", "rule", "subject", "question", "reply"] { csv.cell(heading) }
    csv.endLine()
    for question in open {
      csv.cell(vendor)
      csv.number(question.number)
      csv.cell(question.rule.id)
      csv.cell(question.subject ?? "")
      csv.cell(([question.text] + question.passages).joined(separator: "\n"))
      csv.empty()
      csv.endLine()
    }
    return csv.bytes
  }
}

extension QuestionsToVendor {
  /// The same once all are on record.
  package var issued: QuestionsToVendor {
    var copy = self
    copy.questions = questions.map { question in
      var question = question
      question.isOnRecord = true
      return question
    }
    return copy
  }
}
