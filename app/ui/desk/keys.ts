/**
 * The desk's keys: a letter presses what says `data-key`, J and K move between rows (`data-row`). Off in fields where
 * one writes. A page that binds its own (the bench) says so by `data-own-keys`.
 */
export function listenToKeys(root: Document): () => void {
  const listen = (event: KeyboardEvent) => {
    if (root.querySelector("[data-own-keys]")) return;
    if (event.ctrlKey && event.key === "Enter") return press(root, "Ctrl Enter", event);
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    const key = event.key === " " ? "" : event.key.toUpperCase();
    if (key === "J" || key === "K") move(root, key === "J" ? 1 : -1, event);
    else if (key === "X") pick(root, event);
    else if (key === "Z") pressElement(root.querySelector("form[data-undo] button"), event);
    else if (event.key === "Escape") closeMenu(root, event) || press(root, "Esc", event);
    else press(root, key, event);
  };
  root.addEventListener("keydown", listen);
  return () => root.removeEventListener("keydown", listen);
}

/** Whether the key belongs to a field that one writes or chooses in. */
export function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=submit], [type=button])");
}

function press(root: Document, key: string, event: KeyboardEvent): void {
  if (key === "" || /["\\]/.test(key)) return;
  const inSight = [...root.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find(
    (element) => element.getClientRects().length > 0,
  );
  pressElement(inSight ?? null, event);
  if (!inSight?.matches("summary")) return;
  // one menu at a time: digits belong to the one that is open
  for (const menu of root.querySelectorAll("details[data-menu][open]"))
    if (!menu.contains(inSight)) menu.removeAttribute("open");
}

/** Escape closes what is open before it lets go of anything. */
function closeMenu(root: Document, event: KeyboardEvent): boolean {
  const menu = root.querySelector("details[data-menu][open]");
  if (!menu) return false;
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
  event.preventDefault();
  return true;
}

function pressElement(element: Element | null, event: KeyboardEvent): void {
  if (!(element instanceof HTMLElement)) return;
  event.preventDefault();
  element.focus();
  element.click();
}

const rowsOf = (root: Document) => [...root.querySelectorAll<HTMLElement>("[data-row]")];

function move(root: Document, by: 1 | -1, event: KeyboardEvent): void {
  const rows = rowsOf(root);
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.contains(root.activeElement));
  const next =
    rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>("a[href]")?.focus();
  event.preventDefault();
}

function pick(root: Document, event: KeyboardEvent): void {
  const row = rowsOf(root).find((candidate) => candidate.contains(root.activeElement));
  const box = row?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (!box) return;
  box.click();
  event.preventDefault();
}
