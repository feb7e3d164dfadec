package import Analysis
import Diagnostics
package import Model

/// The register's part of the result (formats.md section 8).
func write(_ status: RegisterStatus, to json: inout JSONText) {
  json.member("as_of", status.asOf.description)
  json.member(
    "points",
    object: { json in
      json.member("open", status.points.open)
      json.member("active", status.points.active)
      json.member("mitigated", status.points.mitigated)
      json.member("accepted", status.points.accepted)
    })
  json.member("active", status.active.count)
  json.member(
    "overdue",
    object: { json in
      json.member("count", status.overdue.count)
      json.member("rate", status.overdue.rate)
      json.member("oldest_days", status.overdue.oldestDays)
    })
  json.member("burn_down", array: { json in for row in status.burnDown { write(row, to: &json) } })
  json.member("velocity", status.velocity)
  json.member("weeks", status.weeks)
  json.member("forecast", status.forecast?.description)
  json.member(
    "ages",
    object: { json in
      json.member("mean", status.meanAge)
      json.member("median", status.medianAge)
    })
  json.member(
    "rates",
    object: { json in
      json.member("resolution", status.resolutionRate)
      json.member("closure", status.closureRate)
    })
  json.member("regressions", status.regressions)
  json.member("no_owner", status.withoutOwner.count)
  json.member("no_due", status.withoutDue.count)
  json.member("expiring", status.expiring.count)
  json.member("entries", array: { json in for entry in status.entries { write(entry, to: &json) } })
}

private func write(_ row: BurnDownRow, to json: inout JSONText) {
  json.object { json in
    json.member("date", row.date.description)
    json.member("open", row.open)
    json.member("added", row.added)
    json.member("retired", row.retired)
    json.member("accepted", row.accepted)
  }
}

private func write(_ entry: EntryStatus, to json: inout JSONText) {
  json.object { json in
    json.member("id", entry.entry.id)
    json.member("status", entry.state.status.rawValue)
    json.member("points", entry.points)
    json.member("age_days", entry.ageDays)
    json.member("overdue_days", entry.overdueDays)
  }
}

/// What `gaps status` says, as one document: the register's part of the result and the forecasts beside it.
package func gapStatusJSON(_ status: RegisterStatus, clearBy: CalendarDate?) -> [UInt8] {
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.gap-status/1")
    write(status, to: &json)
    json.member("clear_by", clearBy?.description)
    json.member("run_rate", clearBy.flatMap { status.runRate(toClearBy: $0) })
    json.member(
      "moments",
      array: { json in
        for moment in status.moments {
          json.object { json in
            json.member("id", moment.id)
            json.member("phase", moment.phase?.rawValue)
            json.member("begins", moment.begins?.description)
            json.member("start_by", moment.startBy?.description)
            json.member("started", moment.isStarted)
          }
        }
      })
    json.member(
      "projection",
      array: { json in
        for row in status.quarters {
          json.object { json in
            json.member("date", row.date.description)
            json.member("score", row.score)
            json.member("band", row.band?.rawValue)
            json.member("done", row.done)
          }
        }
      })
  }
  return json.finished()
}
