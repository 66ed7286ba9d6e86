import type { mailOfMeetings as source } from "../en/mail-of-meetings.ts";
import type { Translation } from "../types.ts";

export const mailOfMeetings: Translation<typeof source> = {
  meeting: {
    goingSubject: "Du er påmeld: {{title}}",
    goingHeading: "Du har plass",
    goingIntro: "Du er påmeld til dette møtet og har plass.",
    askedSubject: "Du er kalla inn: {{title}}",
    askedHeading: "Du er kalla inn til eit møte",
    askedIntro:
      "Du er kalla inn til dette møtet og har plass. Kan du ikkje kome, seier du frå på di eiga side.",
    maybeSubject: "Du kjem kanskje: {{title}}",
    maybeHeading: "Du kjem kanskje",
    maybeIntro: "Vi har notert at du kanskje kjem. Vi held ikkje av plass til deg før du seier at du kjem.",
    waitingSubject: "Du står på venteliste: {{title}}",
    waitingHeading: "Du står på venteliste",
    waiting_meeting_full:
      "Alle plassar er tekne. Dei som ventar, får dei plassane som blir ledige, i tur og orden, og vi skriv til deg når ein av dei er din.",
    waiting_organisation_full:
      "Organisasjonen din har alle plassane han kan ha på dette møtet. Gir ein kollega frå seg sin, kan han bli din, og då skriv vi til deg. Er det viktig at de er fleire, skriv til arrangøren.",
    endedSubject: "Du kjem ikkje: {{title}}",
    endedHeading: "Du er ikkje lenger påmeld",
    endedIntro:
      "Vi har notert at du ikkje kjem, og held ikkje av plass til deg. Er det feil, kan du svare på nytt på di eiga side.",
    seatedSubject: "Ein plass til deg: {{title}}",
    seatedHeading: "Du har plass",
    seatedIntro:
      "Ein plass har vorte ledig, og han er din. Kan du likevel ikkje kome, gir du han frå deg på di eiga side, så går han til den neste som ventar.",
    changedSubject: "Svaret ditt er endra: {{title}}",
    movedSubject: "Endra: {{title}}",
    movedHeading: "Møtet er endra",
    movedIntro: "Møtet er endra sidan vi skreiv sist. Dette gjeld no:",
    moved_going: "Du held på plassen. Kan du ikkje kome no, gir du han frå deg på di eiga side.",
    moved_maybe: "Du har svart at du kanskje kjem. Sei på di eiga side om du kjem.",
    moved_waiting: "Du står framleis på venteliste.",
    before: "Slik var det",
    linkSubject: "Ny lenkje til møtet: {{title}}",
    linkHeading: "Lenkja til møtet er ny",
    linkIntro: "Lenkja til dette møtet er endra. Bruk denne; den førre gjeld ikkje lenger.",
    cancelledSubject: "Avlyst: {{title}}",
    cancelledHeading: "Møtet er avlyst",
    cancelledIntro: "Dette møtet blir ikkje halde, og svaret ditt gjeld ikkje lenger.",
    join: "Lenkje til møtet",
    joinPrivate: "Lenkja til møtet er til deg. Ikkje legg henne ut ope.",
    noPlaceInGroup: "Kva som helst. Du valde «{{title}}», som ikkje hadde plass til deg.",
    atDoor: "I døra: sei {{ref}}, eller vis koden.",
    outOfCalendar: "Har du møtet frå oss i kalenderen, går det ut av han til du har plass.",
    fromCalendar: "Du kan òg svare frå kalenderen din, så følgjer påmeldinga etter.",
    because_asked: "Du får dette fordi du er kalla inn til møtet.",
    wayAssumed: "Vi har rekna med at du kjem til rommet. Deltek du digitalt? Endre det på di eiga side.",
    because_going: "Du får denne e-posten fordi denne adressa er påmeld til møtet.",
    because_maybe: "Du får denne e-posten fordi du har svart at du kanskje kjem på møtet.",
    because_waiting: "Du får denne e-posten fordi denne adressa står på ventelista til møtet.",
    because_not_going: "Du får denne e-posten fordi denne adressa var påmeld til møtet.",
    because_called_off: "Du får denne e-posten fordi denne adressa stod på lista til møtet.",
  },
  duty: {
    moved: "Møtet er endra. Dette gjeld no:",
    cancelled: "Møtet blir ikkje halde.",
    button: "Opne møtet",
    because: "Du får dette fordi du har ei gruppe i møtet.",
  },
};
