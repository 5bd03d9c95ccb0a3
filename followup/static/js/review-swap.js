// The workbench: what a button does is fetched and put in place, and one is at the next draft at once.
"use strict";

(function () {
  const review = window.review;
  const REGION = "review";
  let busy = false;

  function say(words) {
    document.getElementById("review-said").textContent = words;
  }

  function messagesOf(page) {
    return [...page.querySelectorAll("main > .ds-alert[role=status]")];
  }

  // The page's own part is replaced whole; messages above it come along.
  function put(page) {
    const fresh = page.getElementById(REGION);
    if (!fresh) {
      return false;
    }
    for (const old of messagesOf(document)) {
      old.remove();
    }
    const main = document.getElementById("content");
    for (const message of messagesOf(page).reverse()) {
      main.prepend(document.adoptNode(message));
    }
    document.getElementById(REGION).replaceWith(document.adoptNode(fresh));
    document.title = page.title;
    return true;
  }

  // After a decision: the first that waits below it, else the first that waits, else the draft itself.
  function nextAfter(id) {
    const all = review.drafts();
    const at = all.findIndex((draft) => draft.id === id);
    const below = all.slice(at + 1).find((draft) => draft.dataset.state === "waiting");
    return below || review.waiting()[0] || document.getElementById(id) || all[0];
  }

  async function load(address, options, goOn) {
    if (busy) {
      return;
    }
    busy = true;
    document.getElementById(REGION).setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { credentials: "same-origin", ...options });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!put(page)) {
        location.assign(answer.url);
        return;
      }
      const place = new URL(answer.url);
      history.replaceState(null, "", place.pathname + place.search);
      goOn();
    } catch {
      location.reload();
    } finally {
      busy = false;
      const region = document.getElementById(REGION);
      if (region) {
        region.removeAttribute("aria-busy");
      }
    }
  }

  function tell(draft) {
    const messages = messagesOf(document).map((message) => message.textContent.trim());
    const done = document.getElementById("last-said");
    const title = draft ? draft.querySelector("h3").textContent.trim() : "";
    say([...messages, done ? done.textContent : "", title].filter(Boolean).join(" "));
  }

  function arrive(draft) {
    if (draft) {
      review.goTo(draft, true);
    } else {
      const heading = document.querySelector(`#${REGION} h2`);
      if (heading) {
        heading.tabIndex = -1;
        heading.focus();
      }
    }
    tell(draft);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || !form.closest(`#${REGION}`)) {
      return;
    }
    event.preventDefault();
    const own = form.closest("article.draft");
    const about = form.dataset.about || (own && own.id);
    const body = new FormData(form, event.submitter);
    const stays = /\/(turn|restore|merge|undo)(\?|$)/.test(form.action);
    body.append("go", "next");
    load(form.action, { method: "POST", body: new URLSearchParams(body) }, () => {
      const same = about ? document.getElementById(about) : null;
      const mine = stays ? same : same && nextAfter(about);
      arrive(mine || review.waiting()[0] || review.drafts()[0]);
    });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest(`#${REGION} .review-walk a[rel]`);
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    window.reviewSwap.follow(link.href);
  });

  window.reviewSwap = {
    // Another card, in place.
    follow(address) {
      load(address, {}, () => arrive(review.waiting()[0] || review.drafts()[0]));
    },
    isBusy: () => busy,
  };
})();
