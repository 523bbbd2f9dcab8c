// What pages do beyond plain links and forms; each works without it.
(() => {
  "use strict";
  // A choice is sent as soon as it is made.
  for (const select of document.querySelectorAll("select[data-send]")) {
    select.addEventListener("change", () => select.form.submit());
    for (const button of select.form.querySelectorAll("[data-plain]")) button.hidden = true;
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
})();
