import Files
import Model

/// The keys of a kind of file, from the table that the loader checks by.
func formatPage(_ kind: FileKind) -> String {
  let record = kind.record
  return """
    # The \(kind.name) file

    \(printedNotice)
    The first key is `shortfall: \(kind.header)`. An unknown key is an error, and so is a missing required one. A key that may be left
    out may also be written with nothing behind it. `shortfall schema \(kind.name)` prints the same table as JSON Schema for editors.

    \(introduction(of: kind))
    ## Keys

    \(table(of: record))\(records(in: record))
    """
}

/// What a table of keys cannot say.
private func introduction(of kind: FileKind) -> String {
  switch kind.name {
  case "questionnaire":
    """
    A questionnaire is one area of an assessment. It stands in the assessment's folder `questionnaires/`; the id inside counts, not the
    name of the file. [How to write one](../Using/Writing-a-questionnaire.md).

    """
  case "assessment":
    """
    `assessment.yaml` makes a folder an assessment. [How to start one](../Using/Starting-an-assessment.md).

    """
  case "responses":
    """
    One file for each person in the assessment's folder `responses/`, or one file with many documents divided by `---`.
    [How to answer](../Using/Answering.md).

    """
  case "scope":
    """
    `scope.yaml` in the assessment's folder lists the work that the project needs: who is believed to do it and to pay for it, what the
    contract and the budget say, and what it takes. [How to work with it](../Using/Scope-and-money.md).

    """
  case "beliefs":
    """
    What one person believes about the work items of `scope.yaml`: who performs them, and who pays. `shortfall form --scope` makes pages
    that give back such a file, and `shortfall import` takes it into `scope.yaml`. [How to ask](../Using/Asking-about-scope.md).

    """
  case "proposal":
    """
    One file for each vendor in the assessment's folder `proposals/`: what it offers, for which price, and what it promised.
    `shortfall init --proposals` begins them. [How to work with proposals](../Using/Proposals.md).

    """
  case "evaluation":
    """
    `evaluation.yaml` in the assessment's folder says how proposals are judged: what is mandatory, by which criteria, who gave which
    level, and which price formula decides. [How to work with proposals](../Using/Proposals.md).

    """
  case "clarifications":
    """
    One file for each vendor in the assessment's folder `clarifications/`: what was asked, under which number, and what was replied.
    [How to work with proposals](../Using/Proposals.md).

    """
  case "scores":
    """
    The levels that one evaluator gives each vendor on each criterion of `evaluation.yaml`. `shortfall form --evaluator ID` makes a page
    that gives back such a file, and `shortfall import` takes it into `evaluation.yaml`. [How to ask](../Using/Asking-vendors.md).

    """
  case "quality-seal":
    """
    `sealed/quality.yaml` in the assessment's folder: the quality of the proposals before prices were opened, and what it came from.
    `shortfall compare --quality-only` writes it, and nobody changes it. [How two envelopes work](../Using/Comparing-proposals.md#two-envelopes).

    """
  case "import-map":
    """
    Says what the columns and texts of a survey mean, where they do not say it themselves: `shortfall import FILE --map MAP`.
    `shortfall import FILE --write-map MAP` begins one. Headings and texts are compared without regard to capitals, blanks and
    the kind of quotes. [How to import](../Using/Importing-answers.md).

    """
  case "import-key":
    """
    Says whom the codes of pseudonymised answers stand for. `shortfall import FILE --pseudonymise KEY` writes and extends it,
    always outside the assessment. [How to import](../Using/Importing-answers.md#names-and-addresses).

    """
  case "kpi":
    """
    `kpi.yaml` describes an operation and one period of it: targets, what was measured, money, people and queues. Which parts stand
    there decides what `shortfall kpi` and the report say. [How to write one, and what is worked out](../Using/Operations-figures.md).

    """
  case "register":
    """
    `register.yaml` in the assessment's folder says what is being done about each gap. `shortfall gaps` writes it, people edit it, and
    git keeps it. [How to track gaps](../Using/Tracking-gaps.md).

    """
  default: ""
  }
}

private func table(of record: RecordShape) -> String {
  let rows = record.fields.map { field in
    ["`\(field.key)`", field.isRequired ? "yes" : "", words(for: field.shape), field.meaning]
  }
  var text = markdownTable(["Key", "Required", "Value", "Meaning"], rows)
  for group in record.oneOf {
    text += "\nOne of \(group.map { "`\($0)`" }.joined(separator: " and ")) is required.\n"
  }
  return text
}

/// The records that stand inside another, in the order in which they come up, each once.
private func records(in record: RecordShape) -> String {
  var text = ""
  var seen: Set<String> = [record.name]
  var waiting = record.fields.compactMap { inner($0.shape) }
  while !waiting.isEmpty {
    let next = waiting.removeFirst()
    guard seen.insert(next.name).inserted else { continue }
    text += "\n## \(heading(next.name))\n\n\(table(of: next))"
    waiting.append(contentsOf: next.fields.compactMap { inner($0.shape) })
  }
  return text
}

/// The record within a shape, if there is one.
private func inner(_ shape: Shape) -> RecordShape? {
  switch shape {
  case .record(let record): record
  case .list(let element, _): inner(element)
  case .map(_, let value): inner(value)
  case .either(let first, let second): inner(first) ?? inner(second)
  case .text, .localized, .id, .word, .constant, .flag, .number, .positive, .positiveUpTo, .whole, .date, .language,
    .currency:
    nil
  }
}

private func heading(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

private func words(for shape: Shape) -> String {
  switch shape {
  case .text: "text"
  case .localized: "text, or a map from language to text"
  case .id: "id"
  case .word(let words) where words == Role.allCases.map(\.rawValue): "[role](../Method.md#2-roles)"
  case .word(let words) where words == Role.allCases.filter(\.mayLead).map(\.rawValue):
    "[role](../Method.md#2-roles), not `vendor` or `partner`"
  case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
  case .constant(let text): "`\(text)`"
  case .flag: "`true` or `false`"
  case .number(let range): "number, \(plain(range.lowerBound)) to \(plain(range.upperBound))"
  case .positive: "number above 0"
  case .positiveUpTo(let most): "number above 0" + (most >= 1_000_000 ? "" : ", at most \(plain(most))")
  case .whole(let range):
    range.upperBound == .max
      ? "whole number from \(range.lowerBound)" : "whole number, \(range.lowerBound) to \(range.upperBound)"
  case .date: "date, `YYYY-MM-DD`"
  case .language: "language tag (BCP 47)"
  case .currency: "three capital letters (ISO 4217)"
  case .list(let element, let least): "list of \(words(for: element))" + (least > 0 ? ", at least \(least)" : "")
  case .record(let record): "[\(record.name)](#\(record.name))"
  case .map(let key, let value): "map from \(words(for: key)) to \(words(for: value))"
  case .either(let first, let second): "\(words(for: first)) or \(words(for: second))"
  }
}

private func plain(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? "\(number)" }
