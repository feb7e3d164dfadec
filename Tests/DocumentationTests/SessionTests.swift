import Foundation
import Testing

extension ReadmeTests {
  /// Played in a shell with the built program, in an empty folder.
  @Test(
    "a session that is shown comes out word for word; if not, look at the difference and record",
    arguments: [
      "README.md", "Sources/Commands/Documentation.docc/Using/From-findings-to-half-closed.md",
    ])
  func session(path: String) throws {
    let page = try Page(path)
    let block = try #require(page.blocks.first { $0.language == "console" })
    let played = try play(block.lines)
    if isRecording {
      var lines = page.lines
      lines.replaceSubrange(block.line..<block.line + block.lines.count, with: played)
      try lines.joined(separator: "\n").write(to: page.url, atomically: true, encoding: .utf8)
      Issue.record("recorded the session of \(path)")
    } else if played != block.lines {
      Issue.record("\(difference(block.lines.joined(separator: "\n"), played.joined(separator: "\n")))")
    }
  }

  /// The session as it comes out now: each command, then what it prints on both streams, then a status other than 0.
  private func play(_ lines: [String]) throws -> [String] {
    let folder = try ScratchFolder()
    var played: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      guard line.hasPrefix("$ ") else { continue }
      var command = [String(line.dropFirst(2))]
      if line.hasSuffix("<<'END'") {
        while let next = rest.popFirst() {
          command.append(next)
          if next == "END" { break }
        }
      }
      played.append(line)
      played += command.dropFirst()
      played += try output(of: command.joined(separator: "\n"), in: folder.url)
    }
    return played
  }

  private func output(of command: String, in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": try builtProgram().deletingLastPathComponent().path + ":/usr/bin:/bin", "HOME": folder.path,
      "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return process.terminationStatus == 0 ? lines : lines + ["[\(process.terminationStatus)]"]
  }
}

/// The program that was built together with these tests.
func builtProgram() throws -> URL {
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  for _ in 0..<5 {
    let candidate = folder.appending(path: "shortfall")
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
      return candidate
    }
    folder.deleteLastPathComponent()
  }
  // On macOS a host program elsewhere runs the tests.
  let debug = repository.appending(path: ".build/debug/shortfall")
  guard FileManager.default.isExecutableFile(atPath: debug.path) else { throw CocoaError(.fileNoSuchFile) }
  return debug
}
