import type { mailToContacts as source } from "../en/mail-to-contacts.ts";
import type { Translation } from "../types.ts";

export const mailToContacts: Translation<typeof source> = {
  list: {
    confirmSubject: "Stadfest: invitasjonslista til {{forum}}",
    confirmHeading: "Vil du bli invitert?",
    confirmIntro: "Nokon, truleg du, har bede om å få denne adressa på invitasjonslista til {{forum}}.",
    confirmButton: "Sjå og stadfest",
    confirmUntil:
      "Lenkja verkar til {{moment}}. Har du ikkje bede om dette, treng du ikkje gjere noko: Det som vart fylt ut, blir sletta.",
    becauseTyped: "Nokon skreiv denne adressa i skjemaet for invitasjonslista.",
    joinedSubject: "Du står på invitasjonslista til {{forum}}",
    joinedHeading: "Du står på invitasjonslista",
    joinedIntro: "Vi skriv når {{forum}} har noko du kan delta i.",
    knownSubject: "Din plass på invitasjonslista til {{forum}}",
    knownHeading: "Du står på lista frå før",
    knownIntro: "På di eiga side endrar du kva {{forum}} inviterer deg til, eller melder deg av.",
    ownButton: "Di eiga side",
    private: "Lenkja er privat: Den som har ho, kan endre vala dine. Ta vare på denne e-posten.",
    becauseListed: "Du får denne fordi adressa står på invitasjonslista.",
    leave: "Gå av invitasjonslista",
  },
};
