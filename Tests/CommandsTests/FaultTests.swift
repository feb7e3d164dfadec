#if os(Linux)
  import Foundation
  import Testing

  /// Every changing file call of the commands that write, failing in every way: each file is the old one or the new
  /// one, status 0 means new, a fault is said, and no temporary file outlives the run or the next one.
  @Suite("Faults while writing", .serialized)
  struct FaultTests {
    /// A command with the files it writes into `out`, and what is there before.
    struct Case: CustomTestStringConvertible {
      var name: String
      var arguments: [String]
      var before: [String: String]
      var testDescription: String { name }
    }

    static let cases = [
      Case(name: "init", arguments: ["init", "out/new"], before: [:]),
      Case(
        name: "init over an older one", arguments: ["init", "out/new", "--force"],
        before: ["new/assessment.yaml": "old", "new/responses/example.yaml": "old"]),
      Case(
        name: "score -o", arguments: ["score", "in", "-o", "out/score.csv", "--force"], before: ["score.csv": "old"]),
      Case(
        name: "questionnaires eject",
        arguments: ["questionnaires", "eject", "workflow", "-o", "out/w.yaml", "--force"],
        before: ["w.yaml": "old"]),
    ]

    /// EIO, ENOSPC, EACCES, EROFS, EDQUOT, once and from there on; EINTR once; half a write; killed before and after.
    static let faults =
      ["5", "28", "13", "30", "122"].flatMap { [("", $0), ("+", $0)] } + [
        ("", "4"), ("", "short"), ("", "killb"), ("", "killa"),
      ]

    @Test("the old file or the new one, whatever call fails and however", arguments: cases)
    func sweep(subject: Case) throws {
      let trial = try FaultTrial(subject)
      let calls = try trial.calls()
      #expect(calls.count >= 4, "\(calls)")
      for number in 1...calls.count {
        for (onwards, how) in FaultTests.faults {
          let fault = "\(number)\(onwards):\(how)"
          let outcome = try trial.run(fault: fault)
          let place = "\(subject.name), \(fault) at \(calls[number - 1])"
          let isKilled = how.hasPrefix("kill")
          #expect(![132, 134, 139].contains(outcome.status), "\(place): crashed with \(outcome.status)")
          #expect(outcome.status == 0 || isKilled || !outcome.talk.isEmpty, "\(place): said nothing")
          for (name, content) in outcome.files {
            let isNew = content == trial.after[name]
            #expect(isNew || content == subject.before[name], "\(place): '\(name)' is neither old nor new")
            if outcome.status == 0 { #expect(isNew, "\(place): status 0 and '\(name)' is old") }
          }
          if how == "4" || how == "short" { #expect(outcome.status == 0, "\(place): \(outcome.talk)") }
          if !isKilled { #expect(outcome.leftOvers == [], "\(place)") }
          if isKilled {
            let next = try trial.runAgain()
            #expect(next.status == 0 && next.leftOvers == [], "\(place): \(next.leftOvers) survive the next run")
          }
        }
      }
    }
  }

  /// One case in a folder of its own.
  private final class FaultTrial {
    struct Outcome {
      var status: Int32
      var talk: String
      /// Content by name of every file the command writes; nil where it is not there.
      var files: [String: String?]
      var leftOvers: [String]
    }

    let subject: FaultTests.Case
    let folder: URL
    let program: URL
    let shim: URL
    /// What the command writes when nothing fails.
    private(set) var after: [String: String] = [:]

    init(_ subject: FaultTests.Case) throws {
      self.subject = subject
      folder = FileManager.default.temporaryDirectory.appending(path: "fault-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      program = try builtProgram()
      shim = folder.appending(path: "fault.so")
      let source = repository.appending(path: "Tests/Faults/fault.c").path
      let compiled = try launch(
        "/usr/bin/env", ["clang", "-O1", "-shared", "-fPIC", source, "-o", shim.path, "-ldl"], [:])
      try #require(compiled.status == 0, "\(compiled.talk)")
      _ = try launch(program.path, ["init", "in", "--sample"], [:])
      let clean = try run(fault: "0")
      try #require(clean.status == 0, "\(clean.talk)")
      after = try contents()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The changing calls of a run without a fault.
    func calls() throws -> [String] {
      let log = folder.appending(path: "calls")
      try? FileManager.default.removeItem(at: log)
      try restore()
      _ = try launch(program.path, subject.arguments, environment("0", log: log.path))
      return try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    func run(fault: String) throws -> Outcome {
      try restore()
      return try outcome(fault)
    }

    /// Another run over what the one before left; what is there may be replaced.
    func runAgain() throws -> Outcome {
      let forced = subject.arguments.contains("--force") ? [] : ["--force"]
      let (status, talk) = try launch(program.path, subject.arguments + forced, environment("0"))
      return Outcome(status: status, talk: talk, files: [:], leftOvers: leftOvers())
    }

    private func outcome(_ fault: String) throws -> Outcome {
      let (status, talk) = try launch(program.path, subject.arguments, environment(fault))
      let now = try contents()
      var files: [String: String?] = [:]
      for name in Set(after.keys).union(subject.before.keys) { files[name] = .some(now[name]) }
      return Outcome(status: status, talk: talk, files: files, leftOvers: leftOvers())
    }

    private func environment(_ fault: String, log: String? = nil) -> [String: String] {
      var variables = [
        "LD_PRELOAD": shim.path, "FAULT": "\(fault.contains(":") ? fault : fault + ":none"):\(folder.path)/out",
      ]
      if let log { variables["FAULT_LOG"] = log }
      return variables
    }

    private func restore() throws {
      let out = folder.appending(path: "out")
      try? FileManager.default.removeItem(at: out)
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
      for (name, text) in subject.before {
        let target = out.appending(path: name)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: target, atomically: false, encoding: .utf8)
      }
    }

    private var names: [String] {
      (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "out").path).sorted()) ?? []
    }

    private func leftOvers() -> [String] { names.filter { $0.contains(".shortfall-") } }

    private func contents() throws -> [String: String] {
      var contents: [String: String] = [:]
      for name in names where !name.contains(".shortfall-") {
        contents[name] = try? String(contentsOf: folder.appending(path: "out/\(name)"), encoding: .utf8)
      }
      return contents
    }

    private func launch(_ path: String, _ arguments: [String], _ variables: [String: String]) throws -> (
      status: Int32, talk: String
    ) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      let own = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      ]
      process.environment = own.merging(variables) { _, new in new }
      let pipe = Pipe()
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = pipe
      try process.run()
      let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let signal = process.terminationReason == .uncaughtSignal
      return (process.terminationStatus + (signal ? 128 : 0), String(decoding: bytes, as: UTF8.self))
    }
  }
#endif
