package import Diagnostics

/// The rules that the content of files may break, in the order of their codes.
package let fileRules: [Rule] = [
  .anchorCount, .carefulEdit, .sheetContent, .sheetEncoding, .sheetLimit, .sheetQuote, .sheetRow, .currencyCode,
  .dateShape,
  .duplicateID, .duplicateRespondent, .emptyAnswer, .fileKind, .fileVersion, .idShape, .languageTag, .levelRange,
  .missingKey, .notAnAssessment, .phaseOrder, .reasonMissing, .repeatedQuestionnaire, .repeatedRole, .respondentRole,
  .roleMapping, .roleNotAsked, .scaleShape, .sectionWeights,
  .thresholdOrder, .unknownKey, .unknownQuestion, .unknownQuestionnaire, .unknownScale, .unknownWord, .unreadable,
  .valueKind, .valueRange, .waiver,
]
