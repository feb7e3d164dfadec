// What a vendor is asked, and how its replies become a file `clarifications/1` and come back.
(function () {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const numbers = Object.keys(data.questions).sort((a, b) => a - b);

  function line(number, values) {
    const question = data.questions[number];
    const subject = question.subject === null ? "" : ", subject: " + formYAML.quoted(question.subject);
    return "  - {number: " + number + ", rule: " + question.rule + subject + ", reply: " + formYAML.quoted(values.reply.trim()) + "}\n";
  }

  function read(tree) {
    formCheckFile(tree, data, "clarifications/1", "replies", "vendor");
    const found = { head: {}, items: {}, notes: [] };
    const foreign = [];
    const questions = tree.get("questions") || [];
    if (!Array.isArray(questions)) { throw "The replies in this file are not a list of questions."; }
    questions.forEach(function (entry) {
      if (!(entry instanceof Map) || typeof entry.get("reply") !== "string") { return; }
      const number = String(entry.get("number"));
      const question = Object.prototype.hasOwnProperty.call(data.questions, number) ? data.questions[number] : null;
      const isSame = question && question.rule === entry.get("rule") && (question.subject || "") === (entry.get("subject") || "");
      if (!isSame) { foreign.push(number.slice(0, 40)); return; }
      found.items[number] = { reply: entry.get("reply") };
    });
    if (foreign.length) { found.notes.push("Left out, because this page does not ask it: question " + formList(foreign) + "."); }
    return found;
  }

  data.state = { head: { respondent: data.respondent }, items: {} };
  openForm(data, {
    asked() { return true; },
    state(values) { return formIsFilled(values.reply) ? "done" : "open"; },
    changed(element, values) {
      element.querySelector("[data-take-back]").hidden = !values.reply;
      element.classList.toggle("answered", formIsFilled(values.reply));
    },
    fileName(head) { return "replies-" + head.respondent + ".yaml"; },
    file(answers, head) {
      const given = numbers.filter((number) => Object.prototype.hasOwnProperty.call(answers, number));
      return "shortfall: clarifications/1\nvendor: " + formYAML.quoted(head.respondent) + "\n"
        + (given.length ? "questions:\n" + given.map((number) => line(number, answers[number])).join("") : "questions: []\n");
    },
    read
  });
}());
