import type { records as source } from "../en/records.ts";
import type { Translation } from "../types.ts";

export const records: Translation<typeof source> = {
  title: "Referat",
  pageTitle: "Referat: {{meeting}}",
  of: "Referat frå {{meeting}}",
  compiledBy: "Skrive av",
  published: "Publisert",
  version: "Versjon {{version}}",
  versions: "Versjonar",
  shownHere: "blir vist her",
  earlier: "Ein tidlegare versjon.",
  earlierText: "Han er erstatta: {{link}}.",
  newest: "les versjon {{version}}, den nyaste",
  asDocument: "Som Word-dokument",
  recording: "Opptak",
  documents: "Dokument",
  elsewhere: "Opptak og dokument",
  noName: "Personar blir aldri namngjevne i eit referat.",
  section: {
    invited: "Slik vart folk inviterte",
    attendance: "Kven som var der",
    item: "Det som vart sagt",
    commitments: "Status for forpliktingane",
    efforts: "Anna arbeid som vart lagt fram",
    text: "Meir",
    next: "Det som skjer no",
  },
  attendance: {
    checked_in_one: "Éin person var der.",
    checked_in_other: "{{count}} personar var der.",
    by_hand_one: "Éin person var der, talt for hand.",
    by_hand_other: "{{count}} personar var der, talde for hand.",
    none: "Det vart ikkje talt kor mange som var der.",
    newcomers_one: "Éin av dei var ny i forumet.",
    newcomers_other: "{{count}} av dei var nye i forumet.",
    table: "Dei som var der, etter slag",
    kind: "Slag",
    people: "Personar",
  },
  item: {
    question: "Spørsmål {{number}}",
    toNone: "Ikkje til noko bestemt spørsmål",
    nothing: "Det er ikkje skrive ned noko som vart sagt om dette.",
    unconfirmed_one: "Eitt punkt som vart skrive ned, vart ikkje stadfesta av bordet og står ikkje her.",
    unconfirmed_other:
      "{{count}} punkt som vart skrivne ned, vart ikkje stadfesta av borda og står ikkje her.",
    notPublished: "Teksten er ikkje publisert",
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
