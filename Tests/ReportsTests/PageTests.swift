import Foundation
import Model
import Testing

@testable import Reports

@Suite("A page that stands alone")
struct PageTests {
  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test(
    "SHA-256 gives the digests of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func digests(message: String, digest: String) {
    #expect(hex(sha256(Array(message.utf8))) == digest)
  }

  @Test("SHA-256 of a million a's")
  func long() {
    #expect(
      hex(sha256([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "base64 pads as RFC 4648 says",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func padding(text: String, expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }

  @Test("the policy names exactly the style and script that stand in the page")
  func policy() throws {
    let text = try rendered(assessment([area("A", [question("A-1")])]), .html).text
    func contents(_ tag: String) -> [String] {
      text.components(separatedBy: "<\(tag)>").dropFirst().map { $0.components(separatedBy: "</\(tag)>")[0] }
    }
    let start = try #require(text.range(of: "Content-Security-Policy\" content=\""))
    let policy = text[start.upperBound...].prefix { $0 != "\"" }.replacing("&#39;", with: "'")
    #expect(contents("style").count == 2 && contents("script").count == 1)
    #expect(policy == contentPolicy(styles: contents("style").map(digest), script: digest(contents("script")[0])))
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!text.contains(" style="))
  }

  @Test("a title cannot leave the string of the style sheet")
  func styleStrings() {
    #expect(styleString("a\"b\\c</style>") == "a\\22 b\\5c c\\3c \\2f style\\3e ")
    #expect(styleString("\n") == "\\a ")
  }
}
