import Commands
import Foundation
import Testing

@Suite("Reference pages")
struct ReferencePageTests {
  @Test(
    "a printed page says what the code says; if not, look at the difference and record", arguments: ReferencePage.all)
  func printed(_ page: ReferencePage) throws {
    let file = catalogue.appending(path: "Reference/\(page.file)")
    let found = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if isRecording {
      try page.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(page.file)")
    } else if found != page.text {
      Issue.record("\(page.file):\n\(difference(found, page.text))")
    }
  }

  @Test("no page of the reference is left that nothing prints, but the result's")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: catalogue.appending(path: "Reference").path)
    #expect(Set(files) == Set(ReferencePage.all.map(\.file) + ["Result-file.md"]))
  }

  @Test("the page of the result names exactly the keys of a result")
  func result() throws {
    let trial = Trial()
    // With every part that a result may have.
    let scratch = try ScratchFolder()
    let folder = scratch.url.appending(path: "a")
    try FileManager.default.copyItem(at: repository.appending(path: "templates/sample"), to: folder)
    #expect(Trial().run("gaps", "sync", folder.path) == .done)
    #expect(trial.run("score", folder.path, "--format", "json") == .done)
    var found: [String: Set<String>] = [:]
    collect(try JSONSerialization.jsonObject(with: Data(trial.answer.utf8)), as: "root", into: &found)
    let offers = scratch.url.appending(path: "offers")
    try fillProposals(in: offers)
    let compared = Trial()
    #expect(compared.run("score", offers.path, "--format", "json") == .done, "\(compared.talk)")
    collect(try JSONSerialization.jsonObject(with: Data(compared.answer.utf8)), as: "root", into: &found)
    #expect(found == documentedKeys(try Page("Sources/Commands/Documentation.docc/Reference/Result-file.md")))
  }

  /// The worked example's proposals, with every list that may be empty filled.
  private func fillProposals(in folder: URL) throws {
    try FileManager.default.copyItem(at: repository.appending(path: "Tests/Fixtures/WorkedProposals"), to: folder)
    func add(_ text: String, to path: String) throws {
      let file = folder.appending(path: path)
      try (String(contentsOf: file, encoding: .utf8) + text).write(to: file, atomically: true, encoding: .utf8)
    }
    try add(
      """
      mandatory: [{id: M-01, title: Data residency}]
      request: {lines: [{id: L1, title: Licences, rewards: quantity}]}

      """, to: "evaluation.yaml")
    for vendor in ["alpha", "beta"] {
      try add(
        """
        people: [{role: Architect, name: A. Berg, share: 0.6}]
        statement-of-work: We support you.

        """, to: "proposals/\(vendor).yaml")
    }
    let scope = folder.appending(path: "scope.yaml")
    let text = try String(contentsOf: scope, encoding: .utf8)
    try text.replacing(
      "{procurement: vendor, it: vendor, vendor: customer_it}", with: "{vendor: vendor, partner: vendor}"
    )
    .replacing("{vendor: vendor, procurement: vendor, business: business}", with: "{vendor: vendor, partner: business}")
    .write(to: scope, atomically: true, encoding: .utf8)
  }

  /// The keys of every object, by where it stands: `areas[].questions[]`.
  private func collect(_ value: Any, as place: String, into found: inout [String: Set<String>]) {
    if let object = value as? [String: Any] {
      found[place, default: []].formUnion(object.keys)
      for (key, inner) in object { collect(inner, as: place == "root" ? key : "\(place).\(key)", into: &found) }
    } else if let list = value as? [Any] {
      for element in list { collect(element, as: place + "[]", into: &found) }
    }
  }

  /// The table of objects: a row `| place | keys |`, both in backticks.
  private func documentedKeys(_ page: Page) -> [String: Set<String>] {
    var documented: [String: Set<String>] = [:]
    let rows = page.lines.drop { $0 != "## Objects" }.prefix { $0 != "## Order" }
    for row in rows where row.hasPrefix("| `") || row.hasPrefix("| root") {
      let cells = row.split(separator: "|").map { $0.replacing("`", with: "") }
      let place = cells[0].trimmingCharacters(in: .whitespaces)
      documented[place] = Set(cells[1].split(separator: " ").map(String.init))
    }
    return documented
  }
}

extension ReferencePage: CustomTestStringConvertible {
  public var testDescription: String { file }
}
