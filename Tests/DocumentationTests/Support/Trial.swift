import Commands
import Files
import Foundation
import Model
import Synchronization

/// Runs one command line in this process on a fixed day and keeps what it prints.
final class Trial: Sendable {
  private let answered = Mutex<[UInt8]>([])
  private let talked = Mutex<[UInt8]>([])

  var answer: String { answered.withLock { String(decoding: $0, as: UTF8.self) } }
  var talk: String { talked.withLock { String(decoding: $0, as: UTF8.self) } }

  func run(_ arguments: String...) -> Commands.ExitStatus {
    let environment = Environment(
      variable: { _ in nil }, today: { CalendarDate(dayNumber: 20_542) },
      answer: { (bytes) throws(FileFailure) in self.answered.withLock { $0 += bytes } },
      talk: { bytes in self.talked.withLock { $0 += bytes } }, input: { () throws(FileFailure) in [] })
    return Commands.run(arguments, in: environment)
  }
}

/// A folder that goes with the test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let target = url.appending(path: path)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: target, atomically: false, encoding: .utf8)
  }
}
