/**
 * Keeps what is being written until it has been received: over a reload, a closed window and a lost connection.
 * A plain script of its own, because the page must be whole without it. It sends the form itself, so that a broken
 * connection leaves the page as it stands; the form's key makes a second sending safe.
 * Each tab has a draft of its own, and holds a lock on it for as long as it is open, so that a new tab takes up what
 * was written last in one that was closed, never what another is writing now.
 */
(() => {
  const place = `gensvar-draft:${location.pathname}`;
  const keptMs = 30 * 24 * 3600 * 1000;
  const mostBytes = 24.5 * 1024 * 1024;
  // A page that is being left lets go of its draft a moment after the next one has begun.
  const patienceMs = 1000;
  // Never kept: files, which a page can't put back, and tokens of files, which end by themselves.
  const notKept = new Set(["files", "kept"]);
  let form = document.querySelector("form#submit");
  let sending = false;
  let mine = null;
  if (!form) return;

  const bar = () => form.querySelector("[data-draft-bar]");
  const say = (name, text) => {
    const status = bar().querySelector("[data-draft-status]");
    status.textContent = text ?? bar().getAttribute(`data-${name}`) ?? "";
    status.hidden = status.textContent === "";
  };

  const quietly = (use, otherwise = null) => {
    try {
      return use();
    } catch {
      return otherwise; // Full or forbidden: the page works without.
    }
  };
  const read = (name) => {
    const draft = quietly(() => JSON.parse(localStorage.getItem(name) ?? "null"));
    return Array.isArray(draft?.fields) && Date.now() - draft.at < keptMs ? draft : null;
  };
  const write = (name, draft) =>
    quietly(() => {
      if (draft) localStorage.setItem(name, JSON.stringify(draft));
      else localStorage.removeItem(name);
    });
  /** The drafts of this form in this browser, the one last written in first. */
  const drafts = () => {
    const names = quietly(() => Object.keys(localStorage).filter((name) => name.startsWith(place)), []);
    const all = names.map((name) => ({ name, ...read(name) }));
    for (const { name, at } of all) if (!at) write(name, null);
    return all.filter(({ at }) => at).sort((one, other) => other.at - one.at);
  };

  /** Whether this tab has the draft from now on: not where another one does. */
  const hold = (name, waitMs) =>
    new Promise((answer) => {
      const stop = new AbortController();
      if (waitMs) setTimeout(() => stop.abort(), waitMs);
      const how = waitMs ? { signal: stop.signal } : { ifAvailable: true };
      const held = navigator.locks.request(name, how, (lock) => {
        answer(lock !== null);
        return lock && new Promise(() => {});
      });
      held.catch(() => answer(false));
    });

  /** Chooses the draft of this tab, and gives back what it is to hold. */
  const choose = async () => {
    const own = quietly(() => sessionStorage.getItem(place));
    const locks = navigator.locks !== undefined;
    if (own && (!locks || (await hold(own, patienceMs)))) mine = own;
    let draft = mine && read(mine);
    const others = mine ? [] : drafts();
    for (const one of others) {
      if (locks && !(await hold(one.name))) continue;
      draft = one;
      if (locks) mine = one.name;
      break;
    }
    if (!mine) {
      mine = `${place}:${Math.random().toString(36).slice(2)}`;
      if (locks) await hold(mine);
    }
    quietly(() => sessionStorage.setItem(place, mine));
    return draft;
  };

  const fields = () => [...new FormData(form)].filter(([name]) => !notKept.has(name));
  const isWritten = () =>
    ["text", "organisation", "person", "email"].some((name) => form.elements[name]?.value);
  const save = () => {
    if (mine) write(mine, isWritten() ? { at: Date.now(), fields: fields() } : null);
  };
  /** What was sent is gone wherever it was kept: a tab that was doubled has the same form, with the same key. */
  const forget = (sent) => {
    write(mine, null);
    for (const { name, fields } of drafts()) {
      if (fields.some(([field, value]) => field === "key" && value === sent)) write(name, null);
    }
  };

  const restore = (draft) => {
    if (!draft || isWritten()) return;
    const held = new Map();
    for (const [name, value] of draft.fields) held.set(name, [...(held.get(name) ?? []), value]);
    for (const input of form.elements) {
      if (!input.name || notKept.has(input.name)) continue;
      const values = held.get(input.name) ?? [];
      if (input.type === "checkbox" || input.type === "radio") input.checked = values.includes(input.value);
      else if (values.length > 0) input.value = values[0];
    }
    say("restored");
  };

  const count = () => {
    const text = form.elements.text;
    let shown = form.querySelector("[data-draft-count]");
    if (!shown) {
      shown = document.createElement("p");
      shown.className = "meta mt2";
      shown.setAttribute("data-draft-count", "");
      text.after(shown);
    }
    const used = new Intl.NumberFormat(document.documentElement.lang).format(text.value.length);
    shown.textContent = bar().getAttribute("data-count").replace("[used]", used);
  };

  /** The server's answer in place of the page: the same form with what to do about it, or words alone. */
  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    const next = main?.querySelector("form#submit");
    if (!next) {
      const title = page.querySelector("h1")?.textContent ?? "";
      say("refused", `${title}${title ? ". " : ""}${bar().getAttribute("data-refused")}`);
      return;
    }
    document.querySelector("main").replaceWith(document.adoptNode(main));
    document.title = page.title;
    form = next;
    begin();
    save();
    const about = main.querySelector(".errsum, .note-err");
    about?.setAttribute("tabindex", "-1");
    about?.focus();
    about?.scrollIntoView();
  };

  const send = async (event) => {
    event.preventDefault();
    if (sending) return;
    save();
    const bytes = [...(form.elements.files?.files ?? [])].reduce((sum, file) => sum + file.size, 0);
    if (bytes > mostBytes) return say("large");
    if (navigator.onLine === false) return say("offline");
    sending = true;
    say("sending");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
      if (answer.ok && answer.redirected) {
        forget(form.elements.key.value);
        location.assign(answer.url);
        return;
      }
      // Also a proxy says so, with a page that is not ours.
      if (answer.status === 413) return say("large");
      show(await answer.text());
    } catch {
      say("lost");
    } finally {
      sending = false;
    }
  };

  const begin = () => {
    bar().hidden = false;
    count();
    form.addEventListener("input", () => {
      save();
      count();
    });
    form.addEventListener("change", save);
    form.addEventListener("submit", send);
    bar()
      .querySelector("[data-draft-clear]")
      .addEventListener("click", () => {
        for (const { name } of drafts()) write(name, null);
        say("cleared");
      });
  };

  begin();
  choose().then((draft) => {
    restore(draft);
    save();
    count();
  });
  addEventListener("offline", () => say("offline"));
  addEventListener("online", () => say("", ""));
})();
