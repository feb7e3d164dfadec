// What a vendor is asked, and how its answers become a file `proposal/1` and come back.
(function () {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const quoted = formYAML.quoted;
  const notDigits = "write digits alone, such as 12 or 7.5";
  const notShare = "a share is a number from 0 to 100";
  const answers = ["comply", "partial", "not_met"];
  const statuses = ["included", "partial", "excluded"];

  function isMandatory(id) { return id.startsWith("must-"); }
  function isWork(id) { return id.startsWith("work-"); }

  // Lists of rows

  function stray(row) { return formParts(row.scope).filter((id) => data.items.indexOf(id) < 0); }
  const references = {
    rows: data.referenceRows, shown: 2, fields: ["name", "seats", "months", "scope", "partner", "people"],
    label(number) { return "reference " + number; },
    missing(row) { return row.name ? [] : ["the customer's name"]; },
    wrong(row) {
      if (row.seats && !formNumber(row.seats)) { return { field: "seats", words: notDigits }; }
      if (row.months && !formNumber(row.months)) { return { field: "months", words: notDigits }; }
      if (stray(row).length) { return { field: "scope", words: "this page has no work '" + stray(row)[0].slice(0, 40) + "'" }; }
      return null;
    }
  };
  const people = {
    rows: data.keyRoles.length + data.peopleRows, shown: data.keyRoles.length || 1, fields: ["role", "name", "share", "bound"],
    role(row) { return data.keyRoles[row.number - 1] || row.role; },
    label(number) { return data.keyRoles[number - 1] || "person " + number; },
    missing(row) {
      return [[people.role(row), "the role"], [row.name, "the person's name"], [row.share, "the share of time"]]
        .filter((part) => !part[0]).map((part) => part[1]);
    },
    wrong(row) { return row.share && !formShare(row.share) ? { field: "share", words: notShare } : null; },
    check(rows) {
      const open = data.keyRoles.filter((_, index) => !rows.some((row) => row.number === index + 1));
      return open.length ? "nobody is named for " + formList(open) : "";
    }
  };
  const payments = {
    rows: data.paymentRows, shown: 3, fields: ["title", "trigger", "share"],
    label(number) { return "payment " + number; },
    missing(row) {
      return [[row.title, "what is paid for"], [row.trigger, "when it is due"], [row.share, "its share of the price"]]
        .filter((part) => !part[0]).map((part) => part[1]);
    },
    wrong(row) { return row.share && !formShare(row.share) ? { field: "share", words: notShare } : null; },
    sum(rows) { return Number(rows.reduce((sum, row) => sum + Number(formShare(row.share)), 0).toFixed(4)); },
    check(rows) {
      const sum = payments.sum(rows);
      return sum === 1 ? "" : "the shares add up to " + formPercentOf(sum) + "%, not to 100%";
    }
  };
  const lists = { references: formRows(references), people: formRows(people), payments: formRows(payments) };
  function formPercentOf(number) { return String(Number((number * 100).toFixed(2))); }

  // One work item

  function wrongDays(values) { return Boolean(values.days.trim()) && !formNumber(values.days); }
  function wrongShare(values) { return values.status === "partial" && Boolean(values.share.trim()) && !formShare(values.share); }
  function workState(values) {
    if (!values.status) { return values.note.trim() ? "say whether it is included" : "open"; }
    if (values.status === "excluded") { return "done"; }
    if (!values.performer) { return "say who performs it"; }
    if (!values.days.trim()) { return "say how many days it takes"; }
    if (wrongDays(values)) { return "the days: " + notDigits; }
    if (values.status === "partial" && !values.share.trim()) { return "say which share is included"; }
    return wrongShare(values) ? notShare : "done";
  }

  function state(values, id) {
    if (isMandatory(id)) {
      if (!values.answer) { return values.note.trim() ? "say whether you comply" : "open"; }
      return values.answer === "partial" && !values.note.trim() ? "say what is missing, and when it will be there" : "done";
    }
    if (isWork(id)) { return workState(values); }
    if (lists[id]) { return lists[id].state(values); }
    if (id === "price") { return !values.quoted.trim() ? "open" : Number(formNumber(values.quoted)) > 0 ? "done" : "write digits alone, such as 612000"; }
    if (id === "assumptions") {
      if (values.has === "yes" && !values.text.trim()) { return "write them down, one a line"; }
      return values.has ? "done" : "open";
    }
    return values.text.trim() ? "done" : "open";
  }
  function isKept(values, id) {
    if (isMandatory(id)) { return Boolean(values.answer); }
    if (isWork(id)) { return Boolean(values.status); }
    // More than the whole price is no plan.
    if (id === "payments") { const rows = lists.payments.whole(values); return rows.length > 0 && payments.sum(rows) <= 1; }
    if (lists[id]) { return lists[id].whole(values).length > 0; }
    return state(values, id) === "done";
  }

  // The file

  function member(key, text) { return text ? [key + ": " + text] : []; }
  function text(key, value) { return formIsFilled(value) ? [key + ": " + quoted(value.trim())] : []; }
  function braces(members) { return "{" + members.join(", ") + "}"; }
  function section(key, lines) { return lines.length ? key + ":\n" + lines.map((line) => "  " + line + "\n").join("") : ""; }

  function complianceLine(id, values) {
    const note = text("note", values.note);
    return id + ": " + (note.length ? braces(["answer: " + values.answer].concat(note)) : values.answer);
  }
  function workLine(id, values) {
    const isOffered = values.status !== "excluded";
    const members = ["status: " + values.status].concat(
      values.status === "partial" ? member("share", formShare(values.share)) : [],
      isOffered ? member("days", formNumber(values.days)) : [],
      member("performer", values.performer), text("note", values.note));
    return id + ": " + (members.length === 1 ? values.status : braces(members));
  }
  function referenceLine(row) {
    const ids = formParts(row.scope);
    const names = formParts(row.people);
    return "- " + braces(text("name", row.name).concat(
      member("seats", formNumber(row.seats)), ids.length ? ["scope: [" + ids.join(", ") + "]"] : [],
      row.partner ? ["partner: " + (row.partner === "yes")] : [], member("months-ago", formNumber(row.months)),
      names.length ? ["people: [" + names.map(quoted).join(", ") + "]"] : []));
  }
  function personLine(row) {
    return "- " + braces(text("role", people.role(row)).concat(
      text("name", row.name), member("share", formShare(row.share)), row.bound ? ["bound: " + (row.bound === "yes")] : []));
  }
  function paymentLine(row) {
    return "- " + braces(["id: P" + row.number].concat(
      text("title", row.title), ["trigger: " + row.trigger, "share: " + formShare(row.share)]));
  }
  function assumptionLines(values) {
    return values.text.split("\n").map((line) => line.trim()).filter((line) => line)
      .map((line, index) => "- " + braces(["id: AS-" + (index + 1), "text: " + quoted(line)]));
  }

  function file(found, head) {
    const has = (id) => Object.prototype.hasOwnProperty.call(found, id);
    const rows = (id) => has(id) ? lists[id].whole(found[id]) : [];
    const plan = rows("payments");
    const offered = data.items.filter((id) => has("work-" + id));
    const waits = offered.filter((id) => plan.some((row) => "P" + row.number === found["work-" + id].milestone));
    let out = "shortfall: proposal/1\nvendor: " + quoted(head.respondent) + "\nname: " + quoted(head.name.trim() || head.respondent) + "\n";
    if (formIsFilled(head.partner)) { out += "partner: " + quoted(head.partner.trim()) + "\n"; }
    if (has("price")) { out += "quoted: " + formNumber(found.price.quoted) + "\n"; }
    out += section("compliance", data.mandatory.filter((id) => has("must-" + id)).map((id) => complianceLine(id, found["must-" + id])));
    out += section("scope", offered.map((id) => workLine(id, found["work-" + id])));
    out += section("references", rows("references").map(referenceLine));
    out += section("people", rows("people").map(personLine));
    out += section("payments", plan.map(paymentLine));
    if (has("assumptions")) { out += found.assumptions.has === "no" ? "assumptions: []\n" : section("assumptions", assumptionLines(found.assumptions)); }
    out += section("integrations", waits.map((id) => "- " + braces(["id: " + id, "milestone: " + found["work-" + id].milestone])));
    if (has("statement")) { out += "statement-of-work: " + quoted(found.statement.text.trim() + "\n") + "\n"; }
    return out;
  }

  // What changes on the page

  function showWork(element, values) {
    const isOffered = values.status === "included" || values.status === "partial";
    formOne("[data-when='chosen']", element).hidden = !values.status;
    formOne("[data-when='offered']", element).hidden = !isOffered;
    formOne("[data-when='partial']", element).hidden = values.status !== "partial";
    const waits = formOne("[data-when='interface']", element);
    if (waits) { waits.hidden = !isOffered; }
    formSay(formOne("[data-days-problem]", element), wrongDays(values) ? "Not like this: " + notDigits + "." : "");
    formSay(formOne("[data-share-problem]", element), wrongShare(values) ? "Not like this: " + notShare + "." : "");
    formMark(formOne("[data-field='days']", element), wrongDays(values));
    formMark(formOne("[data-field='share']", element), wrongShare(values));
  }
  function namePayments(values) {
    lists.payments.all(values).forEach(function (row) {
      formAll("option[value='P" + row.number + "']").forEach((option) => formSay(option, "P" + row.number + (row.title ? " " + row.title : "")));
    });
  }
  function changed(element, values) {
    const id = element.dataset.item;
    const words = state(values, id);
    element.classList.toggle("answered", words === "done");
    if (isWork(id)) { showWork(element, values); }
    if (lists[id]) { lists[id].show(element, values); }
    if (id === "payments") {
      namePayments(values);
      const rows = lists.payments.whole(values);
      formSay(formOne("[data-sum]", element), rows.length ? "Together " + formPercentOf(payments.sum(rows)) + "% of the price." : "");
    }
    if (id === "assumptions") { formOne("[data-when='some']", element).hidden = values.has !== "yes"; }
    const problem = formOne("[data-problem]", element);
    const isSaid = isMandatory(id) || id === "price" || id === "assumptions";
    if (problem) { formSay(problem, isSaid && words !== "done" && words !== "open" ? words.charAt(0).toUpperCase() + words.slice(1) + "." : ""); }
    if (id === "price") { formMark(formOne("[data-field]", element), words !== "done" && words !== "open"); }
    const back = formOne("[data-take-back]", element);
    if (back) { back.hidden = Object.keys(values).every((key) => !values[key]); }
  }

  document.getElementById("form").addEventListener("click", function (event) {
    const button = event.target.closest("[data-more]");
    const element = button && button.closest("[data-item]");
    if (element) { lists[element.dataset.item].more(element); }
  });
  data.state = { head: { name: data.name || "", respondent: data.respondent || "", partner: "" }, items: {} };
  openForm(data, {
    thing: "item",
    asked() { return true; },
    state, isKept, changed, file,
    fileName(head) { return head.respondent + ".yaml"; },
    read(tree) { return formReadProposal(tree, data, { answers, statuses, lists, people }); }
  });
}());
