import { createContext, type ReactNode, useContext } from "react";

/**
 * The names of a page's fields by their ids, for a summary that stands above them. Fields name themselves as they are
 * rendered; where a summary asked before they had, the server renders the page once more (`app/entry.server.tsx`).
 */
export class FieldNames {
  private readonly names = new Map<string, ReactNode>();
  /** a summary asked for a name that was not there yet */
  missed = false;

  set(id: string, name: ReactNode): void {
    this.names.set(id, name);
  }
  get(id: string): ReactNode {
    if (!this.names.has(id)) this.missed = true;
    return this.names.get(id);
  }
}

const Context = createContext<FieldNames | null>(null);
export const FieldNamesProvider = Context.Provider;

/** Called by whatever renders a label: this is the field's name. */
export function useFieldName(id: string, name: ReactNode): void {
  useContext(Context)?.set(id, name);
}

/** The name of a field that stands further down; in the browser, what the server wrote. */
export function useNameOf(): (id: string) => ReactNode {
  const names = useContext(Context);
  if (names) return (id) => names.get(id);
  if (typeof document === "undefined") return () => undefined;
  return (id) => document.querySelector(`.errsum a[href="#${id}"] b`)?.textContent;
}
