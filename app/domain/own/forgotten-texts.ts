/** Names taken out of what staff wrote in several languages, and out of addresses of the web that hold one. Pure. */
import type { Translated } from "../people/person.ts";
import { holdsName, type Name, withoutNames } from "./forgotten-words.ts";

export const wiped = (text: Translated, names: readonly Name[]): Translated =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, withoutNames(words, names)]));

/** The same of columns that hold such texts, by their names. */
export const wipedIn = <Key extends string>(
  row: Record<Key, Translated>,
  keys: readonly Key[],
  names: readonly Name[],
) => Object.fromEntries(keys.map((key) => [key, wiped(row[key], names)])) as Record<Key, Translated>;

/** An address with a bar in it leads nowhere: one that holds a name goes. */
export const wipedAddress = (url: string | null, names: readonly Name[]): string | null =>
  url !== null && holdsName(url, names) ? null : url;

/** Whether a row holds already what is to be left of it. */
export const isLeft = (row: Readonly<Record<string, unknown>>, left: object): boolean =>
  Object.entries(left).every(([key, value]) => JSON.stringify(value) === JSON.stringify(row[key]));
