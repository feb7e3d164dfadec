import Model

/// The files of a new assessment: the ones that ship, with the questionnaires and the language that were asked for.
struct Starter {
  var isSample: Bool
  /// Nil for the starter's own.
  var questionnaires: [Questionnaire]?
  var language: String?

  var files: [(name: String, bytes: [UInt8])] {
    let root = isSample ? "templates/sample/" : "templates/starter/"
    return BuiltInFiles.paths(startingWith: root).map { path in
      let name = String(path.dropFirst(root.count))
      let text = String(decoding: BuiltInFiles.bytes(of: path) ?? [], as: UTF8.self)
      switch name {
      case "assessment.yaml": return (name, Array(adapted(text).utf8))
      case "responses/example.yaml": return (name, Array(adaptedExample(text).utf8))
      default: return (name, Array(text.utf8))
      }
    }
  }

  /// A month of an operation's figures, as `init --kpi` writes it.
  static var operations: [(name: String, bytes: [UInt8])] { additions("templates/operations/") }

  /// The items of work to begin with, as `init --scope` writes them.
  static var scope: [(name: String, bytes: [UInt8])] { additions("templates/scope/") }

  /// How proposals are judged, as `init --proposals` writes it.
  static var evaluation: [(name: String, bytes: [UInt8])] { additions("templates/evaluation/") }

  private static func additions(_ root: String) -> [(name: String, bytes: [UInt8])] {
    BuiltInFiles.paths(startingWith: root).map {
      ($0.dropFirst(root.count).description, BuiltInFiles.bytes(of: $0) ?? [])
    }
  }

  /// The assessment with the chosen questionnaires and language; comments and everything else as they are.
  private func adapted(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let questionnaires, let head = lines.firstIndex(of: "questionnaires:") {
      let end = lines[(head + 1)...].firstIndex { !$0.hasPrefix("  - ") } ?? lines.endIndex
      lines.replaceSubrange((head + 1)..<end, with: questionnaires.map { "  - \($0.id)" })
    }
    if let language, let index = lines.firstIndex(where: { $0.hasPrefix("# language:") || $0.hasPrefix("language:") }) {
      lines[index] = "language: \(language)"
    }
    return lines.joined(separator: "\n")
  }

  /// The example answers with questions that the chosen questionnaires have, of the role that leads the first of them.
  private func adaptedExample(_ text: String) -> String {
    let questions = questionnaires.map { $0.flatMap(\.questions).filter { $0.scale.name == nil } } ?? []
    guard let role = questions.first?.lead else { return text }
    let asked = questions.filter { $0.lead == role || $0.also.contains(role) }
    var example = text.replacing("role: finance ", with: padded("role: \(role.rawValue)", to: 14) + " ")
    let places = ["VB-06", "VB-08", "VB-12", "PR-10"]
    // In two steps, since a question of the starter may be one of those it is replaced by.
    for (index, id) in places.enumerated() { example = example.replacing("  \(id):", with: "  #\(index):") }
    for (index, id) in places.enumerated() {
      example = example.replacing("  #\(index):", with: "  \(index < asked.count ? asked[index].id : id):")
    }
    return
      example
      .replacing(
        "The figures repeat what we pay for the old platform today.", with: "What this rests on, in a sentence."
      )
      .replacing("{na: No new channels are planned}", with: "{na: Why it does not apply}")
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
