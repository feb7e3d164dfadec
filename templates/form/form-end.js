// The last part of a page: what is missing, the file to download or copy, and a clean browser.
const formIdRule = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

// What is wrong with an id; empty where nothing is.
function formIdProblem(id) {
  if (!id || formIdRule.test(id)) { return ""; }
  return /^[A-Za-z]/.test(id) ? "only letters A to Z, digits, dots, hyphens and underscores" : "it begins with a letter A to Z";
}

function formParagraph(words) {
  const element = document.createElement("p");
  element.textContent = words;
  return element;
}

function formEnd(page, store, first) {
  const done = formOne("[data-done]");
  const box = formOne("[data-text]");

  function counted(count, thing, things) { return count === 1 ? "1 " + thing : count + " " + things; }
  function links(pairs) {
    const list = document.createElement("ul");
    pairs.forEach(function (pair) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + pair.to;
      link.textContent = pair.words;
      item.appendChild(link);
      list.appendChild(item);
    });
    return list;
  }

  // What keeps a file from being made.
  function problems() {
    const head = page.head();
    const found = [];
    if (!head.role) { found.push("Say which role you answer for"); }
    if (!head.respondent) { found.push("Give your name or a short id, so that your answers are told from others'"); }
    else if (!formIdRule.test(head.respondent)) { found.push("Correct the short id: " + formIdProblem(head.respondent)); }
    return found.map((words) => ({ to: first.id, words }));
  }
  // True where a file can be made; else it says why not.
  function isReady() {
    const found = problems();
    const place = formOne("[data-problems]");
    place.textContent = "";
    done.textContent = "";
    if (!found.length) { return true; }
    place.appendChild(formParagraph("Before there can be a file:"));
    place.appendChild(links(found));
    return false;
  }
  function count() { return counted(Object.keys(page.answers()).length, "answer", "answers"); }

  const end = {
    show() {
      const place = formOne("[data-summary]");
      const asked = page.asked();
      const open = asked.filter((item) => page.state(item) === "open");
      const half = asked.filter((item) => page.state(item) !== "open" && page.state(item) !== "done");
      const lost = half.filter((item) => !page.isKept(item));
      const kept = half.filter((item) => page.isKept(item));
      const thing = page.kind.thing || "question";
      const whole = asked.length - open.length - half.length;
      place.textContent = "";
      place.appendChild(formParagraph(whole === asked.length
        ? "Every " + thing + " has its answer."
        : "You have answered " + whole + " of " + counted(asked.length, thing, thing + "s") + ". You can send what you have and go on later."));
      function list(items, words) {
        if (!items.length) { return; }
        place.appendChild(formParagraph(words));
        place.appendChild(links(items.map((item) => ({ to: item.element.id, words: item.title + ": " + page.state(item) }))));
      }
      list(lost, counted(lost.length, "answer is", "answers are") + " left out of the file until complete:");
      list(kept, counted(kept.length, "answer goes", "answers go") + " into the file in part:");
      if (open.length) {
        const details = document.createElement("details");
        const summary = document.createElement("summary");
        summary.textContent = counted(open.length, thing, thing + "s") + " without an answer";
        details.appendChild(summary);
        details.appendChild(links(open.map((item) => ({ to: item.element.id, words: item.title }))));
        place.appendChild(details);
      }
      formOne("[data-problems]").textContent = "";
      done.textContent = "";
      box.value = problems().length ? "" : page.text();
    },

    download() {
      if (!isReady()) { return; }
      const name = page.kind.fileName(page.head());
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([page.text()], { type: "application/yaml" }));
      link.download = name;
      document.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
      store.downloaded();
      done.textContent = name + " holds " + count() + ". Look for it among your downloads.";
    },

    copy() {
      if (!isReady()) { return; }
      box.value = page.text();
      function tell(isCopied) {
        done.textContent = isCopied
          ? count() + " copied. Paste the text into a message."
          : "This browser does not let the page copy. The text is marked below: copy it there.";
      }
      function byHand() {
        const details = box.closest("details");
        const wasOpen = details.open;
        details.open = true;
        box.focus();
        box.select();
        let isCopied = false;
        try { isCopied = document.execCommand("copy"); } catch (refused) { isCopied = false; }
        if (isCopied) {
          details.open = wasOpen;
          formOne("[data-copy]").focus();
        }
        tell(isCopied);
      }
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(box.value).then(function () { tell(true); }, byHand);
      } else { byHand(); }
    },

    askToClear(isAsking) {
      formOne("[data-clear-ask]").hidden = isAsking;
      formOne("[data-clear-sure]").hidden = !isAsking;
      formOne(isAsking ? "[data-clear-no]" : "[data-clear]").focus();
      formOne("[data-cleared]").textContent = "";
    }
  };
  return end;
}
