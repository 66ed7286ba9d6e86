import type { records as source } from "../en/records.ts";
import type { Translation } from "../types.ts";

export const records: Translation<typeof source> = {
  title: "Referat",
  pageTitle: "Referat: {{meeting}}",
  of: "Referat fra {{meeting}}",
  compiledBy: "Skrevet av",
  published: "Publisert",
  version: "Versjon {{version}}",
  versions: "Versjoner",
  shownHere: "vises her",
  earlier: "En tidligere versjon.",
  earlierText: "Den er erstattet: {{link}}.",
  newest: "les versjon {{version}}, den nyeste",
  asDocument: "Som Word-dokument",
  recording: "Opptak",
  documents: "Dokumenter",
  elsewhere: "Opptak og dokumenter",
  noName: "Personer blir aldri navngitt i et referat.",
  section: {
    invited: "Slik ble folk invitert",
    attendance: "Hvem som var der",
    item: "Det som ble sagt",
    commitments: "Status for forpliktelsene",
    efforts: "Annet arbeid som ble lagt fram",
    text: "Mer",
    next: "Det som skjer nå",
  },
  attendance: {
    checked_in_one: "Én person var der.",
    checked_in_other: "{{count}} personer var der.",
    by_hand_one: "Én person var der, talt for hånd.",
    by_hand_other: "{{count}} personer var der, talt for hånd.",
    none: "Det ble ikke talt hvor mange som var der.",
    newcomers_one: "Én av dem var ny i forumet.",
    newcomers_other: "{{count}} av dem var nye i forumet.",
    table: "De som var der, etter slag",
    kind: "Slag",
    people: "Personer",
  },
  item: {
    question: "Spørsmål {{number}}",
    toNone: "Ikke til noe bestemt spørsmål",
    nothing: "Det er ikke skrevet ned noe som ble sagt om dette.",
    unconfirmed_one: "Ett punkt som ble skrevet ned, ble ikke bekreftet av bordet og står ikke her.",
    unconfirmed_other:
      "{{count}} punkter som ble skrevet ned, ble ikke bekreftet av bordene og står ikke her.",
    notPublished: "Teksten er ikke publisert",
  },
  commitment: {
    none: "Ingen status var rapportert.",
    reported: "Rapportert {{date}} av {{body}}",
  },
  document: {
    fileName: "referat",
    address: "Dette referatet på nettet: {{address}}",
  },
};
