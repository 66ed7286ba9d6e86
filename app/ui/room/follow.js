// Looks at a page again when something happened that it shows. `data-follow` is where that is told; `data-followed` are the
// parts that are made anew. Without it the page loads itself, or is loaded by hand.
(() => {
  const page = document.querySelector("[data-follow]");
  if (!page || !window.EventSource) return;
  let looking = false;
  let again = false;
  const busy = (part) => part.contains(document.activeElement) && document.activeElement !== document.body;
  async function look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok || answer.redirected) return location.reload();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-followed]")) {
        const made = fresh.querySelector(`[data-followed="${part.dataset.followed}"]`);
        // Nobody loses the place that he is at with a keyboard: it is made anew when he has left it.
        if (made && !busy(part) && made.innerHTML !== part.innerHTML) part.innerHTML = made.innerHTML;
      }
    } catch {
      // The network is gone: the stream comes back by itself, and tells what was missed.
    } finally {
      looking = false;
      if (again) {
        again = false;
        setTimeout(look, 300);
      }
    }
  }
  const stream = new EventSource(page.dataset.follow);
  stream.addEventListener("changed", look);
  addEventListener("pagehide", () => stream.close());
  // What is left of the hour is a minute less each minute, whether anything was said or not.
  setInterval(look, 60000);
})();
