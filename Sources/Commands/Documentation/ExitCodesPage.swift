/// What each exit status means; README lists the same.
func exitCodesPage() -> String {
  """
  # Exit codes

  \(printedNotice)
  Findings are not failures: an assessment full of critical risks ends with 0, unless `--fail-on` asks otherwise.

  \(exitCodesTable())
  A closed pipe (`shortfall score | head`) ends quietly with 0.
  """ + "\n"
}

/// The table of exit statuses in Markdown.
package func exitCodesTable() -> String {
  markdownTable(["Status", "Meaning"], ExitStatus.allCases.map { [String($0.rawValue), $0.meaning] })
}

extension ExitStatus {
  /// What it tells whoever started the program.
  package var meaning: String {
    switch self {
    case .done: "Done. Findings are not failures"
    case .gateNotMet: "A condition of `--fail-on` is met"
    case .usage: "The command line cannot be understood"
    case .content: "The content has errors; each was reported with its place"
    case .noInput: "A file or folder is missing or cannot be read"
    case .bug: "A fault of the program"
    case .noOutput: "A file cannot be written, or exists and may not be replaced without `--force`"
    case .brokenOff: "Reading or writing broke off"
    }
  }
}
