/// What a name in a template stands for while rendering.
///
/// Not an indirect enum: a text costs no allocation of its own, objects and lists are one reference each.
package enum Value: Sendable {
  /// There is no such thing in this report; prints nothing, and a section over it is left out.
  case absent
  case flag(Bool)
  /// Escaped for the kind of file.
  case text(String)
  /// Ready-made by the program (an SVG, embedded JSON): the only thing triple braces may print.
  case markup(String)
  case object(Fields)
  case list([Value])

  /// Whether a section over the value is written: a text or list that is not empty, a flag that is set, any object.
  package var isTruthy: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text), .markup(let text): !text.utf8.isEmpty
    case .object: true
    case .list(let elements): !elements.isEmpty
    }
  }
}

/// The named values of an object, in the order in which they were set.
///
/// Objects made in one place have their names in the same order, so the renderer remembers for each name it looks up
/// where it was found last and nearly always finds it there at once. Beside each name stands a number made of its
/// bytes, so that a search compares numbers and only the hit compares texts.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  private struct Field {
    let key: UInt64
    let name: String
    var value: Value
  }

  private var fields: [Field] = []

  package init() {}

  package init(minimumCapacity: Int) { fields.reserveCapacity(minimumCapacity) }

  /// Of a name that stands twice the last value counts.
  package init(dictionaryLiteral elements: (String, Value)...) {
    fields.reserveCapacity(elements.count)
    for (name, value) in elements { self[name] = value }
  }

  package var names: [String] { fields.map(\.name) }
  package var values: [Value] { fields.map(\.value) }
  package var count: Int { fields.count }

  package subscript(_ name: String) -> Value? {
    get { index(of: name, key: Fields.key(of: name)).map { fields[$0].value } }
    set {
      guard let newValue else { return }
      let key = Fields.key(of: name)
      if let index = index(of: name, key: key) {
        fields[index].value = newValue
      } else {
        fields.append(Field(key: key, name: name, value: newValue))
      }
    }
  }

  /// The value of a name whose key is known; `hint` is where it was found last and is kept up to date.
  @inline(__always)
  func value(of name: String, key: UInt64, hint: inout Int) -> Value {
    if hint < fields.count, fields[hint].key == key, fields[hint].name == name { return fields[hint].value }
    guard let index = index(of: name, key: key) else { return .absent }
    hint = index
    return fields[index].value
  }

  private func index(of name: String, key: UInt64) -> Int? {
    for index in fields.indices where fields[index].key == key && fields[index].name == name { return index }
    return nil
  }

  /// A number made of the bytes of a name (FNV-1a); equal names have equal keys on every machine.
  static func key(of name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      var key: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return key
    }
  }
}
