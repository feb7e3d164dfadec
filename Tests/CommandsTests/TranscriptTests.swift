import Foundation
import Testing

/// Sessions of the built program, word for word.
///
/// A transcript holds lines `$ command`, each followed by everything the command prints on both streams and, where it
/// is not 0, by its exit status as `[65]`. Lines before the first command say what it is about. All commands of a
/// transcript run in one empty folder. `RECORD=1 swift test --filter Transcript` writes what comes out; that run fails.
@Suite("Transcripts")
struct TranscriptTests {
  static let folder = repository.appending(path: "Tests/Transcripts")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter(isForThisSystem).sorted()) ?? []

  @Test("the program says exactly this", arguments: names)
  func transcript(name: String) throws {
    let file = TranscriptTests.folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let actual = try play(expected)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else if actual != expected {
      Issue.record("\(name):\n\(difference(expected, actual))")
    }
  }

  private static func isForThisSystem(_ name: String) -> Bool {
    #if os(Linux)
      name.hasSuffix(".txt")
    #else
      name.hasSuffix(".txt") && !name.hasSuffix(".linux.txt")
    #endif
  }

  @Test("there are transcripts") func some() { #expect(TranscriptTests.names.count >= 5) }

  /// The transcript as it comes out now.
  private func play(_ transcript: String) throws -> String {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    var played = ""
    var begun = false
    for line in lines(of: transcript) {
      if line.hasPrefix("$ ") {
        begun = true
        played += line + "\n"
        played += try output(of: String(line.dropFirst(2)), in: scratch)
      } else if !begun {
        played += line + "\n"
      }
    }
    return played
  }

  private func output(of command: String, in folder: URL) throws -> String {
    let program = try builtProgram()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": program.deletingLastPathComponent().path + ":/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var text = String(decoding: bytes, as: UTF8.self)
    if let last = text.utf8.last, last != UInt8(ascii: "\n") { text += "\n" }
    return process.terminationStatus == 0 ? text : text + "[\(process.terminationStatus)]\n"
  }

  /// Cut at every line feed. Not by `Character`: the line end of CSV is one that is not "\n".
  private func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  private func difference(_ expected: String, _ actual: String) -> String {
    let old = lines(of: expected)
    let new = lines(of: actual)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "-\(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, "+\(offset + 1): \(line)")
      }
    }.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
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
  // Xcode and `swift test` on macOS run a host program elsewhere.
  for configuration in ["debug", "release"] {
    let candidate = repository.appending(path: ".build/\(configuration)/shortfall")
    if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
  }
  throw CocoaError(.fileNoSuchFile)
}
