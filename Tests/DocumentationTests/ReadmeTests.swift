import Foundation
import Testing

@testable import Commands

/// One after the other, since recording writes the same file.
@Suite("README", .serialized)
struct ReadmeTests {
  @Test("its table of exit codes is the program's")
  func exitCodes() throws {
    let page = try Page("README.md")
    let marks = ("<!-- exit codes -->\n", "<!-- end of exit codes -->\n")
    let start = try #require(page.text.range(of: marks.0)?.upperBound)
    let end = try #require(page.text.range(of: marks.1, range: start..<page.text.endIndex)?.lowerBound)
    let wanted = exitCodesTable()
    if isRecording {
      let text = page.text.replacingCharacters(in: start..<end, with: wanted)
      try text.write(to: page.url, atomically: true, encoding: .utf8)
      Issue.record("recorded the exit codes of README")
    } else {
      #expect(String(page.text[start..<end]) == wanted)
    }
  }

  @Test("its picture is there, and small enough for a page")
  func picture() throws {
    let file = catalogue.appending(path: "Resources/report.png")
    let bytes = try Data(contentsOf: file)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(bytes.count < 300_000)
  }

  @Test("what it does names every command of the program")
  func commands() throws {
    let text = try Page("README.md").text
    let start = try #require(text.range(of: "## What it does\n")?.upperBound)
    let end = try #require(text.range(of: "\n## ", range: start..<text.endIndex)?.lowerBound)
    let help = RootHelp(width: 80, paint: Painter(isOn: false)).text
    let names = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(names.contains("snapshot") && names.contains("gaps"))
    #expect(names.filter { !text[start..<end].contains("`\($0)") } == [])
  }

  @Test("its map names every folder of Sources, and no other")
  func map() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "Sources").path)
    let named = try Page("README.md").codeSpans.filter { $0.hasPrefix("Sources/") }.map { $0.dropFirst(8) }
    let unnamed: Set = ["CLibYAML", "shortfall"]
    #expect(Set(named.map(String.init)) == Set(folders.filter { !$0.hasPrefix(".") }).subtracting(unnamed))
  }
}
