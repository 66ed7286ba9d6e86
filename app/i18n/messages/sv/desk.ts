import type { desk as en } from "../en/desk";
import type { Translation } from "../types";

export const desk = {
  title: "I dag",
  nav: {
    label: "Arbetsbord",
    intake: "Mottagning",
    contributions: "Synpunkter",
    assess: "Att bedöma",
    responses: "Svar",
    toApprove: "Svar att godkänna",
    consultations: "Samråd",
    plans: "Planer",
    commitments: "Mina åtaganden",
    mail: "E-post",
    people: "Personer",
    settings: "Inställningar",
    log: "Logg",
  },
  me: {
    sessions: "Var jag är inloggad",
    demo: "Var någon annan",
    public: "De öppna sidorna",
  },
  notice: {
    mailToFiles: "Ingen e-postserver är inställd. E-post skrivs till filer på servern och når ingen.",
  },
} satisfies Translation<typeof en>;
