import type { mailToRegistered as source } from "../en/mail-to-registered.ts";
import type { Translation } from "../types.ts";

export const mailToRegistered: Translation<typeof source> = {
  registration: {
    confirmSubject: "Bekreft: {{title}}",
    confirmHeading: "Vil du komme?",
    confirmIntro: "Noen, trolig du, har fylt ut påmeldingen til dette møtet med din adresse.",
    confirmWaits: "Slik det er nå, er det ingen ledig plass: Den som bekrefter, kommer på ventelisten.",
    confirmButton: "Se og bekreft",
    confirmUntil:
      "Lenken virker til {{moment}}. Gjør du ingenting, blir ingen påmeldt, og det som ble fylt ut, blir slettet.",
    offeredSubject: "Du får tilbud om en plass: {{title}}",
    offeredHeading: "En plass er holdt av til deg",
    offered_holder: "Det er holdt av en plass til deg på dette møtet. En som ikke kan komme, tilbyr deg sin.",
    offered_organiser:
      "Det er holdt av en plass til deg på dette møtet. Arrangøren tilbyr deg plassen til en som ikke kan komme.",
    offeredButton: "Se og ta plassen",
    offeredUntil:
      "Du kan ta den til {{moment}}, så lenge den ikke blir gitt opp eller tilbudt noen andre før. Gjør du ingenting, blir du ikke påmeldt, og det som ble skrevet om deg, blir slettet.",
    becauseOffered: "Du får denne fordi denne adressen fikk tilbud om en plass på et møte.",
    linkSubject: "Påmeldingen din: {{title}}",
    linkHeading: "Du har svart allerede",
    linkIntro: "Din egen side viser om du har plass. Der endrer du svaret eller gir fra deg plassen.",
    linkSeat:
      "Det er {{name}} som har svart med denne adressen. En adresse gir én plass, så en kollega som deler den, melder seg på med sin egen, eller skriver til {{email}} og blir meldt på uten.",
    ownButton: "Din egen side",
    private: "Lenken er privat: Den som har den, kan endre svaret ditt. Ta vare på denne e-posten.",
    becauseTyped: "Noen skrev denne adressen i skjemaet for et møte.",
  },
  /** an answer from a calendar that was not taken */
  refused: {
    subject: "Svaret ditt ble ikke tatt imot: {{title}}",
    heading: "Svaret fra kalenderen din endret ingenting",
    closed:
      "Du svarte på denne invitasjonen fra kalenderen din etter siste dag for påmelding. Du er ikke påmeldt.",
    older:
      "Møtet er flyttet, eller du har svart noe annet, siden du ga dette svaret i kalenderen. Det ble ikke tatt imot.",
    old_address:
      "Du svarte på en eldre oppføring i kalenderen din. Den sluttet å gjelde da du fikk ny lenke, og svaret ditt ble ikke tatt imot.",
    over: "Svaret fra kalenderen din kom da møtet var over, og ble ikke tatt imot.",
    cancelled: "Du svarte fra kalenderen din, men møtet er avlyst. Det blir ikke holdt.",
    stands_going: "Slik det står nå, kommer du og har plass.",
    stands_maybe: "Slik det står nå, kommer du kanskje. Ingen plass er holdt av til deg.",
    stands_waiting: "Slik det står nå, er du på venteliste.",
    stands_not_going: "Slik det står nå, kommer du ikke.",
    stands_none: "Slik det står nå, har du ikke svart.",
    answer: "Er det feil, svarer du på siden nedenfor.",
    write: "Vil du fortsatt komme, skriv til {{email}}.",
    button: "Invitasjonen din",
    because: "Du får denne fordi det kom et svar fra kalenderen til denne adressen.",
  },
};
