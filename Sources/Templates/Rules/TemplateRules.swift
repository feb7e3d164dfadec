package import Diagnostics

/// The rules that templates may break.
package let templateRules: [Rule] = [
  .openTag, .tagShape, .tagDelimiters, .openSection, .strayClose, .nesting, .expandedSize, .unknownName, .nameKind,
  .unescapedText, .templateDress, .templateEncoding, .missingPartial, .partialPath, .partialRing, .blockPlace,
  .outsideBlock,
]
