/// A static chart: its SVG, and what to say instead of it.
package struct Chart: Sendable {
  /// `areas`: the file beside a Markdown report is `report-areas.svg`.
  package let name: String
  package let title: String
  package let description: String
  /// The same text inside a page and as a file.
  package let svg: String
}

/// A colour with the class by which a page's style may change it, for instance in the dark.
struct Paint {
  let value: String
  let name: String

  static let ink = Paint(value: "#1c2733", name: "c-ink")
  static let muted = Paint(value: "#55616d", name: "c-muted")
  static let rule = Paint(value: "#cfd6dc", name: "c-rule")
  static let track = Paint(value: "#eef1f4", name: "c-track")
  static let accent = Paint(value: "#0f5e7a", name: "c-accent")
  static let soft = Paint(value: "#a9cfdc", name: "c-soft")
  static let paper = Paint(value: "#ffffff", name: "c-paper")
  static let onAccent = Paint(value: "#ffffff", name: "c-on-accent")
}

/// Collects the elements of one chart. Coordinates are written to a tenth; only presentation attributes, no styles.
struct Drawing {
  enum Anchor: String { case start, middle, end }

  let width: Double
  let height: Double
  private var body = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
    rectangle(x: 0, y: 0, width: width, height: height, fill: .paper)
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Paint, rounding: Double = 0, opacity: Double? = nil
  ) {
    body += "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(0, width)))\" height=\"\(n(max(0, height)))\""
    if rounding > 0 { body += " rx=\"\(n(rounding))\"" }
    if let opacity { body += " fill-opacity=\"\(NumberText.plain(opacity))\"" }
    body += "\(attribute("fill", fill, "f"))/>"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: Paint, width: Double = 1, dashed: Bool = false
  ) {
    body += "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" stroke-width=\"\(n(width))\""
    if dashed { body += " stroke-dasharray=\"3 3\"" }
    body += "\(attribute("stroke", stroke, "s"))/>"
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: Paint, stroke: Paint? = nil, width: Double = 1.5) {
    body += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\""
    if let stroke {
      body += " fill=\"\(fill.value)\" stroke=\"\(stroke.value)\" stroke-width=\"\(n(width))\""
      body += " class=\"\(fill.name)-f \(stroke.name)-s\"/>"
    } else {
      body += "\(attribute("fill", fill, "f"))/>"
    }
  }

  /// A closed shape; without a fill only its outline.
  mutating func polygon(
    _ points: [(x: Double, y: Double)], fill: Paint? = nil, opacity: Double = 1, stroke: Paint, width: Double = 1,
    dashed: Bool = false
  ) {
    let list = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    body +=
      "<polygon points=\"\(list)\" stroke=\"\(stroke.value)\" stroke-width=\"\(n(width))\" stroke-linejoin=\"round\""
    if dashed { body += " stroke-dasharray=\"4 3\"" }
    if let fill {
      body += " fill=\"\(fill.value)\" fill-opacity=\"\(NumberText.plain(opacity))\""
      body += " class=\"\(fill.name)-f \(stroke.name)-s\"/>"
    } else {
      body += " fill=\"none\" class=\"\(stroke.name)-s\"/>"
    }
  }

  /// An open line through points.
  mutating func polyline(_ points: [(x: Double, y: Double)], stroke: Paint, width: Double = 2, dashed: Bool = false) {
    let list = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    body += "<polyline points=\"\(list)\" fill=\"none\" stroke-width=\"\(n(width))\" stroke-linejoin=\"round\""
    if dashed { body += " stroke-dasharray=\"4 3\"" }
    body += "\(attribute("stroke", stroke, "s"))/>"
  }

  mutating func text(
    _ string: String, x: Double, y: Double, size: Double, fill: Paint = .ink, anchor: Anchor = .start,
    bold: Bool = false
  ) {
    body += "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if bold { body += " font-weight=\"600\"" }
    body += "\(attribute("fill", fill, "f"))>\(xml(string))</text>"
  }

  /// The finished chart; title and description are what a screen reader says.
  func chart(_ name: String, title: String, description: String) -> Chart {
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
      + " aria-labelledby=\"chart-\(name)-title chart-\(name)-desc\""
      + " viewBox=\"0 0 \(n(width)) \(n(height))\" width=\"\(n(width))\" height=\"\(n(height))\""
      + " font-family=\"system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif\">"
      + "<title id=\"chart-\(name)-title\">\(xml(title))</title>"
      + "<desc id=\"chart-\(name)-desc\">\(xml(description))</desc>\(body)</svg>"
    return Chart(name: name, title: title, description: description, svg: svg)
  }

  private func n(_ value: Double) -> String { NumberText.coordinate(value) }

  private func attribute(_ name: String, _ paint: Paint, _ suffix: String) -> String {
    " \(name)=\"\(paint.value)\" class=\"\(paint.name)-\(suffix)\""
  }
}

/// Text as XML character data or attribute value; what XML cannot hold is left out.
func xml(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    case "\t", "\n", "\r": result.append(" ")
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
    default: result.append(scalar)
    }
  }
  return String(result)
}
