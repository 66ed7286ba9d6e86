import type { desk as en } from "../en/desk";
import type { Translation } from "../types";

export const desk = {
  title: "I dag",
  nav: {
    label: "Arbeidsbord",
    intake: "Mottak",
    contributions: "Innspel",
    assess: "Å vurdere",
    responses: "Svar",
    toApprove: "Svar å godkjenne",
    consultations: "Innspelsrundar",
    plans: "Planar",
    commitments: "Mine forpliktingar",
    mail: "E-post",
    people: "Personar",
    settings: "Innstillingar",
    log: "Logg",
  },
  me: {
    sessions: "Kvar eg er logga inn",
    demo: "Ver ein annan",
    public: "Dei opne sidene",
  },
  notice: {
    mailToFiles: "Ingen e-posttenar er sett opp. E-post blir skriven til filer på serveren og når ingen.",
  },
} satisfies Translation<typeof en>;
