import Diagnostics
import Model
import Reports

extension TypedAnswer {
  /// The answer on one line: `3`, `partly · evidence 2 · budget-v3.xlsx · “Like for like”`.
  func words(_ question: InterviewQuestion) -> String {
    var parts: [String]
    switch choice {
    case .option(let index): parts = [question.options.indices.contains(index) ? question.options[index].value : "?"]
    case .unknown: parts = ["unknown"]
    case .notApplicable(let reason): return visible("not applicable: \(reason)")
    }
    if evidence > 0 { parts.append("evidence \(evidence)") }
    parts += references.map { $0.text + ($0.until.map { " until \($0)" } ?? "") }
    if !note.isEmpty { parts.append("“\(note)”") }
    return visible(parts.joined(separator: " · "))
  }
}

extension Interview.Draft {
  /// What was noted, on one line.
  var words: String {
    var parts: [String] = []
    if let evidence { parts.append("evidence \(evidence)") }
    parts += references.map(\.text)
    if !note.isEmpty { parts.append("“\(note)”") }
    return visible(parts.joined(separator: " · "))
  }
}

/// "evidence 2, document cited".
func gradeWords(_ grade: Int) -> String {
  guard gradeNames.indices.contains(grade) else { return "\(grade)" }
  let name = gradeNames[grade]
  return "\(grade), \(name.prefix(1).lowercased() + name.dropFirst())"
}

/// Ids in a sentence, the first eight of them.
func listed(_ ids: [String]) -> String {
  let shown = ids.prefix(8).map(visible).joined(separator: ", ")
  return ids.count > 8 ? shown + " and \(ids.count - 8) more" : shown
}
