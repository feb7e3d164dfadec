package import Diagnostics
internal import YAML

extension Rule {
  package static let fileKind = Rule(
    "file-kind", "The first key of a file says what it is.",
    """
    `shortfall: questionnaire/1`, `assessment/1`, `responses/1`, `scope/1`, `proposal/1`, `evaluation/1`, \
    `clarifications/1`, `register/1`, `kpi/1`, `import-map/1` or `import-key/1` stands at the head of every file, so that none is taken for another.
    """)
  package static let fileVersion = Rule(
    "file-version", "A file is of a version that this program reads.",
    """
    A file of a newer version is refused rather than half read. Update Shortfall, or write the file in the older version.
    """)
  package static let notAnAssessment = Rule(
    "not-an-assessment", "A folder is an assessment when it holds assessment.yaml.",
    """
    Every command looks for `assessment.yaml` in the folder it was given, or in the working directory and the folders above \
    it. `shortfall init DIR` writes a new one.
    """)
}

/// Checks the `shortfall:` key of a document; nil when the document cannot be read as this kind.
func header(_ node: Node, is kind: FileKind, log: inout DiagnosticLog) -> Node? {
  guard let pairs = node.pairs else {
    let bytes = log.sources[node.range.path]?.bytes ?? []
    let looks = bytes.withUnsafeBufferPointer { appearance(of: $0) }
    log.add(
      Diagnostic(
        .error, .fileKind, "the file holds \(node.kindName), not a mapping",
        at: SourceRange(path: node.range.path, start: node.range.start),
        help: looks.map { "this looks like \($0)" } ?? "the first line is 'shortfall: \(kind.header)'"))
    return nil
  }
  guard let first = pairs.first, first.key == "shortfall" else {
    let stray = pairs.first { $0.key == "shortfall" }
    log.add(
      Diagnostic(
        .error, .fileKind, stray == nil ? "the file does not say what it is" : "'shortfall' must be the first key",
        at: stray?.keyRange ?? pairs.first?.keyRange ?? node.range,
        help: "the first line is 'shortfall: \(kind.header)'"))
    return nil
  }
  if let problem = headerProblem(first.value.scalarText ?? "", kind, at: first.value.range) {
    log.add(problem)
    return nil
  }
  return Node(content: .mapping(Array(pairs.dropFirst())), range: node.range)
}

/// What is wrong with the value behind `shortfall:`, if anything.
func headerProblem(_ text: String, _ kind: FileKind, at range: SourceRange) -> Diagnostic? {
  if text == kind.header { return nil }
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let known = FileKind.all.map(\.name)
  guard parts.count == 2, let version = Int(parts[1]), version >= 1, known.contains(String(parts[0])) else {
    let near = nearMiss(of: text, among: known.map { "\($0)/1" })
    return Diagnostic(
      .error, .fileKind, "'\(shortened(text))' is no kind of file", at: range, help: "write '\(near ?? kind.header)'")
  }
  if parts[0] == kind.name {
    return Diagnostic(
      .error, .fileVersion, "this '\(kind.name)' file is of version \(version), newer than this program reads",
      at: range, help: "update shortfall, or write version \(kind.version)")
  }
  return Diagnostic(
    .error, .fileKind,
    "this is \(article(String(parts[0]), quoted: true)) file, where \(article(kind.name, quoted: true)) file is expected",
    at: range,
    help: importTarget[String(parts[0])].map { "'shortfall import FILE' takes it into \($0)" }
      ?? "move the file to where its kind belongs")
}

/// Where kinds of files go that have no place of their own.
private let importTarget = [FileKind.beliefs.name: "scope.yaml", FileKind.scores.name: "evaluation.yaml"]
