/// The words that say "I do not know", "does not apply" and nothing at all, by language.
///
/// English is always understood; the others where a questionnaire has texts in them.
enum AnswerWords {
  static func unknown(in languages: Set<String>) -> Set<String> { words(unknownWords, languages) }
  static func notApplicable(in languages: Set<String>) -> Set<String> { words(notApplicableWords, languages) }

  /// What stands in a cell where nothing was chosen.
  static let nothing: Set<String> = ["", "-", "(跳过)", "(空)"]

  private static func words(_ table: [(language: String, words: [String])], _ languages: Set<String>) -> Set<String> {
    let wanted = Set(languages.map { primaryLanguage($0) } + ["en"])
    return Set(table.filter { wanted.contains($0.language) }.flatMap(\.words).map { comparable($0) })
  }

  private static let unknownWords: [(language: String, words: [String])] = [
    (
      "en",
      ["unknown", "don't know", "dont know", "do not know", "I don't know", "I do not know", "not known", "no idea"]
    ),
    ("de", ["unbekannt", "weiß nicht", "weiss nicht", "ich weiß es nicht", "weiß ich nicht", "nicht bekannt"]),
    ("fr", ["inconnu", "ne sait pas", "je ne sais pas", "ne sais pas", "nsp"]),
    ("es", ["desconocido", "no sé", "no lo sé", "no sabe", "no se sabe"]),
    ("pt", ["desconhecido", "não sei", "não sabe", "não se sabe"]),
    ("it", ["sconosciuto", "non so", "non lo so", "non noto"]),
    ("nl", ["onbekend", "weet niet", "weet ik niet", "ik weet het niet"]),
    ("lt", ["nežinoma", "nežinau", "nežino"]),
    ("pl", ["nieznane", "nie wiem", "nie wiadomo"]),
    ("zh", ["不知道", "未知", "不清楚", "不了解", "不瞭解"]),
  ]

  private static let notApplicableWords: [(language: String, words: [String])] = [
    ("en", ["n/a", "na", "n.a.", "not applicable", "does not apply"]),
    ("de", ["nicht zutreffend", "trifft nicht zu", "nicht anwendbar", "entfällt"]),
    ("fr", ["sans objet", "non applicable", "ne s'applique pas", "s.o.", "s/o"]),
    ("es", ["no aplica", "no aplicable", "no procede"]),
    ("pt", ["não aplicável", "não se aplica"]),
    ("it", ["non applicabile", "non si applica", "n.a."]),
    ("nl", ["niet van toepassing", "n.v.t.", "nvt"]),
    ("lt", ["netaikoma", "netaikytina", "netinka"]),
    ("pl", ["nie dotyczy", "nd."]),
    ("zh", ["不适用", "不適用"]),
  ]
}

/// The language of a tag without its script and region: `zh` of `zh-Hans`.
func primaryLanguage(_ tag: String) -> String { tag.split(separator: "-").first.map { $0.lowercased() } ?? tag }
