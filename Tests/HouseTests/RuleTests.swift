import Diagnostics
import Files
import Foundation
import Templates
import Testing
import YAML

@Suite("Rules")
struct RuleTests {
  static let all = yamlRules + fileRules + templateRules

  @Test("every code is kebab-case and stands once, with a sentence and a paragraph")
  func codes() throws {
    let kebab = try Regex(#"[a-z]+(-[a-z0-9]+)*"#)
    var seen: Set<String> = []
    for rule in RuleTests.all {
      #expect(rule.code.wholeMatch(of: kebab) != nil, "\(rule.code)")
      #expect(seen.insert(rule.code).inserted, "\(rule.code) stands twice")
      #expect(rule.summary.hasSuffix("."), "\(rule.code): \(rule.summary)")
      #expect(rule.summary.first?.isUppercase == true || rule.summary.first == "`", "\(rule.code): \(rule.summary)")
      #expect(rule.explanation.count > 20, "\(rule.code) explains nothing")
    }
  }

  @Test("every rule in the sources is in a list, so that `explain` knows it")
  func collected() throws {
    let declared = try Regex<(Substring, Substring)>(#"Rule\(\s*"([a-z0-9-]+)""#)
    let codes = SourceFile.sources.flatMap { file in
      file.lines.joined(separator: "\n").matches(of: declared).map { String($0.output.1) }
    }
    #expect(Set(codes) == Set(RuleTests.all.map(\.code)))
    #expect(codes.count > 30)
  }
}
