import Foundation
import Synchronization
import Testing

@testable import Files

@Suite("Changing a file that others change too")
struct LockTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("whoever waits is told for whom, and the lock file stays")
  func waiting() throws {
    let place = try Folder(at: folder.path)
    let told = Mutex<[String]>([])
    var first: FolderLock? = try FolderLock(on: place, holder: "shortfall gaps plan") { _ in Issue.record("free") }
    let second = Thread {
      _ = try? FolderLock(on: place, holder: "two") { other in told.withLock { $0.append(other) } }
      told.withLock { $0.append("done") }
    }
    second.start()
    while told.withLock({ $0.isEmpty }) { Thread.sleep(forTimeInterval: 0.005) }
    #expect(told.withLock { $0 } == ["shortfall gaps plan, process \(getpid())"])
    #expect(first != nil)
    first = nil
    while told.withLock({ $0.count < 2 }) { Thread.sleep(forTimeInterval: 0.005) }
    #expect(folder.text(of: FolderLock.name) == "")
    #expect(try folder.mode(of: FolderLock.name) == 0o600)
  }

  @Test("no change is lost, however many want to make one")
  func counting() throws {
    try folder.write("", to: "a")
    let place = try Folder(at: folder.path)
    let path = folder.path
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for turn in 0..<25 {
        do {
          let lock = try FolderLock(on: place, holder: "w") { _ in }
          let old = try place.bytes(of: "a")
          let new = old + Array("\(worker) \(turn)\n".utf8)
          try write([OutputFile("a", new, access: .confidential, replacing: .unchanged(old))], into: Folder(at: path))
          _ = lock
        } catch {
          Issue.record(error)
        }
      }
    }
    let lines = folder.text(of: "a")?.split(separator: "\n").sorted() ?? []
    #expect(lines == (0..<8).flatMap { worker in (0..<25).map { "\(worker) \($0)" } }.sorted().map { $0[...] })
  }

  @Test("a file that is no longer as it was read is left alone")
  func changed() throws {
    try folder.write("mine", to: "a")
    let place = try Folder(at: folder.path)
    let failure = FileFailure(.write, folder("a"), .changedMeanwhile)
    func put(_ old: String, _ emit: @escaping @Sendable () -> Void = {}) throws {
      let file = OutputFile("a", access: .confidential, replacing: .unchanged(Array(old.utf8))) {
        (take) throws(FileFailure) in
        emit()
        try take(Array("new".utf8))
      }
      try write([file], into: place)
    }
    #expect(throws: failure) { try put("theirs") }
    // Somebody saves while the new content is being written beside it.
    let target = folder("a")
    #expect(throws: failure) {
      try put("mine") { try? "saved".write(toFile: target, atomically: true, encoding: .utf8) }
    }
    #expect(folder.text(of: "a") == "saved")
    try put("saved")
    #expect(folder.text(of: "a") == "new")
    try FileManager.default.removeItem(atPath: folder("a"))
    #expect(throws: failure) { try put("new") }
    #expect(folder.names == [])
  }

  @Test("a lock file that is a link or a folder is refused")
  func odd() throws {
    let place = try Folder(at: folder.path)
    try FileManager.default.createSymbolicLink(atPath: folder(FolderLock.name), withDestinationPath: "elsewhere")
    #expect(throws: FileFailure(.write, folder(FolderLock.name), .link)) {
      try FolderLock(on: place, holder: "x") { _ in }
    }
  }
}
