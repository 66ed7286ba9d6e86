import type { outreach as source } from "../en/outreach.ts";
import type { Translation } from "../types.ts";

export const outreach: Translation<typeof source> = {
  title: "Oppsøkende arbeid",
  lede: "Det som er gjort andre steder for å nå folk. Det oppbevares som dokumentasjon; ingenting her er offentlig.",
  none: "Ingenting er ført inn ennå.",
  meetings: "Ved møtene",
  noted: "{{some}} notert",
  add: "Før inn det som er gjort",
  change: "Endre",
  remove: "Ta ut",
  save: "Lagre",
  field: {
    doneOn: "Dag",
    channel: "Kanal",
    what: "Hva som ble gjort",
    reach: "Hvor mange det nådde",
    reachHint: "Så langt du vet.",
    url: "Lenke",
  },
  channel: {
    web: "Nettsted",
    social_media: "Sosiale medier",
    phone: "Telefon",
    newsletter: "Nyhetsbrev",
    press: "Presse eller annonse",
    in_person: "Personlig",
    other: "Annet",
  },
  refused: {
    changed_meanwhile: "Noen har endret det siden du leste siden. Last den på nytt.",
  },
};
