import Diagnostics

extension Compiler {
  /// Finds the value that a tag names; nil if there is none, which is then reported.
  mutating func resolve(_ tag: Tag, _ setting: Setting) -> (Place, Shape)? {
    guard tag.isSound else { return nil }
    // Cut as bytes: cutting a string looks for characters.
    let names = setting.sheet.text.bytes[tag.name].split(separator: UInt8(ascii: "."))
      .map { String(decoding: $0, as: UTF8.self) }
    guard let first = names.first else {
      return shapes.last.map { (assembly.place(level: shapes.count - 1, path: []), $0) }
    }
    guard let found = find(first) else {
      if !shapes.contains(where: \.isUnknown) {
        complain(.unknownName(first, among: visibleNames), tag, part: part(0, of: names, tag), setting)
      }
      return nil
    }
    var shape = found.shape
    for index in names.indices.dropFirst() {
      let (owner, name) = (names[index - 1], names[index])
      switch shape {
      case .object(let vocabulary):
        guard let entry = vocabulary.entry(named: name) else {
          let candidates = vocabulary.entries.map(\.name)
          complain(
            .unknownName(name, of: owner, among: candidates), tag, part: part(index, of: names, tag), setting)
          return nil
        }
        shape = Shape(entry.kind)
      case .unknown: return nil
      case .text, .markup, .flag, .list:
        complain(.noNames(owner, shape), tag, part: part(index, of: names, tag), setting)
        return nil
      }
    }
    return (assembly.place(level: found.level, path: names), shape)
  }

  /// The innermost level of the context stack that has a name.
  private func find(_ name: String) -> (level: Int, shape: Shape)? {
    for level in shapes.indices.reversed() {
      if case .object(let vocabulary) = shapes[level], let entry = vocabulary.entry(named: name) {
        return (level, Shape(entry.kind))
      }
    }
    return nil
  }

  /// Every name that could stand here, innermost level first, each once.
  private var visibleNames: [String] {
    var seen: Set<String> = []
    return shapes.reversed().flatMap { shape -> [String] in
      if case .object(let vocabulary) = shape { vocabulary.entries.map(\.name) } else { [] }
    }.filter { seen.insert($0).inserted }
  }

  /// Where one of the names joined by dots stands in the file.
  private func part(_ index: Int, of names: [String], _ tag: Tag) -> Range<Int> {
    let start = names[..<index].reduce(tag.name.lowerBound) { $0 + $1.utf8.count + 1 }
    return start..<start + names[index].utf8.count
  }
}

/// Whether a partial's name is words joined by slashes: it can lead nowhere but into the folder of the templates.
func isPartialPath(_ name: String) -> Bool {
  name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
    !part.isEmpty && part.first != UInt8(ascii: ".")
      && part.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
