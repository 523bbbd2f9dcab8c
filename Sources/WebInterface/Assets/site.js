// What pages do beyond plain links and forms; each works without it.
(() => {
  "use strict";
  // On a phone the bar on top is wider than the screen: it begins where one is.
  const here = document.querySelector(".sections [aria-current]");
  const bar = here?.closest(".sections");
  if (bar) bar.scrollLeft = Math.max(0, here.offsetLeft + here.offsetWidth - bar.clientWidth);

  // A choice is sent as soon as it is made.
  for (const select of document.querySelectorAll("select[data-send]")) {
    const buttons = select.form.querySelectorAll("[data-plain]");
    let isTyped = false;
    // Arrow keys go through the choices one by one: who uses them sends with the button, which comes back.
    select.addEventListener("keydown", (event) => {
      if (event.key === "Tab" || event.key === "Shift") return;
      isTyped = true;
      for (const button of buttons) button.hidden = false;
    });
    select.addEventListener("pointerdown", () => (isTyped = false));
    select.addEventListener("change", () => isTyped || select.form.submit());
    for (const button of buttons) button.hidden = true;
  }

  // A verdict shows its targets, or all of them again.
  const filters = [...document.querySelectorAll("[data-filter]")];
  function show(verdict) {
    for (const row of document.querySelectorAll("tr[data-verdict]")) {
      row.hidden = verdict !== null && row.dataset.verdict !== verdict;
    }
    for (const group of document.querySelectorAll(".targets tbody")) {
      group.hidden = !group.querySelector("tr[data-verdict]:not([hidden])");
    }
    for (const button of filters) {
      button.setAttribute("aria-pressed", String(button.dataset.filter === verdict));
    }
  }
  for (const button of filters) {
    button.addEventListener("click", () => {
      const chosen = button.getAttribute("aria-pressed") !== "true";
      show(chosen ? button.dataset.filter : null);
      if (chosen) document.querySelector(".targets")?.scrollIntoView({ block: "start" });
    });
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest('a[href^="#t"], a[href^="#g"]')) show(null);
  });
  addEventListener("beforeprint", () => {
    show(null);
  });

  // A file can be dropped where it is asked for.
  for (const field of document.querySelectorAll("[data-drop]")) {
    const input = field.querySelector("input[type=file]");
    for (const name of ["dragover", "dragleave", "drop"]) {
      field.addEventListener(name, (event) => {
        event.preventDefault();
        field.classList.toggle("over", name === "dragover");
        if (name === "drop" && event.dataTransfer.files.length) input.files = event.dataTransfer.files;
      });
    }
  }
  // What takes some seconds says so, and cannot be sent twice.
  for (const form of document.querySelectorAll("form[data-busy]")) {
    form.addEventListener("submit", () => {
      form.querySelector("[role=status]").textContent = form.dataset.busy;
      form.querySelector("button").disabled = true;
    });
  }
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-busy]")) {
      form.querySelector("[role=status]").textContent = "";
      form.querySelector("button").disabled = false;
    }
  });

  // A chart of the table beneath it.
  for (const canvas of document.querySelectorAll("canvas[data-chart]")) {
    if (typeof Chart === "undefined") {
      canvas.closest(".panel").hidden = true;
      continue;
    }
    const rows = [...document.getElementById(canvas.dataset.chart).querySelectorAll("tr[data-value]")];
    const data = canvas.dataset;
    const labels = [...new Set(rows.map((row) => row.dataset.period))];
    if (data.outlook && !labels.includes(data.outlookPeriod)) {
      labels.splice(labels.indexOf(data.outlookAfter) + 1, 0, data.outlookPeriod);
    }
    const colours = ["#0b4fb3", "#0b6b45", "#7a1420", "#6b4e9b", "#85827a"];
    const bases = [...new Set(rows.map((row) => row.dataset.basis))];
    const at = (basis, key) =>
      labels.map((label) => {
        const row = rows.find(
          (row) => row.dataset.period === label && (!basis || row.dataset.basis === basis) && row.dataset[key]);
        return row ? Number(row.dataset[key]) : null;
      });
    const datasets = bases.map((basis, index) => ({
      type: "bar", label: basis, data: at(basis, "value"),
      backgroundColor: colours[index % colours.length], maxBarThickness: 44, grouped: false,
    }));
    if (rows.some((row) => row.dataset.plan)) {
      datasets.push({
        type: "line", label: data.planWord, data: at(null, "plan"), spanGaps: true, borderColor: "#c77700",
        backgroundColor: "#c77700", borderDash: [6, 4], pointStyle: "rectRot", pointRadius: 5, stepped: "middle",
      });
    }
    if (data.outlook) {
      datasets.push({
        type: "bar", label: data.outlookWord, maxBarThickness: 44, grouped: false, backgroundColor: "#0b4fb344",
        borderColor: "#0b4fb3", borderWidth: 1,
        data: labels.map((label) =>
          label === data.outlookPeriod
            ? data.outlookLow === data.outlookHigh ? Number(data.outlook) : [Number(data.outlookLow), Number(data.outlookHigh)]
            : null),
      });
    }
    const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });
    new Chart(canvas, {
      data: { labels, datasets },
      options: {
        animation: false, maintainAspectRatio: false,
        interaction: { mode: "index", intersect: false },
        scales: {
          y: { title: { display: true, text: data.unit }, ticks: { callback: (value) => number.format(value) } },
        },
        plugins: {
          legend: { position: "bottom" },
          tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${number.format(item.parsed.y)} ${data.unit}` } },
        },
      },
    });
  }

  // The parts of a whole, of the table beneath.
  for (const canvas of document.querySelectorAll("canvas[data-pie]")) {
    if (typeof Chart === "undefined") {
      canvas.parentElement.hidden = true;
      continue;
    }
    const rows = [...document.getElementById(canvas.dataset.pie).querySelectorAll("tr[data-share]")];
    const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });
    new Chart(canvas, {
      type: "doughnut",
      data: {
        labels: rows.map((row) => row.dataset.label),
        datasets: [{
          data: rows.map((row) => Number(row.dataset.share)),
          backgroundColor: ["#0b6b45", "#0b4fb3", "#c77700", "#6b4e9b", "#7a1420", "#85827a"],
        }],
      },
      options: {
        animation: false, maintainAspectRatio: false,
        plugins: {
          legend: { position: "right" },
          tooltip: { callbacks: { label: (item) => `${item.label}: ${number.format(item.parsed)}%` } },
        },
      },
    });
  }

  // The free text of a report is held against the ledger while it is typed; what is found stands beside it.
  for (const area of document.querySelectorAll("textarea[data-audit]")) {
    const panel = document.getElementById(area.getAttribute("aria-describedby"));
    let timer;
    let asked = 0;
    let known = null;
    const element = (name, words, style) => {
      const made = document.createElement(name);
      if (style) made.className = style;
      made.textContent = words;
      return made;
    };
    const vietnamese = (made) => {
      made.lang = "vi";
      return made;
    };
    function select(finding) {
      const number = finding.number || finding.quote;
      const sentence = finding.before.replace(/^… /, "") + number;
      const start = area.value.indexOf(sentence);
      const at = start < 0 ? area.value.indexOf(number) : start + sentence.length - number.length;
      if (at < 0) return;
      area.focus();
      area.setSelectionRange(at, at + number.length);
    }
    function show(answer) {
      const items = answer.findings.map((finding) => {
        const item = element("div", "", `finding f-${finding.severity}`);
        const head = element("p", ` · ${finding.place}`);
        head.prepend(element("b", finding.word));
        const excerpt = vietnamese(element("p", finding.before, "excerpt"));
        excerpt.append(element("mark", finding.number), finding.behind);
        item.append(head, excerpt, ...finding.sentences.map((words) => element("p", words)));
        if (finding.compared.length) {
          const list = element("ul", "");
          list.append(...finding.compared.map((words) => vietnamese(element("li", words))));
          item.append(element("p", area.dataset.against, "help"), list);
        }
        const button = element("button", area.dataset.show, "btn btn-outline-secondary");
        button.type = "button";
        button.addEventListener("click", () => select(finding));
        item.append(button);
        return item;
      });
      const summary = element("p", answer.summary, answer.is_sound && answer.summary ? "summary done" : "summary");
      panel.replaceChildren(summary, ...items);
      area.classList.toggle("contradicted", answer.findings.some((finding) => finding.severity === "error"));
    }
    async function audit() {
      if (area.value === known) return;
      const words = area.value;
      const turn = ++asked;
      const body = new URLSearchParams({ form_code: area.form.elements.form_code.value, text: words });
      panel.setAttribute("aria-busy", "true");
      const waiting = setTimeout(() => {
        panel.querySelector(".summary").textContent = area.dataset.waiting;
      }, 400);
      try {
        const response = await fetch(area.dataset.audit, { method: "POST", body });
        const answer = await response.json();
        if (turn !== asked) return;
        if (response.ok) {
          known = words;
          show(answer);
        } else {
          panel.replaceChildren(element("p", document.documentElement.lang === "en" ? answer.message_en : answer.message, "summary"));
        }
      } catch {
        if (turn === asked) panel.replaceChildren(element("p", area.dataset.failed, "summary"));
      } finally {
        clearTimeout(waiting);
        if (turn === asked) panel.removeAttribute("aria-busy");
      }
    }
    area.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(audit, 600);
    });
    // What the last report said is held against this period as soon as it is looked at.
    area.closest("details").addEventListener("toggle", (event) => {
      if (event.target.open && area.value.trim() && known === null) audit();
    });
  }

  // The grid of a form: from line to line by keys, columns pasted from a spreadsheet, warnings while one
  // types, and a draft in this browser until the server has it.
  const sheet = document.getElementById("sheet");
  if (sheet) {
    const inputs = [...sheet.querySelectorAll('input[name^="cell:"]')];
    const state = document.getElementById("draft-state");
    const drafts = "tiendo:" + sheet.dataset.draft.split("#")[0];
    const version = sheet.dataset.draft.split("#")[1];
    const values = () => Object.fromEntries(inputs.map((input) => [input.name.slice(5), input.value]));
    const saved = JSON.stringify(values());

    function note(line, problem, warnings) {
      const notes = line.querySelector(".line-notes");
      notes.replaceChildren(
        ...[[problem, "wrong"], ...warnings.map((words) => [words, "odd"])]
          .filter(([words]) => words)
          .map(([words, style]) => {
            const paragraph = document.createElement("p");
            paragraph.className = style;
            paragraph.textContent = words;
            return paragraph;
          }));
      line.classList.toggle("odd-line", warnings.length > 0);
      const input = line.querySelector("input");
      if (problem) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }

    let timer;
    let asked = 0;
    async function preview() {
      const turn = ++asked;
      const body = new URLSearchParams(new FormData(sheet));
      try {
        const response = await fetch(sheet.dataset.preview, { method: "POST", body });
        if (!response.ok || turn !== asked) return;
        const answer = await response.json();
        for (const row of answer.rows) {
          const line = sheet.querySelector(`tr[data-line="${CSS.escape(row.code)}"]`);
          if (!line) continue;
          note(line, row.problem, row.warnings);
          line.querySelector("[data-growth]").textContent = row.growth ?? "";
          line.querySelector("[data-percent]").textContent = row.percent ?? "";
        }
      } catch {
        // Without the server what was typed stays here, and is looked at when it is saved.
      }
    }
    function changed() {
      const now = JSON.stringify(values());
      if (now === saved) localStorage.removeItem(drafts);
      else localStorage.setItem(drafts, JSON.stringify({ version, values: values() }));
      state.textContent = now === saved ? "" : sheet.dataset.unsaved;
      clearTimeout(timer);
      timer = setTimeout(preview, 250);
    }

    const draft = JSON.parse(localStorage.getItem(drafts) ?? "null");
    if (inputs.length && draft && draft.version === version && JSON.stringify(draft.values) !== saved) {
      for (const input of inputs) input.value = draft.values[input.name.slice(5)] ?? input.value;
      changed();
      state.textContent = sheet.dataset.restored;
    } else if (draft) {
      localStorage.removeItem(drafts);
    }

    inputs.forEach((input, index) => {
      input.addEventListener("input", changed);
      input.addEventListener("keydown", (event) => {
        const step = event.key === "ArrowDown" || event.key === "Enter" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (!step || event.isComposing) return;
        event.preventDefault();
        const next = inputs[index + step];
        if (next) {
          next.focus();
          next.select();
        }
      });
      input.addEventListener("paste", (event) => {
        const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
        if (lines.length < 2) return;
        event.preventDefault();
        lines.forEach((line, offset) => {
          const target = inputs[index + offset];
          if (target) target.value = line.split("\t")[0].trim();
        });
        changed();
      });
    });
    addEventListener("beforeunload", (event) => {
      if (!sheet.dataset.sent && JSON.stringify(values()) !== saved) event.preventDefault();
    });
    sheet.addEventListener("submit", () => {
      sheet.dataset.sent = "yes";
    });
  }
})();
