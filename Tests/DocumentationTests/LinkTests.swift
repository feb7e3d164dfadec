import Foundation
import Testing

@Suite("Links")
struct LinkTests {
  @Test("every relative link leads to a file, and to a heading where it names one", arguments: Page.all)
  func relativeLinks(_ page: Page) throws {
    for link in links(in: page) where !link.contains("://") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? page.url : page.url.deletingLastPathComponent().appending(path: parts[0])
      guard FileManager.default.fileExists(atPath: target.path) else {
        Issue.record("\(page): \(link) leads nowhere")
        continue
      }
      guard parts.count == 2 else { continue }
      let text = try String(contentsOf: target, encoding: .utf8)
      #expect(anchors(in: text).contains(parts[1]), "\(page): \(link) names no heading")
    }
  }

  @Test("every page of the catalogue is reached from its first page or from README")
  func reached() throws {
    let pages = Dictionary(Page.all.map { ($0.url.standardizedFileURL.path, $0) }) { first, _ in first }
    var seen: Set<String> = []
    var waiting = [repository.appending(path: "README.md").standardizedFileURL.path]
    while let next = waiting.popLast() {
      guard let page = pages[next], seen.insert(next).inserted else { continue }
      for link in links(in: page) {
        let file = String(link.prefix { $0 != "#" })
        waiting.append(page.url.deletingLastPathComponent().appending(path: file).standardizedFileURL.path)
      }
    }
    #expect(pages.keys.filter { !seen.contains($0) }.sorted() == [])
    #expect(pages.count > 20)
  }

  /// Targets of links and pictures in the prose, code left out.
  private func links(in page: Page) -> [String] {
    page.prose.flatMap { line -> [String] in
      let plain = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map(\.element).joined()
      return plain.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }
  }

  /// The ids that a forge gives to headings.
  private func anchors(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        let words = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
        return String(words.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" })
          .replacing(" ", with: "-")
      })
  }
}
