package import Model

/// The evidence grades of method.md 1.3: 0 assertion, 1 corroborated, 2 document cited, 3 inspected or tested.
package enum EvidenceGrade {
  package static let highest = 3
  /// What a document past its review date counts as.
  package static let expired = 1

  /// The highest level that evidence of a grade supports: grade + 1.
  package static func cap(_ grade: Int) -> Double { Double(grade) + 1 }
}

/// True where there are references and each ended before the date (method.md section 12).
package func haveExpired(_ references: [Reference], asOf: CalendarDate) -> Bool {
  !references.isEmpty
    && references.allSatisfy { reference in reference.until.map { $0 < asOf } ?? false }
}

/// The grade an answer counts with, 0 to 3: the respondent's own, at most 1 once all its references have expired.
package func effectiveGrade(
  of answer: Answer, at index: Int, in batch: ResponseBatch, asOf: CalendarDate
) -> Int {
  let own = min(Int(answer.evidence), EvidenceGrade.highest)
  guard own > EvidenceGrade.expired, haveExpired(batch.references(ofAnswer: index), asOf: asOf) else { return own }
  return EvidenceGrade.expired
}

/// The grade the assessor's own entry counts with; it wins over the respondents', up and down.
package func effectiveGrade(of evidence: AssessorEvidence, asOf: CalendarDate) -> Int {
  let own = min(max(evidence.grade, 0), EvidenceGrade.highest)
  return haveExpired(evidence.references, asOf: asOf) ? min(own, EvidenceGrade.expired) : own
}
