import Diagnostics
import Foundation
import Testing

@testable import Commands

/// The top of the repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Suite("Files inside the program")
struct BuiltInFilesTests {
  @Test("the program holds exactly the files of questionnaires/ and templates/, as they are; if not, run `make embed`")
  func sameAsFolders() throws {
    var onDisk: [String] = []
    for folder in ["questionnaires", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: repository.appending(path: folder).path)
      for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        let path = repository.appending(path: "\(folder)/\(name)")
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder)
        if !isFolder.boolValue { onDisk.append("\(folder)/\(name)") }
      }
    }
    #expect(BuiltInFiles.paths() == onDisk.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for path in BuiltInFiles.paths() {
      let bytes = try Array(Data(contentsOf: repository.appending(path: path)))
      #expect(BuiltInFiles.bytes(of: path) == bytes, "\(path)")
    }
  }

  @Test(
    "a path that does not ship has no bytes", arguments: ["", "a", "questionnaires/", "questionnaires/x.yaml", "zzz"])
  func absent(path: String) {
    #expect(BuiltInFiles.bytes(of: path) == nil)
  }

  @Test("a source is named as built in")
  func named() {
    #expect(
      BuiltInFiles.source(of: "questionnaires/procurement.yaml")?.path == "built-in/questionnaires/procurement.yaml")
    #expect(BuiltInFiles.paths(startingWith: "questionnaires/").allSatisfy { $0.hasSuffix(".yaml") })
  }
}
