import Foundation
import Testing

@testable import Files

@Suite("Reading files")
struct ReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("one buffer serves files of any size, and the count says where the bytes end")
  func reuse() throws {
    let long = String(repeating: "x", count: 200_000)
    try folder.write(long, to: "long")
    try folder.write("short", to: "short")
    try folder.write("", to: "empty")
    var buffer: [UInt8] = []
    #expect(try readFile(at: folder("long"), into: &buffer) == 200_000)
    let grown = buffer.count
    let count = try readFile(at: folder("short"), into: &buffer)
    #expect(String(decoding: buffer[..<count], as: UTF8.self) == "short")
    #expect(buffer.count == grown)
    #expect(try bytesOfFile(at: folder("empty")) == [])
  }

  @Test("a file of the limit is read, one byte more is refused")
  func limit() throws {
    try folder.write("12345678", to: "a")
    #expect(try bytesOfFile(at: folder("a"), limit: 8).count == 8)
    #expect(throws: FileFailure(.read, folder("a"), .tooLarge(limit: 7))) {
      try bytesOfFile(at: folder("a"), limit: 7)
    }
  }

  #if os(Linux)
    @Test("a file that is larger than the system says is cut off at the limit")
    func growing() {
      // The kernel says 0 bytes of these.
      #expect(throws: FileFailure(.read, "/proc/self/maps", .tooLarge(limit: 10))) {
        try bytesOfFile(at: "/proc/self/maps", limit: 10)
      }
    }
  #endif

  @Test(
    "only regular files are read", arguments: [("/dev/zero", "it is not a regular file"), ("/tmp", "it is a folder")])
  func kinds(path: String, reason: String) throws {
    let failure = #expect(throws: FileFailure.self) { try bytesOfFile(at: path) }
    #expect(failure?.message.hasPrefix("cannot read '\(path)': \(reason)") == true)
  }

  @Test("a pipe nobody writes to is refused at once")
  func pipe() throws {
    #expect(mkfifo(folder("pipe"), 0o600) == 0)
    #expect(throws: FileFailure(.read, folder("pipe"), .oddKind)) { try bytesOfFile(at: folder("pipe")) }
    let open = try Folder(at: folder.path)
    #expect(throws: FileFailure(.read, folder("pipe"), .oddKind)) { try open.bytes(of: "pipe") }
  }

  @Test("a missing file is named with the cause")
  func missing() {
    let failure = #expect(throws: FileFailure.self) { try bytesOfFile(at: "no/such") }
    #expect(failure?.message == "cannot read 'no/such': no such file or directory")
    #expect(failure?.isMissing == true)
  }

  @Test("a path with a NUL byte reaches no file")
  func nul() {
    #expect(throws: FileFailure(.read, "a\0b", .badName)) { try bytesOfFile(at: "a\0b") }
  }

  @Test(
    "inside a folder no link is followed, wherever it leads", arguments: ["target", "/etc/passwd", "nowhere", "link"])
  func links(destination: String) throws {
    try folder.write("secret", to: "target")
    try folder.link("link", to: destination)
    let open = try Folder(at: folder.path)
    #expect(throws: FileFailure(.read, folder("link"), .link)) { try open.bytes(of: "link") }
  }

  @Test("a folder reached by a link is refused, a missing one is nil")
  func folders() throws {
    try folder.write("a", to: "real/a.yaml")
    try folder.link("linked", to: "real")
    try folder.write("b", to: "file")
    let open = try Folder(at: folder.path)
    #expect(throws: FileFailure(.read, folder("linked"), .link)) { try open.folder(named: "linked") }
    #expect(throws: FileFailure(.read, folder("file"), .isNoFolder)) { try open.folder(named: "file") }
    #expect(try open.folder(named: "absent") == nil)
    let inner = try #require(try open.folder(named: "real"))
    #expect(try inner.bytes(of: "a.yaml") == Array("a".utf8))
    #expect(inner.path == folder("real"))
  }

  @Test("names come in the order of their bytes, without hidden ones and other endings")
  func listing() throws {
    for name in ["b.yaml", "a.yaml", "é.yaml", "B.yaml", ".hidden.yaml", "c.txt", "a\nb.yaml"] {
      try folder.write("", to: name)
    }
    let open = try Folder(at: folder.path)
    let expected = ["B.yaml", "a\nb.yaml", "a.yaml", "b.yaml", "é.yaml"]
    #expect(try open.names(endingIn: ".yaml") == expected)
    #expect(try open.names(endingIn: ".yaml") == expected, "a second listing starts at the beginning")
  }

  #if os(Linux)
    @Test("a name that is not UTF-8 is an error, not a file that is quietly left out")
    func badName() throws {
      let name: [CChar] = Array(folder.path.utf8CString.dropLast()) + [47, CChar(bitPattern: 0xFF), 46, 121, 0]
      let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
      let folder = try Folder(at: folder.path)
      #expect(throws: FileFailure(.read, folder.path(of: "\u{FFFD}.y"), .badName)) { try folder.names(endingIn: ".y") }
    }
  #endif
}
