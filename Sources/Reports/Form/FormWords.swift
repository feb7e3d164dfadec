// The plain words of a form for the closed sets of the method.

/// What the five levels mean to whoever answers (method.md 1.1).
package let levelMeanings = [
  "Nobody has addressed it, or it is contradicted.",
  "People believe it is covered; nothing is written.",
  "One party has written it; the others have not accepted it, or it is incomplete or unfunded.",
  "Complete, funded or owned as needed, and accepted by all parties concerned.",
  "Agreed and verified: bound in a contract, tested, or working in practice.",
]

/// What a respondent says with each grade of evidence (method.md 1.3).
package let gradeMeanings = [
  "I say so; I have nothing to show yet",
  "A second role confirms it by itself, or I was walked through it",
  "A named and dated document says so",
  "The assessor has inspected a current, approved document, or has seen a test result",
]

/// Level 1 to 4 at most is believed on that evidence: grade plus 1 (method.md 1.3).
func highestLevel(onGrade grade: Int) -> Int { min(max(grade, 0), 3) + 1 }
