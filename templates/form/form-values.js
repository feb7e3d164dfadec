// What is typed into a page: read from its controls, put back into them, kept in the browser.
//
// An item is an element with data-item; its controls have data-field. Controls about the person have data-head. Values
// are texts by the name of the control.
const formAll = (selector, root) => Array.from((root || document).querySelectorAll(selector));
const formOne = (selector, root) => (root || document).querySelector(selector);

function formSay(element, words) {
  // A live region speaks whenever it is written to.
  if (element.textContent !== words) { element.textContent = words; }
}

function formValues(data, kind) {
  const form = document.getElementById("form");
  const heads = formAll("[data-head]", form);
  const items = formAll("[data-item]", form).map((element) => ({
    id: element.dataset.item, element, step: element.closest("[data-step]"), controls: formAll("[data-field]", element),
    title: formOne("legend", element).textContent.trim().replace(/\s+/g, " ")
  }));

  function get(control) { return control.type === "radio" && !control.checked ? "" : control.value; }
  function put(control, value) {
    if (control.type === "radio") { control.checked = value !== "" && control.value === value; }
    else if (control.tagName === "SELECT") {
      const isKnown = Array.from(control.options).some((option) => option.value === value);
      control.value = isKnown ? value : control.options[0].value;
    } else { control.value = value; }
  }
  function collect(controls, key) {
    const values = {};
    controls.forEach(function (control) {
      const name = control.dataset[key];
      values[name] = get(control) || values[name] || "";
    });
    return values;
  }
  function spread(controls, key, values) {
    controls.forEach(function (control) {
      const name = control.dataset[key];
      const isText = values && Object.prototype.hasOwnProperty.call(values, name) && typeof values[name] === "string";
      put(control, isText ? values[name] : "");
    });
  }
  // Nothing but what the controls say by themselves.
  function isBlank(item) {
    return item.controls.every((control) => control.type === "radio" ? !control.checked
      : control.tagName === "SELECT" ? control.selectedIndex === 0 : control.value === "");
  }

  const page = {
    data, kind, form, items,
    of(item) { return collect(item.controls, "field"); },
    state(item) { return kind.state(page.of(item), item.id); },
    empty(item) { spread(item.controls, "field", {}); },
    head() {
      const values = collect(heads, "head");
      if (data.roles.length === 1) { values.role = data.roles[0]; }
      if (data.respondent) { values.respondent = data.respondent; }
      return values;
    },
    // Those that are put to this person.
    asked() {
      const head = page.head();
      return items.filter((item) => kind.asked(item.element, head));
    },
    // What goes into a file: whole answers, and parts of one that mean something by themselves.
    isKept(item) { return kind.isKept ? kind.isKept(page.of(item), item.id) : page.state(item) === "done"; },
    // Those to what is asked, by item.
    answers() {
      const found = {};
      page.asked().forEach(function (item) { if (page.isKept(item)) { found[item.id] = page.of(item); } });
      return found;
    },
    text() { return kind.file(page.answers(), page.head()); },
    everything() {
      const kept = {};
      items.forEach(function (item) { if (!isBlank(item)) { kept[item.id] = page.of(item); } });
      return { head: page.head(), items: kept };
    },
    fill(state) {
      spread(heads, "head", state.head || {});
      items.forEach(function (item) {
        const isThere = state.items && Object.prototype.hasOwnProperty.call(state.items, item.id);
        spread(item.controls, "field", isThere ? state.items[item.id] : {});
      });
    }
  };
  return page;
}

// The browser's own store, which may refuse: then the page asks before it is closed with something in it.
function formStore(page) {
  const key = page.data.store;
  let saved = "";
  let isGuarded = false;

  function guard(event) {
    event.preventDefault();
    event.returnValue = "";
  }
  function setGuard(isUnsaved) {
    if (isUnsaved === isGuarded) { return; }
    isGuarded = isUnsaved;
    if (isUnsaved) { window.addEventListener("beforeunload", guard); } else { window.removeEventListener("beforeunload", guard); }
  }
  function write(name, text) {
    try { window.localStorage.setItem(name, text); return true; } catch (refused) { return false; }
  }
  function remove(name) {
    try { window.localStorage.removeItem(name); } catch (refused) { return; }
  }
  const store = {
    works: false,
    // What was kept before; null where nothing was.
    read() {
      try {
        const found = JSON.parse(window.localStorage.getItem(key));
        return found && typeof found === "object" && found.items ? found : null;
      } catch (refused) { return null; }
    },
    keep() {
      const state = JSON.stringify(page.everything());
      const isNew = state !== saved && state !== store.initial;
      const isKept = isNew && write(key, state);
      if (!isNew) { remove(key); }
      setGuard(isNew && !isKept);
      formSay(formOne("[data-kept]"), isKept ? "Kept in this browser" : isNew ? "Not kept: download before you close this page" : "");
    },
    // The person has it in a file now.
    downloaded() {
      if (!store.works) { saved = JSON.stringify(page.everything()); }
      store.keep();
    },
    initial: ""
  };
  store.works = write(key + ".try", "");
  remove(key + ".try");
  return store;
}
