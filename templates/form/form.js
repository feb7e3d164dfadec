// The shell of a page to fill in. What is asked and how answers become a file is the business of the script behind this
// one, which calls `openForm` with what the page's data says and these functions:
//
//   asked(element, head)      whether an item is put to this person
//   state(values, id)         "done", "open", or in words what an answer still lacks
//   isKept(values, id)        whether it goes into the file; where there is no such function, if it is done
//   thing                     what is asked about, if no question
//   changed(element, values)  shows and hides what depends on the values
//   file(answers, head)       the text of the file; answers are values by item
//   fileName(head)            its name
//   read(tree, text)          {head, items, notes} of a loaded file; throws a sentence where it does not belong here
function openForm(data, kind) {
  const page = formValues(data, kind);
  const store = formStore(page);
  const walk = formSteps(page);
  const end = formEnd(page, store, walk.first);
  const byId = new Map(page.items.map((item) => [item.id, item]));
  const idField = formOne("[data-head='respondent']");
  let idIsOwn = false;

  // Loading

  function tell(sentences, isBad) {
    const box = formOne("[data-loaded]");
    box.textContent = "";
    box.className = isBad ? "told bad" : "told";
    sentences.forEach((sentence) => box.appendChild(formParagraph(sentence)));
  }
  function take(source) {
    let found;
    try {
      found = kind.read(formYAML.read(source), source);
    } catch (problem) {
      const isTheirs = problem instanceof formYAML.Unreadable;
      if (!isTheirs && typeof problem !== "string") { throw problem; }
      const words = isTheirs ? "This file cannot be read here. Line " + problem.line + ": " + problem.message + "." : problem;
      tell([words, "Nothing on this page was changed."], true);
      return;
    }
    const state = page.everything();
    const ids = Object.keys(found.items);
    const others = Object.keys(state.items).filter((id) => ids.indexOf(id) < 0).length;
    Object.assign(state.head, found.head);
    Object.assign(state.items, found.items);
    page.fill(state);
    idIsOwn = true;
    refresh();
    const sentences = [ids.length === 1 ? "1 answer was read from the file." : ids.length + " answers were read from the file."];
    if (others) { sentences.push((others === 1 ? "1 answer" : others + " answers") + " that only this page had stayed."); }
    tell(sentences.concat(found.notes), false);
  }
  function load(file) {
    if (!file) { return; }
    if (file.size > 4000000) { tell(["This file is too large to be a file of answers."], true); return; }
    const reader = new FileReader();
    reader.onload = function () { take(String(reader.result)); };
    reader.onerror = function () { tell(["The browser could not read this file."], true); };
    reader.readAsText(file, "utf-8");
  }

  // The person

  function suggested(name) {
    const letters = { "ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ı": "i", "œ": "oe", "þ": "th", "ð": "d" };
    const plain = name.toLowerCase().replace(/[ßłøæđıœþð]/g, (letter) => letters[letter]).normalize("NFD");
    return plain.replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "").slice(0, 40);
  }
  function checkId() {
    const problem = formIdProblem(idField.value);
    formSay(formOne("[data-id-problem]"), problem ? "Not like this: " + problem + "." : "");
    if (problem) { idField.setAttribute("aria-invalid", "true"); } else { idField.removeAttribute("aria-invalid"); }
  }
  function roleIsChosen() {
    const box = formOne("[data-role-problem]");
    if (!box || page.head().role) { return true; }
    box.textContent = "Choose a role first: it decides what you are asked.";
    formOne("[data-head='role']").focus();
    return false;
  }
  function headChanged(control) {
    if (control.dataset.head === "name" && !data.respondent && !idIsOwn) { idField.value = suggested(control.value); }
    if (control.dataset.head === "respondent") { idIsOwn = control.value !== ""; }
    if (control.dataset.head === "role") {
      formOne("[data-role-problem]").textContent = "";
      walk.showAsked();
    }
    checkId();
  }

  // What happens

  function itemChanged(item) { kind.changed(item.element, page.of(item)); }
  function keep() {
    walk.showProgress();
    store.keep();
  }
  function refresh() {
    page.items.forEach(itemChanged);
    checkId();
    walk.showAsked();
    keep();
  }
  function onInput(event) {
    const element = event.target.closest("[data-item]");
    if (element) { itemChanged(byId.get(element.dataset.item)); }
    if (event.target.dataset.head) { headChanged(event.target); }
    if (element || event.target.dataset.head) { keep(); }
  }
  function takeBack(button) {
    const item = byId.get(button.closest("[data-item]").dataset.item);
    page.empty(item);
    itemChanged(item);
    item.controls[0].focus();
    keep();
  }
  function clear() {
    page.fill(data.state);
    idIsOwn = false;
    refresh();
    end.show();
    end.askToClear(false);
    formOne("[data-cleared]").textContent = "Cleared. This browser keeps nothing of it any more.";
  }
  function on(selector, type, act) { formOne(selector).addEventListener(type, act); }

  walk.onLast = end.show;
  walk.mayLeaveFirst = roleIsChosen;
  page.fill(data.state);
  store.initial = JSON.stringify(page.everything());
  const kept = store.read();
  if (kept) { page.fill(kept); }
  idIsOwn = idField.value !== suggested(page.head().name || "");
  document.documentElement.classList.add("live");
  formAll("[data-live]").forEach((element) => { element.hidden = false; });
  formOne("[data-shared]").textContent = store.works
    ? "What you type is kept in this browser until you clear it, and anyone who uses this browser can read it. The last part of this page clears it."
    : "This browser refuses to keep what you type. Download your answers before you close this page; you can load them again.";
  page.form.addEventListener("submit", (event) => event.preventDefault());
  page.form.addEventListener("input", onInput);
  page.form.addEventListener("click", function (event) {
    const button = event.target.closest("[data-take-back]");
    if (button) { takeBack(button); }
  });
  on("[data-previous]", "click", () => walk.move(-1));
  on("[data-next]", "click", () => walk.move(1));
  on("[data-download]", "click", end.download);
  on("[data-copy]", "click", end.copy);
  on("[data-clear]", "click", () => end.askToClear(true));
  on("[data-clear-no]", "click", () => end.askToClear(false));
  on("[data-clear-yes]", "click", clear);
  on("[data-load]", "change", function (event) {
    load(event.target.files[0]);
    // The same file may be chosen again.
    event.target.value = "";
  });
  window.addEventListener("hashchange", walk.follow);
  refresh();
  walk.follow();
}
