import type { registration as source } from "../en/registration.ts";
import type { Translation } from "../types.ts";

export const registration: Translation<typeof source> = {
  label: "Påmelding",
  title: "Meld deg på møtet",
  pageTitle: "Påmelding: {{meeting}}",
  lede: "Det tar et minutt. Du trenger ingen konto, bare en adresse som vi kan skrive til.",
  oneSeat:
    "Hver adresse gir én plass: Deler flere en adresse, melder de andre seg på med sin egen, eller skriver til {{contact}} og blir meldt på uten.",
  seatsLeft: "Det er ledige plasser",
  perOrganisation: "Høyst {{most}} fra hver organisasjon: er dere flere, står de andre på venteliste.",
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
    satAt: "Hvor du satt",
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
  groupLeft: "{{left}} av {{seats}} plasser er ledige",
  groupWished: "full: ønsket ditt står",
  lack: {
    group_full: "Den er full. Vi beholder den som ønsket ditt, og du kan velge en annen.",
    group_in_room: "Den møtes i rommet, og du deltar digitalt.",
    group_digital: "Den møtes digitalt, og du kommer til rommet.",
    free: "Den var full da du fikk plass, og har plass nå. Velg den på nytt for å bli med.",
  },
  noSeat: {
    meeting_full:
      "Alle plasser er tatt. Den neste som blir ledig, går til den første på ventelisten som kan få den, og vi skriver til deg når en er din.",
    organisation_full:
      "Organisasjonen din har alle plassene den kan ha. Gir en kollega fra seg sin, kan den bli din, og da skriver vi til deg. Er det viktig at dere er flere, skriv til {{contact}}.",
  },
  kept: "Vi beholder det du skriver her, i {{days}} dager. Bekrefter du ikke på e-post, blir det slettet.",
  register: "Meld meg på",
  wait: "Sett meg på ventelisten",
  already: "Er du påmeldt fra før?",
  asked: {
    title: "Se i e-posten din",
    text: "Vi har sendt en e-post til adressen. Svaret gjelder når du har trykket på knappen som e-posten leder til. Før det holder vi ingen plass til deg.",
    textFull:
      "Vi har sendt en e-post til adressen. Svaret gjelder når du har trykket på knappen som e-posten leder til. Før det står du ikke på ventelisten.",
    spam: "Kommer det ingenting innen en time, se i søppelposten. Er adressen påmeldt fra før, leder e-posten til eierens egen side.",
    unsentTitle: "Du er ikke påmeldt ennå",
    unsent:
      "Det går ingen e-post ut fra dette forumet ennå, så ingenting kunne sendes til deg. Skriv til {{contact}} i stedet.",
    example: "Dette er et eksempel: e-posten herfra skrives til filer i mappen {{folder}}, den nyeste sist.",
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
    group_in_room: "Den gruppen møtes i rommet. Velg en annen, eller delta i rommet.",
    group_digital: "Den gruppen møtes digitalt. Velg en annen, eller delta digitalt.",
    remote_only: "Møtet er nå digitalt. Send på nytt hvis det passer for deg.",
    room_only: "Møtet holdes nå bare i rommet. Send på nytt hvis det passer for deg.",
    questions_changed: "Arrangøren endret spørsmålene mens du skrev. Se gjennom dem, og send på nytt.",
    over: "Møtet tar ikke imot svar lenger",
  },
  confirm: {
    title: "Vil du komme?",
    lede: "Dette ble fylt ut. Du kan endre svaret etterpå.",
    groupFull:
      "Gruppen du valgte, er blitt full. Vi beholder den som ønsket ditt, og du kan velge en annen på din egen side.",
    yes: "Ja, meld meg på",
    done: "Dette er bekreftet",
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
    answered: "Takk. Svarene dine er tatt vare på.",
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
  maybeText: "Vi holder ingen plass til deg. Si at du kommer, så får du en så lenge det er noen.",
  again: "Jeg kommer",
  change: {
    link: "Endre svaret",
    title: "Endre svaret ditt",
    until: "Du kan endre svaret ditt helt til møtet er slutt.",
    save: "Lagre",
    back: "La det være som det er",
  },
  giveUp: {
    link: "Gi fra deg plassen",
    other: "Si at du ikke kommer",
    title: "Vil du gi fra deg plassen?",
    otherTitle: "Kommer du ikke?",
    text: "Venter noen på plass, går den til den første som kan få den. Kommer du likevel siden og alt er opptatt, står du bakerst i køen. Det du skrev om hva du trenger, blir slettet.",
    otherText:
      "Kommer du likevel siden og alt er opptatt, står du bakerst i køen. Det du skrev om hva du trenger, blir slettet.",
    now: "Ja, gi fra meg plassen",
    otherNow: "Jeg kommer ikke",
    already: "Du har sagt fra, og ingen plass holdes av til deg. Du trenger ikke gjøre noe mer.",
  },
  erase: {
    open: "Slett det vi har om deg",
    text: "Navn, adresse, organisasjon og svar blir slettet for alle møter denne e-postadressen er påmeldt til. At noen kom, blir fortsatt telt. Det kan ikke gjøres om. Det du står på invitasjonslisten med, sletter du på siden for den.",
    ahead:
      "Plassen din går til den neste i køen. Vi sender ingen e-post om det, så ta selv møtet ut av kalenderen din.",
  },
  showAgenda: "Vis programmet",
  gettingIn: "Adkomst",
  join: "Bli med i møtet",
  joinText: "Lenken er for dem som er påmeldt. Ikke gi den videre.",
  joinLater: "Lenken til møtet kommer her.",
  answered: "Det du svarte",
  private: "Ingen offentlig side viser noe av svarene dine.",
  named:
    "Referatet fra møtet nevner organisasjonene som var der, om de ikke ber oss la være. Referatet nevner aldri personer.",
  ownNamed:
    "Referatet kan nevne organisasjonen din blant dem som var der, men aldri deg. Skal den ikke nevnes, skriv til {{contact}}. Ellers viser ingen offentlig side noe av det du har svart.",
  copy: "Last ned det vi har om påmeldingen din.",
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
  said: {
    title: "Det vi sa",
    label: "Bord {{letter}}",
    lede: "Her ser du hvor hvert punkt står.",
    waiting_one: "{{count}} punkt er mottatt og står her når det er sortert.",
    waiting_other: "{{count}} punkter er mottatt og står her når de er sortert.",
    table: "Dette sa bordet ditt",
    chosen:
      "Du valgte denne gruppen. Før ordene i et innspill er offentlige, leses de her bare av dem som ble med på bordet.",
    group: "Det gruppen din sa",
    answered: "Det som ikke har fått svar ennå, får et begrunnet svar senest {{date}}.",
    own: "Ordene i et punkt som ikke er offentlig ennå, vises bare for bordet deres, til noen har sett gjennom dem.",
    notPublic: "ikke offentlig ennå",
    unconfirmed_one: "{{count}} punkt ble ikke bekreftet ved bordet og er ikke sendt videre.",
    unconfirmed_other: "{{count}} punkter ble ikke bekreftet ved bordet og er ikke sendt videre.",
  },
  objected: {
    taken: "en innvending er tatt med i disse ordene",
    kept_both: "det noen mente i stedet, er et eget punkt",
    let_be: "en innvending følger med: ordene ble beholdt som de var",
  },
  saidNone: {
    open: "Møtet er ikke avsluttet ennå. Det bordet bekreftet, står her når det er det. Ta vare på denne siden.",
    closed: "Ingenting av det bordet sa, ble tatt inn.",
    cancelled: "Møtet ble avlyst.",
  },
  atTable: {
    title: "Ved bordet ditt",
    room: "Bruk koden på bordet for å bli med. Når møtet er avsluttet, står det bordet ditt sa, på denne siden.",
    remote:
      "Når møtet deler seg i grupper, blir du med i din med koden du får der. Når møtet er avsluttet, står det gruppen din sa, på denne siden.",
    link: "Bli med ved bordet",
  },
  atDoor: {
    title: "I døra",
    text: "Vis denne koden, eller si {{ref}}.",
    qr: "QR-kode for innsjekking",
    came: "Du var der.",
  },
};
