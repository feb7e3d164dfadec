internal import Diagnostics
internal import Model
internal import YAML

/// The questionnaires that an assessment names, in its order.
struct QuestionnaireShelf {
  var questionnaires: [ReadQuestionnaire] = []
  var inputs: [InputFile] = []
  /// Every name was found and every file sound.
  var isComplete = true
}

/// A name in the list `questionnaires:` with its place.
struct NamedQuestionnaire {
  let id: String
  let place: SourceRange
}

func namedQuestionnaires(_ body: Node?) -> [NamedQuestionnaire] {
  (body?["questionnaires"]?.items ?? []).compactMap { item in
    item.scalarText.map { NamedQuestionnaire(id: $0, place: item.range) }
  }
}

/// Reads the folder's own questionnaires, then those inside the program that are named and not replaced.
func readShelf(
  in folder: Folder, _ request: LoadRequest, named: [NamedQuestionnaire], log: inout DiagnosticLog
) throws(FileFailure) -> QuestionnaireShelf {
  var shelf = QuestionnaireShelf()
  let own = try ownQuestionnaires(in: folder, request.threads, &shelf, &log)
  let builtIn = builtInQuestionnaires(named, besides: own, request)
  var seen: [String: SourceRange] = [:]
  for name in named {
    if let first = seen.updateValue(name.place, forKey: name.id) {
      log.add(.repeatedQuestionnaire(name.id, at: name.place, first: first))
      continue
    }
    if let found = own.first(where: { $0.questionnaire.id == name.id }) {
      shelf.questionnaires.append(found)
    } else if let file = builtIn[name.id] {
      if let read = shelf.take(file, &log) { shelf.questionnaires.append(read) }
    } else {
      // A broken file of the folder may be the one that is meant.
      let known = own.map(\.questionnaire.id) + request.builtInQuestionnaires.map(\.id)
      if shelf.isComplete { log.add(.unknownQuestionnaire(name.id, known, at: name.place)) }
      shelf.isComplete = false
    }
  }
  return shelf
}

/// What one thread made of a file.
private struct ShelfFile: Sendable {
  var input: InputFile?
  var questionnaire: ReadQuestionnaire?
  var log = DiagnosticLog()

  init(_ name: String, in folder: Folder) {
    do throws(FileFailure) {
      let bytes = try folder.bytes(of: name)
      read(SourceText(path: folder.path(of: name), bytes: bytes), name: "questionnaires/\(name)")
    } catch {
      log.add(.unreadable(error))
    }
  }

  init(_ builtIn: BuiltInQuestionnaire) {
    read(SourceText(path: builtIn.path, bytes: builtIn.bytes()), name: builtIn.path)
  }

  private mutating func read(_ source: SourceText, name: String) {
    input = inputFile(name, source.bytes)
    questionnaire = readQuestionnaire(source, log: &log)
  }
}

extension QuestionnaireShelf {
  /// Takes over what was read, in the order of the calls; nil where the file is broken.
  fileprivate mutating func take(_ file: ShelfFile, _ log: inout DiagnosticLog) -> ReadQuestionnaire? {
    log.merge(file.log)
    if let input = file.input { inputs.append(input) }
    if file.questionnaire == nil { isComplete = false }
    return file.questionnaire
  }
}

private func ownQuestionnaires(
  in folder: Folder, _ threads: Int, _ shelf: inout QuestionnaireShelf, _ log: inout DiagnosticLog
) throws(FileFailure) -> [ReadQuestionnaire] {
  guard let own = try folder.folder(named: "questionnaires") else { return [] }
  let names = try own.names(endingIn: ".yaml")
  var read: [ReadQuestionnaire] = []
  for file in madeOnThreads(names.count, threads, { ShelfFile(names[$0], in: own) }) {
    guard let next = shelf.take(file, &log) else { continue }
    if let first = read.first(where: { $0.questionnaire.id == next.questionnaire.id }) {
      log.add(.duplicateID(next.questionnaire.id, kind: "questionnaire", at: next.place, first: first.place))
    }
    read.append(next)
  }
  return read
}

/// Those inside the program that are named and not replaced, by id.
private func builtInQuestionnaires(
  _ named: [NamedQuestionnaire], besides own: [ReadQuestionnaire], _ request: LoadRequest
) -> [String: ShelfFile] {
  let replaced = Set(own.map(\.questionnaire.id))
  let wanted = Set(named.map(\.id)).subtracting(replaced)
  let files = request.builtInQuestionnaires.filter { wanted.contains($0.id) }
  let read = madeOnThreads(files.count, request.threads) { ShelfFile(files[$0]) }
  return Dictionary(zip(files.map(\.id), read)) { first, _ in first }
}

/// Ids of sections and questions are unique over all questionnaires.
func checkUniqueIDs(_ questionnaires: [ReadQuestionnaire], log: inout DiagnosticLog) {
  var places: [String: SourceRange] = [:]
  for entry in questionnaires.flatMap(\.ids) {
    if let first = places[entry.id] {
      log.add(.duplicateID(entry.id, kind: entry.kind, at: entry.place, first: first))
    } else {
      places[entry.id] = entry.place
    }
  }
}
