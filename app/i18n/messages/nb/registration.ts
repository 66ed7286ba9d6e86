import type { registration as source } from "../en/registration.ts";
import type { Translation } from "../types.ts";

export const registration: Translation<typeof source> = {
  label: "Påmelding",
  title: "Meld deg på møtet",
  pageTitle: "Påmelding: {{meeting}}",
  lede: "Det tar et minutt. Du trenger ingen konto, bare en adresse som vi kan skrive til.",
  seatsLeft: "Det er ledige plasser",
  full: "Alle plasser er tatt",
  waiting:
    "Du kan sette deg på ventelisten. Den som har ventet lengst, får den neste plassen som blir ledig.",
  perOrganisation: "Høyst {{most}} fra hver organisasjon.",
  closes: "Meld deg på senest {{date}}.",
  field: {
    attendAs: "Hvordan deltar du?",
    group: "Hvilken gruppe vil du være med i?",
    groupHint: "I gruppene drøfter dere ett tema sammen. Valget gjelder så lenge det er plass.",
    accessNeeds: "Hva trenger du for å kunne delta?",
    accessNeedsHint:
      "For eksempel tolk, teleslynge eller trappefri adkomst. Det holdes for seg selv, leses bare av dem som arrangerer møtet, og slettes {{days}} dager etter.",
    language: "Hvilket språk skal vi skrive til deg på?",
  },
  fact: {
    group: "Gruppe",
    accessNeeds: "Det du trenger",
    language: "Språk",
  },
  attendAs: {
    room: "I rommet",
    remote: "Digitalt",
  },
  anyGroup: "Hvilken som helst",
  groupFull: "full",
  kept: "Vi beholder det du skriver her, i {{days}} dager. Bekrefter du ikke på e-post, blir det slettet.",
  register: "Meld meg på",
  wait: "Sett meg på ventelisten",
  already: "Er du påmeldt fra før?",
  asked: {
    title: "Se i e-posten din",
    text: "Vi har sendt en e-post til adressen. Du er påmeldt når du har trykket på knappen som den leder til. Før det holder vi ingen plass til deg.",
    spam: "Kommer det ingenting innen en time, se i søppelposten. Er adressen påmeldt fra før, leder e-posten til eierens egen side.",
    unsentTitle: "Du er ikke påmeldt ennå",
    unsent:
      "Det går ingen e-post ut fra dette forumet ennå, så ingenting kunne sendes til deg. Skriv til {{contact}} i stedet.",
  },
  closed: {
    none: "Det er ingen påmelding til dette møtet",
    over: "Påmeldingen er over",
    by_invitation: "Dette møtet er for dem som er invitert",
    cancelled: "Møtet er avlyst",
    closed: "Møtet er holdt",
    contact: "Har du et spørsmål? Skriv til {{contact}}.",
  },
  refused: {
    mixed_alphabets: "Adressen blander bokstaver fra ulike alfabeter. Skriv den med ett alfabet.",
    unknown_group: "Den gruppen finnes ikke lenger. Velg en annen.",
    group_full: "Den gruppen ble nettopp full. Velg en annen.",
    remote_only: "Møtet er nå digitalt. Send på nytt hvis det passer for deg.",
    room_only: "Møtet holdes nå bare i rommet. Send på nytt hvis det passer for deg.",
    questions_changed: "Arrangøren endret spørsmålene mens du skrev. Se gjennom dem, og send på nytt.",
    over: "Møtet tar ikke imot svar lenger",
  },
  confirm: {
    title: "Vil du komme?",
    lede: "Dette ble fylt ut. Du kan endre svaret etterpå.",
    yes: "Ja, meld meg på",
    done: "Du er påmeldt",
    doneText: "Denne lenken har gjort sitt. Din egen side åpnes med sin egen lenke.",
    refused: "Ingen er påmeldt",
    refusedText:
      "Det som ble fylt ut, er slettet, og vi sender ingen slik e-post om dette møtet til denne adressen på {{days}} dager.",
  },
  own: {
    title: "Påmeldingen din",
  },
  did: {
    registered: "Adressen din er bekreftet.",
    saved: "Lagret.",
    given_up: "Du har sagt at du ikke kommer.",
  },
  state: {
    going: "Du har plass",
    maybe: "Du kommer kanskje",
    waiting: "Du står på ventelisten",
    not_going: "Du kommer ikke",
    cancelled: "Møtet er avlyst",
    over: "Møtet er over",
  },
  inLine: "Du er nummer {{place}} på ventelisten",
  stateText: {
    waiting:
      "Den som har ventet lengst, får den neste plassen som blir ledig. Vi skriver til deg når en er din.",
    maybe: "Vi holder ingen plass til deg. Si at du kommer, så får du en så lenge det er noen.",
  },
  again: "Jeg kommer",
  change: {
    link: "Endre svaret",
    title: "Endre svaret ditt",
    save: "Lagre",
    back: "La det være som det er",
  },
  giveUp: {
    link: "Gi fra deg plassen",
    other: "Si at du ikke kommer",
    title: "Vil du gi fra deg plassen?",
    otherTitle: "Kommer du ikke?",
    text: "Den går til den første som venter. Kommer du likevel siden, står du bakerst i køen. Det du skrev om hva du trenger, blir slettet.",
    otherText:
      "Kommer du likevel siden, står du bakerst i køen. Det du skrev om hva du trenger, blir slettet.",
    now: "Ja, gi fra meg plassen",
    otherNow: "Jeg kommer ikke",
  },
  gettingIn: "Slik kommer du inn",
  join: "Bli med i møtet",
  joinText: "Lenken er for dem som er påmeldt. Ikke gi den videre.",
  joinLater: "Lenken til møtet kommer her.",
  answered: "Det du svarte",
  private: "Ingen offentlig side viser noe av det du har svart her.",
  copy: "Last ned det vi har om den.",
  passOn: {
    title: "Gi invitasjonen videre",
    text: "Denne siden er bare din: Den som har lenken, kan endre svaret ditt. Gi andre denne adressen, der alle kan melde seg på: {{address}}",
  },
  renew: {
    link: "Få en ny lenke til denne siden.",
    title: "En ny lenke til påmeldingen din",
    lede: "Gjør dette hvis lenken har kommet i gale hender. Alle lenker som du eller andre har, slutter å virke straks, også i denne nettleseren. Svaret ditt blir stående.",
  },
  lost: {
    title: "Finn påmeldingen din",
    link: "Få lenken til siden din på e-post",
    lede: "Skriv adressen du meldte deg på med, så sender vi deg lenken til din egen side.",
    send: "Send meg lenken",
    done: "Er adressen påmeldt et møte, er lenken på vei dit. Det kan ta noen minutter.",
  },
  dead: {
    title: "Denne lenken virker ikke",
    text: "Den kan være for gammel, eller du har ikke vært her i denne nettleseren før. Åpne lenken fra e-posten på nytt, eller få en ny.",
  },
};
