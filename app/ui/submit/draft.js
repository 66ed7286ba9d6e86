/**
 * Keeps what is being written until it has been received: over a reload, a closed window and a lost connection.
 * A plain script of its own, because the page must be whole without it. It sends the form itself, so that a broken
 * connection leaves the page as it stands; the form's key makes a second sending safe.
 */
(() => {
  const place = `gensvar-draft:${location.pathname}`;
  const keptMs = 30 * 24 * 3600 * 1000;
  const mostBytes = 24.5 * 1024 * 1024;
  // Never kept: files, which a page can't put back, and tokens of files, which end by themselves.
  const notKept = new Set(["files", "kept"]);
  let form = document.querySelector("form#submit");
  let sending = false;
  if (!form) return;

  const bar = () => form.querySelector("[data-draft-bar]");
  const say = (name, text) => {
    const status = bar().querySelector("[data-draft-status]");
    status.textContent = text ?? bar().getAttribute(`data-${name}`) ?? "";
    status.hidden = status.textContent === "";
  };

  const read = () => {
    try {
      const draft = JSON.parse(localStorage.getItem(place) ?? "null");
      return draft && Date.now() - draft.at < keptMs ? draft : null;
    } catch {
      return null;
    }
  };
  const write = (draft) => {
    try {
      if (draft) localStorage.setItem(place, JSON.stringify(draft));
      else localStorage.removeItem(place);
    } catch {
      // Full or forbidden: the page works without.
    }
  };
  const fields = () => [...new FormData(form)].filter(([name]) => !notKept.has(name));
  const isWritten = () =>
    ["text", "organisation", "person", "email"].some((name) => form.elements[name]?.value);
  const save = () => write(isWritten() ? { at: Date.now(), fields: fields() } : null);

  const restore = () => {
    const draft = read();
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
        write(null);
        location.assign(answer.url);
        return;
      }
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
        write(null);
        say("cleared");
      });
  };

  restore();
  begin();
  addEventListener("offline", () => say("offline"));
  addEventListener("online", () => say("", ""));
})();
