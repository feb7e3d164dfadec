import Analysis
import Diagnostics
import Model

/// What `compare --format json` prints: the object of the result under its own schema, with the sentence of the verdict.
package func compareJSON(_ offers: ComparedOffers) -> [UInt8] {
  let assessment = offers.assessment
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.compare/1")
    json.member("title", offers.wording.text(assessment.title).string)
    json.member("client", assessment.client.map { offers.wording.text($0).string })
    json.member("as_of", assessment.asOf.description)
    json.member("currency", assessment.currency)
    json.member("sealed", offers.isSealed)
    json.member("sentence", offers.verdictSentence)
    json.member("proposals", object: { write(offers.result, to: &$0) })
  }
  return json.finished()
}

/// One row a vendor, for a spreadsheet: best first, numbers unrounded.
package func compareCSV(_ offers: ComparedOffers) -> [UInt8] {
  var csv = CSVLine()
  for heading in [
    "vendor", "name", "rank", "excluded", "mandatory_met", "mandatory", "scope_coverage", "services_coverage",
    "thin_bid", "quoted", "missing_cost", "price_normalised", "quality", "price_points", "total", "linear", "ratio",
    "mean", "value", "per_point", "open_questions",
  ] { csv.cell(heading) }
  csv.endLine()
  for vendor in offers.vendors {
    csv.cell(vendor.id)
    csv.cell(vendor.proposal.name)
    csv.number(vendor.rank)
    csv.cell(vendor.isExcluded ? "true" : "false")
    csv.number(vendor.mandatory.count { $0.answer == .comply || $0.isWaived })
    csv.number(vendor.mandatory.count)
    csv.number(vendor.work.scopeCoverage)
    csv.number(vendor.work.servicesCoverage)
    csv.cell(vendor.work.isThinBid ? "true" : "false")
    csv.number(vendor.price.quoted)
    csv.number(vendor.work.items.isEmpty ? nil : vendor.work.missingCost)
    csv.number(vendor.price.normalised)
    csv.number(vendor.quality)
    csv.number(offers.result.priceRule.flatMap { vendor.price.figures[$0.formula] })
    csv.number(vendor.total)
    for formula in PriceFormula.allCases { csv.number(vendor.price.figures[formula]) }
    csv.number(vendor.clarifications.count { $0.status == .open })
    csv.endLine()
  }
  return csv.bytes
}
