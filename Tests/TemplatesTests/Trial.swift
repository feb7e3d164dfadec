import Diagnostics

@testable import Templates

/// A template with its partials and vocabulary, compiled in memory.
struct Trial {
  var files: [String: String]
  var root: Shape
  var dress = Dress.html
  var log = DiagnosticLog()
  var template: Template?

  init(
    _ text: String, _ vocabulary: Vocabulary, partials: [String: String] = [:], dress: Dress = .html
  ) {
    self.init(text, root: .object(vocabulary), partials: partials, dress: dress)
  }

  init(_ text: String, root: Shape, partials: [String: String] = [:], dress: Dress = .html) {
    var files = partials
    files["main"] = text
    self.files = files
    self.root = root
    self.dress = dress
    var log = DiagnosticLog()
    template = Template(path: "main" + dress.ending, root: root, log: &log) { stem in
      files[stem].map { SourceText(path: stem + dress.ending, bytes: Array($0.utf8)) }
    }
    self.log = log
  }

  func rendered(_ data: Fields) -> String? { rendered(.object(data)) }

  func rendered(_ data: Value) -> String? { template.map { String(decoding: $0.render(data), as: UTF8.self) } }

  /// One line a problem: file without ending, line, column, rule, message, and the help.
  var problems: [String] {
    log.sorted.map { problem in
      let range = problem.range
      let file = (range?.path ?? "-").prefix { $0 != "." }
      let place = range?.start.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(file)\(place) \(problem.rule.code): \(problem.message)" + (problem.help.map { " (\($0))" } ?? "")
    }
  }
}

/// A small vocabulary with every kind in it.
let sample = Vocabulary([
  .init("title", .text, "of the report"),
  .init("chart", .markup, "a drawing"),
  .init("ready", .flag, "whether"),
  .init("client", .object(Vocabulary([.init("name", .text, "its name"), .init("city", .text, "where")])), "who"),
  .init(
    "findings",
    .list(
      Vocabulary([
        .init("id", .text, "of the question"), .init("name", .text, "its words"),
        .init("reasons", .texts, "why"),
      ])), "what"),
])

let sampleFields: Fields = [
  "title": .text("A & B"), "chart": .markup("<svg/>"), "ready": .flag(true),
  "client": .object(["name": .text("Acme"), "city": .text("Graz")]),
  "findings": .list([
    .object(["id": .text("VB-05"), "name": .text("first"), "reasons": .list([.text("x"), .text("<y>")])]),
    .object(["id": .text("VB-06"), "name": .text("second")]),
  ]),
]
