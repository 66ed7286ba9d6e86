import type { mailToInvited as source } from "../en/mail-to-invited.ts";
import type { Translation } from "../types.ts";

export const mailToInvited: Translation<typeof source> = {
  mailing: {
    answerButton: "Anmäl dig eller tacka nej",
    deadline: "Anmäl dig senast",
    moreAgenda: "Resten av programmet finns på mötets sida.",
    private:
      "Länken är din, och din organisation är ifylld om vi känner till den. Namnet skriver du själv, ifall du skickar mejlet vidare: den som får det får en egen länk.",
    fromCalendar: "Du kan också svara från din kalender.",
    because: "Du får det här eftersom adressen står på inbjudningslistan för {{forum}}.",
    testSubject: "Test: {{subject}}",
    test: "Det här är ett test som bara gick till dig. Knappen leder till den offentliga sidan; i utskicket leder den var och en till sin egen.",
    movedIntro: "Mötet som du är inbjuden till har ändrats. Det här gäller nu:",
    cancelledIntro: "Mötet som du är inbjuden till blir inte av.",
    declinedSubject: "Noterat: {{title}}",
    declinedHeading: "Du kommer inte",
    declinedIntro:
      "Vi har noterat att du inte kommer och tagit bort mötet ur din kalender, om vår inbjudan hade lagt in det. Du hör inte mer om det från oss.",
    declinedButton: "Kom ändå",
  },
};
