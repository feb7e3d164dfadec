import Testing

@testable import Templates

@Suite("Rendering")
struct RenderingTests {
  static let cases: [(template: String, expected: String)] = [
    ("", ""),
    ("plain {text}", "plain {text}"),
    ("{{title}}", "A &amp; B"),
    ("{{ title }}{{client.name}}", "A &amp; BAcme"),
    ("{{{chart}}}{{& chart}}{{chart}}", "<svg/><svg/><svg/>"),
    ("{{#findings}}{{id}} {{/findings}}", "VB-05 VB-06 "),
    ("{{#findings}}{{id}} of {{title}}; {{/findings}}", "VB-05 of A &amp; B; VB-06 of A &amp; B; "),
    ("{{#findings}}{{#reasons}}({{.}}){{/reasons}}{{^reasons}}none{{/reasons}}{{/findings}}", "(x)(&lt;y&gt;)none"),
    ("{{#client}}{{name}} {{city}}{{/client}}", "Acme Graz"),
    ("{{#findings}}{{client.name}}{{#client}}{{name}}{{/client}}{{name}}{{/findings}}", "AcmeAcmefirstAcmeAcmesecond"),
    ("{{#ready}}yes{{/ready}}{{^ready}}no{{/ready}}", "yes"),
    ("{{#title}}[{{.}}]{{/title}}", "[A &amp; B]"),
    ("{{#chart}}{{{.}}}{{/chart}}", "<svg/>"),
    ("{{! a\ncomment }}x", "x"),
    ("{{=<% %>=}}<%title%> {{title}}<%={{ }}=%>{{title}}", "A &amp; B {{title}}A &amp; B"),
    ("a\n  {{#ready}}  \n b\n  {{/ready}}\nc\n", "a\n b\nc\n"),
    ("a\r\n{{#ready}}\r\nb\r\n{{/ready}}\r\nc", "a\r\nb\r\nc"),
    ("\u{FEFF}{{title}}", "A &amp; B"),
  ]

  @Test("a template renders as the specification says", arguments: cases)
  func renders(template: String, expected: String) {
    let trial = Trial(template, sample)
    #expect(trial.problems == [])
    #expect(trial.rendered(sampleFields) == expected)
  }

  @Test("what is absent in the data prints nothing and is not taken from further outside")
  func absent() {
    let trial = Trial("{{title}}{{client.name}}{{#findings}}[{{name}}]{{/findings}}{{^ready}}!{{/ready}}", sample)
    #expect(trial.rendered([:]) == "!")
    #expect(trial.rendered(["title": .absent, "findings": .list([.object([:])])]) == "[]!")
  }

  @Test("a value of another kind than promised prints nothing and breaks nothing")
  func surprises() {
    let trial = Trial("{{title}}{{client.name}}{{#findings}}[{{id}}]{{/findings}}{{{chart}}}", sample)
    let data: Fields = [
      "title": .list([.text("x")]), "client": .text("y"), "findings": .list([.text("z")]), "chart": .text("<b>"),
    ]
    #expect(trial.rendered(data) == "[]&lt;b&gt;")
  }

  @Test("text that looks like a template is printed as it is")
  func dataIsNoTemplate() {
    let trial = Trial("{{title}}|{{> p}}", sample, partials: ["p": "{{title}}"])
    let hostile = "{{chart}} {{{chart}}} {{> p}} {% include %} %@ %n \\(1+1) {{=<% %>=}}"
    let escaped = hostile.replacing(">", with: "&gt;").replacing("<", with: "&lt;")
    #expect(trial.rendered(["title": .text(hostile), "chart": .markup("!")]) == "\(escaped)|\(escaped)")
  }

  @Test("the same fields in another order render the same")
  func order() {
    let list: [Value] = [
      .object(["id": .text("1"), "name": .text("a")]), .object(["name": .text("b"), "id": .text("2")]),
      .object(["name": .text("c")]), .object(["id": .text("4")]),
    ]
    let trial = Trial("{{#findings}}{{id}}{{name}},{{/findings}}", sample)
    #expect(trial.rendered(["findings": .list(list)]) == "1a,2b,c,4,")
  }
}
