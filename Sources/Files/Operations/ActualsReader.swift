internal import Diagnostics
internal import Model
internal import YAML

/// The columns of a file of actuals that are no KPIs.
let actualsColumns = ["on", "days", "volume", "cost"]

/// Reads what was measured day by day, from the list in `kpi.yaml` or from a file beside it.
///
/// Days come in their order, each once and inside the period, and are together no more than it has.
struct ActualsReader {
  let kpis: [String]
  let period: OperatingPeriod
  /// Where each KPI stands; of an id that stands twice the first counts.
  private let places: [String: Int]
  private(set) var days: [OperatingDay] = []
  private var counted = 0
  private var lastPlace: SourceRange?

  init(kpis: [String], period: OperatingPeriod) {
    self.kpis = kpis
    self.period = period
    places = Dictionary(zip(kpis, kpis.indices)) { first, _ in first }
  }

  mutating func readList(_ items: [Node], log: inout DiagnosticLog) {
    for item in items {
      guard let on = item.date("on"), let place = item["on"]?.range else { continue }
      var values = [Double?](repeating: nil, count: kpis.count)
      for pair in item.present("values")?.pairs ?? [] {
        if let index = places[pair.key] {
          values[index] = pair.value.number
        } else {
          log.add(.unknownKPI(pair.key, kpis, at: pair.keyRange))
        }
      }
      add(
        OperatingDay(
          on: on, days: item.int("days") ?? 1, volume: item.double("volume"), cost: item.double("cost"),
          values: values, path: kpiFile, line: place.start?.line ?? 0), at: place, &log)
    }
  }

  /// Reads a file of separated values that lies beside `kpi.yaml`; its bytes where it could be read.
  mutating func readFile(
    _ name: String, in folder: Folder, at place: SourceRange, log: inout DiagnosticLog
  ) -> [UInt8]? {
    // A path would lead out of the folder, or through a link in it.
    guard !name.utf8.contains(UInt8(ascii: "/")), name != ".", name != ".." else {
      log.add(.actualsPath(name, at: place))
      return nil
    }
    guard folder.contains(name) else {
      log.add(.noActualsFile(name, at: place))
      return nil
    }
    do throws(FileFailure) {
      let bytes = try folder.bytes(of: name)
      if let sheet = readSheet(SourceText(path: folder.path(of: name), bytes: bytes), log: &log) {
        readRows(of: sheet, name, &log)
      }
      return bytes
    } catch {
      log.add(.unreadable(error))
      return nil
    }
  }

  private mutating func readRows(of sheet: Sheet, _ name: String, _ log: inout DiagnosticLog) {
    guard let columns = ActualsColumns(sheet, kpis, places, &log) else { return }
    for row in 1..<max(1, sheet.rowCount) {
      let place = sheet.place(row: row, column: columns.on)
      let text = trimmed(sheet.text(row: row, column: columns.on))
      guard let on = CalendarDate(text) else {
        log.add(.badDate(text, "on", at: place))
        continue
      }
      let errors = log.errorCount
      var values = [Double?](repeating: nil, count: kpis.count)
      for (column, kpi) in columns.kpis {
        values[kpi] = number(sheet, row, column, kpis[kpi], -1_000_000_000...1_000_000_000, &log)
      }
      let amounts = 0.0...1_000_000_000
      let volume = columns.volume.flatMap { number(sheet, row, $0, "volume", amounts, &log) }
      let cost = columns.cost.flatMap { number(sheet, row, $0, "cost", amounts, &log) }
      let count = columns.days.flatMap { column -> Int? in
        guard let count = number(sheet, row, column, "days", 1...366, &log) else { return nil }
        if Int(exactly: count) == nil {
          log.add(.badFigure(sheet.text(row: row, column: column), "days", at: sheet.place(row: row, column: column)))
        }
        return Int(exactly: count)
      }
      guard log.errorCount == errors else { continue }
      add(
        OperatingDay(
          on: on, days: count ?? 1, volume: volume, cost: cost, values: values, path: name, line: sheet.line(row: row)),
        at: place, &log)
    }
  }

  private mutating func add(_ day: OperatingDay, at place: SourceRange, _ log: inout DiagnosticLog) {
    if day.on < period.from || day.on > period.to {
      return log.add(.dayOutside(day.on, period, at: place))
    }
    if let last = days.last, let first = lastPlace, day.on <= last.on {
      return log.add(
        day.on == last.on
          ? .dayTwice(day.on, at: place, first: first) : .dayOrder(day.on, after: last.on, at: place, first: first))
    }
    if counted <= period.days, counted + day.days > period.days { log.add(.tooManyDays(period.days, at: place)) }
    counted += day.days
    days.append(day)
    lastPlace = place
  }
}

/// Which column of a file of actuals holds what.
private struct ActualsColumns {
  var on = 0
  var days: Int?
  var volume: Int?
  var cost: Int?
  var kpis: [(column: Int, kpi: Int)] = []

  init?(_ sheet: Sheet, _ ids: [String], _ places: [String: Int], _ log: inout DiagnosticLog) {
    let errors = log.errorCount
    var seen: [String: SourceRange] = [:]
    for (column, heading) in sheet.headings.map(trimmed).enumerated() {
      let place = sheet.place(row: 0, column: column)
      if let first = seen.updateValue(place, forKey: heading) {
        log.add(.repeatedColumn(heading, at: place, first: first))
        continue
      }
      switch heading {
      case "on": on = column
      case "days": days = column
      case "volume": volume = column
      case "cost": cost = column
      default:
        guard let kpi = places[heading] else {
          log.add(.unknownKPI(heading, ids + actualsColumns, at: place))
          continue
        }
        kpis.append((column, kpi))
      }
    }
    if seen["on"] == nil { log.add(.noDayColumn(at: sheet.place(row: 0))) }
    guard log.errorCount == errors else { return nil }
  }
}

/// The number in a cell; nil where it is empty, or after an error.
private func number(
  _ sheet: Sheet, _ row: Int, _ column: Int, _ name: String, _ range: ClosedRange<Double>, _ log: inout DiagnosticLog
) -> Double? {
  let text = trimmed(sheet.text(row: row, column: column))
  guard !text.isEmpty else { return nil }
  let value = Array(text.utf8).withUnsafeBufferPointer { CoreValue($0, isPlain: true) }
  guard case .number(let number) = value else {
    log.add(.badFigure(text, name, at: sheet.place(row: row, column: column)))
    return nil
  }
  guard range.contains(number) else {
    log.add(
      .outOfRange(
        text, name, "between \(plainNumber(range.lowerBound)) and \(plainNumber(range.upperBound))",
        at: sheet.place(row: row, column: column)))
    return nil
  }
  return number
}
