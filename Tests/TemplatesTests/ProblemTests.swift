import Diagnostics
import Testing

@testable import Templates

@Suite("Problems of templates")
struct ProblemTests {
  static let single: [(template: String, problem: String)] = [
    ("a\n  {{titel}}", "main:2:5 template-name: unknown name 'titel' (did you mean 'title'?)"),
    (
      "{{#findings}}\n{{zzz}}{{/findings}}",
      "main:2:3 template-name: unknown name 'zzz' ('shortfall templates vocabulary' lists the names)"
    ),
    ("äö😀 {{  client.nam  }}", "main:1:16 template-name: unknown name 'nam' in 'client' (did you mean 'name'?)"),
    (
      "{{#findngs}}{{whatever}}{{/findngs}}",
      "main:1:4 template-name: unknown name 'findngs' (did you mean 'findings'?)"
    ),
    ("{{^findngs}}{{/findngs}}", "main:1:4 template-name: unknown name 'findngs' (did you mean 'findings'?)"),
    (
      "{{reasons}}", "main:1:3 template-name: unknown name 'reasons' ('shortfall templates vocabulary' lists the names)"
    ),
    ("{{title.x}}", "main:1:9 template-kind: 'title' is a text and has no names in it"),
    (
      "{{findings.id}}",
      "main:1:12 template-kind: 'findings' is a list and has no names in it (open a section: {{#findings}}…{{/findings}})"
    ),
    (
      "{{client}}",
      "main:1:3 template-kind: 'client' is an object and cannot be printed (open a section: {{#client}}…{{/client}})"
    ),
    (
      "{{findings}}",
      "main:1:3 template-kind: 'findings' is a list and cannot be printed (open a section: {{#findings}}…{{/findings}})"
    ),
    (
      "{{ready}}",
      "main:1:3 template-kind: 'ready' is a flag and cannot be printed (open a section: {{#ready}}…{{/ready}})"
    ),
    ("{{{title}}}", "main:1:4 template-unescaped: text 'title' cannot be printed unescaped (write {{title}})"),
    ("x {{& title}}", "main:1:7 template-unescaped: text 'title' cannot be printed unescaped (write {{title}})"),
    ("{{title", "main:1:1 template-tag-open: tag is never closed"),
    ("{{title {{title}}", "main:1:1 template-tag-open: tag is never closed"),
    ("{{! note", "main:1:1 template-tag-open: tag is never closed"),
    ("{{{chart}}", "main:1:1 template-tag-open: tag is never closed"),
    ("{{}}", "main:1:1 template-tag: tag has no name"),
    ("{{ #ready}}", "main:1:4 template-tag: '#ready' is not a name that can stand in a tag"),
    ("{{a b}}", "main:1:3 template-tag: 'a b' is not a name that can stand in a tag"),
    ("{{a..b}}", "main:1:3 template-tag: 'a..b' is not a name that can stand in a tag"),
    ("{{%TEXT}}", "main:1:3 template-tag: '%TEXT' is not a name that can stand in a tag"),
    (
      "{{=<% }}x",
      "main:1:1 template-delimiters: delimiters are not two words between equals signs (write them as {{=<% %>=}})"
    ),
    (
      "{{= a b c =}}x",
      "main:1:1 template-delimiters: delimiters are not two words between equals signs (write them as {{=<% %>=}})"
    ),
    ("\n{{#ready}}x", "main:2:1 template-section-open: section 'ready' is never closed"),
    ("{{/ready}}", "main:1:1 template-section-close: closing tag 'ready' has no opening tag"),
    (
      "{{#ready}}{{/redy}}{{/ready}}",
      "main:1:11 template-section-close: closing tag 'redy' stands where 'ready' is open"
    ),
    ("{{#ready}}{{#client}}{{/ready}}", "main:1:11 template-section-open: section 'client' is never closed"),
    ("a{{> nowhere}}", "main:1:6 template-missing: partial 'nowhere' does not exist"),
    ("{{> main}}", "main:1:5 template-ring: partial 'main' includes itself"),
    (
      "{{> ../secret}}",
      "main:1:5 template-path: partial name '../secret' does not stay inside the folder of templates"
    ),
    (
      "{{> /etc/passwd}}",
      "main:1:5 template-path: partial name '/etc/passwd' does not stay inside the folder of templates"
    ),
    ("{{> a//b}}", "main:1:5 template-path: partial name 'a//b' does not stay inside the folder of templates"),
    ("{{> .hidden}}", "main:1:5 template-path: partial name '.hidden' does not stay inside the folder of templates"),
    (
      "{{< part}}{{$ bdy}}{{/ bdy}}{{/ part}}",
      "main:1:15 template-block: parent 'part' has no block 'bdy' (did you mean 'body'?)"
    ),
    (
      "{{< part}}{{$ body}}{{/ body}}{{$ body}}{{/ body}}{{/ part}}",
      "main:1:31 template-block: block 'body' is given twice"
    ),
    (
      "{{< part}}text {{title}}{{/ part}}",
      "main:1:16 template-outside-block: tag outside the blocks of a parent is never printed"
    ),
  ]

  @Test("each problem is told with its place", arguments: single)
  func told(template: String, problem: String) {
    let trial = Trial(template, sample, partials: ["part": "{{$ body}}{{/ body}}"])
    #expect(trial.problems == [problem])
    #expect(trial.template == nil)
  }

  @Test("a problem covers the name it is about")
  func range() throws {
    let trial = Trial("{{ client.nam }}", sample)
    let range = try #require(trial.log.diagnostics.first?.range)
    #expect(range.path == "main.html.mustache")
    #expect(range.start == Position(line: 1, column: 11))
    #expect(range.end == Position(line: 1, column: 14))
  }

  @Test("several problems are told at once, across files")
  func several() {
    let trial = Trial(
      "{{titel}}\n{{#findings}}{{idd}}{{> row}}{{/findings}}\n{{> nix}}{{{title}}}", sample,
      partials: ["row": "{{name}}\n{{reson}}"])
    #expect(
      trial.problems == [
        "main:1:3 template-name: unknown name 'titel' (did you mean 'title'?)",
        "main:2:16 template-name: unknown name 'idd' (did you mean 'id'?)",
        "main:3:5 template-missing: partial 'nix' does not exist",
        "main:3:13 template-unescaped: text 'title' cannot be printed unescaped (write {{title}})",
        "row:2:3 template-name: unknown name 'reson' (did you mean 'reasons'?)",
      ])
  }

  @Test("a partial is checked in every context that includes it, and the problem says which")
  func partialContext() {
    let trial = Trial("{{#findings}}{{> row}}{{/findings}}\n{{> row}}{{> row}}", sample, partials: ["row": "{{id}}"])
    #expect(
      trial.problems == ["row:1:3 template-name: unknown name 'id' ('shortfall templates vocabulary' lists the names)"])
    #expect(trial.log.diagnostics[0].notes.map(\.range?.start) == [Position(line: 2, column: 1)])
  }

  @Test("the content of a block is checked though another stands in its place")
  func replacedDefault() {
    let trial = Trial("{{< l}}{{$ a}}{{/ a}}{{/ l}}", sample, partials: ["l": "{{$ a}}{{titel}}{{/ a}}"])
    #expect(trial.problems == ["l:1:10 template-name: unknown name 'titel' (did you mean 'title'?)"])
  }

  @Test("a ring names its way")
  func ring() {
    let trial = Trial("{{> a}}", sample, partials: ["a": "{{> b}}", "b": "{{> c}}", "c": "{{> a}}"])
    #expect(trial.problems == ["c:1:5 template-ring: partial 'a' includes itself by way of 'b', 'c'"])
  }

  @Test("what is wrong in a partial is told once")
  func once() {
    let trial = Trial("{{> a}}{{> a}}{{#ready}}{{> a}}{{/ready}}", sample, partials: ["a": "{{#ready}}\n{{x"])
    #expect(
      trial.problems == [
        "a:1:1 template-section-open: section 'ready' is never closed", "a:2:1 template-tag-open: tag is never closed",
      ])
  }

  @Test("a template that is not there, has no dress or is not UTF-8 is refused by name")
  func files() {
    var log = DiagnosticLog()
    #expect(Template(path: "a.html.mustache", vocabulary: sample, log: &log) { _ in nil } == nil)
    #expect(Template(path: "a.mustache", vocabulary: sample, log: &log) { _ in nil } == nil)
    let broken = SourceText(path: "b.txt.mustache", bytes: Array("é\nab".utf8) + [0xFF, 0x20])
    #expect(Template(path: "b.txt.mustache", vocabulary: sample, log: &log) { _ in broken } == nil)
    #expect(
      log.diagnostics.map { "\($0.rule.code) \($0.range?.start.map { "\($0.line):\($0.column)" } ?? "-")" } == [
        "template-missing -", "template-dress -", "template-encoding 2:3",
      ])
  }

  @Test("every rule about templates has its own code in kebab-case and is complete")
  func rules() {
    #expect(Set(templateRules.map(\.code)).count == templateRules.count)
    for rule in templateRules {
      #expect(rule.code.hasPrefix("template-") && rule.code.allSatisfy { $0 == "-" || $0.isLowercase })
      #expect(rule.summary.hasSuffix(".") && rule.explanation.hasSuffix("."))
    }
  }
}
