package import Diagnostics

/// The rules that the content of files may break.
package let fileRules: [Rule] =
  generalRules + scopeRules + proposalRules + registerRules + sheetRules + importRules + operationsRules

/// In the order of their codes; those of a kind of file with rules of its own stand with them.
private let generalRules: [Rule] = [
  .anchorCount, .carefulEdit, .currencyCode, .dateShape, .duplicateID, .duplicateRespondent, .emptyAnswer, .fileKind,
  .fileVersion, .idShape, .keptResult, .languageTag, .levelRange,
  .missingKey, .notAnAssessment, .phaseOrder, .reasonMissing, .repeatedQuestionnaire, .repeatedRole, .respondentRole,
  .respondentVendor,
  .roleMapping, .roleNotAsked, .scaleShape, .sectionWeights,
  .thresholdOrder, .unknownKey, .unknownQuestion, .unknownQuestionnaire, .unknownScale, .unknownWord, .unreadable,
  .valueKind, .valueRange, .waiver,
]
