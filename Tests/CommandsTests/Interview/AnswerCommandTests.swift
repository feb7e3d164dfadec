import Files
import Foundation
import Model
import Synchronization
import Testing

@testable import Commands

@Suite("Interviews with files")
struct AnswerCommandTests {
  let trial: Trial

  init() throws {
    trial = try Trial()
    trial.run("init", trial("a"), "--questionnaires", "workflow,vision-budget")
    try FileManager.default.removeItem(atPath: trial("a/responses/example.yaml"))
  }

  /// Runs the interview of jo with these lines on standard input.
  @discardableResult
  private func answer(_ arguments: [String], _ lines: String) -> (
    status: Commands.ExitStatus, answer: String, talk: String
  ) {
    let out = Mutex<(answer: String, talk: String)>(("", ""))
    let rest = Mutex<[UInt8]>(Array(lines.utf8))
    let environment = Environment(
      variable: { _ in nil }, today: { CalendarDate(dayNumber: 20_542) },
      answer: { (bytes) throws(FileFailure) in out.withLock { $0.answer += String(decoding: bytes, as: UTF8.self) } },
      talk: { bytes in out.withLock { $0.talk += String(decoding: bytes, as: UTF8.self) } },
      input: { () throws(FileFailure) in [] },
      moreInput: { () throws(FileFailure) in
        rest.withLock { rest in
          defer { rest = [] }
          return rest
        }
      })
    let status = Commands.run(["answer", trial("a"), "--respondent", "jo"] + arguments, in: environment)
    return out.withLock { (status, $0.answer, $0.talk) }
  }

  @Test("the first answer makes a file that only its owner reads; no answer makes none")
  func newFile() throws {
    answer(["--role", "finance"], "")
    #expect(trial.text(of: "a/responses/jo.yaml") == nil)
    let run = answer(["--role", "finance", "--name", "Jo: \"N\""], "2\n")
    #expect(run.status == .done && run.answer.hasSuffix("  2\n"))
    let text = try #require(trial.text(of: "a/responses/jo.yaml"))
    #expect(text.hasPrefix("shortfall: responses/1\nrespondent: jo\nname: "))
    #expect(text.contains("role: finance\n") && text.contains("on: 2026-03-30\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: trial("a/responses/jo.yaml"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("answers of a file by hand stay in their order, and new ones come in the order of the questions")
  func ownFile() throws {
    try trial.write(
      "shortfall: responses/1\nrespondent: jo\nrole: finance # CFO\nanswers:\n  VB-12: unknown # ask again\n  VB-07: 1\n",
      to: "a/responses/somebody.yaml")
    answer([], "VB-08: 2\nVB-12: 3 e1\n")
    #expect(
      trial.text(of: "a/responses/somebody.yaml") == """
        shortfall: responses/1
        respondent: jo
        role: finance # CFO
        answers:
          VB-12: {level: 3, evidence: 1} # ask again
          VB-07: 1
          VB-08: 2

        """)
    #expect(trial.text(of: "a/responses/jo.yaml") == nil)
    #expect(trial.run("check", "--strict", trial("a")) == .done)
  }

  @Test("--only: ids add up, and divergent and missing choose among them")
  func only() throws {
    try trial.write(
      "shortfall: responses/1\nrespondent: jo\nrole: finance\nanswers: {VB-04: 0, VB-05: 0, VB-06: 3}\n",
      to: "a/responses/jo.yaml")
    try trial.write(
      "shortfall: responses/1\nrespondent: ida\nrole: sponsor\nanswers: {VB-05: 4, VB-06: 3}\n",
      to: "a/responses/ida.yaml")
    func asked(_ words: String...) -> String {
      let talk = answer(["--round", "2"] + words.flatMap { ["--only", $0] }, "").talk
      return talk.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(asked("divergent") == "1 of 1 question is open: VB-05")
    #expect(asked("divergent,VB-05,VB-06") == "1 of 1 question is open: VB-05")
    #expect(asked("VB.1", "VB-06") == "2 of 2 questions are open: VB-04, VB-06")
    #expect(asked("missing,VB.2") == "1 of 1 question is open: VB-07")
    // Once ida gives way, jo is still asked the same.
    try trial.write(
      "shortfall: responses/1\nrespondent: ida\nrole: sponsor\nround: 2\nanswers: {VB-05: 0}\n",
      to: "a/responses/ida-2.yaml")
    #expect(asked("divergent") == "1 of 1 question is open: VB-05")
    let first = answer(["--round", "1", "--only", "divergent"], "")
    #expect(
      first.status == .done && first.talk.contains("none of the questions put to the role 'finance' is divergent"))
  }

  @Test("a name that is there stays, and that is said")
  func names() throws {
    answer(["--role", "finance", "--name", "Jo"], "2\n")
    #expect(answer(["--name", "Joan"], "").talk.contains("the name in the file stays: Jo"))
    #expect(!answer(["--name", "Jo"], "").talk.contains("stays"))
  }
}
