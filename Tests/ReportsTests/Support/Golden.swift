import Foundation
import Testing

/// Compares a text with the file of that name in Tests/Golden/Reports; a mismatch shows the lines that differ.
///
/// `RECORD=1` writes the file anew and fails the test, so that a recording run can never be green.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = repository.appending(path: "Tests/Golden/Reports/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); run again without RECORD", sourceLocation: sourceLocation)
    return
  }
  guard let bytes = try? Data(contentsOf: file) else {
    Issue.record("\(name) is not recorded yet: run with RECORD=1", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: bytes, as: UTF8.self)
  if golden != text {
    Issue.record("\(name) differs:\n\(difference(golden, text))", sourceLocation: sourceLocation)
  }
}

/// The first lines that differ, with `-` for the file and `+` for the text.
private func difference(_ golden: String, _ text: String) -> String {
  let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  var lines: [String] = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, let line, _): lines.append("\(offset + 1) - \(line.prefix(300))")
    case .insert(let offset, let line, _): lines.append("\(offset + 1) + \(line.prefix(300))")
    }
  }
  let shown = lines.prefix(40)
  return shown.joined(separator: "\n") + (lines.count > 40 ? "\n… and \(lines.count - 40) more" : "")
}
