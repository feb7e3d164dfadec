import Analysis
import Diagnostics
import Model
import Reports

/// What `compare` says to a committee: the verdict first, then the offers side by side, then what that stands on.
struct ComparePage {
  let offers: ComparedOffers
  let width: Int
  let paint: Painter
  /// How the user names the folder in commands that follow; empty for the working directory.
  let folder: String

  init(_ offers: ComparedOffers, width: Int, coloured: Bool, folder: String = "") {
    self.offers = offers
    self.width = width
    paint = Painter(isOn: coloured)
    self.folder = folder == "." ? "" : folder
  }

  var text: String {
    ([heading, verdict] + offers.sections.map(text(of:)) + [next]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let assessment = offers.assessment
    let title = visible(offers.wording.text(assessment.title).string)
    let client = assessment.client.map { " · " + visible(offers.wording.text($0).string) } ?? ""
    let count = offers.result.vendors.count
    var facts = "\(DateText.long(assessment.asOf)) · \(count) \(count == 1 ? "proposal" : "proposals")"
    facts += offers.isSealed ? " · prices sealed" : " · amounts in \(assessment.currency)"
    return paint(shortened(title + client, to: width), .bold) + "\n" + facts + "\n"
  }

  private var verdict: String {
    let result = offers.result
    let sentence = wrapped(visible(offers.verdictSentence), to: width, first: "  ")
    guard !offers.isSealed, result.verdict != .noComparison else { return sentence }
    let ink: Ink = result.verdict == .robust ? .green : .yellow
    return "  " + paint("\(result.verdict.symbol) \(result.verdict.word)", ink) + "\n" + sentence
  }

  private func text(of section: OfferSection) -> String {
    var text = "  " + paint(capitals(section.title), .bold) + "\n"
    if let intro = section.intro, !section.tables.isEmpty || !section.notes.isEmpty {
      text += wrapped(visible(intro), to: width, first: "  ")
    }
    let tables = section.tables.map { OfferTableText($0, width: width, paint: paint).text }
    text += tables.joined(separator: "\n")
    for note in section.notes { text += wrapped(visible(note), to: width, first: "  · ") }
    return text
  }

  private var next: String {
    let place = folder.isEmpty ? "" : " " + visible(folder)
    let asked = offers.vendors.first { vendor in vendor.clarifications.contains { $0.status == .open } }
    var lines: [String] = []
    if let asked { lines.append("shortfall clarify \(visible(asked.id))\(place)") }
    if !offers.isSealed, let first = offers.vendors.first {
      lines.append("shortfall explain \(visible(first.id))\(place)")
    }
    lines.append("shortfall compare\(place) -o compare.html")
    return "  " + paint("Next", .bold) + "\n" + lines.map { "    \($0)\n" }.joined()
  }
}

/// In capital letters, as headings between tables stand.
private func capitals(_ text: String) -> String { text.uppercased() }
