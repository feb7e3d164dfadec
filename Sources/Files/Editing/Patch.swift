/// Bytes that take the place of others; of an empty stretch: that are put in.
struct Patch {
  var range: Range<Int>
  var text: String
  /// How deep in the tree the value stands that is changed; what stands deeper comes first at one place.
  var depth: Int

  init(_ range: Range<Int>, _ text: String, depth: Int) {
    self.range = range
    self.text = text
    self.depth = depth
  }

  static func insertion(_ text: String, at offset: Int, depth: Int) -> Patch {
    Patch(offset..<offset, text, depth: depth)
  }
}

/// The text after all patches; nil where two of them touch.
func patched(_ bytes: [UInt8], _ patches: [Patch]) -> [UInt8]? {
  let ordered = patches.enumerated().sorted { a, b in
    if a.element.range.lowerBound != b.element.range.lowerBound {
      return a.element.range.lowerBound < b.element.range.lowerBound
    }
    if a.element.depth != b.element.depth { return a.element.depth > b.element.depth }
    return a.offset < b.offset
  }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 256)
  var done = 0
  for (_, patch) in ordered {
    guard patch.range.lowerBound >= done else { return nil }
    result += bytes[done..<patch.range.lowerBound]
    result += patch.text.utf8
    done = patch.range.upperBound
  }
  return result + bytes[done...]
}
