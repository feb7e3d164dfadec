package import Analysis
import Diagnostics
package import Model

/// The findings as JSON, one object a line, gravest first: the same keys as `findings[]` of the result.
package func findingLines(_ assessment: Assessment, _ scorecard: Scorecard) -> [UInt8] {
  let wording = Wording(assessment)
  let questions = FoundQuestions(scorecard)
  return scorecard.findings.flatMap { finding in
    var json = JSONText(indented: false)
    write(finding, questions, wording, to: &json)
    return json.finished()
  }
}
