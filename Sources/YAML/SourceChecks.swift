internal import CLibYAML
internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What must be known before libyaml sees a text: it would be slow on `%TAG`, and would break lines where no editor does.
func sourceProblem(in bytes: UnsafeBufferPointer<UInt8>, path: String) -> Diagnostic? {
  func range(_ offset: Int) -> SourceRange { SourceRange(path: path, start: position(ofOffset: offset, in: bytes)) }

  if bytes.count >= 2, let kind = utf16(bytes[0], bytes[1]) {
    return .encoding("the file is \(kind), not UTF-8", at: range(0))
  }
  var from = 0
  while let percent = offset(of: UInt8(ascii: "%"), in: bytes, from: from) {
    let startsLine =
      percent == 0 || bytes[percent - 1] == UInt8(ascii: "\n") || bytes[percent - 1] == UInt8(ascii: "\r")
    if startsLine, bytes[percent...].starts(with: "%TAG".utf8) { return .tagDirective(at: range(percent)) }
    from = percent + 1
  }
  if let offset = invisibleLineBreak(in: bytes) {
    let code = bytes[offset] == 0xC2 ? "85" : bytes[offset + 2] == 0xA8 ? "2028" : "2029"
    return .invisibleLineBreak(code, at: range(offset))
  }
  return nil
}

/// The bytes behind a UTF-8 byte order mark.
func withoutByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
}

/// Whether a short ASCII text stands somewhere in the bytes.
func contains(_ needle: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let word = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
  guard let first = word.first, bytes.count >= word.count else { return word.isEmpty }
  var from = 0
  while let found = offset(of: first, in: bytes, from: from) {
    if bytes[found...].starts(with: word) { return true }
    from = found + 1
  }
  return false
}

private func offset(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
  guard let base = bytes.baseAddress, from < bytes.count,
    let found = memchr(base + from, Int32(byte), bytes.count - from)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

private func utf16(_ first: UInt8, _ second: UInt8) -> String? {
  switch (first, second) {
  case (0xFF, 0xFE), (0xFE, 0xFF): "UTF-16"
  case (0, 1...0x7F), (1...0x7F, 0): "UTF-16 without a byte order mark"
  default: nil
  }
}

/// The first raw U+0085, U+2028 or U+2029. 32 bytes at a time while the text is ASCII.
private func invisibleLineBreak(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = 0
  func word(_ offset: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: index + offset, as: UInt64.self) }
  while index < raw.count {
    if index + 32 <= raw.count, (word(0) | word(8) | word(16) | word(24)) & 0x8080_8080_8080_8080 == 0 {
      index += 32
      continue
    }
    if index + 8 <= raw.count, word(0) & 0x8080_8080_8080_8080 == 0 {
      index += 8
      continue
    }
    let byte = raw[index]
    if byte == 0xC2, index + 1 < raw.count, raw[index + 1] == 0x85 { return index }
    if byte == 0xE2, index + 2 < raw.count, raw[index + 1] == 0x80, raw[index + 2] & 0xFE == 0xA8 { return index }
    index += 1
  }
  return nil
}
