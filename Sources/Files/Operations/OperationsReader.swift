internal import Diagnostics
internal import Model
internal import YAML

/// What was read of `kpi.yaml` and of the file of actuals that it names.
struct ReadOperations {
  /// Nil where the log got an error.
  var operations: Operations?
  /// The ids that answers may cite; nil where the folder has no `kpi.yaml`, or one whose ids cannot be told.
  var ids: [String]?
  var isThere: Bool
  var inputs: [InputFile] = []
}

/// Reads the operation that an assessment's folder describes (method.md section 8), if it does.
func readOperations(in folder: Folder, log: inout DiagnosticLog) -> ReadOperations {
  guard folder.contains(kpiFile) else { return ReadOperations(operations: nil, ids: nil, isThere: false) }
  var read = ReadOperations(operations: nil, ids: nil, isThere: true)
  let source: SourceText
  do throws(FileFailure) {
    source = SourceText(path: folder.path(of: kpiFile), bytes: try folder.bytes(of: kpiFile))
  } catch {
    log.add(.unreadable(error))
    return read
  }
  read.inputs.append(inputFile(kpiFile, source.bytes))
  let before = log.errorCount
  guard let root = readTree(source, log: &log), let body = header(root, is: .operations, log: &log) else { return read }
  read.ids = (body["kpis"]?.items ?? []).compactMap { $0["id"]?.scalarText }
  guard conforms(body, to: .record(FileKind.operations.record), name: "kpi file", log: &log) else { return read }
  let kpis = readKPIs(body, &log)
  guard let period = operatingPeriod(body["period"], &log) else { return read }
  var actuals = ActualsReader(kpis: kpis.map(\.id), period: period)
  if let file = body.present("actuals")?.scalarText, let place = body["actuals"]?.range {
    if let bytes = actuals.readFile(file, in: folder, at: place, log: &log) {
      read.inputs.append(inputFile(file, bytes))
    }
  } else {
    actuals.readList(body.present("actuals")?.items ?? [], log: &log)
  }
  checkReported(body, kpis, actuals.days, &log)
  let parts = OperationsParts(body, kpis: kpis.map(\.id), &log)
  guard log.errorCount == before else { return read }
  read.operations = Operations(
    title: body.localized("title"), period: period, kpis: kpis, classes: attainmentLimits(body.present("classes")),
    days: actuals.days, settlement: parts.settlement, volume: parts.volume, staffing: parts.staffing,
    costs: parts.costs, pricing: parts.pricing, factors: parts.factors, associations: parts.associations,
    queues: parts.queues)
  return read
}

let kpiFile = "kpi.yaml"

private func operatingPeriod(_ node: Node?, _ log: inout DiagnosticLog) -> OperatingPeriod? {
  guard let node, let from = node.date("from"), let to = node.date("to"), let days = node.int("days") else {
    return nil
  }
  let calendarDays = to.dayNumber - from.dayNumber + 1
  guard calendarDays >= 1 else {
    log.add(.periodOrder(at: node["to"]?.range ?? node.range))
    return nil
  }
  guard days <= calendarDays else {
    log.add(.periodDays(days, calendarDays, at: node["days"]?.range ?? node.range))
    return nil
  }
  return OperatingPeriod(from: from, to: to, days: days, week: node.int("week") ?? 5)
}

private func attainmentLimits(_ node: Node?) -> AttainmentLimits {
  var limits = AttainmentLimits()
  limits.met = node?.double("met") ?? limits.met
  limits.atRisk = node?.double("at-risk") ?? limits.atRisk
  limits.cap = node?.double("cap") ?? limits.cap
  return limits
}

/// A KPI has its actual from the days or from one figure, not from both.
private func checkReported(_ body: Node, _ kpis: [KPI], _ days: [OperatingDay], _ log: inout DiagnosticLog) {
  for (index, node) in (body["kpis"]?.items ?? []).enumerated() where index < kpis.count {
    guard let reported = node.present("actual"), days.contains(where: { $0.values[index] != nil }) else { continue }
    log.add(.twoActuals(kpis[index].id, at: reported.range))
  }
}
