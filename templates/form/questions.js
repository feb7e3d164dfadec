// What a form with questions of the questionnaires asks, and how its answers become a file `responses/1` and come back.
(function () {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const quoted = formYAML.quoted;

  // A line of the field for documents, as a file says it.
  function reference(line) {
    const parts = /^(.*\S)\s*\(until (\d{4}-\d{2}-\d{2})\)$/.exec(line);
    return parts && formIsDay(parts[2]) ? "{ref: " + quoted(parts[1]) + ", until: " + parts[2] + "}" : quoted(line);
  }

  function lines(values, id) {
    const spec = data.questions[id];
    const level = values.level === "unknown" || spec.levels ? values.level : quoted(values.level);
    if (values.level === "na") { return "  " + id + ": {na: " + quoted(values.na.trim()) + "}\n"; }
    const isGraded = values.level !== "unknown";
    const refs = isGraded ? values.refs.split("\n").map((line) => line.trim()).filter((line) => line) : [];
    const evidence = isGraded && values.evidence !== "0" ? values.evidence : "";
    if (!evidence && !refs.length && !formIsFilled(values.note)) { return "  " + id + ": " + level + "\n"; }
    let text = "  " + id + ":\n    level: " + level + "\n";
    if (evidence) { text += "    evidence: " + evidence + "\n"; }
    if (refs.length) { text += "    refs: [" + refs.map(reference).join(", ") + "]\n"; }
    if (formIsFilled(values.note)) { text += "    note: " + quoted(values.note.trim()) + "\n"; }
    return text;
  }

  // One answer of a file as values of the page; a string says why it cannot be taken.
  function values(answer, id) {
    const spec = data.questions[id];
    const found = { level: "", na: "", evidence: "0", refs: "", note: "" };
    const isLong = answer instanceof Map;
    const chosen = isLong ? answer.get("level") : answer;
    if (isLong && answer.has("na")) {
      if (!formIsFilled(answer.get("na"))) { return "'na' has no reason"; }
      found.level = "na";
      found.na = answer.get("na");
      return found;
    }
    if (typeof chosen !== "string") { return "there is no level in it"; }
    if (chosen !== "unknown" && spec.values.indexOf(chosen) < 0) { return "'" + chosen.slice(0, 40) + "' is not one of its answers"; }
    found.level = chosen;
    if (!isLong) { return found; }
    const evidence = answer.get("evidence");
    if (evidence !== undefined && evidence !== null) {
      if (!/^[0-3]$/.test(evidence)) { return "its evidence is not 0 to 3"; }
      found.evidence = evidence;
    }
    if (typeof answer.get("note") === "string") { found.note = answer.get("note"); }
    const refs = answer.get("refs");
    if (Array.isArray(refs)) {
      found.refs = refs.map(function (ref) {
        if (typeof ref === "string") { return ref; }
        const until = ref instanceof Map && ref.get("until");
        const text = ref instanceof Map && ref.get("ref") || "";
        return until ? text + " (until " + until + ")" : text;
      }).map((line) => String(line).replace(/\s*\n\s*/g, " ")).filter((line) => line).join("\n");
    }
    return found;
  }

  // The digits that the comments at the head of a file give for each questionnaire, or for each question.
  function digits(text, kind) {
    const found = new Map();
    text.replace(/^\uFEFF/, "").split(/\r?\n/).filter((line) => line.startsWith("# " + kind + ": ")).forEach(function (line) {
      line.slice(kind.length + 4).split(",").map((entry) => entry.trim().split(/\s+/)).forEach((words) => found.set(words[0], words[words.length - 1]));
    });
    return found;
  }
  // What has changed since a file was saved: the questions, or where it does not say, the questionnaires.
  function changed(source) {
    function differing(kind) {
      const now = digits(data.stamps, kind);
      return Array.from(digits(source, kind)).filter((entry) => now.has(entry[0]) && now.get(entry[0]) !== entry[1]).map((entry) => entry[0]);
    }
    return digits(source, "questions").size ? differing("questions") : differing("questionnaires");
  }

  function read(tree, source) {
    formCheckFile(tree, data, "responses/1", "answers");
    const found = formHead(tree, data);
    const answers = tree.get("answers");
    if (answers && !(answers instanceof Map)) { throw "The answers in this file are not a list of questions with their answers."; }
    const foreign = [];
    (answers || new Map()).forEach(function (answer, id) {
      if (!Object.prototype.hasOwnProperty.call(data.questions, id)) { foreign.push(id); return; }
      if (answer === null) { return; }
      const taken = values(answer, id);
      if (typeof taken === "string") { found.notes.push("The answer to " + id + " was left out: " + taken + "."); }
      else { found.items[id] = taken; }
    });
    if (foreign.length) { found.notes.push("Left out, because this page does not ask it: " + formList(foreign) + "."); }
    const others = changed(source);
    if (others.length) { found.notes.push("The questions have changed since the file was saved: " + formList(others) + ". Look at these answers again."); }
    return found;
  }

  data.state = { head: { name: data.name || "", respondent: data.respondent || "" }, items: data.answers };
  openForm(data, {
    asked(element, head) { return Boolean(head.role) && element.dataset.roles.split(" ").indexOf(head.role) >= 0; },
    state(values) {
      if (!values.level) { return "open"; }
      return values.level === "na" && !formIsFilled(values.na) ? "say why it does not apply" : "done";
    },
    changed(element, values) {
      const isMissing = values.level === "na" && !formIsFilled(values.na);
      element.querySelector("[data-when='na']").hidden = values.level !== "na";
      element.querySelector(".support").hidden = !values.level || values.level === "na";
      element.querySelectorAll("[data-when='graded']").forEach((part) => { part.hidden = values.level === "unknown"; });
      element.querySelector("[data-take-back]").hidden = !values.level;
      element.querySelector("[data-na-problem]").textContent = isMissing ? "Without a reason the answer is left out." : "";
      element.classList.toggle("answered", Boolean(values.level) && !isMissing);
    },
    fileName(head) { return head.respondent + (data.round > 1 ? "-round-" + data.round : "") + ".yaml"; },
    file(answers, head) {
      const text = data.stamps + "\n" + formHeadLines("responses/1", head, data.round);
      const ids = Object.keys(data.questions).filter((id) => Object.prototype.hasOwnProperty.call(answers, id));
      if (!ids.length) { return text + "answers: {}\n"; }
      return text + "answers:\n" + ids.map((id) => lines(answers[id], id)).join("");
    },
    read
  });
}());
