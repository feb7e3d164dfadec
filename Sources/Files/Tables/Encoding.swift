package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A text of another encoding as UTF-8, by the system's iconv(3): GB18030, Big5, CP1252, CP1257 and whatever else it
/// knows. Nil when the name is unknown or the bytes do not fit, and then the log holds the error at its line.
package func decoded(_ source: SourceText, from encoding: String, log: inout DiagnosticLog) -> SourceText? {
  guard isEncodingName(encoding), let converter = opened(iconv_open("UTF-8", encoding)) else {
    log.add(.unknownEncoding(encoding, source.path))
    return nil
  }
  defer { iconv_close(converter) }
  var bytes = source.bytes
  var text: [UInt8] = []
  var used = 0
  var room = [UInt8](repeating: 0, count: 1 << 16)
  while used < bytes.count {
    let (read, written, code) = step(converter, &bytes, from: used, into: &room)
    used += read
    text += room[..<written]
    // The room was too small for what is left; nothing else may stop it.
    if code == 0 || (code == E2BIG && (read > 0 || written > 0)) { continue }
    let line = text.count { $0 == UInt8(ascii: "\n") } + 1
    log.add(.misfit(bytes[used], encoding, at: SourceRange(path: source.path, start: Position(line: line, column: 1))))
    return nil
  }
  return SourceText(path: source.path, bytes: text)
}

/// One call of iconv: how many bytes it took and gave, and why it stopped; 0 when it took all.
private func step(
  _ converter: iconv_t, _ bytes: inout [UInt8], from start: Int, into room: inout [UInt8]
) -> (read: Int, written: Int, code: Int32) {
  bytes.withUnsafeMutableBytes { input in
    room.withUnsafeMutableBytes { output in
      var source = input.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
      var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count - start
      var space = output.count
      let result = iconv(converter, &source, &left, &target, &space)
      let code = result == -1 ? errno : 0
      return (input.count - start - left, output.count - space, code)
    }
  }
}

/// iconv says "unknown" by a pointer of all ones.
private func opened(_ converter: iconv_t?) -> iconv_t? {
  converter == iconv_t(bitPattern: -1) ? nil : converter
}

/// A name, and nothing that changes how the conversion treats what does not fit, such as `//IGNORE`.
private func isEncodingName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.count <= 64
    && name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 58, 95].contains($0)
    }
}

extension Diagnostic {
  fileprivate static func unknownEncoding(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, .sheetEncoding, "this system knows no encoding '\(shortened(name))'", at: SourceRange(path: path),
      help: "'iconv -l' lists what it knows; CP1252, CP1257, GB18030 and Big5 are common")
  }

  fileprivate static func misfit(_ byte: UInt8, _ name: String, at range: SourceRange) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .error, .sheetEncoding, "byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits) in this line is not \(name)",
      at: range, help: "the file is of another encoding, or damaged")
  }
}
