import Foundation
import Testing

@testable import Commands

/// `report --for vendor:ID` of an assessment full of marks (Tests/Fixtures/Secrets): each says who may read it.
@Suite("The copy for one vendor")
struct VendorCopyTests {
  static let vendors = ["oakmoor", "tarnholm", "veridian"]

  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Secrets").path

  /// Every mark of every file, such as `zq17never`.
  private static let marks: Set<String> = {
    let files = (FileManager.default.enumerator(atPath: fixture)?.allObjects as? [String] ?? []).filter {
      $0.hasSuffix(".yaml")
    }
    let texts = files.compactMap { try? String(contentsOfFile: fixture + "/" + $0, encoding: .utf8) }
    return Set(texts.flatMap { $0.matches(of: /zq\d+[a-z]+/).map { String($0.output) } })
  }()

  private static func isSecret(_ mark: String, from vendor: String) -> Bool {
    !mark.hasSuffix("all") && !mark.hasSuffix(vendor)
  }

  /// Figures of ours in every dress that a text could give them; none of them is anything else by chance.
  private static let figures = [
    "213.7", "351.3", "709.9", "917", "719", "811", "1013", "111.3", "151.9", "253.1", "123.7", "203.3", "307.1",
    "503.3", "0.37", "37%", "187654", "187,654", "95371", "517391", "517,391", "1783911", "1,783,911", "153717",
    "153,717", "43%", "617", "0.53", "53%", "0.71", "71%", "425", "424.97", "172", "211", "538", "1,347", "1347",
    "548761", "548,761", "612345", "612,345", "585432", "585,432",
  ]

  @Test("nothing of anybody else is in it, in no file and in no name of a file", arguments: vendors)
  func secrets(vendor: String) throws {
    let trial = try Trial()
    #expect(
      trial.run("report", Self.fixture, "--for", "vendor:\(vendor)", "-o", trial("out")) == .done, "\(trial.talk)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: trial("out")).sorted()
    #expect(names == ["report-vendor-\(vendor).html", "report-vendor-\(vendor).md"])
    #expect(Self.marks.count > 110)
    for name in names {
      let text = try #require(trial.text(of: "out/" + name))
      for mark in Self.marks where Self.isSecret(mark, from: vendor) {
        #expect(!text.contains(mark), "\(name): \(mark)")
      }
      for other in Self.vendors where other != vendor {
        #expect(!text.lowercased().contains(other), "\(name): \(other)")
      }
      let visible = text.replacing(/<style>(?s:.*?)<\/style>|sha256-[A-Za-z0-9+\/=]+/, with: "")
      for figure in Self.figures { #expect(!visible.contains(figure), "\(name): \(figure)") }
      #expect(!text.contains("<script") && !text.contains("shortfall.result"), "\(name)")
      // What it is for is there, or this test would prove nothing.
      for mark in ["zq01all", "zq35all", "zq39all", "zq40all", "zq42all", "zq51all"] {
        #expect(text.contains(mark), "\(name): \(mark)")
      }
      #expect(Self.marks.filter { $0.hasSuffix(vendor) }.count { text.contains($0) } >= 3, "\(name)")
    }
  }

  @Test("the marks are live: the report for ourselves holds most of them")
  func live() throws {
    let trial = try Trial()
    trial.run("report", Self.fixture, "--format", "html", "-o", "-")
    let shown = Self.marks.filter { $0.hasSuffix("never") && trial.answer.contains($0) }
    #expect(shown.count > 40)
    for vendor in Self.vendors { #expect(trial.answer.contains(vendor)) }
    for figure in ["585,432", "1,783,911"] { #expect(trial.answer.contains(figure)) }
  }

  @Test("a template of one's own can name no more than the copy holds")
  func ownTemplate() throws {
    let trial = try Trial()
    try FileManager.default.copyItem(atPath: Self.fixture, toPath: trial("own"))
    try trial.write(
      "{{vendor}} {{#proposals}}{{sentence}}{{/proposals}}\n", to: "own/templates/report/vendor.md.mustache")
    #expect(trial.run("report", trial("own"), "--for", "vendor:oakmoor", "--format", "md", "-o", "-") == .content)
    #expect(trial.talk.contains("'proposals'") && trial.answer.isEmpty)
  }

  @Test(
    "what there is no copy of is refused before anything is written",
    arguments: [
      (["vendor:oakmor"], "did you mean 'oakmoor'?"), (["vendor:nobody"], "there are oakmoor, tarnholm, veridian"),
      (["vendor:oakmoor", "--format", "json"], "a vendor's copy is a page, and json is none"),
      (["vendor:oakmoor", "--format", "md,csv"], "a vendor's copy is a page, and csv is none"),
      (["vendor:"], "'vendor:ID'"), (["vendors"], "'vendor:ID'"),
      (["vendor:oakmoor", "--short"], "'--short' is for the manager"),
    ] as [([String], String)])
  func refused(arguments: [String], words: String) throws {
    let trial = try Trial()
    #expect(trial.run(all: ["report", Self.fixture, "-o", trial("out"), "--for"] + arguments) == .usage)
    #expect(trial.talk.contains(words), "\(trial.talk)")
    #expect(!FileManager.default.fileExists(atPath: trial("out")))
  }

  @Test("without proposals there is no vendor")
  func none() throws {
    let trial = try Trial()
    trial.run("init", trial("new"))
    #expect(trial.run("report", trial("new"), "--for", "vendor:alpha") == .usage)
    #expect(trial.talk.contains("proposals stand in the folder 'proposals'"))
  }
}
