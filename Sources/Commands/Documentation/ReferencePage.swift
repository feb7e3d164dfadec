import Files

/// A page of the reference that is printed from the code; `Tests/DocumentationTests` holds each file to its text.
package struct ReferencePage: Sendable {
  /// Name of the file in the folder `Reference` of the catalogue.
  package let file: String
  /// Markdown, with a line end.
  package let text: String

  package static var all: [ReferencePage] {
    [
      ReferencePage(file: "Rules.md", text: rulesPage()),
      ReferencePage(file: "Questionnaire-file.md", text: formatPage(.questionnaire)),
      ReferencePage(file: "Assessment-file.md", text: formatPage(.assessment)),
      ReferencePage(file: "Responses-file.md", text: formatPage(.responses)),
      ReferencePage(file: "Scope-file.md", text: formatPage(.scope)),
      ReferencePage(file: "Beliefs-file.md", text: formatPage(.beliefs)),
      ReferencePage(file: "Proposal-file.md", text: formatPage(.proposal)),
      ReferencePage(file: "Evaluation-file.md", text: formatPage(.evaluation)),
      ReferencePage(file: "Scores-file.md", text: formatPage(.scores)),
      ReferencePage(file: "Clarifications-file.md", text: formatPage(.clarifications)),
      ReferencePage(file: "Quality-seal-file.md", text: formatPage(.qualitySeal)),
      ReferencePage(file: "Register-file.md", text: formatPage(.register)),
      ReferencePage(file: "Import-map-file.md", text: formatPage(.importMap)),
      ReferencePage(file: "Import-key-file.md", text: formatPage(.importKey)),
      ReferencePage(file: "KPI-file.md", text: formatPage(.operations)),
      ReferencePage(file: "Template-vocabulary.md", text: vocabularyPage()),
      ReferencePage(file: "Exit-codes.md", text: exitCodesPage()),
      ReferencePage(file: "Commands.md", text: commandsPage()),
    ]
  }
}

/// Says that a page is not written by hand.
let printedNotice =
  "<!-- Printed from the code; `RECORD=1 swift test --filter DocumentationTests` writes it anew. -->\n"

/// A table of GitHub-flavoured Markdown. Bars inside cells are escaped; everything else is as it comes.
func markdownTable(_ heading: [String], _ rows: [[String]]) -> String {
  func line(_ cells: [String]) -> String {
    let escaped = cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
    return "| " + escaped.joined(separator: " | ") + " |\n"
  }
  return line(heading) + "|" + heading.map { _ in " --- |" }.joined() + "\n" + rows.map(line).joined()
}
