package import Model

/// Which questions have answers, or grades of the assessor, that cite a KPI as their evidence.
///
/// By the KPI's id, questions in the order of the assessment, each once. Answers that a later round replaced cite nothing.
package func citingQuestions(in assessment: Assessment) -> [String: [String]] {
  let ids = assessment.questionnaires.flatMap(\.questions).map(\.id)
  var cited: Set<Citation> = []
  let superseded = SupersededAnswers(in: assessment.responses, questions: ids.count)
  for (batchIndex, batch) in assessment.responses.batches.enumerated() where !batch.references.isEmpty {
    let mask = superseded.mask(ofBatch: batchIndex)
    for entry in batch.references {
      let kpis = entry.references.compactMap(\.kpi)
      guard !kpis.isEmpty, batch.answers.indices.contains(entry.answer) else { continue }
      guard !mask.indices.contains(entry.answer) || !mask[entry.answer] else { continue }
      for kpi in kpis { cited.insert(Citation(kpi: kpi, question: Int(batch.answers[entry.answer].question))) }
    }
  }
  for (index, id) in ids.enumerated() {
    for reference in assessment.evidence[id]?.references ?? [] {
      if let kpi = reference.kpi { cited.insert(Citation(kpi: kpi, question: index)) }
    }
  }
  var questions: [String: [String]] = [:]
  for citation in cited.sorted(by: { $0.question < $1.question }) where ids.indices.contains(citation.question) {
    questions[citation.kpi, default: []].append(ids[citation.question])
  }
  return questions
}

private struct Citation: Hashable {
  var kpi: String
  var question: Int
}
