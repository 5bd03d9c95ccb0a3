// Amending a draft: how the deadline is read shows while it is typed, and what others do to the draft is told.
"use strict";

(function () {
  const EVERY = 4000;
  const form = document.querySelector("form[data-due]");
  if (!form) {
    return;
  }
  const field = (name) => form.elements.namedItem(name);
  const words = field("due_written");
  const said = document.getElementById("due-said");
  const period = ["due_kind", "due_from", "due_to"].map(field);
  let isOwn = false;
  let waits = 0;

  async function read() {
    const asked = words.value;
    const answer = await fetch(`${form.dataset.due}?${new URLSearchParams({ words: asked })}`, {
      credentials: "same-origin",
    });
    if (!answer.ok || words.value !== asked) {
      return;
    }
    const due = await answer.json();
    said.textContent = due.said;
    if (!isOwn) {
      [due.kind, due.first, due.last].forEach((value, at) => {
        period[at].value = value;
      });
      field("due_read_from").value = asked.trim();
    }
  }

  words.addEventListener("input", () => {
    clearTimeout(waits);
    waits = setTimeout(() => read().catch(() => {}), 150);
  });
  for (const part of period) {
    part.addEventListener("input", () => {
      isOwn = true;
    });
  }

  async function look() {
    const region = document.getElementById("review");
    const draft = Number(form.dataset.draftForm);
    if (!draft || document.hidden || !region) {
      return;
    }
    const answer = await fetch(region.dataset.since.replace(/0$/, region.dataset.step), { credentials: "same-origin" });
    const news = answer.ok ? await answer.json() : { drafts: [] };
    if (news.drafts.includes(draft)) {
      const line = document.getElementById("review-news");
      line.textContent = news.said.slice(-3).join(" ");
      line.hidden = false;
    }
  }

  setInterval(() => look().catch(() => {}), EVERY);
  field("title").focus();
})();
