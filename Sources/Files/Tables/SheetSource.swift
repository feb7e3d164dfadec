internal import Diagnostics
internal import YAML

/// What keeps bytes from being read as separated values in UTF-8, at its place; nil where nothing does.
func contentProblem(_ source: SourceText) -> Diagnostic? {
  source.bytes.withUnsafeBufferPointer { bytes in
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .sheetIsUTF16(source.path) }
    if let looks = appearance(of: bytes), looks.hasPrefix("a file with") == false {
      return .noSheet(looks, source.path)
    }
    if let offset = bytes.firstIndex(of: 0) {
      return .zeroByte(at: SourceRange(path: source.path, start: placed(offset, in: source.bytes, from: 0, line: 1)))
    }
    if let offset = brokenUTF8(bytes) {
      let place = SourceRange(path: source.path, start: placed(offset, in: source.bytes, from: 0, line: 1))
      return .sheetEncoding(bytes[offset], at: place)
    }
    return nil
  }
}

/// Lone carriage returns, with which old spreadsheets end lines, as line feeds; bytes that have any line feed stay.
func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
  guard !bytes.contains(10), bytes.contains(13) else { return bytes }
  return bytes.map { $0 == 13 ? 10 : $0 }
}

/// The offset of the first byte that is not UTF-8. Eight bytes at a time while the text is ASCII.
func brokenUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = 0
  while index < raw.count {
    if index + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      index += 8
      continue
    }
    guard let length = scalarLength(raw[index...]) else { return index }
    index += length
  }
  return nil
}

/// The bytes of the scalar that begins here; nil where none does (Unicode table 3-7).
private func scalarLength(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
  guard let first = bytes.first else { return nil }
  let second: ClosedRange<UInt8>
  let length: Int
  switch first {
  case 0...0x7F: return 1
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard bytes.count >= length, second.contains(bytes[bytes.startIndex + 1]) else { return nil }
  return bytes.dropFirst(2).prefix(length - 2).allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
}
