/// A stretch of a file of many documents that can be read by itself.
struct DocumentPart: Sendable {
  let range: Range<Int>
  let linesBefore: Int
}

/// Cuts a large file at lines that start a document, into about as many parts as asked for. One part where the file is
/// small or has directives, which speak of the document behind them.
func documentParts(of bytes: UnsafeBufferPointer<UInt8>, count: Int) -> [DocumentPart] {
  let whole = [DocumentPart(range: 0..<bytes.count, linesBefore: 0)]
  guard bytes.count >= 1 << 20, count > 1, !hasDirective(bytes) else { return whole }
  var starts = [0]
  for part in 1..<count {
    let wanted = max(bytes.count / count * part, (starts.last ?? 0) + 1)
    guard let start = documentStart(in: bytes, from: wanted) else { break }
    starts.append(start)
  }
  var parts: [DocumentPart] = []
  var lines = 0
  for (index, start) in starts.enumerated() {
    let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    parts.append(DocumentPart(range: start..<end, linesBefore: lines))
    lines += bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
  }
  return parts
}

/// The first line from an offset on that is `---`, alone or followed by white space.
private func documentStart(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
  var index = from
  while index + 3 < bytes.count {
    let isMarker =
      bytes[index] == UInt8(ascii: "-") && bytes[index - 1] == UInt8(ascii: "\n")
      && bytes[index + 1] == UInt8(ascii: "-")
      && bytes[index + 2] == UInt8(ascii: "-") && bytes[index + 3] <= 32
    if isMarker { return index }
    index += 1
  }
  return nil
}

private func hasDirective(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var before = UInt8(ascii: "\n")
  for byte in bytes {
    if byte == UInt8(ascii: "%"), before == UInt8(ascii: "\n") { return true }
    before = byte
  }
  return false
}
