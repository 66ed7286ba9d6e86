import type { mailToRegistered as source } from "../en/mail-to-registered.ts";
import type { Translation } from "../types.ts";

export const mailToRegistered: Translation<typeof source> = {
  registration: {
    confirmSubject: "Stadfest: {{title}}",
    confirmHeading: "Vil du kome?",
    confirmIntro: "Nokon, truleg du, har fylt ut påmeldinga til dette møtet med di adresse.",
    confirmButton: "Sjå og stadfest",
    confirmUntil:
      "Lenkja verkar til {{moment}}. Gjer du ingenting, blir ingen påmeld, og det som vart fylt ut, blir sletta.",
    linkSubject: "Påmeldinga di: {{title}}",
    linkHeading: "Du har svart alt",
    linkIntro: "Di eiga side viser om du har plass. Der endrar du svaret eller gir frå deg plassen.",
    ownButton: "Di eiga side",
    private: "Lenkja er privat: Den som har ho, kan endre svaret ditt. Ta vare på denne e-posten.",
    becauseTyped: "Nokon skreiv denne adressa i skjemaet for eit møte.",
  },
};
