/// Controls that are said to be agreed while nobody has shown a document: stated level 3 or more, evidence below 2
/// (method.md section 9); in the order given.
package func verificationList(of questions: some Sequence<QuestionResult>) -> [QuestionResult] {
  questions.filter { result in
    guard let x = result.x, let grade = result.grade else { return false }
    return snap(x) >= statedLevel && grade < documentGrade
  }
}

/// "Agreed" (method.md 1.1).
private let statedLevel = 3.0
/// "Document cited" (method.md 1.3).
private let documentGrade = 2
