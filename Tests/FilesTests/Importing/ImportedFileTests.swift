import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("What an import writes")
struct ImportedFileTests {
  private func respondents(_ csv: String, _ options: ImportOptions = ImportOptions()) throws -> [ImportedRespondent] {
    let (survey, log) = try ImportTrial().read(Array(csv.utf8), options)
    #expect(!log.hasErrors, "\(log.sorted.map(\.message))")
    return try #require(survey).respondents
  }

  /// The assessment with answers in files of these names.
  private func assessment(_ files: [String: String]) throws -> Assessment {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: ImportTrial.folder.appending(path: "acme"), to: folder)
    try FileManager.default.createDirectory(at: folder.appending(path: "responses"), withIntermediateDirectories: true)
    for (name, text) in files {
      try Data("shortfall: responses/1\n\(text)\n".utf8).write(to: folder.appending(path: "responses/\(name).yaml"))
    }
    var log = DiagnosticLog()
    return try #require(
      try loadAssessment(in: Folder(at: folder.path), .forTests(), log: &log), "\(log.sorted.map(\.message))")
  }

  @Test("a file a respondent, the round in its name from the second on")
  func names() throws {
    var log = DiagnosticLog()
    let people = try respondents("email,role,round,SV-01\na@x,it,1,3\na@x,it,2,3\nb.c@x,it,,3\n")
    let files = responseFiles(for: people, named: "s", in: try assessment([:]), replacing: .never, log: &log)
    #expect(files.map(\.path) == ["responses/a.yaml", "responses/a-round-2.yaml", "responses/b.c.yaml"])
    #expect(!log.hasErrors)
  }

  @Test("more than a hundred respondents are one file, which is put in place at once")
  func together() throws {
    var log = DiagnosticLog()
    let rows = (0...100).map { "p\($0)@x,it,3\n" }.joined()
    let files = responseFiles(
      for: try respondents("email,role,SV-01\n" + rows), named: "s", in: try assessment([:]), replacing: .never,
      log: &log)
    #expect(files.map(\.path) == ["responses/s.yaml"] && !log.hasErrors)
  }

  @Test(
    "who has answered before is not answered over, nor mixed up with somebody else",
    arguments: [
      ("jo", "respondent: jo\nrole: it", 1, false, "import-respondent"),
      ("jo", "respondent: jo\nrole: it", 1, true, ""),
      ("other", "respondent: jo\nrole: it", 1, true, "import-respondent"),
      ("jo", "respondent: jo\nrole: it", 2, false, ""),
      ("jo", "respondent: jo\nrole: finance", 2, false, "import-role"),
      ("jo", "respondent: kim\nrole: it", 1, true, "import-respondent"),
      ("anonymous-7", "respondent: anonymous-7\nrole: it", 2, false, ""),
    ])
  func before(_ name: String, _ text: String, _ round: Int, _ force: Bool, _ expected: String) throws {
    var log = DiagnosticLog()
    let people = try respondents("email,role,SV-01\njo@x,it,3\n", ImportOptions(round: round))
    _ = responseFiles(
      for: people, named: "s", in: try assessment([name: text]), replacing: force ? .always : .never, log: &log)
    #expect(log.diagnostics.map(\.rule.code) == (expected.isEmpty ? [] : [expected]))
  }

  @Test("an anonymous number of another form need not be the same person")
  func anonymous() throws {
    var log = DiagnosticLog()
    let people = try respondents("ID,role,SV-01\n7,it,3\n", ImportOptions(round: 2))
    let there = try assessment(["anonymous-7": "respondent: anonymous-7\nrole: it"])
    _ = responseFiles(for: people, named: "s", in: there, replacing: .never, log: &log)
    #expect(log.diagnostics.map(\.rule.code) == ["import-respondent"])
  }

  @Test("codes stand for people by role and number, and stay the same in later imports")
  func pseudonyms() throws {
    var log = DiagnosticLog()
    var first = try #require(Pseudonyms(key: nil, known: ["it-1"], log: &log))
    let people = try respondents("email,name,role,SV-01\na@x,Ann,it,3\nb@x,,finance,2\nc@x,C: \"x\",it,1\n")
    let coded = people.map { first.coded($0) }
    #expect(coded.map(\.answers.respondent) == ["it-2", "finance-1", "it-3"])
    #expect(coded.allSatisfy { $0.answers.name == nil })
    let text = String(decoding: first.keyText, as: UTF8.self)
    #expect(
      text.hasSuffix(
        """
        codes:
          it-2: {known-as: a@x, name: Ann}
          finance-1: {known-as: b@x}
          it-3: {known-as: c@x, name: "C: \\"x\\""}

        """))
    let kept = text + "  # added by hand\n  it-9: {known-as: z@x}"
    var second = try #require(
      Pseudonyms(key: SourceText(path: "k.yaml", bytes: Array(kept.utf8)), known: [], log: &log),
      "\(log.sorted.map(\.message))")
    let later = try respondents("email,role,SV-01\nC@x,it,3\nz@x,it,1\nd@x,it,1\n").map { second.coded($0) }
    #expect(later.map(\.answers.respondent) == ["it-3", "it-9", "it-1"])
    #expect(String(decoding: second.keyText, as: UTF8.self) == kept + "\n  it-1: {known-as: d@x}\n")
  }

  @Test(
    "a key file to which codes cannot be added is refused",
    arguments: ["codes: {it-1: {known-as: a@x}}\n", "", "codes:\n  it-1: {known-as: a@x}\nmore: 1\n", "codes: [a]\n"])
  func badKeys(_ text: String) {
    var log = DiagnosticLog()
    let source = SourceText(path: "k.yaml", bytes: Array("shortfall: import-key/1\n\(text)".utf8))
    #expect(Pseudonyms(key: source, known: [], log: &log) == nil && log.hasErrors)
  }

  @Test("a key file in the assessment, or one that others may read, is refused")
  func places() throws {
    let outside = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: outside) }
    let inside = outside.appending(path: "acme/deep")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    let assessment = try Folder(at: outside.appending(path: "acme").path)
    func codes(_ path: String) throws -> [String] {
      var log = DiagnosticLog()
      _ = try keyFile(at: path, outside: assessment, log: &log)
      return log.diagnostics.map(\.rule.code)
    }
    let key = outside.appending(path: "key.yaml").path
    #expect(try codes(inside.path + "/key.yaml") == ["import-key"])
    #expect(try codes(inside.path + "/../../acme/key.yaml") == ["import-key"])
    #expect(try codes(key) == [])
    try Data("shortfall: import-key/1\n".utf8).write(to: URL(filePath: key))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    #expect(try codes(key) == ["import-key"])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    #expect(try codes(key) == [])
    #expect(throws: FileFailure.self) { try codes(outside.path + "/nowhere/key.yaml") }
  }
}
