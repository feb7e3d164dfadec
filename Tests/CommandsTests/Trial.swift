import Diagnostics
import Files
import Foundation
import Model
import Synchronization

@testable import Commands

/// Runs commands in this process and keeps what they print.
final class Trial: Sendable {
  private let streams = Mutex<(answer: [UInt8], talk: [UInt8])>(([], []))
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func callAsFunction(_ name: String) -> String { folder + "/" + name }

  var answer: String { streams.withLock { String(decoding: $0.answer, as: UTF8.self) } }
  var talk: String { streams.withLock { String(decoding: $0.talk, as: UTF8.self) } }

  /// What came out since the last run is forgotten first.
  @discardableResult
  func run(
    _ arguments: String..., variables: [String: String] = [:], input: String = "", answerColumns: Int? = nil,
    talkColumns: Int? = nil, failing: FileFailure? = nil
  ) -> Commands.ExitStatus {
    run(
      all: arguments, variables: variables, input: input, answerColumns: answerColumns, talkColumns: talkColumns,
      failing: failing)
  }

  @discardableResult
  func run(
    all arguments: [String], variables: [String: String] = [:], input: String = "", answerColumns: Int? = nil,
    talkColumns: Int? = nil, failing: FileFailure? = nil
  ) -> Commands.ExitStatus {
    streams.withLock { $0 = ([], []) }
    let environment = Environment(
      variable: { variables[$0] },
      today: { CalendarDate(dayNumber: 20_542) },
      answer: { (bytes) throws(FileFailure) in
        if let failing { throw failing }
        self.streams.withLock { $0.answer += bytes }
      },
      talk: { bytes in self.streams.withLock { $0.talk += bytes } },
      input: { () throws(FileFailure) in Array(input.utf8) },
      answerColumns: answerColumns, talkColumns: talkColumns)
    return Commands.run(arguments, in: environment)
  }

  func write(_ text: String, to name: String) throws {
    let target = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: target, atomically: false, encoding: .utf8)
  }

  func text(of name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  /// Everything below the folder, hidden files too, sorted.
  var names: [String] { (try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted()) ?? [] }
}
