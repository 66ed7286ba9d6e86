import type { mailToRegistered as source } from "../en/mail-to-registered.ts";
import type { Translation } from "../types.ts";

export const mailToRegistered: Translation<typeof source> = {
  registration: {
    confirmSubject: "Bekräfta: {{title}}",
    confirmHeading: "Vill du komma?",
    confirmIntro: "Någon, troligen du, har fyllt i anmälan till det här mötet med din adress.",
    confirmButton: "Se och bekräfta",
    confirmUntil:
      "Länken fungerar till {{moment}}. Gör du ingenting blir ingen anmäld, och det som fylldes i raderas.",
    linkSubject: "Din anmälan: {{title}}",
    linkHeading: "Du har redan svarat",
    linkIntro:
      "Din egen sida visar om du har en plats. Där ändrar du ditt svar eller lämnar ifrån dig platsen.",
    ownButton: "Din egen sida",
    private: "Länken är privat: den som har den kan ändra ditt svar. Spara det här mejlet.",
    becauseTyped: "Någon skrev den här adressen i formuläret för ett möte.",
  },
};
