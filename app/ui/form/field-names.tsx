import { createContext, type ReactNode, useContext } from "react";

/**
 * The names of a page's fields by their ids, for a summary that stands above them. Fields name themselves as they are
 * rendered; where a summary asked before they had, the server renders the page once more (`app/entry.server.tsx`).
 */
export class FieldNames {
  private readonly names = new Map<string, ReactNode>();
  /** a summary asked for a field that was not there yet */
  missed = false;

  set(id: string, name: ReactNode): void {
    this.names.set(id, name);
  }
  get(id: string): ReactNode {
    if (!this.names.has(id)) this.missed = true;
    return this.names.get(id);
  }
  /** fields in the order of the page; those that it does not name last */
  order(ids: readonly string[]): string[] {
    if (!ids.every((id) => this.names.has(id))) this.missed = true;
    const places = [...this.names.keys()];
    const place = (id: string) => (places.includes(id) ? places.indexOf(id) : places.length);
    return [...ids].sort((a, b) => place(a) - place(b));
  }
}

const Context = createContext<FieldNames | null>(null);
export const FieldNamesProvider = Context.Provider;

/** Called by whatever renders a label: this is the field's name. */
export function useFieldName(id: string, name: ReactNode): void {
  useContext(Context)?.set(id, name);
}

/** Puts ids of fields in the order in which the fields stand on the page. */
export function useFieldOrder(): (ids: readonly string[]) => string[] {
  const names = useContext(Context);
  if (names) return (ids) => names.order(ids);
  if (typeof document === "undefined") return (ids) => [...ids];
  const fields = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const place = (id: string) => (fields.includes(id) ? fields.indexOf(id) : fields.length);
  return (ids) => [...ids].sort((a, b) => place(a) - place(b));
}

/** The name of a field that stands further down; in the browser, what the server wrote. */
export function useNameOf(): (id: string) => ReactNode {
  const names = useContext(Context);
  if (names) return (id) => names.get(id);
  if (typeof document === "undefined") return () => undefined;
  return (id) => document.querySelector(`.errsum a[href="#${id}"] b`)?.textContent;
}
