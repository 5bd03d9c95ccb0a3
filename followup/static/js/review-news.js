// What others decide shows on a page that stands open: drafts are exchanged one by one, and what is typed stays.
"use strict";

(function () {
  const EVERY = 4000;

  function isTyping(article) {
    const at = document.activeElement;
    return Boolean(at && article.contains(at) && at.matches("input, select, textarea"));
  }

  // Articles others changed, and the counts; everything else on the page is left as it is.
  function exchange(page, step) {
    for (const article of document.querySelectorAll("#review article.draft")) {
      const fresh = page.getElementById(article.id);
      if (!fresh) {
        article.remove();
      } else if (fresh.dataset.version !== article.dataset.version && !isTyping(article)) {
        const had = article.contains(document.activeElement);
        fresh.classList.add("is-news");
        article.replaceWith(document.adoptNode(fresh));
        if (had) {
          window.review.goTo(fresh, true);
        }
      }
    }
    const last = [...document.querySelectorAll("#review article.draft")].pop();
    for (const fresh of [...page.querySelectorAll("#review article.draft")]) {
      if (last && !document.getElementById(fresh.id)) {
        last.after(document.adoptNode(fresh));
      }
    }
    for (const id of ["review-progress", "last-step"]) {
      const fresh = page.getElementById(id);
      const old = document.getElementById(id);
      if (fresh && old && !old.contains(document.activeElement)) {
        old.replaceWith(document.adoptNode(fresh));
      }
    }
    document.getElementById("review").dataset.step = String(step);
  }

  function tell(said) {
    const line = document.getElementById("review-news");
    line.textContent = said.slice(-3).join(" ");
    line.hidden = false;
  }

  async function look() {
    const region = document.getElementById("review");
    if (document.hidden || !region || (window.reviewSwap && window.reviewSwap.isBusy())) {
      return;
    }
    const from = region.dataset.step;
    const answer = await fetch(region.dataset.since.replace(/0$/, from), { credentials: "same-origin" });
    if (!answer.ok) {
      return;
    }
    const news = await answer.json();
    if (document.getElementById("review") !== region || !news.said.length) {
      return;
    }
    const text = await (await fetch(location.href, { credentials: "same-origin" })).text();
    if (document.getElementById("review") === region) {
      exchange(new DOMParser().parseFromString(text, "text/html"), news.step);
      tell(news.said);
    }
  }

  setInterval(() => look().catch(() => {}), EVERY);
})();
