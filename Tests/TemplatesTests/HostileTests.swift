import Diagnostics
import Testing

@testable import Templates

@Suite("Hostile templates")
struct HostileTests {
  @Test("10,000 sections inside one another are refused at the limit, 10,000 side by side are fine")
  func manySections() {
    let deep = String(repeating: "{{#ready}}", count: 10_000) + String(repeating: "{{/ready}}", count: 10_000)
    #expect(Trial(deep, sample).problems == ["main:1:641 template-nesting: nesting is deeper than 64"])
    let wide = String(repeating: "{{#ready}}x{{/ready}}", count: 10_000)
    #expect(Trial(wide, sample).rendered(sampleFields)?.utf8.count == 10_000)
  }

  @Test("64 levels are allowed, 65 are not")
  func limit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#ready}}", count: depth) + "x" + String(repeating: "{{/ready}}", count: depth)
    }
    #expect(Trial(nested(64), sample).rendered(sampleFields) == "x")
    #expect(Trial(nested(65), sample).problems.count == 1)
  }

  @Test("a chain of partials counts as nesting")
  func chain() {
    func files(_ count: Int) -> [String: String] {
      var files = ["p\(count)": "end"]
      for number in 1..<count { files["p\(number)"] = "{{> p\(number + 1)}}" }
      return files
    }
    #expect(Trial("{{> p1}}", sample, partials: files(64)).rendered([:]) == "end")
    #expect(
      Trial("{{> p1}}", sample, partials: files(65)).problems == ["p64:1:1 template-nesting: nesting is deeper than 64"]
    )
  }

  @Test("partials that include one another twice are refused before they fill the memory", arguments: ["", "text"])
  func doubling(text: String) {
    var files = ["p40": text]
    for number in 1..<40 { files["p\(number)"] = "{{> p\(number + 1)}}{{> p\(number + 1)}}" }
    let trial = Trial("{{> p1}}", sample, partials: files)
    #expect(trial.log.diagnostics.map(\.rule.code) == ["template-size"])
  }

  @Test("blocks that hand each other on do not run in circles")
  func blockRing() {
    let trial = Trial(
      "{{< l}}{{$ a}}{{$ b}}1{{/ b}}{{/ a}}{{$ b}}{{$ a}}2{{/ a}}{{/ b}}{{/ l}}", sample,
      partials: ["l": "{{$ a}}{{/ a}}{{$ b}}{{/ b}}"])
    #expect(trial.rendered([:]) == "12")
  }

  static let heaps = [
    "{{", "{{{", "{{ ", "{{#", "{{#a}}", "{{/a}}", "{{^", "{{> ", "{{< a}}", "{{$ a}}", "{{!", "{{=", "{{=a b=}}",
    "{{={{ }}=}}",
    "{{= =}}", "}}", "{{.}}", "{{..}}", "{{a.b.c.d}}", "\n", "{{title}}", "{", "}", "{{$ a}}{{/ a}}",
    "{{< a}}{{$ b}}\n",
    "\u{0}", "😀{{", "{{%x}}", "{{&", "{{& }}",
  ]

  @Test("a heap of any tag ends, and ends in problems or text", arguments: heaps)
  func heap(_ piece: String) {
    let trial = Trial(String(repeating: piece, count: 20_000), sample)
    #expect((trial.template == nil) == !trial.problems.isEmpty)
    #expect(trial.problems.count <= 250)
  }

  @Test("tags put together at random end in problems or text", arguments: [1, 2, 3])
  func random(seed: UInt64) {
    let pieces =
      HostileTests.heaps + [
        "{{#ready}}", "{{/ready}}", "{{#findings}}", "{{/findings}}", "{{id}}", "{{> p}}", "{{> main}}", "{{< p}}",
        "{{/ p}}",
        "{{$ body}}", "{{/ body}}", "  ", "\r\n", "text", "{{=<% %>=}}", "<%={{ }}=%>", "{{{chart}}}",
      ]
    var generator = SplitMix64(state: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let trial = Trial(text, sample, partials: ["p": "[{{$ body}}\n  default {{title}}\n{{/ body}}]\n"])
      #expect((trial.template == nil) == !trial.problems.isEmpty, "\(text.debugDescription)")
      _ = trial.rendered(sampleFields)
    }
  }
}
