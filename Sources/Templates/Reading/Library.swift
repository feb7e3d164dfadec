import Diagnostics

/// The files a template is made of; each is read once.
struct Library {
  private(set) var log: DiagnosticLog
  private let source: (String) -> SourceText?
  private var sheets: [String: Sheet] = [:]

  init(log: DiagnosticLog, source: @escaping (String) -> SourceText?) {
    self.log = log
    self.source = source
  }

  mutating func add(_ diagnostic: Diagnostic) { log.add(diagnostic) }

  /// The file of a template or partial, nil where there is none. What is wrong in it goes into the log the first time.
  mutating func sheet(_ stem: String) -> Sheet? {
    if let sheet = sheets[stem] { return sheet }
    guard let text = source(stem) else { return nil }
    log.keep(text)
    var sheet = Sheet(stem: stem, text: text, nodes: [])
    if let offset = text.firstBrokenByte {
      log.add(.notUTF8(at: text.range(of: offset..<offset)))
    } else {
      var parser = Parser(text, log: log)
      sheet.nodes = parser.parse()
      log = parser.log
    }
    sheets[stem] = sheet
    return sheet
  }

  /// The blocks that can be given to a template: its own and those of what it includes.
  mutating func blockNames(of stem: String) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<String> = []
    var waiting = [stem]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let sheet = sheet(next) else { continue }
      collect(from: sheet.nodes, of: sheet.text, into: &names, &waiting)
    }
    return names
  }

  private func collect(
    from nodes: [Node], of text: SourceText, into names: inout Set<String>, _ inclusions: inout [String]
  ) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .variable: break
      case .section(let section): collect(from: section.body, of: text, into: &names, &inclusions)
      case .block(let block): collect(from: [block], of: text, into: &names, &inclusions)
      case .inclusion(let inclusion):
        inclusions.append(text.string(inclusion.tag.name))
        collect(from: inclusion.arguments, of: text, into: &names, &inclusions)
      }
    }
  }

  private func collect(
    from blocks: [Block], of text: SourceText, into names: inout Set<String>, _ inclusions: inout [String]
  ) {
    for block in blocks {
      names.insert(text.string(block.tag.name))
      collect(from: block.body, of: text, into: &names, &inclusions)
    }
  }
}
