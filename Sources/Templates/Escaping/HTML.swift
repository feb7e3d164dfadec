private let htmlStops = ByteSet(stopping: "&<>\"'", allowing: [0x09, 0x0A])

/// Appends text so that it is nothing but text in HTML: between tags and inside attribute values in either quotes. Not
/// for unquoted attributes, scripts or styles.
///
/// `&`, `<`, `>` and both quotes become references, whatever combining character follows; for the rest see
/// `Legibility`. Runs of harmless bytes are copied at once.
func appendHTML(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  let stops = htmlStops
  var start = 0
  var index = 0
  while index < text.count {
    let byte = text[index]
    guard stops.contains(byte) else {
      index += 1
      continue
    }
    var length = 1
    let replacement: StaticString?
    switch byte {
    case UInt8(ascii: "&"): replacement = "&amp;"
    case UInt8(ascii: "<"): replacement = "&lt;"
    case UInt8(ascii: ">"): replacement = "&gt;"
    case UInt8(ascii: "\""): replacement = "&quot;"
    case UInt8(ascii: "'"): replacement = "&#39;"
    default:
      let look = Legibility.look(at: index, in: text)
      length = look.length
      if look.treatment == .kept {
        index += length
        continue
      }
      replacement = look.treatment == .lineEnd ? "\n" : nil
    }
    copy(text, start..<index, to: &output)
    if let replacement {
      append(replacement, to: &output)
    } else {
      appendShown(Legibility.scalar(at: index, length: length, in: text), backslash: "\\", to: &output)
    }
    index += length
    start = index
  }
  copy(text, start..<index, to: &output)
}

/// Appends a run of harmless bytes at once.
@inline(__always)
func copy(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, to output: inout [UInt8]) {
  // An unsafe buffer is copied as memory, a slice of one byte by byte.
  if !run.isEmpty { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[run])) }
}

/// Appends a text known when the program was built.
func append(_ text: StaticString, to output: inout [UInt8]) {
  text.withUTF8Buffer { output.append(contentsOf: $0) }
}

/// Appends a character that would not be seen as `\u{202e}`; `backslash` is how the dress writes one.
func appendShown(_ scalar: Unicode.Scalar, backslash: StaticString, to output: inout [UInt8]) {
  append(backslash, to: &output)
  output.append(contentsOf: "u{".utf8)
  output.append(contentsOf: String(scalar.value, radix: 16).utf8)
  output.append(UInt8(ascii: "}"))
}
