import Foundation

/// The top of the repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

let catalogue = repository.appending(path: "Sources/Commands/Documentation.docc")

/// `RECORD=1` writes texts anew; every test that records fails, so that a recording is never green.
let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

/// A page of the documentation: README, the changelog, or one of the catalogue.
struct Page: Sendable, CustomStringConvertible {
  /// Relative to the repository.
  let path: String
  let text: String

  var description: String { path }
  var url: URL { repository.appending(path: path) }

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: repository.appending(path: path), encoding: .utf8)
  }

  static let all: [Page] = paths.compactMap { try? Page($0) }

  private static var paths: [String] {
    let inner = (try? FileManager.default.subpathsOfDirectory(atPath: catalogue.path)) ?? []
    return ["README.md", "CHANGELOG.md"]
      + inner.filter { $0.hasSuffix(".md") }.sorted().map { "Sources/Commands/Documentation.docc/" + $0 }
  }

  /// The blocks between fences, in their order.
  var blocks: [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: CodeBlock?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = CodeBlock(language: String(line.dropFirst(3)), line: index + 1, lines: [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// The lines outside fences.
  var prose: [String] {
    var isOpen = false
    return lines.filter { line in
      if line.hasPrefix("```") { isOpen.toggle() }
      return !isOpen && !line.hasPrefix("```")
    }
  }

  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// What stands between single backticks in the prose.
  var codeSpans: [String] {
    prose.flatMap { line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
    }
  }
}

/// A block between fences.
struct CodeBlock: Sendable {
  let language: String
  /// 1-based line of the opening fence.
  let line: Int
  var lines: [String]

  var text: String { lines.joined(separator: "\n") + "\n" }
}
