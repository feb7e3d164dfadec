import Diagnostics

/// Writes a template out into operations, with its partials and parents in place, and checks every name on the way
/// against what is on the context stack there.
///
/// A name is found when compiling, in the innermost level whose vocabulary has it. So rendering knows the level, and a
/// value that is missing in the data is absent instead of being taken from further outside.
struct Compiler {
  private(set) var library: Library
  /// The context stack, outermost first.
  var shapes: [Shape]
  var assembly = Assembly()
  private var depth = 0
  /// What was written out, in bytes; a part of a template counts as 16 more, an inclusion as 1,024.
  private var spent = 0
  /// Whether something stands already on the line being written.
  private var isInsideLine = false
  private var reported: Set<Diagnostic> = []

  /// How many bytes a template may have with all its partials in place: partials that include one another twice grow
  /// by powers of two.
  static let mostBytes = 16 << 20
  /// After so many problems the rest is left.
  private static let mostProblems = 200

  init(root: Shape, library: Library) {
    shapes = [root]
    self.library = library
  }

  mutating func compile(stem: String, path: String) {
    guard let sheet = library.sheet(stem) else { return library.add(.noTemplate(path)) }
    write(sheet.nodes, Setting(sheet: sheet, arguments: [:], chain: [stem]))
  }

  func finished(dress: Dress) -> Program { assembly.program(dress) }

  private mutating func write(_ nodes: [Node], _ setting: Setting) {
    let bytes = setting.sheet.text.bytes
    for node in nodes {
      guard spend(16, setting) else { return }
      switch node {
      case .lineStart(let blank):
        if !isInsideLine { assembly.literal(setting.edit.add) }
        assembly.literal(setting.edit.kept(of: bytes[blank]))
      case .text(let range):
        guard spend(range.count, setting) else { return }
        assembly.literal(bytes[range])
        isInsideLine = bytes[range].last != UInt8(ascii: "\n")
      case .variable(let tag):
        variable(tag, setting)
        isInsideLine = true
      case .section(let section): write(section, setting)
      case .inclusion(let inclusion): write(inclusion, setting)
      case .block(let block): write(block, setting)
      }
    }
  }

  private mutating func variable(_ tag: Tag, _ setting: Setting) {
    guard let (place, shape) = resolve(tag, setting) else { return }
    let name = setting.sheet.text.string(tag.name)
    switch shape {
    case .text where tag.kind == .unescaped: complain(.unescapedText(name), tag, setting)
    case .flag, .object, .list: complain(.notPrintable(name, shape), tag, setting)
    case .text, .markup, .unknown: assembly.print(place)
    }
  }

  private mutating func write(_ section: Section, _ setting: Setting) {
    let (place, shape) = resolve(section.tag, setting) ?? (assembly.place(level: 0, path: []), .unknown)
    let isInverted = section.tag.kind == .inverted
    let start = assembly.section(place, inverted: isInverted)
    if !isInverted { shapes.append(shape.element) }
    descend(section.tag, setting) { $0.write(section.body, setting) }
    if !isInverted { shapes.removeLast() }
    assembly.end(start)
  }

  private mutating func write(_ inclusion: Inclusion, _ setting: Setting) {
    let text = setting.sheet.text
    let tag = inclusion.tag
    guard tag.isSound else { return }
    let stem = text.string(tag.name)
    guard isPartialPath(stem) else { return complain(.badPath(stem), tag, setting) }
    guard !setting.chain.contains(stem) else {
      return complain(.ring(stem, setting.chain), tag, setting)
    }
    guard let sheet = library.sheet(stem) else { return complain(.noPartial(stem), tag, setting) }
    guard spend(1024, setting) else { return }
    var inner = Setting(
      sheet: sheet, arguments: setting.arguments, chain: setting.chain + [stem],
      site: Site(text: text, bytes: tag.range))
    if let indentation = inclusion.indentation { inner.edit = setting.edit.inner(text.bytes[indentation]) }
    if !inclusion.arguments.isEmpty {
      give(inclusion.arguments, to: stem, setting)
      for block in inclusion.arguments {
        let name = text.string(block.tag.name)
        if inner.arguments[name] == nil { inner.arguments[name] = Argument(block: block, setting: setting) }
      }
    }
    descend(tag, setting) { $0.write(sheet.nodes, inner) }
  }

  /// Refuses blocks that the parent has no place for.
  private mutating func give(_ blocks: [Block], to stem: String, _ setting: Setting) {
    let places = library.blockNames(of: stem)
    for block in blocks {
      let name = setting.sheet.text.string(block.tag.name)
      if block.tag.isSound, !places.contains(name) {
        complain(.unknownBlock(name, of: stem, places.sorted()), block.tag, setting)
      }
    }
  }

  private mutating func write(_ block: Block, _ setting: Setting) {
    let text = setting.sheet.text
    guard let argument = setting.arguments[text.string(block.tag.name)] else {
      return descend(block.tag, setting) { $0.write(block.body, setting) }
    }
    check(block, setting)
    let given = argument.block
    let intrinsic = given.indentation.map { argument.setting.sheet.text.bytes[$0] } ?? []
    var inner = argument.setting
    inner.site = Site(text: text, bytes: block.tag.range)
    inner.edit = setting.edit.inner(block.indentation.map { text.bytes[$0] } ?? [], dropping: intrinsic)
    if block.indentation != nil, !isInsideLine, given.startsInLine { assembly.literal(inner.edit.add) }
    descend(block.tag, setting) { $0.write(given.body, inner) }
    if let lineEnd = block.lineEnd, !given.endsLine, !given.body.isEmpty {
      assembly.literal(text.bytes[lineEnd])
      isInsideLine = false
    }
  }

  /// Checks the names in a block's own content though another stands in its place.
  private mutating func check(_ block: Block, _ setting: Setting) {
    let mark = assembly.mark()
    let wasInsideLine = isInsideLine
    descend(block.tag, setting) { $0.write(block.body, setting) }
    assembly.rewind(to: mark)
    isInsideLine = wasInsideLine
  }

  private mutating func descend(_ tag: Tag, _ setting: Setting, _ body: (inout Compiler) -> Void) {
    guard depth < Parser.deepest else {
      return report(.tooDeep(at: setting.sheet.text.range(of: tag.range)), setting)
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func spend(_ bytes: Int, _ setting: Setting) -> Bool {
    guard spent <= Compiler.mostBytes, reported.count < Compiler.mostProblems else { return false }
    spent += bytes
    guard spent > Compiler.mostBytes else { return true }
    report(.tooLarge(at: setting.site?.range ?? SourceRange(path: setting.sheet.text.path)), setting)
    return false
  }

  /// Adds what is wrong with a tag, at its name or a part of it.
  mutating func complain(_ diagnostic: Diagnostic, _ tag: Tag, part: Range<Int>? = nil, _ setting: Setting) {
    var located = diagnostic
    located.range = setting.sheet.text.range(of: part ?? tag.name)
    report(located, setting)
  }

  /// A file that is included in several places is blamed once for the same thing.
  private mutating func report(_ diagnostic: Diagnostic, _ setting: Setting) {
    guard reported.insert(diagnostic).inserted else { return }
    var traced = diagnostic
    if let site = setting.site { traced.notes.append(.init("included here", at: site.range)) }
    library.add(traced)
  }
}
