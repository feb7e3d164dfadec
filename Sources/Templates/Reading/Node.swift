import Diagnostics

/// A part of a read template; the ranges are places in the bytes of its file.
enum Node {
  /// The beginning of a line, with the white space it begins with.
  case lineStart(blank: Range<Int>)
  /// Text of one line, or a line end.
  case text(Range<Int>)
  case variable(Tag)
  indirect case section(Section)
  indirect case inclusion(Inclusion)
  indirect case block(Block)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`
struct Section {
  let tag: Tag
  let body: [Node]
}

/// `{{> name}}`, or `{{< name}}…{{/name}}` with the blocks it gives.
struct Inclusion {
  let tag: Tag
  /// The white space before a tag that has its line for itself: it goes before every line of what is included.
  let indentation: Range<Int>?
  let arguments: [Block]
}

/// `{{$ name}}…{{/ name}}`: a place that another template can fill, or what fills it.
struct Block {
  let tag: Tag
  let body: [Node]
  /// Where the opening tag has its line for itself: the white space of the first line inside or, if there is none, of
  /// the tag's own line. The lines that fill the block are set as far in; those it gives are taken out by as much.
  let indentation: Range<Int>?
  /// Whether lines stand between the tags, the last one whole.
  let endsLine: Bool
  /// The line end that went with the line of the closing tag.
  let lineEnd: Range<Int>?

  /// Whether what it holds goes on in the line of the opening tag.
  var startsInLine: Bool { !body.isEmpty && indentation == nil }
}

/// A template's file, read.
struct Sheet {
  let stem: String
  let text: SourceText
  var nodes: [Node]
}
