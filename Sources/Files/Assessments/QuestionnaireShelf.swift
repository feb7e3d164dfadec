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
  let own = try ownQuestionnaires(in: folder, &shelf, &log)
  var seen: [String: SourceRange] = [:]
  for name in named {
    if let first = seen.updateValue(name.place, forKey: name.id) {
      log.add(.repeatedQuestionnaire(name.id, at: name.place, first: first))
      continue
    }
    if let found = own.first(where: { $0.questionnaire.id == name.id }) {
      shelf.questionnaires.append(found)
    } else if let builtIn = request.builtInQuestionnaires.first(where: { $0.id == name.id }) {
      let source = SourceText(path: builtIn.path, bytes: builtIn.bytes())
      shelf.inputs.append(inputFile(builtIn.path, source.bytes))
      if let read = readQuestionnaire(source, log: &log) {
        shelf.questionnaires.append(read)
      } else {
        shelf.isComplete = false
      }
    } else {
      // A broken file of the folder may be the one that is meant.
      let known = own.map(\.questionnaire.id) + request.builtInQuestionnaires.map(\.id)
      if shelf.isComplete { log.add(.unknownQuestionnaire(name.id, known, at: name.place)) }
      shelf.isComplete = false
    }
  }
  return shelf
}

private func ownQuestionnaires(
  in folder: Folder, _ shelf: inout QuestionnaireShelf, _ log: inout DiagnosticLog
) throws(FileFailure) -> [ReadQuestionnaire] {
  guard let own = try folder.folder(named: "questionnaires") else { return [] }
  var read: [ReadQuestionnaire] = []
  for name in try own.names(endingIn: ".yaml") {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try own.bytes(of: name)
    } catch {
      log.add(.unreadable(error))
      shelf.isComplete = false
      continue
    }
    shelf.inputs.append(inputFile("questionnaires/\(name)", bytes))
    guard let next = readQuestionnaire(SourceText(path: own.path(of: name), bytes: bytes), log: &log) else {
      shelf.isComplete = false
      continue
    }
    if let first = read.first(where: { $0.questionnaire.id == next.questionnaire.id }) {
      log.add(.duplicateID(next.questionnaire.id, kind: "questionnaire", at: next.place, first: first.place))
    }
    read.append(next)
  }
  return read
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
