internal import CLibYAML

/// A tag that may be written: those of the core schema.
enum CoreTag: Hashable {
  /// `!!str` and `!`: text whatever it looks like.
  case text
  /// `!!int`, `!!float`, `!!bool`, `!!null`: what the text says anyway.
  case plain
  case sequence, mapping

  init?(_ tag: UnsafeMutablePointer<yaml_char_t>) {
    switch String(cString: tag) {
    case "!", "tag:yaml.org,2002:str": self = .text
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null":
      self = .plain
    case "tag:yaml.org,2002:seq": self = .sequence
    case "tag:yaml.org,2002:map": self = .mapping
    default: return nil
    }
  }
}

/// What a scalar says under the YAML 1.2 core schema, cut down to what a person would expect (formats.md section 1):
/// `no`, `on`, `12:30`, `010`, `1e3` and dates stay text.
package enum CoreValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text

  package init(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    guard isPlain else {
      self = .text
      return
    }
    switch bytes.count {
    case 0: self = .null
    case 1 where bytes[0] == UInt8(ascii: "~"): self = .null
    case 4 where bytes.isOne(of: "null", "Null", "NULL"): self = .null
    case 4 where bytes.isOne(of: "true", "True", "TRUE"): self = .flag(true)
    case 5 where bytes.isOne(of: "false", "False", "FALSE"): self = .flag(false)
    default:
      self = isDecimal(bytes) ? Double(String(decoding: bytes, as: UTF8.self)).map { .number($0) } ?? .text : .text
    }
  }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, at most 40 characters.
private func isDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.count <= 40 else { return false }
  var rest = bytes[...]
  if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
  let whole = rest.prefix(while: isDigit)
  guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
  rest = rest.dropFirst(whole.count)
  if rest.isEmpty { return true }
  guard rest.first == UInt8(ascii: ".") else { return false }
  let fraction = rest.dropFirst()
  return !fraction.isEmpty && fraction.allSatisfy(isDigit)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isOne(of words: StaticString...) -> Bool {
    words.contains { elementsEqual(UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount)) }
  }
}
