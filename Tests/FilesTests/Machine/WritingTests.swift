import Foundation
import Testing

@testable import Files

@Suite("Writing files")
struct WritingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func file(
    _ path: String, _ text: String = "new", _ access: OutputFile.Access = .confidential,
    _ replacing: OutputFile.Replacing = .never
  ) -> OutputFile {
    OutputFile(path, Array(text.utf8), access: access, replacing: replacing)
  }

  func put(_ files: OutputFile...) throws { try write(files, into: Folder(at: folder.path)) }

  @Test("new data is for its owner alone, a new report for everybody, folders likewise")
  func modes() throws {
    let old = umask(0o022)
    defer { umask(old) }
    try put(file("data/a"), file("report/b", "new", .shared))
    #expect(try folder.mode(of: "data/a") == 0o600)
    #expect(try folder.mode(of: "data") == 0o700)
    #expect(try folder.mode(of: "report/b") == 0o644)
    #expect(try folder.mode(of: "report") == 0o755)
    #expect(folder.text(of: "data/a") == "new")
  }

  @Test("a file that is replaced keeps its mode", arguments: [0o600, 0o640, 0o444, 0o755])
  func keptMode(mode: Int) throws {
    try folder.write("old", to: "a")
    #expect(chmod(folder("a"), mode_t(mode)) == 0)
    try put(file("a", "new", .shared, .always))
    #expect(try folder.mode(of: "a") == mode)
    #expect(folder.text(of: "a") == "new")
    #expect(folder.names == ["a"])
  }

  @Test("what exists is not replaced without leave, and then nothing at all is written")
  func exists() throws {
    try folder.write("old", to: "sub/b")
    #expect(throws: FileFailure(.write, folder("sub/b"), .exists)) { try put(file("a"), file("new/c"), file("sub/b")) }
    #expect(folder.text(of: "sub/b") == "old")
    #expect(folder.names == ["sub"])
  }

  @Test("the program's own report is known by its mark", arguments: [("<!-- mark -->", true), ("x", false)])
  func marked(beginning: String, replaced: Bool) throws {
    try folder.write(beginning + " old", to: "a")
    let replacement = file("a", "new", .shared, .marked("<!-- mark -->"))
    if replaced {
      try put(replacement)
    } else {
      #expect(throws: FileFailure(.write, folder("a"), .exists)) { try put(replacement) }
    }
    #expect(folder.text(of: "a") == (replaced ? "new" : "x old"))
  }

  @Test("a link is neither replaced nor written through", arguments: ["elsewhere", "nowhere"])
  func link(destination: String) throws {
    try folder.write("old", to: "elsewhere")
    try folder.link("a", to: destination)
    #expect(throws: FileFailure(.write, folder("a"), .link)) { try put(file("a", "new", .shared, .always)) }
    #expect(folder.text(of: "elsewhere") == "old")
    #expect(folder.names == ["a", "elsewhere"])
  }

  @Test("a folder that is a link leads nowhere")
  func linkedFolder() throws {
    let other = try TemporaryFolder()
    try folder.link("out", to: other.path)
    #expect(throws: FileFailure(.read, folder("out"), .link)) { try put(file("out/a", "new", .shared, .always)) }
    #expect(other.names == [])
  }

  @Test("no name leaves the folder", arguments: ["../a", "a/../../b", "/etc/a", "a//b", "./a", "", "a/", "a\0b", ".."])
  func names(path: String) throws {
    #expect(throws: FileFailure.self) { try put(file(path)) }
    #expect(folder.names == [])
  }

  @Test("a folder in the way is named", arguments: [("d", FileFailure.Cause.isFolder), ("f/x", .isNoFolder)])
  func kinds(path: String, cause: FileFailure.Cause) throws {
    try folder.write("", to: "d/x")
    try folder.write("", to: "f")
    let failure = #expect(throws: FileFailure.self) { try put(file(path, "new", .shared, .always)) }
    #expect(failure?.cause == cause)
  }

  @Test("two outputs of one name are refused before the first byte", arguments: ["a.md", "A.MD"])
  func collision(name: String) throws {
    #expect(throws: FileFailure(.write, folder(name), .collision)) { try put(file("a.md"), file(name)) }
    #expect(folder.names == [])
  }

  @Test("a producer that fails leaves the old file and no other")
  func failingProducer() throws {
    try folder.write("old", to: "a")
    let failure = FileFailure(.read, "source", .system(EIO))
    let failing = OutputFile("a", access: .shared, replacing: .always) { (emit: OutputFile.Emit) throws(FileFailure) in
      try emit(Array(repeating: 65, count: 1_000_000))
      throw failure
    }
    #expect(throws: failure) { try put(file("b"), failing) }
    #expect(folder.text(of: "a") == "old")
    #expect(folder.names == ["a"])
  }

  @Test("a large content is written whole in the order of its chunks")
  func chunks() throws {
    let big = OutputFile("big.csv", access: .confidential, replacing: .never) {
      (emit: OutputFile.Emit) throws(FileFailure) in
      for row in 0..<50_000 { try emit(Array("row \(row)\n".utf8)) }
    }
    try put(big)
    let rows = try #require(folder.text(of: "big.csv")).split(separator: "\n")
    #expect(rows.count == 50_000)
    #expect(rows.enumerated().allSatisfy { $0.element == "row \($0.offset)" })
  }

  @Test("more files than may be open at once are all written")
  func many() throws {
    let files = (0..<1500).map { file("f\($0)") }
    try write(files, into: Folder(at: folder.path))
    #expect(folder.names.count == 1500)
  }

  @Test("what a killed run left is swept, what a living one writes is not")
  func sweeping() throws {
    try folder.write("half", to: ".shortfall-stale.tmp")
    try folder.write("mine", to: ".shortfall-notes")
    let open = try Folder(at: folder.path)
    let living = try StagedFile(for: "b", in: open, access: .shared, mode: nil)
    try put(file("a"))
    #expect(folder.names.count == 3)
    #expect(!folder.names.contains(".shortfall-stale.tmp"))
    try living.fill { (emit: OutputFile.Emit) throws(FileFailure) in try emit([65]) }
    try living.replaceTarget()
    #expect(folder.names == [".shortfall-notes", "a", "b"])
  }

  @Test("a single file goes where the user says, and the folder must be there")
  func single() throws {
    try write(file(folder("a.md")))
    #expect(folder.text(of: "a.md") == "new")
    let failure = #expect(throws: FileFailure.self) { try write(file(folder("no/a.md"))) }
    #expect(failure?.message == "cannot write '\(folder("no/a.md"))': no such file or directory")
  }

  @Test("folders above are made where they are missing")
  func making() throws {
    let deep = try Folder(making: folder("x/y/z"), access: .shared)
    try write([file("a")], into: deep)
    #expect(folder.text(of: "x/y/z/a") == "new")
    _ = try Folder(making: folder("x/y"), access: .shared)
    try folder.write("", to: "file")
    #expect(throws: FileFailure.self) { try Folder(making: folder("file/deeper"), access: .shared) }
  }

  @Test("two processes may write at once, and one whole file remains")
  func concurrent() async throws {
    let path = folder.path
    await withTaskGroup(of: Void.self) { group in
      for letter in UInt8(65)..<73 {
        group.addTask {
          for _ in 0..<20 {
            let content = [UInt8](repeating: letter, count: 10_000)
            let file = OutputFile("a", content, access: .shared, replacing: .always)
            do { try write([file], into: Folder(at: path)) } catch { Issue.record(error) }
          }
        }
      }
    }
    let text = try #require(folder.text(of: "a"))
    #expect(text.utf8.count == 10_000 && Set(text.utf8).count == 1)
    #expect(folder.names == ["a"])
  }
}
