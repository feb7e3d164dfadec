import Diagnostics
import Files
import Foundation
import Testing

@testable import Commands

@Suite("Manners of the command line")
struct MannersTests {
  let trial: Trial

  init() throws { trial = try Trial() }

  @Test(
    "what is misspelt is usage, and the near miss is named",
    arguments: [
      (["scroe"], "'shortfall' has no subcommand 'scroe'", "did you mean 'score'?"),
      (["questionaires", "list"], "'shortfall' has no subcommand 'questionaires'", "did you mean 'questionnaires'?"),
      (["questionnaires", "shwo"], "'shortfall questionnaires' has no subcommand 'shwo'", "did you mean 'show'?"),
      (["templates", "zzz"], "'shortfall templates' has no subcommand 'zzz'", "list, eject, check, vocabulary"),
      (["score", "--thread", "2"], "unknown option '--thread'", "--threads"),
      (["answer", "--respondant", "jo"], "unknown option '--respondant'", "--respondent"),
      (["answer"], "missing expected argument '--respondent <id>'", "shortfall answer"),
      (["score", "--format", "yaml"], "'yaml' is invalid", "'text', 'json', 'jsonl'"),
      (["score", "--as-of", "2026-02-30"], "'2026-02-30' is invalid", "yyyy-mm-dd"),
      (["score", "--threads", "0"], "number from 1 to 1024", "shortfall score"),
      (["init"], "missing expected argument '<dir>'", "shortfall init"),
      (["schema", "questionaire"], "there is no kind of file 'questionaire'", "did you mean 'questionnaire'?"),
      (["questionnaires", "show", "procurment"], "no questionnaire 'procurment'", "did you mean 'procurement'?"),
      (["init", "x", "--questionnaires", "vision"], "no questionnaire 'vision'", "vision-budget"),
      (["completions", "tcsh"], "'tcsh' is invalid", "zsh"),
      (["sc\u{1b}[31m"], "'sc\\u{1b}[31m'", "it has demo"),
    ] as [([String], String, String)])
  func usage(arguments: [String], message: String, help: String) {
    let status = run(arguments)
    #expect(status == .usage)
    #expect(trial.answer == "")
    #expect(trial.talk.hasPrefix("error: "))
    #expect(trial.talk.contains(message), "\(trial.talk)")
    #expect(trial.talk.contains(help), "\(trial.talk)")
    #expect(!trial.talk.unicodeScalars.contains("\u{1b}"))
  }

  private func run(_ arguments: [String]) -> Commands.ExitStatus {
    switch arguments.count {
    case 1: trial.run(arguments[0])
    case 2: trial.run(arguments[0], arguments[1])
    case 3: trial.run(arguments[0], arguments[1], arguments[2])
    default: trial.run(arguments[0], arguments[1], arguments[2], arguments[3])
    }
  }

  @Test(
    "help and version are answers", arguments: [["--help"], ["score", "--help"], ["help", "score"], ["--version"]])
  func help(arguments: [String]) {
    #expect(run(arguments) == .done)
    #expect(trial.talk == "")
    #expect(!trial.answer.isEmpty)
  }

  @Test(
    "help and usage fit into 80 columns",
    arguments: ["form", "answer", "import", "status", "agenda", "snapshot", "diff", "score", "report", "kpi", "scope"])
  func columns(command: String) {
    trial.run(command, "--help")
    let help = trial.answer
    trial.run(command, "--no-such-option")
    let lines = (help + trial.talk).split(separator: "\n")
    #expect(lines.count > 10)
    #expect(lines.filter { displayWidth(String($0)) > 80 } == [])
    #expect(!lines.contains { $0.contains("\u{a0}") })
  }

  @Test(
    "colour: the option, then NO_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM, then the terminal",
    arguments: [
      ("always", ["NO_COLOR": "1"], false, true), ("never", ["CLICOLOR_FORCE": "1"], true, false),
      ("auto", ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false), ("auto", ["NO_COLOR": ""], true, true),
      ("auto", ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], false, true), ("auto", ["CLICOLOR_FORCE": "0"], false, false),
      ("auto", ["CLICOLOR": "0"], true, false), ("auto", ["TERM": "dumb"], true, false), ("auto", [:], true, true),
      ("auto", [:], false, false),
    ] as [(String, [String: String], Bool, Bool)])
  func colour(choice: String, variables: [String: String], onTerminal: Bool, expected: Bool) {
    trial.run(
      "questionnaires", "list", "--color", choice, variables: variables, answerColumns: onTerminal ? 80 : nil)
    #expect(trial.answer.contains("\u{1b}[1m") == expected)
  }

  @Test("each stream looks at its own terminal")
  func streams() {
    trial.run("score", trial("nowhere"), answerColumns: 80, talkColumns: nil)
    #expect(!trial.talk.contains("\u{1b}"))
    trial.run("score", trial("nowhere"), answerColumns: nil, talkColumns: 80)
    #expect(trial.talk.contains("\u{1b}[1;31merror:\u{1b}[0m"))
  }

  @Test("a folder that is not there is missing input, one without an assessment is bad content")
  func missing() throws {
    #expect(trial.run("score", trial("nowhere")) == .noInput)
    #expect(trial.talk.contains("cannot read '\(trial("nowhere"))': no such file or directory"))
    #expect(trial.run("score", trial.folder) == .content)
    #expect(trial.talk.contains("there is no assessment.yaml in this folder [not-an-assessment]"))
    #expect(trial.answer == "")
  }

  @Test("a full disk is 74, a reader that has gone is no failure")
  func brokenOutput() {
    trial.run("init", trial("a"))
    let full = FileFailure(.write, "standard output", .system(ENOSPC))
    #expect(trial.run("score", trial("a"), failing: full) == .brokenOff)
    #expect(trial.talk.contains("cannot write 'standard output': no space left on device"))
    let closed = FileFailure(.write, "standard output", .system(EPIPE))
    #expect(trial.run("score", trial("a"), failing: closed) == .done)
  }

  @Test(
    "the day: --as-of, then the assessment's own, then SOURCE_DATE_EPOCH, then today",
    arguments: [
      ("2025-01-02", "as-of: 2026-03-30", "86400", "as of 2025-01-02 (--as-of)"),
      (nil, "as-of: 2026-03-30", "86400", "as of 2026-03-30 (assessment.yaml)"),
      (nil, "", "86400", "as of 1970-01-02 (SOURCE_DATE_EPOCH)"), (nil, "", nil, "as of 2026-03-30 (today)"),
    ] as [(String?, String, String?, String)])
  func asOf(option: String?, written: String, epoch: String?, said: String) throws {
    trial.run("init", trial("a"))
    let text = try #require(trial.text(of: "a/assessment.yaml"))
    try trial.write(text + "\n\(written)\n", to: "a/assessment.yaml")
    let variables = epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]
    let status =
      if let option {
        trial.run("score", trial("a"), "--as-of", option, variables: variables)
      } else {
        trial.run("score", trial("a"), variables: variables)
      }
    #expect(status == .done)
    #expect(trial.talk.contains(said), "\(trial.talk)")
  }

  @Test("a SOURCE_DATE_EPOCH that is no number is named")
  func badEpoch() {
    trial.run("init", trial("a"))
    #expect(trial.run("score", trial("a"), variables: ["SOURCE_DATE_EPOCH": "soon"]) == .usage)
    #expect(trial.talk.contains("SOURCE_DATE_EPOCH is 'soon'"))
  }
}
