/// Text that is nothing but text in Markdown, on one line; hidden characters are spelt out.
package func markdownText(_ text: String) -> String {
  var text = text
  var bytes: [UInt8] = []
  text.withUTF8 { appendMarkdown($0, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}
