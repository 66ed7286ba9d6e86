/** Following a table: told by the server that something has happened, and asked every few seconds where nothing tells. */
import { paths } from "~/paths.ts";

const everyMs = 5000;

/** Calls back when the rows should be read anew, until the answer is called. */
export function follow(changed: () => void): () => void {
  const events = new EventSource(paths.live.events());
  events.addEventListener("changed", changed);
  const visible = () => document.visibilityState === "visible";
  const timer = setInterval(() => {
    if (visible() && events.readyState !== EventSource.OPEN) changed();
  }, everyMs);
  const looked = () => visible() && changed();
  document.addEventListener("visibilitychange", looked);
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    events.close();
    clearInterval(timer);
    document.removeEventListener("visibilitychange", looked);
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
