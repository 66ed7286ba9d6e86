import type { mailToRegistered as source } from "../en/mail-to-registered.ts";
import type { Translation } from "../types.ts";

export const mailToRegistered: Translation<typeof source> = {
  registration: {
    confirmSubject: "Bekreft: {{title}}",
    confirmHeading: "Vil du komme?",
    confirmIntro: "Noen, trolig du, har fylt ut påmeldingen til dette møtet med din adresse.",
    confirmButton: "Se og bekreft",
    confirmUntil:
      "Lenken virker til {{moment}}. Gjør du ingenting, blir ingen påmeldt, og det som ble fylt ut, blir slettet.",
    linkSubject: "Påmeldingen din: {{title}}",
    linkHeading: "Du har svart allerede",
    linkIntro: "Din egen side viser om du har plass. Der endrer du svaret eller gir fra deg plassen.",
    ownButton: "Din egen side",
    private: "Lenken er privat: Den som har den, kan endre svaret ditt. Ta vare på denne e-posten.",
    becauseTyped: "Noen skrev denne adressen i skjemaet for et møte.",
  },
};
