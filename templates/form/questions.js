// What a form with questions of the questionnaires asks, and how its answers become a file `responses/1` and come back.
(function () {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const quoted = formYAML.quoted;

  function isFilled(text) { return typeof text === "string" && text.trim() !== ""; }

  // A day of the calendar as YYYY-MM-DD.
  function isDay(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts || parts[1] === "0000") { return false; }
    const day = new Date(0);
    day.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    return day.toISOString().slice(0, 10) === text;
  }
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return String(now.getFullYear()).padStart(4, "0") + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  // A line of the field for documents, as a file says it.
  function reference(line) {
    const parts = /^(.*\S)\s*\(until (\d{4}-\d{2}-\d{2})\)$/.exec(line);
    return parts && isDay(parts[2]) ? "{ref: " + quoted(parts[1]) + ", until: " + parts[2] + "}" : quoted(line);
  }

  function lines(values, id) {
    const spec = data.questions[id];
    const level = values.level === "unknown" || spec.levels ? values.level : quoted(values.level);
    if (values.level === "na") { return "  " + id + ": {na: " + quoted(values.na.trim()) + "}\n"; }
    const isGraded = values.level !== "unknown";
    const refs = isGraded ? values.refs.split("\n").map((line) => line.trim()).filter((line) => line) : [];
    const evidence = isGraded && values.evidence !== "0" ? values.evidence : "";
    if (!evidence && !refs.length && !isFilled(values.note)) { return "  " + id + ": " + level + "\n"; }
    let text = "  " + id + ":\n    level: " + level + "\n";
    if (evidence) { text += "    evidence: " + evidence + "\n"; }
    if (refs.length) { text += "    refs: [" + refs.map(reference).join(", ") + "]\n"; }
    if (isFilled(values.note)) { text += "    note: " + quoted(values.note.trim()) + "\n"; }
    return text;
  }

  // One answer of a file as values of the page; a string says why it cannot be taken.
  function values(answer, id) {
    const spec = data.questions[id];
    const found = { level: "", na: "", evidence: "0", refs: "", note: "" };
    const isLong = answer instanceof Map;
    const chosen = isLong ? answer.get("level") : answer;
    if (isLong && answer.has("na")) {
      if (!isFilled(answer.get("na"))) { return "'na' has no reason"; }
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

  function list(ids) { return ids.slice(0, 8).join(", ") + (ids.length > 8 ? " and " + (ids.length - 8) + " more" : ""); }

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

  function checkBelongs(tree) {
    const header = tree instanceof Map ? tree.get("shortfall") : "";
    if (typeof header !== "string" || header === "") { throw "This is not a file of answers: its first line is not 'shortfall: responses/1'."; }
    if (/^responses\/(?!1$)/.test(header)) { throw "This file was saved by a newer version of the page."; }
    if (header !== "responses/1") { throw "This is a file '" + header.slice(0, 40) + "', not a file of answers."; }
    if (data.respondent && tree.get("respondent") !== data.respondent) {
      throw "This file was filled in by '" + String(tree.get("respondent")).slice(0, 64) + "'. This page is for '" + data.respondent + "'.";
    }
  }

  function read(tree, source) {
    checkBelongs(tree);
    const found = { head: {}, items: {}, notes: [] };
    ["name", "respondent"].forEach(function (key) {
      if (typeof tree.get(key) === "string") { found.head[key] = tree.get(key); }
    });
    const role = tree.get("role");
    if (data.roles.indexOf(role) >= 0) { found.head.role = role; }
    else if (typeof role === "string") { found.notes.push("The file is for the role '" + role.slice(0, 40) + "'; this page is not."); }
    const round = tree.get("round");
    if (String(round === undefined || round === null ? 1 : round) !== String(data.round)) {
      found.notes.push("The file is of round " + (round || 1) + "; this page saves round " + data.round + ".");
    }
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
    if (foreign.length) { found.notes.push("Left out, because this page does not ask it: " + list(foreign) + "."); }
    const others = changed(source);
    if (others.length) { found.notes.push("The questions have changed since the file was saved: " + list(others) + ". Look at these answers again."); }
    return found;
  }

  data.state = { head: { name: data.name || "", respondent: data.respondent || "" }, items: data.answers };
  openForm(data, {
    asked(element, head) { return Boolean(head.role) && element.dataset.roles.split(" ").indexOf(head.role) >= 0; },
    state(values) {
      if (!values.level) { return "open"; }
      return values.level === "na" && !isFilled(values.na) ? "say why it does not apply" : "done";
    },
    changed(element, values) {
      const isMissing = values.level === "na" && !isFilled(values.na);
      element.querySelector("[data-when='na']").hidden = values.level !== "na";
      element.querySelector(".support").hidden = !values.level || values.level === "na";
      element.querySelectorAll("[data-when='graded']").forEach((part) => { part.hidden = values.level === "unknown"; });
      element.querySelector("[data-take-back]").hidden = !values.level;
      element.querySelector("[data-na-problem]").textContent = isMissing ? "Without a reason the answer is left out." : "";
      element.classList.toggle("answered", Boolean(values.level) && !isMissing);
    },
    fileName(head) { return head.respondent + (data.round > 1 ? "-round-" + data.round : "") + ".yaml"; },
    file(answers, head) {
      let text = data.stamps + "\nshortfall: responses/1\nrespondent: " + quoted(head.respondent) + "\n";
      if (isFilled(head.name)) { text += "name: " + quoted(head.name.trim()) + "\n"; }
      text += "role: " + head.role + "\nround: " + data.round + "\non: " + today() + "\n";
      const ids = Object.keys(data.questions).filter((id) => Object.prototype.hasOwnProperty.call(answers, id));
      if (!ids.length) { return text + "answers: {}\n"; }
      return text + "answers:\n" + ids.map((id) => lines(answers[id], id)).join("");
    },
    read
  });
}());
