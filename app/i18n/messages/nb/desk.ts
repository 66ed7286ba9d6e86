import type { desk as en } from "../en/desk";
import type { Translation } from "../types";

export const desk = {
  title: "I dag",
  nav: {
    label: "Arbeidsbord",
    intake: "Mottak",
    contributions: "Innspill",
    assess: "Å vurdere",
    responses: "Svar",
    toApprove: "Svar å godkjenne",
    consultations: "Innspillsrunder",
    plans: "Planer",
    commitments: "Mine forpliktelser",
    mail: "E-post",
    people: "Personer",
    settings: "Innstillinger",
    log: "Logg",
  },
  me: {
    sessions: "Hvor jeg er logget inn",
    demo: "Vær en annen",
    public: "De åpne sidene",
  },
  notice: {
    mailToFiles: "Ingen e-posttjener er satt opp. E-post blir skrevet til filer på serveren og når ingen.",
  },
} satisfies Translation<typeof en>;
