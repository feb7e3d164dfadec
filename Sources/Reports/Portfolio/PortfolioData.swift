import Analysis
import Diagnostics
import Model

extension Portfolio {
  /// One document, numbers unrounded.
  package var json: [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("schema", "shortfall.portfolio/1")
      json.member("programmes", array: { json in for programme in programmes { write(programme, to: &json) } })
      json.member(
        "unreadable",
        array: { json in
          for folder in unreadable {
            json.object { json in
              json.member("folder", folder.folder)
              json.member("problems", folder.problems)
            }
          }
        })
    }
    return json.finished()
  }

  private func write(_ programme: Programme, to json: inout JSONText) {
    json.object { json in
      json.member("folder", programme.folder)
      json.member("title", programme.title)
      json.member("client", programme.client)
      json.member("as_of", programme.asOf.description)
      json.member("score", programme.score)
      json.member("band", programme.band?.rawValue)
      json.member("ready", programme.ready)
      json.member("failed_gates", programme.failedGates)
      json.member("currency", programme.currency)
      json.member("p80", programme.p80)
      json.member("open_points", programme.openPoints)
      json.member("overdue", programme.overdue)
      json.member("trend", programme.trend?.rawValue)
      json.member("delta", programme.delta)
      json.member("since", programme.since?.description)
    }
  }

  /// One row a programme, then one a folder that could not be read, with its first problem. Numbers are unrounded.
  package var csv: [UInt8] {
    var csv = CSVLine()
    let headings = [
      "folder", "title", "client", "as_of", "score", "band", "ready", "failed_gates", "currency", "p80", "open_points",
      "overdue", "trend", "delta", "since", "problem",
    ]
    for heading in headings { csv.cell(heading) }
    csv.endLine()
    for programme in programmes {
      csv.cell(programme.folder)
      csv.cell(programme.title)
      csv.cell(programme.client ?? "")
      csv.cell(programme.asOf.description)
      csv.number(programme.score)
      csv.cell(programme.band?.rawValue ?? "")
      csv.cell(programme.ready ? "true" : "false")
      csv.number(programme.failedGates)
      csv.cell(programme.currency)
      csv.number(programme.p80)
      csv.number(programme.openPoints)
      csv.number(programme.overdue)
      csv.cell(programme.trend?.rawValue ?? "")
      csv.number(programme.delta)
      csv.cell(programme.since?.description ?? "")
      csv.empty()
      csv.endLine()
    }
    for folder in unreadable {
      csv.cell(folder.folder)
      for _ in headings.dropFirst(2) { csv.empty() }
      csv.cell(folder.problems.first ?? "")
      csv.endLine()
    }
    return csv.bytes
  }
}
