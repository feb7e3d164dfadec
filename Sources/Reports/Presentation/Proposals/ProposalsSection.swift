import Analysis
import Model
import Templates

/// Section 10 of the report: what the vendors offer, who leads and how firmly, and what to ask each of them next
/// (method.md section 7). What stands side by side is the content of `compare`; a block for each vendor follows.
extension Presentation {
  static let proposalsVocabulary = Vocabulary([
    .init("verdict", .object(bandVocabulary), "how firm the ranking is"),
    .init("sentence", .text, "who leads and why that is firm or fragile, in one sentence to read aloud"),
    .init("currency", .text, "ISO 4217 code of all amounts"),
    .init("price_title", .text, "heading of what the prices mean"),
    .init("price_words", .texts, "what the prices mean once the work that an offer leaves out is added"),
    .init("left_out", .list(leftOutVocabulary), "what the cheapest quotation leaves out, dearest first"),
    .init("any_left_out", .flag, "it leaves something out that others include"),
    .init("left_out_cost", .text, "what that comes to"),
    .init("flips", .list(flipVocabulary), "what could turn the ranking"),
    .init("any_flips", .flag, "something could"),
    .init("firm", .text, "why nothing could; absent where something could, or where there is no ranking"),
    .init("asks", .list(offerAskVocabulary), "what to ask each vendor next"),
    .init("any_asks", .flag, "there are questions"),
    .init("chart", .object(chartVocabulary), "what each offer costs, and who leads at which weight of the price"),
    .init("overview", .object(offerSectionVocabulary), "the vendors side by side"),
    .init("sections", .list(offerSectionVocabulary), "the rest that stands side by side"),
    .init("vendors", .list(vendorBlockVocabulary), "one vendor after the other, best first"),
  ])

  static let leftOutVocabulary = Vocabulary([
    .init("id", .text, "id of the work item"),
    .init("href", .text, "link to its row; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "its title"),
    .init("says", .text, "what the proposal says about it"),
    .init("cost", .text, "what the missing part costs by our estimate"),
  ])

  static let flipVocabulary = Vocabulary([
    .init("what", .text, "what would have to change: Weight, Formula, Score or Bids"),
    .init("text", .text, "to what, and who leads then"),
  ])

  static let offerAskVocabulary = Vocabulary([
    .init("id", .text, "id of the vendor"),
    .init("href", .text, "link to its block; absent where this report has no place for it"),
    .init("name", .text, "its name"),
    .init("count", .text, "how many questions wait for a reply"),
    .init("what", .text, "what they are about"),
  ])

  /// What stands side by side in section 10; what else there is stands in the vendors' blocks.
  private static let sharedSections = [
    "mandatory", "scope", "quality", "prices", "robustness", "areas", "conflicts", "request",
  ]

  func proposals() -> Value {
    guard let offers else { return .absent }
    let result = offers.result
    let prices = priceStory(offers)
    let flips = flips(offers)
    let asks = offers.vendors.compactMap(offerAsk)
    return object([
      "verdict": mark(result.verdict), "sentence": .text(oneLine(offers.verdictSentence)),
      "currency": .text(assessment.currency), "price_title": .text(prices.title),
      "price_words": listOrAbsent(prices.words.map { .text(oneLine($0)) }),
      "left_out": listOrAbsent(prices.leftOut.map(leftOut)), "any_left_out": .flag(!prices.leftOut.isEmpty),
      "left_out_cost": .text(NumberText.money(prices.leftOut.reduce(0) { $0 + $1.missingCost })),
      "flips": listOrAbsent(flips.map { object(["what": .text($0.what), "text": .text(oneLine($0.text))]) }),
      "any_flips": .flag(!flips.isEmpty),
      "firm": result.verdict == .robust ? .text(firmWords(offers)) : .absent,
      "asks": listOrAbsent(asks), "any_asks": .flag(!asks.isEmpty), "chart": chart(offersChart),
      "overview": overview(offers), "sections": listOrAbsent(sharedSections(offers).map(offerFields)),
      "vendors": listOrAbsent(offers.vendors.map(vendorBlock)),
    ])
  }

  /// The table of all vendors; what its notes say of prices stands above it already.
  private func overview(_ offers: ComparedOffers) -> Value {
    var section = offers.overview
    let said = Set(offers.dearestNotes)
    section.notes.removeAll { said.contains($0) }
    return offerFields(section)
  }

  private func sharedSections(_ offers: ComparedOffers) -> [OfferSection] {
    let all = offers.sections
    return Self.sharedSections.compactMap { id in
      guard var section = all.first(where: { $0.id == id }) else { return nil }
      // The section begins with what could turn the ranking; what follows are the figures behind it.
      if id == "robustness" { section.title = "How near the first two are" }
      return section
    }
  }

  private func leftOut(_ item: OfferedItem) -> Value {
    object([
      "id": .text(item.work.item), "href": itemHref(item.work.item), "title": itemTitle(item.entry.item),
      "says": .text(offerWords(item.work)), "cost": .text(NumberText.money(item.missingCost)),
    ])
  }

  /// `not mentioned`, `partly included, 50%`.
  func offerWords(_ work: ProposedWork) -> String {
    work.status == .partial || work.share != work.status.defaultShare
      ? "\(work.status.word), \(NumberText.percent(work.share))" : work.status.word
  }

  func vendorHref(_ id: String) -> Value {
    shows(.proposals) && !isBrief(.proposals) ? .text("#vendor-\(id)") : .absent
  }

  private func offerAsk(_ vendor: VendorResult) -> Value? {
    let open = vendor.clarifications.filter(\.isWaiting)
    guard !open.isEmpty else { return nil }
    return object([
      "id": .text(vendor.id), "href": vendorHref(vendor.id), "name": .text(oneLine(vendor.proposal.name)),
      "count": .text(NumberText.count(open.count)), "what": .text(oneLine(askedWords(open))),
    ])
  }

  func mark(_ verdict: RankingVerdict) -> Value {
    let code =
      switch verdict {
      case .robust: "pass"
      case .fragile: "moderate"
      case .noComparison: "none"
      }
    return mark(code, verdict.word, verdict.symbol)
  }
}

extension Clarification {
  /// It is to be asked, or was asked and waits for a reply.
  var isWaiting: Bool { status == .open && isRaised }
}
