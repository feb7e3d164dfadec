import Foundation
import Model
import Testing

@testable import Files

@Suite("Prices in their envelope")
struct SealedPriceTests {
  /// What stands behind `quoted` and at `price`.
  static let envelopes = [
    ("quoted: 612000", "price: {formula: per_point, weight: 30}"), ("quoted: 1", "price: {formula: ratio}"),
    ("quoted: -7", "price: {formula: linear}"), ("quoted: a lot", "price: dear"),
    ("quoted: {net: [1, 2]}", "price: [1, 2, 3]"), ("quoted:", "price:"),
  ]

  private func sealed(_ quoted: String, _ price: String) throws -> Assessment {
    let trial = try VendorTrial()
    try trial.write(ProposalTests.proposal.replacing("quoted: 612000", with: quoted), to: "proposals/alpha.yaml")
    try trial.write(
      ProposalTests.evaluation.replacing("price: {formula: per_point, weight: 30}", with: price), to: "evaluation.yaml")
    let (assessment, problems) = try trial.load(sealed: true)
    return try #require(assessment, "\(problems)")
  }

  @Test("whatever stands in it, what is read is the same", arguments: envelopes)
  func same(_ quoted: String, _ price: String) throws {
    let first = try sealed(Self.envelopes[0].0, Self.envelopes[0].1)
    let other = try sealed(quoted, price)
    #expect(other.proposals == first.proposals && other.evaluation == first.evaluation)
    #expect(other.inputs == first.inputs)
    let alpha = try #require(other.proposals.first)
    #expect(alpha.quoted == nil && alpha.quotedLine == nil && other.evaluation?.price == nil)
    // Everything else is there, at its place.
    #expect(alpha.scope.count == 2 && alpha.promises.first?.line == 11)
    #expect(other.evaluation?.keyRoles.first?.line == 11)
  }

  @Test("everything else is checked, and a fingerprint sees it")
  func others() throws {
    let trial = try VendorTrial()
    try trial.write(
      ProposalTests.proposal.replacing("W01: included", with: "W1: included"), to: "proposals/alpha.yaml")
    try trial.write(ProposalTests.evaluation, to: "evaluation.yaml")
    #expect(try trial.load(sealed: true).problems.count == 1)
    try trial.write(ProposalTests.proposal.replacing("days: 8", with: "days: 9"), to: "proposals/alpha.yaml")
    let changed = try #require(try trial.load(sealed: true).assessment)
    let first = try sealed(Self.envelopes[0].0, Self.envelopes[0].1)
    let different = zip(changed.inputs, first.inputs).filter { $0.fingerprint != $1.fingerprint }
    #expect(different.map(\.0.path) == ["proposals/alpha.yaml"])
  }

  @Test("opened, the price is read and held to its rule")
  func opened() throws {
    let trial = try VendorTrial()
    try trial.write(ProposalTests.proposal.replacing("612000", with: "-7"), to: "proposals/alpha.yaml")
    try trial.write(ProposalTests.evaluation, to: "evaluation.yaml")
    #expect(try trial.load().problems.count == 1)
  }
}
