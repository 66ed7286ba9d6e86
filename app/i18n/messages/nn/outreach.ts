import type { outreach as source } from "../en/outreach.ts";
import type { Translation } from "../types.ts";

export const outreach: Translation<typeof source> = {
  title: "Oppsøkjande arbeid",
  lede: "Det som er gjort andre stader for å nå folk. Det blir teke vare på som dokumentasjon; ingenting her er offentleg.",
  none: "Ingenting er ført inn enno.",
  meetings: "Ved møta",
  noted: "{{some}} notert",
  add: "Før inn det som er gjort",
  change: "Endre",
  remove: "Ta ut",
  save: "Lagre",
  field: {
    doneOn: "Dag",
    channel: "Kanal",
    what: "Kva som vart gjort",
    reach: "Kor mange det nådde",
    reachHint: "Så langt du veit.",
    url: "Lenkje",
  },
  channel: {
    web: "Nettstad",
    social_media: "Sosiale medium",
    phone: "Telefon",
    newsletter: "Nyhendebrev",
    press: "Presse eller annonse",
    in_person: "Personleg",
    other: "Anna",
  },
  refused: {
    changed_meanwhile: "Nokon har endra det sidan du las sida. Last ho på nytt.",
  },
};
