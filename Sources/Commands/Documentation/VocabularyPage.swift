import Reports
import Templates

/// Every name that a template may use.
func vocabularyPage() -> String {
  """
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

  ## Reports

  \(names(of: Presentation.vocabulary))
  ## The page of the weekly meeting

  `shortfall templates vocabulary short` prints this part, for `report/short`.

  \(names(of: ShortReport.vocabulary))
  ## A vendor's copy

  `shortfall templates vocabulary vendor-copy` prints this part, for `report/vendor`.

  \(names(of: VendorCopy.vocabulary))
  ## Forms

  `shortfall templates vocabulary form` prints this part.

  \(names(of: QuestionForm.vocabulary))
  ## Forms about the work

  `shortfall templates vocabulary scope-form` prints this part.

  \(names(of: ScopeForm.vocabulary))
  ## Forms for vendors

  `shortfall templates vocabulary vendor-form` prints this part.

  \(names(of: VendorForm.vocabulary))
  ## Forms for evaluators

  `shortfall templates vocabulary evaluator-form` prints this part.

  \(names(of: EvaluatorForm.vocabulary))
  ## Agendas

  `shortfall templates vocabulary agenda` prints this part.

  \(names(of: AgendaDocument.vocabulary))
  ## Comparisons

  `shortfall templates vocabulary diff` prints this part, for `diff/diff`.

  \(names(of: ComparisonDocument.vocabulary))
  `shortfall templates vocabulary rounds` prints this one, for `diff/rounds`.

  \(names(of: RoundsDocument.vocabulary))
  ## Portfolios

  `shortfall templates vocabulary portfolio` prints this part.

  \(names(of: PortfolioDocument.vocabulary))
  ## Proposals compared

  `shortfall templates vocabulary compare` prints this part, for `compare/compare`.

  \(names(of: CompareDocument.vocabulary))
  ## Questions to a vendor

  `shortfall templates vocabulary replies` prints this part, for `form/reply`.

  \(names(of: ReplyForm.vocabulary))
  """.trimmed
}

private func names(of vocabulary: Vocabulary) -> String {
  markdownTable(
    ["Name", "Kind", "Meaning"], vocabularyList(vocabulary).map { ["`\($0.path)`", $0.kind, $0.meaning] })
}
