// Which parts a page shows, one at a time; how much is answered.
function formSteps(page) {
  const steps = formAll("[data-step]", page.form);
  const main = document.getElementById("form-main");
  const narrow = window.matchMedia("(max-width: 63.99rem)");
  let current = steps[0];

  function linkTo(step) { return formOne(".toc a[href='#" + CSS.escape(step.id) + "']"); }
  function isEmpty(step) { return step.dataset.empty === "yes"; }
  function open() { return steps.filter((step) => !isEmpty(step)); }

  function hideUnusedGroups() {
    formAll(".toc-group").forEach(function (group) {
      let isUsed = false;
      for (let next = group.nextElementSibling; next && !/toc-(group|last)/.test(next.className); next = next.nextElementSibling) {
        isUsed = isUsed || !next.hidden;
      }
      group.hidden = !isUsed;
    });
  }
  function closeContents() { formOne("[data-toc]").open = !narrow.matches; }
  function focusOn(step) {
    formOne("h2", step).focus({ preventScroll: true });
    const top = main.getBoundingClientRect().top + window.scrollY;
    window.scrollTo(0, Math.max(0, top - formOne(".status").offsetHeight));
  }

  const walk = {
    first: steps[0],
    onLast: function () {},
    mayLeaveFirst: () => true,

    showAsked() {
      const asked = page.asked();
      page.items.forEach(function (item) { item.element.hidden = asked.indexOf(item) < 0; });
      steps.forEach(function (step) {
        const isUnasked = page.items.some((item) => item.step === step) && !asked.some((item) => item.step === step);
        step.dataset.empty = isUnasked ? "yes" : "";
        if (linkTo(step)) { linkTo(step).parentElement.hidden = isUnasked; }
      });
      hideUnusedGroups();
      walk.show(isEmpty(current) ? steps[0] : current);
    },

    show(step) {
      current = step;
      steps.forEach(function (other) {
        other.hidden = other !== step;
        const link = linkTo(other);
        if (link && other === step) { link.setAttribute("aria-current", "step"); }
        else if (link) { link.removeAttribute("aria-current"); }
      });
      const list = open();
      const index = list.indexOf(step);
      const next = formOne("[data-next]");
      formOne("[data-previous]").hidden = index === 0;
      next.hidden = index === list.length - 1;
      next.textContent = index === 0 ? "Begin" : index === list.length - 2 ? "Finish" : "Next";
      if (next.hidden) { walk.onLast(); }
    },

    // The steps are places of the page's address, so that the browser's own buttons lead back and forth.
    move(by) {
      const list = open();
      const next = list[list.indexOf(current) + by];
      if (next && (by < 0 || current !== steps[0] || walk.mayLeaveFirst())) { location.hash = next.id; }
    },
    follow() {
      let id = "";
      // An address with a broken escape leads nowhere; that is no error of the page.
      try { id = decodeURIComponent(location.hash.slice(1)); } catch (broken) { return; }
      const target = id ? document.getElementById(id) : steps[0];
      const step = target && target.closest("[data-step]");
      if (!step || isEmpty(step)) { return; }
      const wasShown = step === current;
      walk.show(step);
      if (target === step) {
        if (id || !wasShown) { focusOn(step); }
        closeContents();
        return;
      }
      target.scrollIntoView();
      const control = formOne("input:checked", target) || formOne("input, textarea", target);
      if (control) { control.focus({ preventScroll: true }); }
    },

    showProgress() {
      const asked = page.asked();
      const done = asked.filter((item) => page.state(item) === "done");
      formSay(formOne("[data-progress]"), asked.length ? done.length + " of " + asked.length + " answered" : "");
      const bar = formOne("[data-bar]");
      bar.max = Math.max(1, asked.length);
      bar.value = done.length;
      steps.forEach(function (step) {
        const count = linkTo(step) && formOne("[data-count]", linkTo(step));
        if (!count) { return; }
        const all = asked.filter((item) => item.step === step).length;
        const finished = done.filter((item) => item.step === step).length;
        formSay(count, finished + "/" + all);
        count.classList.toggle("all", finished === all);
      });
    }
  };
  closeContents();
  return walk;
}
