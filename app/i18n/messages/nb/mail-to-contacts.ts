import type { mailToContacts as source } from "../en/mail-to-contacts.ts";
import type { Translation } from "../types.ts";

export const mailToContacts: Translation<typeof source> = {
  list: {
    confirmSubject: "Bekreft: invitasjonslisten til {{forum}}",
    confirmHeading: "Vil du bli invitert?",
    confirmIntro: "Noen, trolig du, har bedt om å få denne adressen på invitasjonslisten til {{forum}}.",
    confirmButton: "Se og bekreft",
    confirmUntil:
      "Lenken virker til {{moment}}. Har du ikke bedt om dette, trenger du ikke gjøre noe: Det som ble fylt ut, blir slettet.",
    becauseTyped: "Noen skrev denne adressen i skjemaet for invitasjonslisten.",
    joinedSubject: "Du står på invitasjonslisten til {{forum}}",
    joinedHeading: "Du står på invitasjonslisten",
    joinedIntro: "Vi skriver når {{forum}} har noe du kan delta i.",
    knownSubject: "Din plass på invitasjonslisten til {{forum}}",
    knownHeading: "Du står på listen fra før",
    knownIntro: "På din egen side endrer du hva {{forum}} inviterer deg til, eller melder deg av.",
    ownButton: "Din egen side",
    private: "Lenken er privat: Den som har den, kan endre valgene dine. Ta vare på denne e-posten.",
    becauseListed: "Du får denne fordi adressen står på invitasjonslisten.",
    leave: "Gå av invitasjonslisten",
  },
};
