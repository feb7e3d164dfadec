import Analysis
import Model

/// The offers as a drawing, and the content of `compare` that section 10 takes over.
extension Presentation {
  /// Nil without proposals.
  var offers: ComparedOffers? {
    results.proposals.map {
      ComparedOffers(assessment, $0, language: options.language, isAnonymous: options.anonymous)
    }
  }

  func drawOffers() -> Chart? { offers?.chart }
}
