/**
 * What the places of time zones are called, where that differs from their names in the IANA database, some of which are long out
 * of use. A zone may have an old and a new name there: both are here.
 */
import type { Language } from "./languages.ts";

type Names = Record<Language, string>;
const place = (en: string, nb: string, sv: string, nn = nb): Names => ({ en, nb, nn, sv });

const faroes = place("Faroe Islands", "Færøyene", "Färöarna", "Færøyane");
const kyiv = place("Kyiv", "Kyiv", "Kyjiv");

const places: Readonly<Record<string, Names>> = {
  "Atlantic/Azores": place("Azores", "Azorene", "Azorerna", "Asorane"),
  "Atlantic/Canary": place("Canary Islands", "Kanariøyene", "Kanarieöarna", "Kanariøyane"),
  "Atlantic/Cape_Verde": place("Cape Verde", "Kapp Verde", "Kap Verde"),
  "Atlantic/Faeroe": faroes,
  "Atlantic/Faroe": faroes,
  "Atlantic/South_Georgia": place("South Georgia", "Sør-Georgia", "Sydgeorgien"),
  "Atlantic/St_Helena": place("St Helena", "St. Helena", "S:t Helena"),
  "Europe/Astrakhan": place("Astrakhan", "Astrakhan", "Astrachan"),
  "Europe/Athens": place("Athens", "Athen", "Aten", "Aten"),
  "Europe/Belgrade": place("Belgrade", "Beograd", "Belgrad"),
  "Europe/Brussels": place("Brussels", "Brussel", "Bryssel"),
  "Europe/Bucharest": place("Bucharest", "Bucuresti", "Bukarest"),
  "Europe/Busingen": place("Büsingen", "Büsingen", "Büsingen"),
  "Europe/Copenhagen": place("Copenhagen", "København", "Köpenhamn"),
  "Europe/Helsinki": place("Helsinki", "Helsingfors", "Helsingfors"),
  "Europe/Isle_of_Man": place("Isle of Man", "Man", "Isle of Man"),
  "Europe/Kiev": kyiv,
  "Europe/Kyiv": kyiv,
  "Europe/Lisbon": place("Lisbon", "Lisboa", "Lissabon"),
  "Europe/Luxembourg": place("Luxembourg", "Luxembourg", "Luxemburg"),
  "Europe/Moscow": place("Moscow", "Moskva", "Moskva"),
  "Europe/Prague": place("Prague", "Praha", "Prag"),
  "Europe/Rome": place("Rome", "Roma", "Rom"),
  "Europe/Tirane": place("Tirana", "Tirana", "Tirana"),
  "Europe/Ulyanovsk": place("Ulyanovsk", "Uljanovsk", "Uljanovsk"),
  "Europe/Vatican": place("Vatican City", "Vatikanstaten", "Vatikanstaten"),
  "Europe/Vienna": place("Vienna", "Wien", "Wien"),
  "Europe/Warsaw": place("Warsaw", "Warszawa", "Warszawa"),
  "Europe/Zurich": place("Zurich", "Zürich", "Zürich"),
};

/** The place of a zone, as people look for it. */
export function zonePlace(zone: string, language: Language): string {
  return places[zone]?.[language] ?? zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}
