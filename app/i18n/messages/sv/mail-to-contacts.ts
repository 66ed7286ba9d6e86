import type { mailToContacts as source } from "../en/mail-to-contacts.ts";
import type { Translation } from "../types.ts";

export const mailToContacts: Translation<typeof source> = {
  list: {
    confirmSubject: "Bekräfta: inbjudningslistan för {{forum}}",
    confirmHeading: "Vill du bli inbjuden?",
    confirmIntro: "Någon, troligen du, har bett att få den här adressen på inbjudningslistan för {{forum}}.",
    confirmButton: "Se och bekräfta",
    confirmUntil:
      "Länken fungerar till {{moment}}. Har du inte bett om det här behöver du inte göra något: det som fylldes i raderas.",
    becauseTyped: "Någon skrev den här adressen i formuläret för inbjudningslistan.",
    joinedSubject: "Du står på inbjudningslistan för {{forum}}",
    joinedHeading: "Du står på inbjudningslistan",
    joinedIntro: "Vi skriver när {{forum}} har något du kan delta i.",
    knownSubject: "Din plats på inbjudningslistan för {{forum}}",
    knownHeading: "Du står redan på listan",
    knownIntro: "På din egen sida ändrar du vad {{forum}} bjuder in dig till, eller lämnar listan.",
    ownButton: "Din egen sida",
    private: "Länken är privat: den som har den kan ändra dina val. Spara det här mejlet.",
    becauseListed: "Du får det här eftersom adressen står på inbjudningslistan.",
    leave: "Lämna listan",
  },
};
