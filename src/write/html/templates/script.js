"use strict";
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const tools = document.getElementById("tools");
  const beside = matchMedia("(min-width: 68rem)");
  let current = null;

  const isShown = (card) => !card.hidden && !card.closest("details:not([open])");

  const visit = (card) => {
    const row = document.getElementById(card.dataset.row);
    document.querySelectorAll(".current").forEach((old) => old.classList.remove("current"));
    current = card;
    card.classList.add("current");
    row?.classList.add("current");
    if (beside.matches) row?.scrollIntoView({ block: "center" });
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  };

  const step = (by) => {
    const shown = cards.filter(isShown);
    const at = shown.indexOf(document.activeElement.closest(".card") ?? current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
    if (shown[next]) visit(shown[next]);
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("select, input, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  const filter = () => {
    const chosen = new FormData(tools);
    const severities = chosen.getAll("severity");
    const check = chosen.get("check");
    for (const card of cards) {
      const { severity, check: name } = card.dataset;
      card.hidden = !severities.includes(severity) || (check !== "" && check !== name);
    }
  };

  const words = (card) => [...card.querySelectorAll("[data-copy]")].map((part) => part.textContent.trim().replace(/\s+/g, " ")).join("\n");

  const copyOld = (text) => {
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = text;
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  const copy = async (button) => {
    const text = words(button.closest(".card"));
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyOld(text);
    }
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1500);
  };

  for (const button of document.querySelectorAll(".copy")) {
    button.hidden = false;
    button.addEventListener("click", () => { if (button.textContent !== button.dataset.done) copy(button); });
  }
  if (tools) {
    tools.hidden = false;
    tools.addEventListener("change", filter);
    tools.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
})();
