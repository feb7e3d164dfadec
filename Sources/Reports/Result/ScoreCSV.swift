package import Analysis
package import Model

/// One row a question: what was found and what is to be done, for a spreadsheet. Numbers are unrounded.
package func scoreCSV(_ assessment: Assessment, _ scorecard: Scorecard) -> [UInt8] {
  let wording = Wording(assessment)
  var found: [String: Finding] = [:]
  for finding in scorecard.findings { found[finding.id] = finding }
  var csv = CSVLine()
  for heading in [
    "area", "section", "question", "title", "state", "x", "x_ev", "consensus", "class", "L", "I", "R", "band", "gate",
    "owner", "due",
  ] { csv.cell(heading) }
  csv.endLine()
  for area in scorecard.areas {
    for result in area.questions {
      let question = result.question
      csv.cell(area.questionnaire.id)
      csv.cell(result.section)
      csv.cell(question.id)
      csv.cell(wording.text(question.title, of: area.questionnaire).string)
      csv.cell(result.state.rawValue)
      csv.number(result.x)
      csv.number(result.evidenced)
      csv.number(result.consensus)
      csv.cell(result.agreement?.rawValue ?? "")
      csv.number(result.likelihood)
      csv.number(question.impact)
      csv.number(result.risk)
      csv.cell(result.riskBand?.rawValue ?? "")
      csv.cell(result.gate?.rawValue ?? "")
      csv.cell(found[question.id]?.owner.rawValue ?? assessment.answering(question.fix.owner).rawValue)
      csv.cell(found[question.id]?.due.description ?? "")
      csv.endLine()
    }
  }
  return csv.bytes
}
