import { createContext, type ReactNode, useContext } from "react";
import type { I18n } from "./translator.ts";

const Context = createContext<I18n | null>(null);

/** Gives every component below it its language: `<I18nProvider value={translator(language, { timeZone })}>`. */
export function I18nProvider({ value, children }: { value: I18n; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The page's language: `{ t, language, date, number, percent, list, sentence }`. */
export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (!i18n) throw new Error("useI18n needs an I18nProvider above it");
  return i18n;
}
