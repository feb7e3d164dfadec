import Diagnostics
import Testing

@testable import Templates

/// Where a strict engine answers differently from the specification.
struct Deviation {
  let reason: String
  /// The rule that the case breaks here; nil where the data already cannot be described.
  let rule: String?
  /// By file.
  let cases: [String: [String]]

  func covers(_ test: SpecificationCase) -> Bool { cases[test.file]?.contains(test.name) == true }

  static let unescaped = Deviation(
    reason: "triple braces and '&' print only what the program made ready, never a text",
    rule: "template-unescaped",
    cases: [
      "interpolation": [
        "Triple Mustache", "Ampersand", "Triple Mustache Integer Interpolation", "Ampersand Integer Interpolation",
        "Triple Mustache Decimal Interpolation", "Ampersand Decimal Interpolation",
        "Triple Mustache Null Interpolation", "Ampersand Null Interpolation",
        "Triple Mustache Context Miss Interpolation", "Ampersand Context Miss Interpolation",
        "Dotted Names - Triple Mustache Interpolation", "Dotted Names - Ampersand Interpolation",
        "Implicit Iterators - Triple Mustache", "Implicit Iterators - Ampersand",
        "Triple Mustache - Surrounding Whitespace", "Ampersand - Surrounding Whitespace",
        "Triple Mustache - Standalone", "Ampersand - Standalone", "Triple Mustache With Padding",
        "Ampersand With Padding",
      ],
      "sections": ["Implicit Iterator - Triple mustache", "Implicit Iterator - Ampersand"],
      "partials": ["Standalone Indentation"],
      "~inheritance": ["Triple Mustache"],
    ])

  static let all = [
    unescaped,
    Deviation(
      reason: "a missing partial would leave a hole in the report", rule: "template-missing",
      cases: ["partials": ["Failed Lookup"]]),
    Deviation(
      reason: "partials are written out when compiling, so none may include itself", rule: "template-ring",
      cases: ["partials": ["Recursion"], "~inheritance": ["Recursion"]]),
    Deviation(
      reason: "in an inverted section nothing is on the stack that could have the names of its value",
      rule: "template-name", cases: ["inverted": ["Context", "List"]]),
    Deviation(
      reason: "the vocabulary has lists of objects and of texts, not of lists", rule: nil,
      cases: ["sections": ["Implicit Iterator - Array"]]),
  ]

  /// Cases that pass once the vocabulary has the names they use; without them each is refused.
  static let misses = Deviation(
    reason: "a name that is not in the vocabulary is an error, not an empty text", rule: "template-name",
    cases: [
      "interpolation": [
        "Basic Context Miss Interpolation", "Dotted Names - Broken Chains",
        "Dotted Names - Broken Chain Resolution", "Dotted Names - Context Precedence",
        "Dotted Names are never single keys",
      ],
      "sections": ["Context Misses", "Dotted Names - Broken Chains"],
      "inverted": ["Context Misses", "Dotted Names - Broken Chains"],
      "~inheritance": ["Negative Sections"],
    ])
}

@Suite(
  "The Mustache specification",
  .enabled(
    if: SpecificationCase.isThere,
    "the specification is looked for in ../shared/data/mustache-spec and in $SHORTFALL_SHARED"))
struct SpecificationTests {
  @Test("every case renders as specified or is a listed deviation", arguments: SpecificationCase.all)
  func conforms(_ test: SpecificationCase) {
    guard let deviation = Deviation.all.first(where: { $0.covers(test) }) else {
      guard let (data, trial) = tried(test) else { return }
      #expect(trial.problems == [])
      #expect(trial.rendered(data.value) == test.expected)
      return
    }
    guard let rule = deviation.rule else {
      #expect(SpecificationData(test.data) == nil, "\(deviation.reason)")
      return
    }
    guard let (_, trial) = tried(test) else { return }
    #expect(trial.template == nil)
    #expect(Set(trial.log.diagnostics.map(\.rule.code)) == [rule], "\(deviation.reason)")
  }

  @Test(
    "cases with triple braces render as specified where the values are markup",
    // The vocabulary has no lists of markup, so the two cases about them have no such form.
    arguments: SpecificationCase.all.filter { Deviation.unescaped.covers($0) && $0.file != "sections" })
  func markup(_ test: SpecificationCase) {
    guard let (data, trial) = tried(test, printing: .markup) else { return }
    #expect(trial.problems == [])
    #expect(trial.rendered(data.value) == test.expected)
  }

  @Test(
    "cases with names that are nowhere are refused without them",
    arguments: SpecificationCase.all.filter(Deviation.misses.covers))
  func misses(_ test: SpecificationCase) throws {
    let data = try #require(SpecificationData(test.data))
    let trial = Trial(test.template, root: data.shape, partials: test.partials)
    #expect(trial.template == nil)
    #expect(Set(trial.log.diagnostics.map(\.rule.code)) == [Deviation.misses.rule])
  }

  @Test("every listed deviation is a case of the specification, and all cases were read")
  func complete() {
    #expect(SpecificationCase.all.count == 163)
    for deviation in Deviation.all + [Deviation.misses] {
      for (file, names) in deviation.cases {
        for name in names {
          #expect(SpecificationCase.all.contains { $0.file == file && $0.name == name }, "\(file): \(name)")
        }
      }
    }
  }

  private func tried(
    _ test: SpecificationCase, printing kind: Vocabulary.Kind = .text
  ) -> (SpecificationData, Trial)? {
    guard let data = SpecificationData(test.data, printing: kind) else {
      Issue.record("no vocabulary describes the data")
      return nil
    }
    let shape = data.shape(knowing: [test.template] + test.partials.values.sorted(), as: kind)
    return (data, Trial(test.template, root: shape, partials: test.partials))
  }
}
