internal import Diagnostics
internal import Model

/// Who filled in a row.
struct SurveyPerson {
  var respondent: String
  var name: String?
  var identity: String
  var isAnonymous = false
}

extension SurveyReader {
  /// Who filled in a row: by a respondent's id, an address, a name, or the number that the tool gave. Nil where nothing
  /// says so.
  func person(row: Int) -> SurveyPerson? {
    let name = text(.name, row: row).flatMap { isAnonymous($0) ? nil : plainCell($0) }
    if let id = text(.respondent, row: row) {
      return known(id, SurveyPerson(respondent: isID(id) ? id : respondentID(name: id), name: name, identity: id))
    }
    if let address = text(.email, row: row), !isAnonymous(address) {
      let id = respondentID(address: address)
      return known(address, SurveyPerson(respondent: id, name: name, identity: address.lowercased()))
    }
    if let name { return known(name, SurveyPerson(respondent: respondentID(name: name), name: name, identity: name)) }
    if let id = options.respondent { return SurveyPerson(respondent: id, name: nil, identity: id) }
    guard let number = text(.number, row: row) else { return nil }
    let id = respondentID(name: "anonymous " + number)
    return known(number, SurveyPerson(respondent: id, name: nil, identity: number, isAnonymous: true))
  }

  /// The map may know better.
  private func known(_ identity: String, _ person: SurveyPerson) -> SurveyPerson {
    guard !options.map.people.isEmpty, let entry = options.map.people[comparable(identity)] else { return person }
    var person = person
    person.respondent = entry.respondent ?? person.respondent
    person.name = entry.name ?? person.name
    return person
  }

  private func isAnonymous(_ text: String) -> Bool {
    text.utf8.count <= 16 && !text.utf8.contains(UInt8(ascii: "@")) && anonymousWords.contains(comparable(text))
  }

  /// The role of a row: what the map says of the person, then the file, then `--role`. Nil, and an error, where nothing
  /// says it or the text names no role.
  mutating func role(row: Int, _ person: SurveyPerson) -> Role? {
    let people = options.map.people
    if !people.isEmpty,
      let role = people[comparable(person.identity)]?.role ?? people[comparable(person.respondent)]?.role
    {
      return role
    }
    for column in columns(of: .role) {
      let cell = sheet.cell(row: row, column: column)
      if let known = roleMemo.meaning(of: cell, in: sheet.source.bytes) { return known }
      let text = trimmed(sheet.text(of: cell))
      if text.isEmpty { continue }
      let words = comparable(text)
      if let role = options.map.roles[words] ?? roleNames[words] {
        roleMemo.remember(role, of: cell, in: sheet.source.bytes)
        return role
      }
      let near = nearMiss(of: words, among: roleNames.keys.sorted())
      let place = sheet.place(row: row, column: column)
      rowProblems.add("role " + words, .unknownRole(text, nearest: near, at: place))
      return nil
    }
    if let role = options.role { return role }
    rowProblems.add("role", .noRole(person.respondent, at: sheet.place(row: row)))
    return nil
  }

  /// The round of a row; nil, and an error, where the text is no number.
  mutating func round(row: Int) -> Int? {
    for column in columns(of: .round) {
      let text = trimmed(sheet.text(row: row, column: column))
      if text.isEmpty { continue }
      if let round = Int(text), (1...1000).contains(round), text.utf8.allSatisfy({ (48...57).contains($0) }) {
        return round
      }
      rowProblems.add("round " + text, .badRound(text, at: sheet.place(row: row, column: column)))
      return nil
    }
    return options.round ?? 1
  }
}

/// What survey tools write in the place of an address or a name.
private let anonymousWords: Set<String> = [
  "anonymous", "anonym", "anonyme", "anónimo", "anônimo", "anonimo", "anoniem", "anonimas", "anonimowy", "匿名", "n/a",
  "-",
]

/// The ids of the roles and what they are called in the languages of the questionnaires' words.
let roleNames: [String: Role] = {
  var names: [String: Role] = [:]
  for role in Role.allCases { names[role.rawValue] = role }
  let others: [(Role, [String])] = [
    (
      .sponsor, ["project sponsor", "executive sponsor", "auftraggeber", "commanditaire", "patrocinador", "发起人", "發起人"]
    ),
    (.business, ["the business", "fachbereich", "métier", "negocio", "negócio", "verslas", "biznes", "业务", "業務"]),
    (.it, ["information technology", "it department", "informatik", "informatique", "informática", "信息技术", "資訊"]),
    (
      .procurement,
      ["purchasing", "einkauf", "achats", "compras", "acquisti", "inkoop", "pirkimai", "zakupy", "采购", "採購"]
    ),
    (
      .finance,
      ["finanzen", "finances", "finanzas", "finanças", "finanza", "financiën", "finansai", "finanse", "财务", "財務"]
    ),
    (
      .vendor,
      [
        "supplier", "anbieter", "fournisseur", "proveedor", "fornecedor", "fornitore", "leverancier", "tiekėjas",
        "dostawca", "供应商", "供應商",
      ]
    ),
    (.partner, ["channel partner", "partenaire", "socio", "parceiro", "partneris", "合作伙伴", "合作夥伴"]),
    (
      .operations,
      [
        "ops", "betrieb", "exploitation", "operaciones", "operações", "operazioni", "operacijos", "operacje", "运营",
        "營運",
      ]
    ),
    (.pmo, ["programme office", "program office", "project office", "projektbüro", "项目办公室", "專案辦公室"]),
  ]
  for (role, words) in others {
    for word in words { names[comparable(word)] = role }
  }
  return names
}()
