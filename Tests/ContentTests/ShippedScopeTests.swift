import Analysis
import Diagnostics
import Files
import Foundation
import Model
import Testing

@Suite("Shipped scopes")
struct ShippedScopeTests {
  @Test("the sample's scope tells of every kind of gap")
  func sample() throws {
    let assessment = try #require(try load("templates/sample").assessment)
    let exposed = try #require(exposure(of: assessment))
    for flag in LedgerFlag.allCases { #expect(!exposed.entries(of: flag).isEmpty || flag == .conflict, "\(flag)") }
    #expect(exposed.entries.contains { $0.flags.contains(.conflict) } && !exposed.entries(of: nil).isEmpty)
    #expect(exposed.entries(of: .orphan).count == 5)
    #expect(exposed.entries.contains { $0.roles.contains { $0.isSplit } })
    #expect(exposed.entries.contains { $0.roles.contains { !$0.superseded.isEmpty } })
    let load = try #require(exposed.load)
    #expect((load.load ?? 9) < 0.85 && load.band == .overcommitted)
    #expect(exposed.payment?.plan?.flags == PaymentFlag.allCases)
    #expect(exposed.budget?.verdict == .likeForLike)
    #expect(exposed.precedences.first?.slack == -74)
  }

  @Test("the catalogue loads clean as it is, and with all of its 36 items")
  func catalogue() throws {
    let text = try String(contentsOf: repository.appending(path: "templates/scope/scope.yaml"), encoding: .utf8)
    let parts = text.components(separatedBy: "\nitems:")
    let filled = parts[0] + "\nitems:" + parts.dropFirst().joined().replacing("\n#  ", with: "\n  ")
    for (content, count) in [(text, 0), (filled, 36)] {
      var log = DiagnosticLog()
      let source = SourceText(path: "scope.yaml", bytes: Array(content.utf8))
      let scope = readScope(source, in: ScopeSurroundings(), log: &log)
      #expect(log.sorted.map(\.message).isEmpty)
      #expect(scope?.items.count == count)
    }
  }
}
