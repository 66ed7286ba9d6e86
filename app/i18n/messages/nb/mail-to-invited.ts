import type { mailToInvited as source } from "../en/mail-to-invited.ts";
import type { Translation } from "../types.ts";

export const mailToInvited: Translation<typeof source> = {
  mailing: {
    answerButton: "Meld deg på eller takk nei",
    deadline: "Meld deg på innen",
    moreAgenda: "Resten av programmet står på møtesiden.",
    private:
      "Lenken er din, og organisasjonen din er fylt ut hvis vi kjenner den. Navnet skriver du selv, i tilfelle du sender e-posten videre: Den som får den, får sin egen lenke.",
    fromCalendar: "Du kan også svare fra kalenderen din.",
    because: "Du får denne fordi adressen står på invitasjonslisten til {{forum}}.",
    testSubject: "Prøve: {{subject}}",
    test: "Dette er en prøve som bare gikk til deg. Knappen fører til den offentlige siden; i utsendingen fører den hver enkelt til sin egen.",
    movedIntro: "Møtet du er invitert til, er endret. Dette gjelder nå:",
    cancelledIntro: "Møtet du er invitert til, blir ikke holdt.",
    declinedSubject: "Notert: {{title}}",
    declinedHeading: "Du kommer ikke",
    declinedIntro:
      "Vi har notert at du ikke kommer, og tatt møtet ut av kalenderen din der invitasjonen vår hadde lagt det inn. Du hører ikke mer om det fra oss.",
    declinedButton: "Kom likevel",
  },
};
