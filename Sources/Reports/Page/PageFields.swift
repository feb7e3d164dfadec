import Diagnostics
import Model
import Templates

/// The style and script of all pages, with the digests by which a page allows them.
struct PageDress: Sendable {
  let style: String
  let script: String
  private let styleDigest: String
  private let scriptDigest: String

  init(style: [UInt8], script: [UInt8]) {
    self.style = embedded(style, endTag: "</style")
    self.script = embedded(script, endTag: "</script")
    styleDigest = digest(self.style)
    scriptDigest = digest(self.script)
  }

  /// What a page of this dress may do; `styles` are those of its own beside the one of all pages.
  func policy(_ styles: String...) -> String {
    contentPolicy(styles: [styleDigest] + styles.map(digest), script: scriptDigest)
  }
}

/// What makes a page stand alone: its style, its script, the result itself, and the policy that allows nothing else.
extension Presentation {
  static let pageVocabulary = Vocabulary([
    .init("policy", .text, "content of the Content-Security-Policy"),
    .init("style", .markup, "text of the first style element"),
    .init("print_style", .markup, "text of the second style element: title and date on each printed page"),
    .init("script", .markup, "text of the script element"),
    .init("result", .markup, "the result as JSON, safe inside a script element"),
  ])

  func page(_ dress: PageDress) -> Fields {
    let header = runningHeader
    return fieldsOf([
      "policy": .text(dress.policy(header)),
      "style": .markup(dress.style),
      "print_style": .markup(header),
      "script": .markup(dress.script),
      "result": .markup(
        String(
          decoding: resultJSON(assessment, results, indented: false, names: names).dropLast(), as: UTF8.self)),
    ])
  }

  /// Title and date at the head of each printed page. Data stands in a string of a style sheet: every character but
  /// letters and digits is written as its number.
  private var runningHeader: String { pageHeader(header) }

  /// What each printed page has at its head, left and right.
  var header: (String, String) {
    let title = oneLine(wording.text(assessment.title).string)
    let client = assessment.client.map { oneLine(wording.text($0).string) + " · " } ?? ""
    return (client + title, "as of " + DateText.long(assessment.asOf))
  }
}

extension PageDress {
  /// What makes a page stand alone that runs nothing.
  func page(header: (String, String)) -> Fields {
    let print = pageHeader(header)
    return fieldsOf([
      "policy": .text(contentPolicy(styles: [styleDigest, digest(print)], script: nil)),
      "style": .markup(style),
      "print_style": .markup(print),
    ])
  }
}

private func pageHeader(_ header: (String, String)) -> String {
  "@page{@top-left{content:\"\(styleString(oneLine(header.0)))\"}"
    + "@top-right{content:\"\(styleString(oneLine(header.1)))\"}}"
}

/// Only these very styles and script; no request, no form, no base.
func contentPolicy(styles: [String], script: String?) -> String {
  "default-src 'none'; style-src \(styles.map { "'\($0)'" }.joined(separator: " ")); "
    + (script.map { "script-src '\($0)'; " } ?? "")
    + "img-src 'none'; form-action 'none'; base-uri 'none'"
}

/// The name of a text in a policy.
func digest(_ text: String) -> String { "sha256-\(base64(sha256(Array(text.utf8))))" }

/// A string of a style sheet, as escapes: no quote, backslash or bracket of the data survives.
func styleString(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ": result.unicodeScalars.append(scalar)
    default: result += "\\" + String(scalar.value, radix: 16) + " "
    }
  }
  return result
}

/// A browser hashes what stands between the tags after it has turned line ends into line feeds, so ours must be plain;
/// an end tag inside would end the element.
private func embedded(_ bytes: [UInt8], endTag: StaticString) -> String {
  let plain = bytes.contains { $0 == 13 || $0 == 0 } ? bytes.filter { $0 != 13 && $0 != 0 } : bytes
  return contains(plain, endTag) ? "" : String(decoding: plain, as: UTF8.self)
}

/// Whether the tag stands somewhere in large or small letters; `tag` is ASCII in small letters.
private func contains(_ bytes: [UInt8], _ tag: StaticString) -> Bool {
  tag.withUTF8Buffer { tag in
    guard bytes.count >= tag.count else { return false }
    return (0...bytes.count - tag.count).contains { start in
      bytes[start] == tag[0] && tag.indices.allSatisfy { bytes[start + $0] | 0x20 == tag[$0] | 0x20 }
    }
  }
}
