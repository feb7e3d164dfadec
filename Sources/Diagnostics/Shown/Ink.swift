/// The few ways in which text is set off on a terminal; whether it is at all, the caller decides.
package enum Ink: String, Sendable {
  case bold = "1"
  case dim = "2"
  case red = "1;31"
  case green = "1;32"
  case yellow = "1;33"
  case blue = "1;34"
  case magenta = "1;35"
  case cyan = "1;36"

  package func painted(_ text: String) -> String { "\u{1b}[\(rawValue)m\(text)\u{1b}[0m" }
}
