import type { mailToRegistered as source } from "../en/mail-to-registered.ts";
import type { Translation } from "../types.ts";

export const mailToRegistered: Translation<typeof source> = {
  registration: {
    confirmSubject: "Stadfest: {{title}}",
    confirmHeading: "Vil du kome?",
    confirmIntro: "Nokon, truleg du, har fylt ut påmeldinga til dette møtet med di adresse.",
    confirmWaits: "Slik det er no, er det ingen ledig plass: Den som stadfestar, kjem på ventelista.",
    confirmButton: "Sjå og stadfest",
    confirmUntil:
      "Lenkja verkar til {{moment}}. Gjer du ingenting, blir ingen påmeld, og det som vart fylt ut, blir sletta.",
    offeredSubject: "Du får tilbod om ein plass: {{title}}",
    offeredHeading: "Ein plass er halden av til deg",
    offered_holder: "Det er halde av ein plass til deg på dette møtet. Ein som ikkje kan kome, byd deg sin.",
    offered_organiser:
      "Det er halde av ein plass til deg på dette møtet. Arrangøren byd deg plassen til ein som ikkje kan kome.",
    offeredButton: "Sjå og ta plassen",
    offeredUntil:
      "Du kan ta han til {{moment}}, så lenge han ikkje blir gitt opp eller boden til nokon andre før. Gjer du ingenting, blir du ikkje påmeld, og det som vart skrive om deg, blir sletta.",
    becauseOffered: "Du får denne fordi denne adressa fekk tilbod om ein plass på eit møte.",
    linkSubject: "Påmeldinga di: {{title}}",
    linkHeading: "Du har svart alt",
    linkIntro: "Di eiga side viser om du har plass. Der endrar du svaret eller gir frå deg plassen.",
    linkSeat:
      "Det er {{name}} som har svart med denne adressa. Ei adresse gir éin plass, så ein kollega som deler ho, melder seg på med si eiga, eller skriv til {{email}} og blir meld på utan.",
    ownButton: "Di eiga side",
    private: "Lenkja er privat: Den som har ho, kan endre svaret ditt. Ta vare på denne e-posten.",
    becauseTyped: "Nokon skreiv denne adressa i skjemaet for eit møte.",
  },
  /** an answer from a calendar that was not taken */
  refused: {
    subject: "Svaret ditt vart ikkje teke imot: {{title}}",
    heading: "Svaret frå kalenderen din endra ingenting",
    closed:
      "Du svarte på denne invitasjonen frå kalenderen din etter siste dag for påmelding. Du er ikkje påmeld.",
    older:
      "Møtet er flytta, eller du har svara noko anna, sidan du gav dette svaret i kalenderen. Det vart ikkje teke imot.",
    old_address:
      "Du svarte på ei eldre oppføring i kalenderen din. Ho slutta å gjelde då du fekk ny lenkje, og svaret ditt vart ikkje teke imot.",
    over: "Svaret frå kalenderen din kom då møtet var over, og vart ikkje teke imot.",
    cancelled: "Du svarte frå kalenderen din, men møtet er avlyst. Det blir ikkje halde.",
    stands_going: "Slik det står no, kjem du og har plass.",
    stands_maybe: "Slik det står no, kjem du kanskje. Ingen plass er halden av til deg.",
    stands_waiting: "Slik det står no, er du på venteliste.",
    stands_not_going: "Slik det står no, kjem du ikkje.",
    stands_none: "Slik det står no, har du ikkje svart.",
    answer: "Er det feil, svarar du på sida nedanfor.",
    write: "Vil du framleis kome, skriv til {{email}}.",
    button: "Invitasjonen din",
    because: "Du får denne fordi det kom eit svar frå kalenderen til denne adressa.",
  },
};
