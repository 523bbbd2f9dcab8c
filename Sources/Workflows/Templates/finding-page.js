(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const list = byId("findings");
  const sheet = byId("sheet");
  const marks = [...document.querySelectorAll(".paper .n[data-f]")];
  const numbers = (mark) => mark.dataset.f.split(" ");
  const ofFinding = new Map();
  for (const mark of marks) {
    for (const number of numbers(mark)) {
      if (!ofFinding.has(number)) ofFinding.set(number, []);
      ofFinding.get(number).push(mark);
    }
  }
  const isWide = matchMedia("(min-width: 60.01rem)");
  let kept = null;
  let shown = [];

  function clear() {
    for (const element of document.querySelectorAll(".current, .with")) element.classList.remove("current", "with");
    sheet.classList.remove("open");
    sheet.replaceChildren();
    shown = [];
  }
  function seen(element, margin) {
    const box = element.getBoundingClientRect();
    const covered = sheet.offsetHeight;
    if (box.top < 90 || box.bottom > innerHeight - covered - margin) {
      scrollBy({ top: box.top - (innerHeight - covered) / 2, behavior: "instant" });
    }
  }
  function open(finding) {
    const group = finding.closest("details");
    group.hidden = false;
    group.open = true;
  }
  // Shows findings: their cards, and everything in the text that they speak of.
  function show(ids, mark) {
    clear();
    shown = ids;
    for (const id of ids) {
      const card = byId("f" + id);
      open(card);
      card.classList.add("current");
      for (const other of ofFinding.get(id) || []) other.classList.add("with");
    }
    if (mark) { mark.classList.remove("with"); mark.classList.add("current"); }
    const first = byId("f" + ids[0]);
    if (isWide.matches) {
      const top = first.getBoundingClientRect().top - list.getBoundingClientRect().top;
      if (top < 56 || top + Math.min(first.offsetHeight, 160) > list.clientHeight) list.scrollBy(0, top - 64);
      return;
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", document.documentElement.lang === "en" ? "Close" : "Đóng");
    close.addEventListener("click", dismiss);
    sheet.append(close);
    for (const id of ids) {
      const copy = byId("f" + id).cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove("current");
      sheet.append(copy);
    }
    sheet.classList.add("open");
    sheet.scrollTop = 0;
  }
  function keep(mark, ids) {
    if (kept) kept.tabIndex = -1;
    kept = mark;
    mark.tabIndex = 0;
    show(ids || numbers(mark), mark);
    mark.focus({ preventScroll: true });
    seen(mark, 20);
  }
  function dismiss() {
    clear();
    if (kept) kept.focus({ preventScroll: true });
  }

  // One stop for the tab key in the text; the arrow keys go on from there.
  if (marks[0]) marks[0].tabIndex = 0;
  document.addEventListener("click", (event) => {
    const jump = event.target.closest(".jump");
    if (jump) {
      const mark = byId(jump.getAttribute("href").slice(1));
      if (!mark) return;
      event.preventDefault();
      const card = jump.closest(".finding");
      const id = card.id ? card.id.slice(1) : shown[[...sheet.querySelectorAll(".finding")].indexOf(card)];
      keep(mark, [id]);
      return;
    }
    const mark = event.target.closest(".paper .n[data-f]");
    if (mark) keep(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest(".scroll")) return;
    const mark = event.target.closest(".paper .n[data-f]");
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      keep(mark);
      const card = isWide.matches ? byId("f" + numbers(mark)[0]) : sheet;
      card.focus({ preventScroll: true });
    } else if (mark && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      let index = marks.indexOf(mark);
      const by = event.key === "ArrowRight" ? 1 : -1;
      do index += by; while (marks[index] && marks[index].classList.contains("quiet"));
      if (marks[index]) keep(marks[index]);
    } else if (event.key === "Escape") {
      dismiss();
    }
  });

  // From problem to problem.
  const cards = [...list.querySelectorAll(".finding")];
  function step(by) {
    const order = cards.filter((card) => !card.closest("details").hidden && (card.closest("details").open || card.classList.contains("current")));
    let index = order.findIndex((card) => card.classList.contains("current"));
    index = index < 0 ? (by > 0 ? 0 : order.length - 1) : index + by;
    const card = order[index];
    if (!card) return;
    const jump = card.querySelector(".jump");
    const mark = byId(jump.getAttribute("href").slice(1));
    if (mark) keep(mark, [card.id.slice(1)]);
  }
  byId("earlier").addEventListener("click", () => step(-1));
  byId("later").addEventListener("click", () => step(1));

  // The legend hides and shows marks and findings.
  for (const button of document.querySelectorAll(".legend [data-state]")) {
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isOn));
      const state = button.dataset.state;
      for (const mark of document.querySelectorAll(".paper .s-" + state)) mark.classList.toggle("quiet", !isOn);
      for (const group of list.querySelectorAll(`[data-state="${state}"]`)) group.hidden = !isOn;
    });
  }

  // A link to the page may name a number or a finding.
  function follow() {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    if (!target) return;
    if (target.matches(".n[data-f]")) keep(target);
    if (target.matches(".finding")) {
      open(target);
      if (!isWide.matches) return;
      const mark = byId(target.querySelector(".jump").getAttribute("href").slice(1));
      if (mark) keep(mark, [target.id.slice(1)]);
    }
  }
  addEventListener("hashchange", follow);
  follow();
})();
