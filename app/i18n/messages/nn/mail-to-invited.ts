import type { mailToInvited as source } from "../en/mail-to-invited.ts";
import type { Translation } from "../types.ts";

export const mailToInvited: Translation<typeof source> = {
  mailing: {
    answerButton: "Meld deg på eller takk nei",
    deadline: "Meld deg på innan",
    moreAgenda: "Resten av programmet står på møtesida.",
    private:
      "Lenkja er di, og organisasjonen din er fylt ut dersom vi kjenner han. Namnet skriv du sjølv, i tilfelle du sender e-posten vidare: Den som får han, får si eiga lenkje.",
    fromCalendar: "Du kan òg svare frå kalenderen din.",
    because: "Du får denne fordi adressa står på invitasjonslista til {{forum}}.",
    testSubject: "Prøve: {{subject}}",
    test: "Dette er ei prøve som berre gjekk til deg. Knappen fører til den offentlege sida; i utsendinga fører han kvar einskild til si eiga.",
    movedIntro: "Møtet du er invitert til, er endra. Dette gjeld no:",
    cancelledIntro: "Møtet du er invitert til, blir ikkje halde.",
    declinedSubject: "Notert: {{title}}",
    declinedHeading: "Du kjem ikkje",
    declinedIntro:
      "Vi har notert at du ikkje kjem, og teke møtet ut av kalenderen din der invitasjonen vår hadde lagt det inn. Du høyrer ikkje meir om det frå oss.",
    declinedButton: "Kom likevel",
  },
};
