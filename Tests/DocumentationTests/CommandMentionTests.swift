import Commands
import Foundation
import Testing

/// Command lines in the prose and in blocks name real commands and real options.
@Suite("Command lines")
struct CommandMentionTests {
  static let pages = Page.all.filter { !$0.path.contains("Reference/") }

  @Test("every command and option that a page mentions exists", arguments: pages)
  func mentions(_ page: Page) throws {
    let help = try commandHelp()
    for line in commandLines(in: page) {
      let words = line.split(separator: " ").map(String.init)
      var path = "shortfall"
      for word in words.dropFirst() {
        guard help["\(path) \(word)"] != nil else { break }
        path += " " + word
      }
      let next = words.dropFirst(path.split(separator: " ").count).first
      let isGroup = help.keys.contains { $0.hasPrefix(path + " ") }
      if isGroup, let next, !next.hasPrefix("-"), next.lowercased() == next {
        Issue.record("\(page): '\(line)' names no command")
      }
      for word in words where word.hasPrefix("-") && word.count > 1 {
        let option = String(word.prefix { $0 != "=" })
        let isKnown = help[path]?.contains { $0.hasPrefix(option) } == true
        #expect(isKnown, "\(page): '\(path)' has no option '\(option)'")
      }
    }
  }

  @Test("README and the catalogue mention every command")
  func complete() {
    let mentioned = Self.pages.flatMap(commandLines).joined(separator: "\n")
    for path in commandPaths { #expect(mentioned.contains(path), "\(path)") }
  }

  /// The words of the help of each command, by its path, from the page that a test holds to the program.
  private func commandHelp() throws -> [String: [String]] {
    var help: [String: [String]] = [:]
    var path = ""
    for line in try Page("Sources/Commands/Documentation.docc/Reference/Commands.md").lines {
      if line.hasPrefix("## ") {
        path = String(line.dropFirst(3))
        help[path] = []
      } else if !path.isEmpty {
        help[path, default: []] += line.split { " ,[]()|'".contains($0) }.map(String.init)
      }
    }
    return help
  }

  private func commandLines(in page: Page) -> [String] {
    let shown = page.blocks.filter { ["", "console", "sh"].contains($0.language) }.flatMap(\.lines).map { line in
      line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line
    }
    return (shown + page.codeSpans).flatMap { $0.split(separator: "|").map { $0.drop { $0 == " " } } }
      .filter { $0.hasPrefix("shortfall ") }
      .map { String($0.prefix { $0 != "#" && $0 != ">" }).trimmingCharacters(in: .whitespaces) }
  }
}
