import Diagnostics

/// Where a part of a template is written out.
struct Setting {
  let sheet: Sheet
  /// The blocks that were given from outside.
  var arguments: [String: Argument]
  /// What happens to the beginnings of lines.
  var edit = LineEdit()
  /// The files that include one another down to this one.
  var chain: [String]
  /// The tag that led here, nil in the template itself.
  var site: Site?
}

/// A stretch of a template that a message may have to point at; its lines are counted only then.
struct Site {
  let text: SourceText
  let bytes: Range<Int>

  var range: SourceRange { text.range(of: bytes) }
}

/// A block given to a parent, with the setting in which it was written: blocks inside it mean those given to its own
/// template. So an argument can never end in itself.
struct Argument {
  let block: Block
  let setting: Setting
}

/// What is taken from the beginning of each line and what is put there.
struct LineEdit {
  var drop: [UInt8] = []
  var add: [UInt8] = []

  /// The white space `blank` without what is to be dropped of it.
  func kept(of blank: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    blank.dropFirst(zip(blank, drop).prefix { $0 == $1 }.count)
  }

  /// For lines that are set in by `blank` where this edit applies, and that come with `intrinsic` of their own.
  func inner(_ blank: ArraySlice<UInt8>, dropping intrinsic: ArraySlice<UInt8> = []) -> LineEdit {
    LineEdit(drop: Array(intrinsic), add: add + kept(of: blank))
  }
}
