import ArgumentParser
import Files

/// Holds what stands behind `--lang` to the form of a language tag.
func checkLanguage(_ tag: String?) throws {
  if let tag, !isLanguageTag(tag) { throw ValidationError("'--lang' is a language tag such as en, lt or zh-Hans") }
}
