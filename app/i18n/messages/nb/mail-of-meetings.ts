import type { mailOfMeetings as source } from "../en/mail-of-meetings.ts";
import type { Translation } from "../types.ts";

export const mailOfMeetings: Translation<typeof source> = {
  meeting: {
    goingSubject: "Du er påmeldt: {{title}}",
    goingHeading: "Du har plass",
    goingIntro: "Du er påmeldt til dette møtet og har plass.",
    askedSubject: "Du er kalt inn: {{title}}",
    askedHeading: "Du er kalt inn til et møte",
    askedIntro:
      "Du er kalt inn til dette møtet og har plass. Kan du ikke komme, sier du fra på din egen side.",
    maybeSubject: "Du kommer kanskje: {{title}}",
    maybeHeading: "Du kommer kanskje",
    maybeIntro:
      "Vi har notert at du kanskje kommer. Vi holder ikke av plass til deg før du sier at du kommer.",
    waitingSubject: "Du står på venteliste: {{title}}",
    waitingHeading: "Du står på venteliste",
    waiting_meeting_full:
      "Alle plasser er tatt. Den neste som blir ledig, går til den første på ventelisten som kan få den, og vi skriver til deg når en er din.",
    waiting_organisation_full:
      "Organisasjonen din har alle plassene den kan ha på dette møtet. Gir en kollega fra seg sin, kan den bli din, og da skriver vi til deg. Er det viktig at dere er flere, skriv til arrangøren.",
    endedSubject: "Du kommer ikke: {{title}}",
    endedHeading: "Du er ikke lenger påmeldt",
    endedIntro:
      "Vi har notert at du ikke kommer, og holder ikke av plass til deg. Er det feil, kan du svare på nytt på din egen side.",
    takenSubject: "Plassen din er tatt over: {{title}}",
    takenHeading: "Plassen din er tatt over",
    takenIntro:
      "Den du tilbød plassen din, har tatt den, og du er ikke lenger påmeldt. Vil du komme likevel, kan du svare på nytt på din egen side.",
    seatedSubject: "En plass til deg: {{title}}",
    seatedHeading: "Du har plass",
    seatedIntro:
      "En plass er blitt ledig, og den er din. Kan du likevel ikke komme, gir du den fra deg på din egen side, så går den til den neste som venter.",
    changedSubject: "Svaret ditt er endret: {{title}}",
    movedSubject: "Endret: {{title}}",
    movedHeading: "Møtet er endret",
    movedForOthers: "Møtet er endret siden vi skrev sist. For deg er tid og sted de samme.",
    form_room: "Det holdes nå bare i rommet.",
    form_digital: "Det holdes nå bare digitalt.",
    form_hybrid: "Det holdes nå både i rommet og digitalt.",
    movedIntro: "Møtet er endret siden vi skrev sist. Dette gjelder nå:",
    moved_going: "Du beholder plassen. Kan du ikke komme nå, gir du den fra deg på din egen side.",
    moved_maybe: "Du har svart at du kanskje kommer. Si på din egen side om du kommer.",
    moved_waiting: "Du står fortsatt på venteliste.",
    before: "Slik var det",
    linkSubject: "Ny lenke til møtet: {{title}}",
    linkHeading: "Lenken til møtet er ny",
    linkIntro: "Lenken til dette møtet er endret. Bruk denne; den forrige gjelder ikke lenger.",
    cancelledSubject: "Avlyst: {{title}}",
    cancelledHeading: "Møtet er avlyst",
    cancelledIntro: "Dette møtet blir ikke holdt, og svaret ditt gjelder ikke lenger.",
    cancelledOwn:
      "På din egen side ser du hva vi har lagret om deg, og kan få det slettet. Lenken er bare din.",
    stillInput: "Du kan fortsatt komme med innspill skriftlig",
    join: "Lenke til møtet",
    joinPrivate: "Lenken til møtet er til deg. Ikke legg den ut åpent.",
    noPlaceInGroup: "Hvilken som helst. Du valgte «{{title}}», som ikke hadde plass til deg.",
    wayAssumed: "Vi har regnet med at du kommer til rommet. Deltar du digitalt? Endre det på din egen side.",
    atDoor: "I døra: si {{ref}}, eller vis koden.",
    outOfCalendar: "Har du møtet fra oss i kalenderen, går det ut av den til du har plass.",
    fromCalendar: "Du kan også svare fra kalenderen din, så følger påmeldingen etter.",
    because_asked: "Du får dette fordi du er kalt inn til møtet.",
    because_going: "Du får denne e-posten fordi denne adressen er påmeldt til møtet.",
    because_maybe: "Du får denne e-posten fordi du har svart at du kanskje kommer på møtet.",
    because_waiting: "Du får denne e-posten fordi denne adressen står på ventelisten til møtet.",
    because_not_going: "Du får denne e-posten fordi denne adressen var påmeldt til møtet.",
    because_called_off: "Du får denne e-posten fordi denne adressen sto på listen til møtet.",
  },
  duty: {
    moved: "Møtet er endret. Dette gjelder nå:",
    cancelled: "Møtet blir ikke holdt.",
    button: "Åpne møtet",
    because: "Du får dette fordi du har en gruppe i møtet.",
  },
};
