import Foundation
import Model
import Testing

@testable import Analysis
@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Charts")
struct ChartTests {
  static let titles = [
    "Vision versus budget",
    "A very long title of an area that somebody wrote without any thought for those who have to draw it in a chart",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsanlagenverordnung",
    "客户服务中心转型项目在签订合同之前的愿景与预算之间的差距以及由谁来承担这些工作",
    "顧客中心改造", "コンタクトセンター刷新プロジェクトの範囲と予算の整合性に関する確認事項",
    "고객센터 전환 프로젝트의 범위와 예산", "تحويل مركز الاتصال قبل توقيع العقد مع جميع الأطراف المعنية",
    "Ŵ̷͚i̸d̵e̴ m̶a̷r̵k̶s̸", String(repeating: "W", count: 44), "", " ",
    "\u{202E}reversed", String(repeating: "👩‍👩‍👧‍👦", count: 9),
    "</text></svg><script>alert(1)</script>", "]]>&amp;\"'",
  ]

  private func charts(_ title: String) -> [Chart] {
    let bars = (0..<6).map { index in
      AreaBar(
        title: title, score: index == 5 ? nil : Double(index) * 25, evidenced: 20, low: 0, high: 100,
        value: index == 5 ? "not rated" : "100.0 Controlled")
    }
    let rows = [
      RoleValues(id: "A-1", title: title, values: Role.allCases.map { ($0, 4) }),
      RoleValues(id: String(repeating: "Q", count: 64), title: title, values: [(.it, 0), (.pmo, 0.1), (.vendor, 4)]),
    ]
    let days: [OwnerTasks] = [
      OwnerTasks(
        owner: title, tasks: [(.day(0), .critical), (.day(3), nil), (.day(90), .low), (.day(4000), .high)])
    ]
    return [
      bulletBars(bars, target: 75, edges: [25, 50, 75, 90], description: title),
      radar(bars, target: 75, description: title), dumbbells(rows, levels: levelNames, description: title),
      exposureCurve(
        [CurvePoint(amount: 0, share: 0.01), CurvePoint(amount: 900_000_000_000, share: 1)],
        marks: [CurveMark(label: title, share: 0.5, amount: 0), CurveMark(label: "P90", share: 0.9, amount: 9e11)],
        plan: 9e11, planLabel: title, amount: NumberText.money, description: title),
      tornado(
        [
          TornadoBar(id: title, title: title, low: 0, high: 10, value: title),
          TornadoBar(id: "W02", title: title, low: 5, high: 5, value: NumberText.money(9e11)),
        ], reserve: 5, amount: { _ in title }, description: title),
      timeline(days, from: CalendarDate(dayNumber: 20_000), description: title),
    ].compactMap { $0 } + operationDrawings(title) + offerDrawings(title) + registerDrawings(title)
  }

  @Test("every label stays inside the view box", arguments: titles)
  func bounds(title: String) throws {
    for chart in charts(title) {
      let drawing = try Parsed(chart.svg)
      for label in drawing.labels {
        let width = estimatedWidth(label.text) * label.size * (label.bold ? 1.13 : 1)
        let left = label.anchor == "end" ? label.x - width : label.anchor == "middle" ? label.x - width / 2 : label.x
        #expect(left >= 0 && left + width <= drawing.width, "\(chart.name): \(label.text)")
        #expect(
          label.y - label.size >= 0 && label.y + label.size * 0.3 <= drawing.height, "\(chart.name): \(label.text)")
      }
    }
  }

  @Test("hostile titles stay text", arguments: titles)
  func hostile(title: String) throws {
    for chart in charts(title) {
      let allowed: Set = ["svg", "title", "desc", "rect", "line", "circle", "polygon", "polyline", "text"]
      #expect(try Parsed(chart.svg).elements.isSubset(of: allowed))
      #expect(!chart.svg.contains("style="))
      #expect(chart.svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby="))
    }
  }

  @Test("coordinates have one decimal at most")
  func tenths() throws {
    for chart in charts("Area") {
      #expect(chart.svg.firstMatch(of: /\ (x|y|cx|cy|x1|x2|y1|y2|width|height)="-?\d+\.\d\d/) == nil)
    }
  }

  @Test("a radar needs three to ten rated areas", arguments: [(2, false), (3, true), (10, true), (11, false)])
  func radarLimits(count: Int, drawn: Bool) {
    let bars = (0..<count).map { AreaBar(title: "\($0)", score: 50, evidenced: 40, low: 1, high: 99, value: "") }
    #expect((radar(bars, target: 75, description: "") != nil) == drawn)
  }

  @Test("wrapping keeps every character or says that it did not")
  func wrapping() {
    #expect(wrapped("Vision versus budget", width: 1000, size: 10, lines: 2) == ["Vision versus budget"])
    #expect(wrapped("Vision versus budget", width: 90, size: 10, lines: 2) == ["Vision versus", "budget"])
    #expect(wrapped("客户服务中心转型", width: 45, size: 10, lines: 3) == ["客户服务", "中心转型"])
    let cut = wrapped("one two three four five six", width: 40, size: 10, lines: 2)
    #expect(cut.count == 2 && cut[1].hasSuffix("…"))
    #expect(wrapped("", width: 90, size: 10, lines: 2).isEmpty)
  }
}

/// What an XML parser finds in a drawing.
private final class Parsed: NSObject, XMLParserDelegate {
  struct Label {
    var x = 0.0, y = 0.0, size = 0.0
    var anchor = "start"
    var bold = false
    var text = ""
  }

  var elements: Set<String> = []
  var labels: [Label] = []
  var width = 0.0, height = 0.0
  private var open: Label?

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    try #require(parser.parse(), "not well-formed: \(svg.prefix(200))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.insert(name)
    func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
    if name == "svg" { (width, height) = (number("width"), number("height")) }
    if name == "text" {
      open = Label(
        x: number("x"), y: number("y"), size: number("font-size"), anchor: attributes["text-anchor"] ?? "start",
        bold: attributes["font-weight"] != nil)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { open?.text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "text", let label = open {
      labels.append(label)
      open = nil
    }
  }
}
