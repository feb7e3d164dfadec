import Diagnostics
import Files
import Model

/// What an import would do, for people: what each column is, what matches nothing, who would be imported.
struct ImportPlanPage {
  let session: ImportSession
  let width: Int
  let paint: Painter
  private let questions: [Question]
  private static let mostRespondents = 20

  init(_ session: ImportSession, width: Int, paint: Painter) {
    self.session = session
    self.width = width
    self.paint = paint
    questions = session.assessment.questionnaires.flatMap(\.questions)
  }

  var text: String {
    var text = ""
    for survey in session.surveys { text += page(survey.path, survey.sheet, survey.result) + "\n" }
    return text + respondents
  }

  private func page(_ path: String, _ sheet: Sheet, _ result: SurveyImport) -> String {
    let size = "\(counted(result.rowCount, "row")) and \(counted(sheet.columnCount, "column")) divided by "
    var text = paint(visible(path), .bold) + ": " + size + sheet.delimiterName + "\n"
    text += heading("Columns") + columns(result)
    if !result.withoutColumn.isEmpty {
      text += heading("Questions without a column")
      text += wrapped(result.withoutColumn.joined(separator: " "), to: width, first: "  ")
    }
    if !result.unmatched.isEmpty { text += heading("Not taken over") + result.unmatched.map(unmatched).joined() }
    if !result.skippedRows.isEmpty { text += heading("Rows left out") + rows(result.skippedRows) }
    return text
  }

  private func heading(_ title: String) -> String { "\n" + paint(title, .bold) + "\n" }

  private func columns(_ result: SurveyImport) -> String {
    var table = Table([.left, .left, .left], indent: "  ")
    for (index, column) in result.columns.enumerated() {
      let heading = column.heading.split { $0.isWhitespace }.joined(separator: " ")
      let use = column.use.words(questions)
      let how = column.match.flatMap { $0.words(column.use) }.map { ", \($0)" } ?? ""
      table.add([
        Table.Cell(columnLetters(index), .dim), Table.Cell(visible(heading)),
        Table.Cell(use + how, column.use.isTaken ? nil : .yellow),
      ])
    }
    return table.text(width: width, flexible: 1, painter: paint)
  }

  private func unmatched(_ cell: UnmatchedCell) -> String {
    let question = questions[cell.question]
    let line = cell.place.start.map { "line \($0.line)" } ?? ""
    let place = cell.count == 1 ? line : "\(cell.count) rows, first \(line)"
    let quoted = "\"\(visible(shortened(cell.text, to: 40)))\""
    var text = ""
    switch cell.kind {
    case .option: text = "\(quoted) is no option"
    case .several: text = "\(quoted) is more than one option"
    case .reasonMissing: text = "\(quoted) has no reason; add --na-reason or a note"
    case .evidence: text = "\(quoted) is no evidence grade"
    case .alone(let part): text = "\(part.word) beside no answer"
    }
    var lines = wrapped("\(text) (\(place))", to: width, first: "  " + padded(question.id, to: 8))
    if let nearest = cell.nearestValue(question) {
      let label = nearest.label.first.string == nearest.value ? "" : " \"\(visible(nearest.label.first.string))\""
      lines += wrapped("the nearest is \(nearest.value)\(label)", to: width, first: String(repeating: " ", count: 10))
    }
    return lines
  }

  private func rows(_ rows: [SkippedRow]) -> String {
    let shown = rows.prefix(Self.mostRespondents).map { row in
      let line = row.place.start?.line ?? 0
      let why =
        switch row.reason {
        case .noAnswers: "has no answers"
        case .superseded(let later): "answered again in line \(later)"
        }
      return "  line \(line): \(visible(row.respondent)) \(why)\n"
    }
    let more = rows.count - shown.count
    return shown.joined() + (more > 0 ? "  and \(more) more\n" : "")
  }

  private var respondents: String {
    guard !session.respondents.isEmpty else { return "" }
    var table = Table([.left, .left, .left, .left, .right], indent: "  ")
    table.add(["respondent", "role", "round", "day", "answers"])
    for respondent in session.respondents.prefix(Self.mostRespondents) {
      let answers = respondent.answers
      table.add([
        visible(answers.respondent), answers.role.rawValue, String(answers.round), answers.on.map { "\($0)" } ?? "",
        String(answers.answers.count),
      ])
    }
    let more = session.respondents.count - Self.mostRespondents
    return paint("Respondents", .bold) + "\n" + table.text(width: width, flexible: 0, heading: .dim, painter: paint)
      + (more > 0 ? "  and \(more) more\n" : "")
  }
}

extension Sheet {
  var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case 9: "tabs"
    default: "'\(visible(String(UnicodeScalar(delimiter))))'"
    }
  }
}

extension ColumnUse {
  var isTaken: Bool {
    switch self {
    case .question, .questionID, .part: true
    case .field(let field): field != .tool && field != .machine
    case .unknown, .leftOut, .blank: false
    }
  }

  func words(_ questions: [Question]) -> String {
    switch self {
    case .question(let index, .answer): questions[index].id
    case .question(let index, let part): "\(questions[index].id) \(part.word)"
    case .questionID: "which question"
    case .part(let part): part.word
    case .field(let field): field.words
    case .unknown(.some(let index)): "ignored; perhaps \(questions[index].id)"
    case .unknown(.none): "ignored: no question"
    case .leftOut: "ignored"
    case .blank: "ignored: empty"
    }
  }
}

extension SurveyField {
  fileprivate var words: String {
    switch self {
    case .respondent, .email: "who answered"
    case .name: "name"
    case .role: "role"
    case .round: "round"
    case .finished: "when answered"
    case .started: "when begun"
    case .number: "number in the tool"
    case .tool: "ignored: of the tool"
    case .machine: "dropped: a machine"
    }
  }
}

extension ColumnMatch {
  /// How a question was found; that a field was needs no words.
  fileprivate func words(_ use: ColumnUse) -> String? {
    switch self {
    case .id: "by id"
    case .text: "by its text"
    case .title: "by its title"
    case .map: "by the map"
    case .field: nil
    }
  }
}
