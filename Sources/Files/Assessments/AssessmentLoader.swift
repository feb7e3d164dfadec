package import Diagnostics
package import Model
internal import YAML

/// Reads and checks a whole assessment folder (formats.md section 3): assessment.yaml, the questionnaires it names, all
/// responses. Everything that is wrong goes into the log in one run; nil comes back only when the log holds an error.
///
/// Throws where the machine fails: no such folder, or assessment.yaml cannot be read.
package func loadAssessment(
  in folder: Folder, _ request: LoadRequest, log: inout DiagnosticLog
) throws(FileFailure) -> Assessment? {
  let source = SourceText(path: folder.path(of: "assessment.yaml"), bytes: try folder.bytes(of: "assessment.yaml"))
  let before = log.errorCount
  let root = readTree(source, log: &log).flatMap { header($0, is: .assessment, log: &log) }
  let body = root.flatMap {
    conforms($0, to: .record(FileKind.assessment.record), name: "assessment", log: &log) ? $0 : nil
  }
  let shelf = try readShelf(in: folder, request, named: namedQuestionnaires(root), log: &log)
  checkUniqueIDs(shelf.questionnaires, log: &log)
  let questions = shelf.questionnaires.flatMap(\.questionnaire.questions)
  let mapping = body.map { roleMapping($0, &log) } ?? [:]
  let isComplete = shelf.isComplete && root != nil
  if let body, isComplete { checkMentions(body, questions, &log) }
  let scope = try readScope(in: folder, beside: shelf.questionnaires, log: &log)
  let vendors = try readProposals(in: folder, beside: scope, request, log: &log)
  if let body { checkWaivedItems(body, vendors.mandatory, &log) }
  if !request.keepsPricesSealed { try checkSeal(in: folder, vendors, log: &log) }
  let operations = readOperations(in: folder, log: &log)
  if let body { checkCitations(body, operations, &log) }
  let register = try readRegister(in: folder, log: &log)
  // Without all of the questionnaires every answer would look as if it named an unknown question.
  guard isComplete else { return nil }
  if let register {
    // What stands in a scope.yaml that cannot be read is not known.
    let items = scope.scope?.items.map(\.id) ?? (scope.inputs.isEmpty ? [] : nil)
    checkSubjects(register, questions: questions.map(\.id), workItems: items, log: &log)
  }
  let table = QuestionTable(
    questions: questions, roleMapping: mapping, citable: operations.citable, vendors: vendors.vendors)
  let files = try readResponses(in: folder, table: table, threads: request.threads, log: &log)
  checkRespondents(files.responses, in: folder, log: &log)
  guard let body, log.errorCount == before, let title = body.localized("title") else { return nil }
  let inputs =
    [inputFile("assessment.yaml", source.bytes)] + shelf.inputs + scope.inputs + vendors.inputs + operations.inputs
    + files.inputs
    + (register.map { [inputFile(registerName, $0.source.bytes)] } ?? [])
  let responses = files.responses.partedByVendor()
  var assessment = assessment(
    body, title, shelf.questionnaires.map(\.questionnaire), mapping, responses.general, inputs, request, &log)
  assessment?.scope = scope.scope
  assessment?.vendorResponses = responses.vendors
  assessment?.proposals = vendors.proposals
  assessment?.evaluation = vendors.evaluation
  assessment?.clarifications = vendors.clarifications
  assessment?.operations = operations.operations
  assessment?.register = register?.register
  return assessment
}

private func assessment(
  _ body: Node, _ title: Text, _ questionnaires: [Questionnaire], _ mapping: [Role: Role], _ responses: ResponseSet,
  _ inputs: [InputFile], _ request: LoadRequest, _ log: inout DiagnosticLog
) -> Assessment? {
  let before = log.errorCount
  let profile = profile(body.present("profile"), &log)
  let date = asOf(body.date("as-of"), request)
  guard log.errorCount == before else { return nil }
  return Assessment(
    title: title, client: body.localized("client"), stage: body.word("stage", as: Stage.self) ?? .draft,
    asOf: date.date,
    asOfOrigin: date.origin, phase: body.word("phase", as: Phase.self) ?? .procurement,
    currency: body.string("currency") ?? "EUR", language: body.string("language") ?? "en",
    questionnaires: questionnaires, roleMapping: mapping, phaseDates: phaseDates(body.present("phases"), &log),
    waivers: waivers(body.present("waivers")), evidence: evidence(body.present("evidence")), profile: profile,
    responses: responses, inputs: inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
}

/// The strongest date there is (cli.md, manners).
private func asOf(_ written: CalendarDate?, _ request: LoadRequest) -> (date: CalendarDate, origin: AsOfOrigin) {
  if let date = request.asOf { return (date, .option) }
  if let date = written { return (date, .assessment) }
  if let date = request.environmentDate { return (date, .environment) }
  return (request.today, .today)
}

private func waivers(_ node: Node?) -> [Waiver] {
  (node?.items ?? []).compactMap { item in
    guard let by = item.string("by"), let on = item.date("on"), let reason = item.localized("reason") else {
      return nil
    }
    let subject =
      item.string("question").map(Waiver.Subject.question) ?? item.string("mandatory").map(Waiver.Subject.mandatory)
    return subject.map { Waiver(subject: $0, by: by, on: on, reason: reason) }
  }
}

private func evidence(_ node: Node?) -> [String: AssessorEvidence] {
  var grades: [String: AssessorEvidence] = [:]
  for pair in node?.pairs ?? [] {
    guard let grade = pair.value.int("grade") else { continue }
    grades[pair.key] = AssessorEvidence(grade: grade, references: pair.value.present("refs")?.asReferences ?? [])
  }
  return grades
}

func inputFile(_ path: String, _ bytes: [UInt8]) -> InputFile {
  InputFile(
    path: path, files: 1, size: bytes.count,
    fingerprint: bytes.withUnsafeBytes { hexadecimal(fingerprint(of: $0)) })
}
