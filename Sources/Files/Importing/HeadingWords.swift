/// What survey tools and people call the columns that hold no answer, in several languages.
enum HeadingWords {
  static let fields: [String: SurveyField] = {
    var table: [String: SurveyField] = [:]
    for (field, words) in fieldWords {
      for word in words { table[comparable(word)] = field }
    }
    return table
  }()

  static let parts: [String: QuestionPart] = {
    var table: [String: QuestionPart] = [:]
    for (part, words) in partWords {
      for word in words { table[comparable(word)] = part }
    }
    return table
  }()

  private static let fieldWords: [(field: SurveyField, words: [String])] = [
    (.respondent, ["respondent", "respondent id"]),
    (
      .email,
      [
        "email", "e-mail", "email address", "e-mail address", "username", "user name", "mail", "e-mail-adresse",
        "email-adresse", "benutzername", "adresse e-mail", "adresse de messagerie", "courriel", "nom d'utilisateur",
        "correo electrónico", "dirección de correo electrónico", "correo", "endereço de e-mail", "endereço de email",
        "indirizzo email", "indirizzo e-mail", "posta elettronica", "e-mailadres", "el. paštas", "el. pašto adresas",
        "adres e-mail", "电子邮件", "电子邮件地址", "邮箱", "電子郵件", "電子郵件地址", "信箱",
      ]
    ),
    (
      .name,
      [
        "name", "full name", "your name", "name and surname", "ihr name", "vor- und nachname", "nom", "votre nom",
        "nom complet", "nombre", "su nombre", "nombre completo", "nome", "nome completo", "il tuo nome", "naam",
        "uw naam", "vardas", "vardas ir pavardė", "imię i nazwisko", "nazwa", "姓名", "您的姓名", "名称", "名稱",
      ]
    ),
    (
      .role,
      [
        "role", "your role", "rolle", "ihre rolle", "rôle", "votre rôle", "rol", "su rol", "papel", "função", "ruolo",
        "il tuo ruolo", "uw rol", "vaidmuo", "jūsų vaidmuo", "rola", "角色", "您的角色",
      ]
    ),
    (.round, ["round", "runde", "tour", "ronda", "rodada", "giro", "ronde", "ratas", "runda", "轮次", "輪次"]),
    (
      .finished,
      [
        "completion time", "timestamp", "on", "date", "data", "datum", "fecha", "日期", "submitted", "submitted at",
        "submission time",
        "fertigstellungszeit",
        "zeitstempel", "heure de fin", "horodateur", "hora de finalización", "marca temporal", "hora de conclusão",
        "carimbo de data/hora", "ora di completamento", "informazioni cronologiche", "tijd van voltooien",
        "tijdstempel",
        "užbaigimo laikas", "laiko žyma", "godzina ukończenia", "sygnatura czasowa", "完成时间", "提交时间",
        "提交答卷时间", "时间戳记", "完成時間", "時間戳記", "提交時間",
      ]
    ),
    (
      .started,
      [
        "start time", "startzeit", "heure de début", "hora de inicio", "hora de início", "ora di inizio", "begintijd",
        "pradžios laikas", "godzina rozpoczęcia", "开始时间", "開始時間", "开始答题时间",
      ]
    ),
    (.number, ["id", "response id", "no", "nr", "#", "number", "identyfikator", "序号", "序號", "编号", "答卷编号"]),
    (
      .tool,
      [
        "last modified time", "zeitpunkt der letzten änderung", "heure de la dernière modification",
        "hora de la última modificación", "最后修改时间", "language", "duration", "total points", "quiz feedback",
        "grade posted time", "score", "所用时间", "来源", "来源详情", "总分", "答题时长", "file", "line", "title", "ask",
        "section",
      ]
    ),
    (
      .machine,
      [
        "来自ip", "ip", "ip address", "ip-adresse", "adresse ip", "dirección ip", "endereço ip", "indirizzo ip",
        "ip-adres", "ip adresas", "adres ip", "ip地址", "ip 位址", "network id", "device id", "mac address", "user agent",
      ]
    ),
  ]

  private static let partWords: [(part: QuestionPart, words: [String])] = [
    (
      .evidence,
      [
        "evidence", "evidence grade", "grade of evidence", "nachweis", "nachweise", "belege", "preuve", "preuves",
        "evidencia", "evidencias", "evidência", "evidências", "evidenza", "evidenze", "prove", "bewijs", "įrodymas",
        "įrodymai", "dowód", "dowody", "证据", "證據", "依据",
      ]
    ),
    (
      .references,
      [
        "refs", "ref", "references", "reference", "documents", "document", "referenzen", "dokumente", "références",
        "referencias", "documentos", "referências", "riferimenti", "documenti", "referenties", "documenten", "nuorodos",
        "dokumentai", "odnośniki", "dokumenty", "参考", "文件", "參考",
      ]
    ),
    (
      .note,
      [
        "note", "notes", "comment", "comments", "remark", "remarks", "reason", "kommentar", "bemerkung", "anmerkung",
        "notiz",
        "commentaire", "remarque", "comentario", "nota", "observaciones", "comentário", "commento", "opmerking",
        "toelichting", "pastaba", "komentaras", "uwaga", "komentarz", "备注", "備註", "说明", "說明",
      ]
    ),
    (.answer, ["level", "answer", "antwort", "réponse", "respuesta", "resposta", "risposta", "antwoord"]),
  ]
}
