package import Analysis
package import Model

/// Proposals side by side in words and tables: the content of `compare`, made once for every dress.
package struct ComparedOffers: Sendable {
  package let assessment: Assessment
  package let result: ProposalsResult
  package let wording: Wording
  /// Prices were left unread.
  package let isSealed: Bool
  /// Evaluators are called by codes.
  let isAnonymous: Bool
  private let evaluators: [String]

  package init(
    _ assessment: Assessment, _ result: ProposalsResult, language: String? = nil, isSealed: Bool = false,
    isAnonymous: Bool = false
  ) {
    self.assessment = assessment
    self.result = result
    wording = Wording(assessment, language: language)
    self.isSealed = isSealed
    self.isAnonymous = isAnonymous
    evaluators = assessment.evaluation?.panel ?? []
  }

  /// Ranked ones first, best first; then those that cannot be ranked, then the excluded ones, each by id.
  ///
  /// While prices are sealed, the best quality comes first instead.
  package var vendors: [VendorResult] {
    if isSealed {
      let byQuality = result.vendors.enumerated().sorted { a, b in
        let (one, other) = (a.element.quality ?? -1, b.element.quality ?? -1)
        return one == other ? a.offset < b.offset : one > other
      }
      return byQuality.map(\.element).filter { !$0.isExcluded } + result.excluded
    }
    return result.ranked + result.vendors.filter { $0.rank == nil && !$0.isExcluded } + result.excluded
  }

  /// What there is to say, in the order in which a committee reads it; parts without content are left out.
  package var sections: [OfferSection] {
    guard !result.vendors.isEmpty else { return [request].filter { !$0.isEmpty } }
    var sections = [overview, quality]
    if !isSealed { sections += [prices, robustness] }
    sections += [mandatory, scope, promises, references, people]
    if !isSealed { sections.append(payments) }
    sections += [assumptions, vagueVerbs, conflicts, areas, request]
    return sections.filter { !$0.isEmpty }
  }

  func name(_ vendor: VendorResult) -> String { vendor.proposal.name }
  func name(_ id: String) -> String { result.vendor(id).map { name($0) } ?? id }
  func title(_ criterion: Criterion) -> String { wording.text(criterion.title).string }
  func title(ofCriterion id: String) -> String {
    result.criteria.first { $0.id == id }.map { title($0) } ?? id
  }
  func title(_ item: WorkItem) -> String { wording.text(item.title).string }
  func title(_ item: MandatoryItem) -> String { wording.text(item.title).string }
  func title(ofMandatory id: String) -> String {
    result.mandatory.first { $0.id == id }.map { title($0) } ?? id
  }

  /// As the evaluation names them, or as they scored.
  var panel: [String] { evaluators }

  /// `eva`, or `E1` where nobody is named.
  func label(evaluator id: String) -> String {
    guard isAnonymous else { return id }
    return evaluators.firstIndex(of: id).map { "E\($0 + 1)" } ?? "E?"
  }
}
