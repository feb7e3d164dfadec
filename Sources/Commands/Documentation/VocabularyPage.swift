import Reports
import Templates

/// Every name that a report template may use.
func vocabularyPage() -> String {
  let rows = vocabularyList(Presentation.vocabulary).map { ["`\($0.path)`", $0.kind, $0.meaning] }
  return """
    # What templates may name

    \(printedNotice)
    `shortfall templates vocabulary` prints the same list. A name is looked up in the innermost section first, then outwards;
    `executive.findings.title` is `{{title}}` inside `{{#executive}}{{#findings}}`.
    [How to change a report](../Using/Changing-the-report.md).

    | Kind | In a template |
    | --- | --- |
    | text | `{{name}}`, escaped; a section over it is written when it is not empty |
    | markup | `{{{name}}}`, made by the program |
    | flag | `{{#name}}` and `{{^name}}` |
    | object | `{{#name}}` opens it; `{{name.inner}}` leads into it |
    | list | `{{#name}}` runs once for each |
    | list of texts | `{{#name}}{{.}}{{/name}}` |

    ## Names

    \(markdownTable(["Name", "Kind", "Meaning"], rows))
    """.trimmed
}
