package import Analysis
package import Model

/// The figures of an operation as CSV, one a line: what it is, its number unrounded, or why there is none.
package func operationsCSV(_ assessment: Assessment, _ result: OperationsResult) -> [UInt8] {
  let wording = Wording(assessment)
  var csv = CSVLine()
  for heading in ["figure", "title", "value", "unit", "because"] { csv.cell(heading) }
  csv.endLine()
  for figure in figures(of: result, title: { wording.text($0).string }) {
    csv.cell(figure.name)
    csv.cell(figure.title)
    csv.number(figure.value.value)
    csv.cell(figure.kind == .money ? assessment.currency : figure.unit ?? "")
    csv.cell(figure.value.obstacle?.reason ?? "")
    csv.endLine()
  }
  return csv.bytes
}
