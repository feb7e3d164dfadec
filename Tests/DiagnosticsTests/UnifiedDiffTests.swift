import Diagnostics
import Foundation
import Testing

@Suite("Unified diffs")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: unifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: "a.yaml"), as: UTF8.self)
  }

  @Test("nothing changed is no text") func same() { #expect(diff("a\nb\n", "a\nb\n") == "") }

  @Test("a change stands with three lines around it")
  func one() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let new = old.replacingOccurrences(of: "5\n", with: "five\n5b\n")
    #expect(diff(old, new) == "--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n+5b\n 6\n 7\n 8\n")
  }

  @Test("a missing line end is said, and a file that was empty begins at line 0")
  func ends() {
    #expect(diff("", "a") == "--- a.yaml\n+++ a.yaml\n@@ -0,0 +1,1 @@\n+a\n\\ No newline at end of file\n")
    #expect(diff("a", "a\n").contains("-a\n\\ No newline at end of file\n+a\n"))
  }

  @Test("`patch` makes the new text of the old one", arguments: 0..<6)
  func patch(_ seed: Int) throws {
    let tool = "/usr/bin/patch"
    guard FileManager.default.isExecutableFile(atPath: tool) else { return }
    var state = UInt64(seed &+ 1)
    func roll(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<5 {
      let old = (0..<roll(60)).map { _ in "line \(roll(8))" }
      var new = old
      for _ in 0..<roll(8) {
        if !new.isEmpty, roll(2) == 0 {
          new.remove(at: roll(new.count))
        } else {
          new.insert("new \(roll(5))", at: roll(new.count + 1))
        }
      }
      let before = old.map { $0 + "\n" }.joined()
      let after = new.joined(separator: "\n") + (roll(2) == 0 || new.isEmpty ? "" : "\n")
      if before == after { continue }
      let folder = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try before.write(to: folder.appending(path: "a.yaml"), atomically: false, encoding: .utf8)
      try diff(before, after).write(to: folder.appending(path: "d"), atomically: false, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: tool)
      process.arguments = ["-s", "-E", "a.yaml", "d"]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let result = (try? String(contentsOf: folder.appending(path: "a.yaml"), encoding: .utf8)) ?? ""
      #expect(result == after)
    }
  }
}
