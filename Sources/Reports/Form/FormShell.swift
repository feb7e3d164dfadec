import Templates

/// What every offline page to fill in has, whatever it asks: title, steps to walk through, style, script and policy.
///
/// The template `form/shell.html.mustache`, `form.css`, `yaml.js` and the scripts `form….js` are its other half. A page of
/// another kind brings its own layout, which fills the blocks of the shell, and its own scripts, which tell the shell how
/// answers become a file (see `form.js`).
package struct FormShell: Sendable {
  /// One thing after the other: what is shown together.
  struct Step: Sendable {
    /// Letters, digits, `.`, `_` and `-`.
    var id: String
    /// A text object.
    var title: Value
    /// Heading over this step and those behind it in the list of steps; absent within a group.
    var group: Value
  }

  var title: Value
  var client: Value
  /// Whom and what the page is for.
  var heading: String
  var tool: String
  var steps: [Step]
  /// What the scripts must know, as JSON that is safe inside a script element.
  var data: String

  static let stepVocabulary = Vocabulary([
    .init("id", .text, "id of the step; its element has the id `step-ID`"),
    .init("title", .object(textVocabulary), "heading"),
    .init("group", .object(textVocabulary), "what this and the next steps belong to; absent where nothing new begins"),
  ])

  static let pageVocabulary = Vocabulary([
    .init("policy", .text, "content of the Content-Security-Policy"),
    .init("style", .markup, "text of the style element"),
    .init("script", .markup, "text of the script element"),
    .init("data", .markup, "what the script must know, as JSON that is safe inside a script element"),
  ])

  static let vocabulary: [Vocabulary.Entry] = [
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who is assessed; absent where the assessment names nobody"),
    .init("heading", .text, "whom the form is for"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("steps", .list(stepVocabulary), "what is walked through between the first and the last step"),
    .init("page", .object(pageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ]

  private func fields() -> Fields {
    fieldsOf([
      "title": title, "client": client, "heading": .text(heading), "language": .text(Wording.pageLanguage),
      "tool": .text(tool),
      "steps": .list(steps.map { object(["id": .text($0.id), "title": $0.title, "group": $0.group]) }),
      "page": .absent,
    ])
  }

  /// The whole form: the shell's fields and those of what it asks, put into the layout.
  func rendered(asking asked: Fields, with templates: FormTemplates) -> [UInt8] {
    var fields = fields()
    for (name, value) in zip(asked.names, asked.values) { fields[name] = value }
    if templates.format == .html { fields["page"] = page(templates.dress) }
    return templates.layout.render(fields)
  }

  private func page(_ dress: PageDress) -> Value {
    object([
      "policy": .text(dress.policy()), "style": .markup(dress.style), "script": .markup(dress.script),
      "data": .markup(data),
    ])
  }
}
