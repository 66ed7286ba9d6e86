/** How people were told of the two meetings of the review: days and facts as in the document, words ours. */
import type { MailingSeed, OutreachSeed, Translated } from "../types.ts";

const site = "https://open.regjeringa.no/";

const invitation: Omit<MailingSeed, "on"> = {
  kind: "invitation",
  subject: {
    nn: "Invitasjon: {meeting}",
    nb: "Invitasjon: {meeting}",
    sv: "Inbjudan: {meeting}",
    en: "Invitation: {meeting}",
  },
  body: {
    nn: "Hei {name}\n\nHandlingsplanen er halvvegs, og vi vil høyre kva de har erfart og kva som bør skje vidare. Vi håper de kjem. Kan de ikkje, så skriv gjerne til oss.",
    nb: "Hei {name}\n\nHandlingsplanen er halvveis, og vi vil høre hva dere har erfart og hva som bør skje videre. Vi håper dere kommer. Kan dere ikke, så skriv gjerne til oss.",
    sv: "Hej {name}\n\nHandlingsplanen är halvvägs, och vi vill höra vad ni har erfarit och vad som bör hända sedan. Vi hoppas att ni kommer. Om ni inte kan, skriv gärna till oss.",
    en: "Dear {name}\n\nThe action plan is halfway, and we want to hear what you have experienced and what should happen next. We hope that you come. If you can't, do write to us.",
  },
};

const reportsSent: Omit<MailingSeed, "on" | "body"> = {
  kind: "notice",
  subject: {
    nn: "Til møtet: status for tiltaka",
    nb: "Til møtet: status for tiltakene",
    sv: "Inför mötet: läget för åtgärderna",
    en: "For the meeting: the status of the measures",
  },
};

const bothReports: Translated = {
  nn: "Hei {name}\n\nHer er to rapportar å lese før møtet: status frå dei som har tiltaka, og den uavhengige gjennomgangen (IRM). Lenkjene står på møtesida.",
  nb: "Hei {name}\n\nHer er to rapporter å lese før møtet: status fra dem som har tiltakene, og den uavhengige gjennomgangen (IRM). Lenkene står på møtesiden.",
  sv: "Hej {name}\n\nHär är två rapporter att läsa inför mötet: läget enligt dem som har åtgärderna, och den oberoende granskningen (IRM). Länkarna finns på mötets sida.",
  en: "Dear {name}\n\nHere are two reports to read before the meeting: the status from those who own the measures, and the independent review (IRM). The links stand on the meeting’s page.",
};

export const firstMailings: MailingSeed[] = [
  { ...invitation, on: "2025-12-10" },
  { ...reportsSent, on: "2026-02-05", body: bothReports },
];

export const secondMailings: MailingSeed[] = [{ ...invitation, on: "2026-02-20" }];

/** Of the consultation as a whole. */
export const reviewOutreach: OutreachSeed[] = [
  {
    ...{ on: "2025-12-10", channel: "web", url: site },
    what: "Kunngjorde gjennomgangen på nettsida: tidsplanen, møta, bakgrunnen og korleis alle kan gi innspel.",
  },
];

export const firstOutreach: OutreachSeed[] = [
  {
    ...{ on: "2025-12-10", channel: "web", url: site },
    what: "Inviterte til møtet på nettsida til forumet.",
  },
  { on: "2025-12-10", channel: "social_media", what: "Delte invitasjonen på LinkedIn." },
  {
    ...{ on: "2026-01-12", channel: "other" },
    what: "Fann fram til nye å invitere: næringsliv, leverandørar, arbeidsgivarorganisasjonar og offentlege innkjøparar i stat og kommune.",
  },
];

export const secondOutreach: OutreachSeed[] = [
  {
    ...{ on: "2026-02-20", channel: "web", url: site },
    what: "Inviterte til eit nytt møte på nettsida til forumet.",
  },
  { on: "2026-02-20", channel: "social_media", what: "Delte invitasjonen på LinkedIn." },
  {
    ...{ on: "2026-02-24", channel: "other" },
    what: "Fann fram til organisasjonar som ikkje hadde vore med: for aldersvenlege samfunn, universell utforming og inkludering av minoritetar.",
  },
];
