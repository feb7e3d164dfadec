/// `a`, `a and b`, `a, b and c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last else { return "" }
  return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
}

/// The first few, and how many more there are: `a, b, c and 4 more`.
func listed(_ words: [String], upTo limit: Int) -> String {
  guard words.count > limit + 1 else { return listed(words) }
  return words.prefix(limit).joined(separator: ", ") + " and \(words.count - limit) more"
}

/// `one gate`, `two gates`, `14 gates`; `no gate` for none.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(numberWord(count)) \(count == 1 || count == 0 ? one : many ?? one + "s")"
}

/// In words up to nine.
func numberWord(_ count: Int) -> String {
  let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  return words.indices.contains(count) ? words[count] : NumberText.count(count)
}

/// The first letter small, as behind a colon.
func uncapitalised(_ sentence: String) -> String {
  sentence.prefix(1).lowercased() + sentence.dropFirst()
}

/// The first letter large, as at the beginning of a sentence.
func capitalised(_ sentence: String) -> String {
  sentence.prefix(1).uppercased() + sentence.dropFirst()
}
