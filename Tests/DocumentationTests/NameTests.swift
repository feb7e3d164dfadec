import Foundation
import Testing

/// What pages name is there.
@Suite("Names of files and types")
struct NameTests {
  static let forDevelopers = Page.all.filter { page in
    ["Developing/", "Decisions/", "README.md"].contains { page.path.contains($0) }
  }

  @Test("a file or folder of the repository that a page names exists", arguments: Page.all)
  func files(_ page: Page) {
    for span in page.codeSpans where span.contains(/^(Sources|Tests)\/[\w\/.]+$/) {
      let isThere = FileManager.default.fileExists(atPath: repository.appending(path: span).path)
      #expect(isThere, "\(page): \(span)")
    }
  }

  @Test("a type or function that a page names is declared in Sources", arguments: forDevelopers)
  func declarations(_ page: Page) {
    for span in page.codeSpans {
      guard let match = span.wholeMatch(of: /([A-Za-z]\w*)(\([a-z_:]+\))?/) else { continue }
      let name = String(match.1)
      let isType = name.first?.isUppercase == true && name.contains(where: \.isLowercase)
      guard isType || match.2 != nil, !Self.targets.contains(name), !Self.foreign.contains(name) else { continue }
      let isDeclared = Self.declared.contains(name)
      #expect(isDeclared, "\(page): \(span)")
    }
  }

  @Test("the declarations were found") func found() { #expect(Self.declared.count > 500) }

  private static let foreign: Set = ["Sources", "FoundationEssentials", "ArgumentParser"]

  private static let targets: Set<String> = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "Sources").path)
    return Set(names ?? [])
  }()

  /// Every name behind a word that declares one.
  private static let declared: Set<String> = {
    let folder = repository.appending(path: "Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var names: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let text = (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
      for match in text.matches(of: /\b(?:struct|enum|class|protocol|func|let|var) (\w+)/) {
        names.insert(String(match.1))
      }
    }
    return names
  }()
}
