import Foundation
import Testing

@testable import Commands

@Suite("Questions to vendors")
struct ClarifyTests {
  @Test("questions are numbered, and numbers on record stay")
  func numbers() throws {
    let trial = try ProposalTrial()
    #expect(trial.run("clarify", "beta", "@a", "--issue") == .done, "\(trial.talk)")
    let before = try #require(trial.trial.text(of: "a/clarifications/beta.yaml"))
    #expect(before.contains("- number: 1\n") && before.contains("rule: CQ-3"))
    // A question whose cause is gone keeps its number, and a new one takes the next.
    try trial.change(
      "proposals/beta.yaml", "vendor: beta", "vendor: beta\nassumptions: [{id: AS-9, text: Client supplies data}]")
    #expect(trial.run("clarify", "beta", "@a", "--issue") == .done, "\(trial.talk)")
    let after = try #require(trial.trial.text(of: "a/clarifications/beta.yaml"))
    #expect(after.hasPrefix(before) && after.contains("subject: AS-9"))
    #expect(trial.run("clarify", "beta", "@a", "--issue") == .done)
    #expect(trial.talk.contains("no question to beta is new"))
    #expect(trial.run("check", "@a") == .done, "\(trial.talk)")
  }

  @Test("replies come back by number, rule and subject, from a table and from a page's file")
  func replies() throws {
    let trial = try ProposalTrial()
    trial.run("clarify", "beta", "@a", "--issue")
    #expect(trial.run("clarify", "beta", "@a", "--format", "csv") == .done)
    let rows = trial.answer.split(separator: "\r\n").map(String.init)
    #expect(rows[0] == "vendor,number,rule,subject,question,reply")
    try trial.trial.write(
      ([rows[0], rows[1] + "\"We do, in \"\"June\"\"\""] + rows.dropFirst(2)).joined(separator: "\r\n"), to: "r.csv")
    #expect(trial.run("import", "@r.csv", "@a", "--plan") == .done, "\(trial.talk)")
    #expect(trial.answer.contains("+    status: answered") && trial.talk.contains("would take 1 reply of beta"))
    #expect(trial.run("import", "@r.csv", "@a") == .done, "\(trial.talk)")
    #expect(trial.trial.text(of: "a/clarifications/beta.yaml")?.contains("We do, in") == true)
    #expect(trial.run("import", "@r.csv", "@a") == .done)
    #expect(trial.talk.contains("1 reply is on record as they are") || trial.talk.contains("1 reply is on record"))
    try trial.trial.write(
      "shortfall: clarifications/1\nvendor: beta\nquestions:\n  - {number: 1, rule: CQ-3, subject: W01, reply: \"Our partner\\ndoes\"}\n",
      to: "page.yaml")
    #expect(trial.run("import", "@page.yaml", "@a") == .content)
    #expect(trial.talk.contains("has another reply on record"))
    #expect(trial.run("import", "@page.yaml", "@a", "--force") == .done, "\(trial.talk)")
    #expect(trial.run("clarify", "--status", "@a") == .done)
    #expect(trial.answer.contains("ANSWERED"))
    #expect(trial.run("clarify", "beta", "@a", "--close", "1") == .done, "\(trial.talk)")
    #expect(trial.trial.text(of: "a/clarifications/beta.yaml")?.contains("status: closed") == true)
    #expect(trial.run("clarify", "beta", "@a", "--reopen", "1", "--dry-run") == .done)
    #expect(trial.answer.contains("-    status: closed"))
    #expect(trial.trial.text(of: "a/clarifications/beta.yaml")?.contains("status: closed") == true)
  }

  @Test(
    "a reply that does not fit is named where it stands, and nothing is taken",
    arguments: [
      ("beta,9999,CQ-3,W01,,x", "question 9999 was not sent to vendor 'beta'"),
      ("beta,1,CQ-4,W01,,x", "question 1 of vendor 'beta' is CQ-3 about 'W01', not CQ-4 about 'W01'"),
      ("beto,1,CQ-3,W01,,x", "did you mean 'beta'?"), ("beta,one,CQ-3,W01,,x", "'one' is no number of a question"),
      ("beta,1,CQ-3,W01,,x\nbeta,1,CQ-3,W01,,y", "question 1 of vendor 'beta' is replied to twice"),
    ])
  func misfits(_ row: String, _ message: String) throws {
    let trial = try ProposalTrial()
    trial.run("clarify", "beta", "@a", "--issue")
    let before = trial.trial.text(of: "a/clarifications/beta.yaml")
    try trial.trial.write("vendor,number,rule,subject,question,reply\n\(row)\n", to: "r.csv")
    #expect(trial.run("import", "@r.csv", "@a") == .content)
    #expect(trial.talk.contains(message) && trial.talk.contains("nothing was imported"), "\(trial.talk)")
    #expect(trial.talk.contains("r.csv:"))
    #expect(trial.trial.text(of: "a/clarifications/beta.yaml") == before)
  }

  @Test("the same event gives the same words for every vendor, and nothing of ours or of others is in them")
  func words() throws {
    let trial = try ProposalTrial()
    for vendor in ["alpha", "gamma"] {
      try trial.change(
        "proposals/\(vendor).yaml", "vendor: \(vendor)",
        "vendor: \(vendor)\nassumptions: [{id: AS-9, text: Client supplies test data}]\nstatement-of-work: |\n  We assist as required."
      )
    }
    var sheets: [String: String] = [:]
    for vendor in ["alpha", "beta", "gamma"] {
      for format in ["csv", "md", "html"] {
        #expect(trial.run("clarify", vendor, "@a", "--format", format) == .done, "\(trial.talk)")
        let text = trial.answer
        for other in ["Alpha", "Beta", "Gamma"] where other.lowercased() != vendor {
          #expect(!text.contains(other), "\(vendor) \(format) \(other)")
        }
        for ours in ["eva", "ben", "177", "159,533", "37,500", "88,583"] where format != "html" {
          #expect(!text.contains(ours), "\(vendor) \(format) \(ours)")
        }
        if format == "csv" { sheets[vendor] = text }
      }
    }
    func question(_ vendor: String, _ rule: String) -> String? {
      sheets[vendor]?.split(separator: "\r\n").first { $0.contains(",\(rule),") }.map {
        $0.split(separator: ",").dropFirst(2).joined(separator: ",")
      }
    }
    for rule in ["CQ-9", "CQ-10"] {
      #expect(question("alpha", rule) != nil && question("alpha", rule) == question("gamma", rule))
    }
  }

  @Test("a vendor that is not there is named with the nearest one")
  func nearMiss() throws {
    let trial = try ProposalTrial()
    #expect(trial.run("clarify", "gama", "@a") == .usage)
    #expect(
      trial.talk.contains("there is no proposal of a vendor 'gama'") && trial.talk.contains("did you mean 'gamma'?"))
    #expect(trial.run("clarify", "gamma", "@a", "--close", "99") == .usage)
    #expect(trial.talk.contains("there is no question 99 to gamma on record"))
    #expect(trial.run("clarify", "@a") == .usage)
    #expect(trial.talk.contains("name one of alpha, beta, gamma"))
  }
}
