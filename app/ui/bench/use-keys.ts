import { useDrawn } from "../use-drawn.ts";

/** Whether single letters act; the foot of the desk switches them off for good in this browser (WCAG 2.1.4). */
function lettersOn(): boolean {
  try {
    return localStorage.getItem("gs-keys") !== "off";
  } catch {
    return true;
  }
}

export type KeyPress = { key: string; shift: boolean };

/** Single keys of the whole page: never in a text field, never with Ctrl, Alt or ⌘. The handler says if it acted. */
export function useKeys(handle: (press: KeyPress, target: Element) => boolean): void {
  useDrawn(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented && !event.key.startsWith("Arrow")) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (isField(target) && event.key !== "Escape") return;
      if (event.key.length === 1 && !lettersOn()) return;
      if (
        handle(
          { key: event.key.length === 1 ? event.key.toLowerCase() : event.key, shift: event.shiftKey },
          target,
        )
      ) {
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}

/** Where typing writes, or where arrows choose. */
function isField(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "submit", "button"].includes(target.type);
  return target.matches("textarea, select, [contenteditable]");
}
