import Diagnostics
import Templates

/// The engine against the same page written by hand: a table of findings, every cell escaped.
func measureRendering() throws {
  let rows = (0..<1000).map { index in
    ["VB-\(index)", "Title \(index) of a \"finding\" & more", "Because <nobody> asked, it may fail", "\(index % 25)"]
  }
  let cells = ["id", "title", "event", "risk"]
  let line = "<tr>" + cells.map { "<td>{{\($0)}}</td>" }.joined() + "</tr>\n"
  let text = "<table>\n{{#rows}}\n\(line){{/rows}}\n</table>\n"
  let row = Vocabulary(cells.map { Vocabulary.Entry($0, .text, "a cell") })
  var log = DiagnosticLog()
  let template = try found(
    Template(
      path: "page.html.mustache", vocabulary: Vocabulary([.init("rows", .list(row), "the rows")]), log: &log,
      source: { $0 == "page" ? SourceText(path: "page.html.mustache", bytes: Array(text.utf8)) : nil }),
    "\(log.sorted.map(\.message))")
  var fields = Fields()
  fields["rows"] = .list(
    rows.map { values in
      var fields = Fields()
      for (name, value) in zip(cells, values) { fields[name] = .text(value) }
      return .object(fields)
    })
  let page = template.render(fields)
  guard page == byHand(rows) else { throw Missing(description: "the page by hand is another page") }
  let figures = try inTurn(
    rounds: 41, [("page by hand", { _ = byHand(rows) }), ("page by the engine", { _ = template.render(fields) })])
  for figure in figures { figure.printed(rows.count, against: figures[0]) }
}

private func byHand(_ rows: [[String]]) -> [UInt8] {
  var bytes = Array("<table>\n".utf8)
  bytes.reserveCapacity(200_000)
  for row in rows {
    bytes.append(contentsOf: "<tr>".utf8)
    for cell in row {
      bytes.append(contentsOf: "<td>".utf8)
      for byte in cell.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
        default: bytes.append(byte)
        }
      }
      bytes.append(contentsOf: "</td>".utf8)
    }
    bytes.append(contentsOf: "</tr>\n".utf8)
  }
  bytes.append(contentsOf: "</table>\n".utf8)
  return bytes
}
