import Diagnostics
import Files
import Templates
import YAML

/// All rules with what `shortfall explain CODE` prints of each.
func rulesPage() -> String {
  """
  # Rules

  \(printedNotice)
  Every problem that `shortfall check` reports names its rule in square brackets. `shortfall explain CODE` prints the same text as
  this page. Codes do not change.

  ## Content of files

  \(rules(fileRules))
  ## YAML

  \(rules(yamlRules))
  ## Templates

  \(rules(templateRules))
  """
}

private func rules(_ rules: [Rule]) -> String {
  rules.sorted { $0.code < $1.code }.map { rule in
    "### \(rule.code)\n\n\(prose(rule.summary))\n\n\(prose(rule.explanation))\n"
  }.joined(separator: "\n")
}

/// The text of a rule as Markdown: what is no code keeps its angle brackets.
private func prose(_ text: String) -> String {
  var isCode = false
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar == "`" { isCode.toggle() }
    if !isCode, scalar == "<" || scalar == "*" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result
}
