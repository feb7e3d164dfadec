import Testing

@testable import Templates

@Suite("Partials and parents")
struct InclusionTests {
  @Test("a partial on a line of its own is set in by what stands before it, empty lines excepted")
  func indentation() {
    let trial = Trial(
      "<ul>\n  {{> item}}\n</ul>\n", sample,
      partials: ["item": "<li>\n{{#ready}}\n  {{title}}\n\n{{/ready}}\n  {{> deep}}\n</li>\n", "deep": "a\nb\n"])
    #expect(trial.problems == [])
    #expect(trial.rendered(sampleFields) == "<ul>\n  <li>\n    A &amp; B\n\n    a\n    b\n  </li>\n</ul>\n")
  }

  @Test("a line that begins with a closing tag and goes on is set in within the section")
  func closingTagFirst() {
    let trial = Trial(" {{> p}}\n", sample, partials: ["p": "{{#ready}}x\n{{/ready}}y\n"])
    #expect(trial.rendered(sampleFields) == " x\n y\n")
  }

  @Test("partials are found in folders and keep their own delimiters")
  func folders() {
    let trial = Trial("{{=| |=}}|> report/head|", sample, partials: ["report/head": "{{title}}"])
    #expect(trial.rendered(sampleFields) == "A &amp; B")
  }

  @Test("a page lays its blocks into a layout, each set in where it comes to stand")
  func layout() {
    let layout = """
      <title>{{$ title}}Untitled{{/ title}}</title>
      <main>
        {{$ body}}{{/ body}}
      </main>

      """
    let page = """
      {{< layout}}
      {{$ title}}{{title}}{{/ title}}
      {{$ body}}
          <h1>{{title}}</h1>
            {{#findings}}
            <p>{{id}}</p>
            {{/findings}}
      {{/ body}}
      {{/ layout}}

      """
    let trial = Trial(page, sample, partials: ["layout": layout])
    #expect(trial.problems == [])
    #expect(
      trial.rendered(sampleFields) == """
        <title>A &amp; B</title>
        <main>
          <h1>A &amp; B</h1>
            <p>VB-05</p>
            <p>VB-06</p>
        </main>

        """)
  }

  @Test("a block given in a line ends the line of a place that has it for itself")
  func blockInLine() {
    let trial = Trial(
      "{{< l}}{{$ a}}x{{/ a}}{{/ l}}", sample, partials: ["l": "[\n{{$ a}}\n  default\n{{/ a}}\n]\n"])
    #expect(trial.rendered([:]) == "[\n  x\n]\n")
  }

  @Test("a block means the one given to its own template, so a block inside a block of its name ends")
  func scope() {
    let trial = Trial(
      "{{< l}}{{$ a}}<{{$ a}}inner{{/ a}}>{{/ a}}{{/ l}}", sample, partials: ["l": "{{$ a}}default{{/ a}}"])
    #expect(trial.problems == [])
    #expect(trial.rendered([:]) == "<inner>")
  }

  @Test("an argument may include what the parent includes, too")
  func noFalseRing() {
    let trial = Trial(
      "{{< l}}{{$ a}}{{> frame}}{{/ a}}{{/ l}}", sample, partials: ["l": "{{> frame}}", "frame": "({{$ a}}-{{/ a}})"])
    #expect(trial.problems == [])
    #expect(trial.rendered([:]) == "((-))")
  }

  @Test("names in a partial and in a given block are looked up where they come to stand")
  func context() {
    let trial = Trial(
      "{{#findings}}{{> row}}{{/findings}}{{< l}}{{$ a}}{{id}}{{/ a}}{{/ l}}", sample,
      partials: ["row": "{{id}},", "l": "{{#findings}}{{$ a}}{{/ a}};{{/findings}}"])
    #expect(trial.problems == [])
    #expect(trial.rendered(sampleFields) == "VB-05,VB-06,VB-05;VB-06;")
  }

  @Test("taking back what was only checked leaves the text before it alone")
  func rewinding() {
    let trial = Trial(
      "{{< l}}{{$ a}}new{{/ a}}{{/ l}}", sample, partials: ["l": "before {{$ a}}old text that is longer{{/ a}} behind"])
    #expect(trial.rendered([:]) == "before new behind")
  }
}
