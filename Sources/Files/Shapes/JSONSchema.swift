internal import Diagnostics

/// The JSON Schema (draft-07) of a kind of file, for editors: made from the same tables that the loaders check by.
package func jsonSchema(of kind: FileKind) -> [UInt8] {
  var json = JSONText(indented: true)
  json.object { json in
    json.member("$schema", "http://json-schema.org/draft-07/schema#")
    json.member("title", "Shortfall \(kind.header)")
    let header = Field("shortfall", .constant(kind.header), required: true, "What the file is; the first key.")
    write(RecordShape(kind.record.name, oneOf: kind.record.oneOf, [header] + kind.record.fields), &json)
  }
  return json.finished()
}

private func write(_ record: RecordShape, _ json: inout JSONText) {
  json.member("type", "object")
  json.member("additionalProperties", false)
  json.member(
    "properties",
    object: { json in
      for field in record.fields {
        json.member(
          field.key,
          object: { json in
            json.member("description", field.meaning)
            // A key that may be left out may also be written with nothing behind it.
            if field.isRequired {
              write(field.shape, &json)
            } else {
              json.member(
                "anyOf",
                array: { json in
                  json.object { write(field.shape, &$0) }
                  json.object { $0.member("type", "null") }
                })
            }
          })
      }
    })
  let required = record.fields.filter(\.isRequired).map(\.key)
  if !required.isEmpty { json.member("required", required) }
  if let group = record.oneOf.first {
    json.member(
      "anyOf",
      array: { json in
        for key in group { json.object { $0.member("required", [key]) } }
      })
  }
}

private func write(_ shape: Shape, _ json: inout JSONText) {
  switch shape {
  case .text: json.member("type", ["string", "number", "boolean"])
  case .localized: writeLocalized(&json)
  case .id: pattern("^[A-Za-z][A-Za-z0-9._-]{0,63}$", &json)
  case .word(let words): json.member("enum", words)
  case .constant(let text): json.member("const", text)
  case .flag: json.member("type", "boolean")
  case .number(let range):
    json.member("type", "number")
    json.member("minimum", range.lowerBound)
    json.member("maximum", range.upperBound)
  case .positive:
    json.member("type", "number")
    json.member("exclusiveMinimum", 0)
    json.member("maximum", 1_000_000)
  case .positiveUpTo(let most):
    json.member("type", "number")
    json.member("exclusiveMinimum", 0)
    json.member("maximum", most)
  case .whole(let range):
    json.member("type", "integer")
    json.member("minimum", range.lowerBound)
    if range.upperBound != .max { json.member("maximum", range.upperBound) }
  case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", &json)
  case .language: pattern("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$", &json)
  case .currency: pattern("^[A-Z]{3}$", &json)
  case .list(let element, let least):
    json.member("type", "array")
    if least > 0 { json.member("minItems", least) }
    json.member("items", object: { write(element, &$0) })
  case .record(let record): write(record, &json)
  case .map(let key, let value):
    json.member("type", "object")
    json.member("propertyNames", object: { write(key, &$0) })
    json.member("additionalProperties", object: { write(value, &$0) })
  case .either(let first, let second):
    json.member(
      "anyOf",
      array: { json in
        json.object { write(first, &$0) }
        json.object { write(second, &$0) }
        if case .record(let record) = first, record.name == "answer" { json.object { $0.member("type", "null") } }
      })
  }
}

private func pattern(_ pattern: String, _ json: inout JSONText) {
  json.member("type", "string")
  json.member("pattern", pattern)
}

private func writeLocalized(_ json: inout JSONText) {
  json.member(
    "anyOf",
    array: { json in
      json.object { $0.member("type", ["string", "number", "boolean"]) }
      json.object { json in
        json.member("type", "object")
        json.member("minProperties", 1)
        json.member("propertyNames", object: { write(.language, &$0) })
        json.member("additionalProperties", object: { $0.member("type", ["string", "number", "boolean"]) })
      }
    })
}
