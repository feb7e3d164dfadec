/// Text that is nothing but text in HTML, between tags and in attributes; hidden characters are spelt out.
package func htmlText(_ text: String) -> String {
  var text = text
  var bytes: [UInt8] = []
  text.withUTF8 { appendHTML($0, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}
