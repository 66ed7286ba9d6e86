import type { registration as source } from "../en/registration.ts";
import type { Translation } from "../types.ts";

export const registration: Translation<typeof source> = {
  label: "Påmelding",
  title: "Meld deg på møtet",
  pageTitle: "Påmelding: {{meeting}}",
  lede: "Det tek eit minutt. Du treng ingen konto, berre ei adresse som vi kan skrive til.",
  oneSeat:
    "Kvar adresse gir éin plass: Deler fleire ei adresse, melder dei andre seg på med si eiga, eller skriv til {{contact}} og blir melde på utan.",
  seatsLeft: "Det er ledige plassar",
  perOrganisation: "Høgst {{most}} frå kvar organisasjon: er de fleire, står dei andre på venteliste.",
  closes: "Meld deg på seinast {{date}}.",
  field: {
    attendAs: "Korleis deltek du?",
    group: "Kva gruppe vil du vere med i?",
    groupHint: "I gruppene drøftar de eitt tema saman. Valet gjeld så lenge det er plass.",
    accessNeeds: "Kva treng du for å kunne delta?",
    accessNeedsHint:
      "Til dømes tolk, teleslynge eller trappefri tilkomst. Det blir halde for seg sjølv, blir lese berre av dei som arrangerer møtet, og blir sletta {{days}} dagar etter.",
    language: "Kva språk skal vi skrive til deg på?",
  },
  fact: {
    satAt: "Kvar du sat",
    group: "Gruppe",
    accessNeeds: "Det du treng",
    language: "Språk",
  },
  attendAs: {
    room: "I rommet",
    remote: "Digitalt",
  },
  anyGroup: "Kva som helst",
  groupFull: "full",
  groupLeft: "{{left}} av {{seats}} plassar er ledige",
  groupWished: "full: ønsket ditt står",
  lack: {
    group_full: "Ho er full. Vi tek vare på ho som ønsket ditt, og du kan velje ei anna.",
    group_in_room: "Ho møtest i rommet, og du deltek digitalt.",
    group_digital: "Ho møtest digitalt, og du kjem til rommet.",
    free: "Ho var full då du fekk plass, og har plass no. Vel ho på nytt for å bli med.",
  },
  noSeat: {
    meeting_full:
      "Alle plassar er tekne. Den neste som blir ledig, går til den første på ventelista som kan få han, og vi skriv til deg når ein er din.",
    organisation_full:
      "Organisasjonen din har alle plassane han kan ha. Gir ein kollega frå seg sin, kan han bli din, og då skriv vi til deg. Er det viktig at de er fleire, skriv til {{contact}}.",
  },
  kept: "Vi tek vare på det du skriv her, i {{days}} dagar. Stadfestar du ikkje på e-post, blir det sletta.",
  register: "Meld meg på",
  wait: "Set meg på ventelista",
  already: "Er du påmeld frå før?",
  asked: {
    title: "Sjå i e-posten din",
    text: "Vi har sendt ein e-post til adressa. Svaret gjeld når du har trykt på knappen som e-posten leier til. Før det held vi ingen plass til deg.",
    textFull:
      "Vi har sendt ein e-post til adressa. Svaret gjeld når du har trykt på knappen som e-posten leier til. Før det står du ikkje på ventelista.",
    spam: "Kjem det ingenting innan ein time, sjå i søppelposten. Er adressa påmeld frå før, leier e-posten til eigaren si eiga side.",
    unsentTitle: "Du er ikkje påmeld enno",
    unsent:
      "Det går ingen e-post ut frå dette forumet enno, så ingenting kunne sendast til deg. Skriv til {{contact}} i staden.",
    example:
      "Dette er eit døme: e-posten herifrå blir skriven til filer i mappa {{folder}}, den nyaste sist.",
  },
  closed: {
    none: "Det er inga påmelding til dette møtet",
    over: "Påmeldinga er over",
    by_invitation: "Dette møtet er for dei som er inviterte",
    cancelled: "Møtet er avlyst",
    closed: "Møtet er halde",
    contact: "Har du eit spørsmål? Skriv til {{contact}}.",
  },
  refused: {
    mixed_alphabets: "Adressa blandar bokstavar frå ulike alfabet. Skriv ho med eitt alfabet.",
    unknown_group: "Den gruppa finst ikkje lenger. Vel ei anna.",
    group_full: "Den gruppa vart nettopp full. Vel ei anna.",
    group_in_room: "Den gruppa møtest i rommet. Vel ei anna, eller delta i rommet.",
    group_digital: "Den gruppa møtest digitalt. Vel ei anna, eller delta digitalt.",
    remote_only: "Møtet er no digitalt. Send på nytt om det passar for deg.",
    room_only: "Møtet blir no halde berre i rommet. Send på nytt om det passar for deg.",
    questions_changed: "Arrangøren endra spørsmåla medan du skreiv. Sjå gjennom dei, og send på nytt.",
    over: "Møtet tek ikkje imot svar lenger",
  },
  confirm: {
    title: "Vil du kome?",
    lede: "Dette vart fylt ut. Du kan endre svaret etterpå.",
    groupFull:
      "Gruppa du valde, er vorten full. Vi tek vare på ho som ønsket ditt, og du kan velje ei anna på di eiga side.",
    yes: "Ja, meld meg på",
    done: "Dette er stadfesta",
    doneText: "Denne lenkja har gjort sitt. Di eiga side blir opna med si eiga lenkje.",
    refused: "Ingen er påmeld",
    refusedText:
      "Det som vart fylt ut, er sletta, og vi sender ingen slik e-post om dette møtet til denne adressa på {{days}} dagar.",
  },
  own: {
    title: "Påmeldinga di",
  },
  did: {
    registered: "Adressa di er stadfesta.",
    saved: "Lagra.",
    given_up: "Du har sagt at du ikkje kjem.",
    answered: "Takk. Svara dine er tekne vare på.",
  },
  state: {
    going: "Du har plass",
    maybe: "Du kjem kanskje",
    waiting: "Du står på ventelista",
    not_going: "Du kjem ikkje",
    cancelled: "Møtet er avlyst",
    over: "Møtet er over",
  },
  inLine: "Du er nummer {{place}} på ventelista",
  maybeText: "Vi held ingen plass til deg. Sei at du kjem, så får du ein så lenge det er nokon.",
  again: "Eg kjem",
  change: {
    link: "Endre svaret",
    title: "Endre svaret ditt",
    until: "Du kan endre svaret ditt heilt til møtet er slutt.",
    save: "Lagre",
    back: "Lat det vere som det er",
  },
  giveUp: {
    link: "Gi frå deg plassen",
    other: "Sei at du ikkje kjem",
    title: "Vil du gi frå deg plassen?",
    otherTitle: "Kjem du ikkje?",
    text: "Ventar nokon på plass, går han til den første som kan få han. Kjem du likevel seinare og alt er opptatt, står du bakarst i køen. Det du skreiv om kva du treng, blir sletta.",
    otherText:
      "Kjem du likevel seinare og alt er opptatt, står du bakarst i køen. Det du skreiv om kva du treng, blir sletta.",
    now: "Ja, gi frå meg plassen",
    otherNow: "Eg kjem ikkje",
    already: "Du har sagt frå, og ingen plass blir halden av til deg. Du treng ikkje gjere noko meir.",
  },
  erase: {
    open: "Slett det vi har om deg",
    text: "Namn, adresse, organisasjon og svar blir sletta for alle møte denne e-postadressa er påmeld til. At nokon kom, blir framleis talt. Det kan ikkje gjerast om. Det du står på invitasjonslista med, slettar du på sida for henne.",
    ahead:
      "Plassen din går til den neste i køen. Vi sender ingen e-post om det, så ta sjølv møtet ut av kalenderen din.",
  },
  showAgenda: "Vis programmet",
  gettingIn: "Tilkomst",
  join: "Bli med i møtet",
  joinText: "Lenkja er for dei som er påmelde. Ikkje gi ho vidare.",
  joinLater: "Lenkja til møtet kjem her.",
  answered: "Det du svarte",
  private: "Inga offentleg side viser noko av svara dine.",
  named:
    "Referatet frå møtet nemner organisasjonane som var der, om dei ikkje ber oss la vere. Referatet nemner aldri personar.",
  ownNamed:
    "Referatet kan nemne organisasjonen din blant dei som var der, men aldri deg. Skal han ikkje nemnast, skriv til {{contact}}. Elles viser inga offentleg side noko av det du har svart.",
  copy: "Last ned det vi har om påmeldinga di.",
  passOn: {
    title: "Gi invitasjonen vidare",
    text: "Denne sida er berre di: Den som har lenkja, kan endre svaret ditt. Gi andre denne adressa, der alle kan melde seg på: {{address}}",
  },
  renew: {
    link: "Få ei ny lenkje til denne sida.",
    title: "Ei ny lenkje til påmeldinga di",
    lede: "Gjer dette om lenkja har hamna i gale hender. Alle lenkjer som du eller andre har, sluttar å verke straks, òg i denne nettlesaren. Svaret ditt blir ståande.",
  },
  lost: {
    title: "Finn påmeldinga di",
    link: "Få lenkja til sida di på e-post",
    lede: "Skriv adressa du melde deg på med, så sender vi deg lenkja til di eiga side.",
    send: "Send meg lenkja",
    done: "Er adressa påmeld til eit møte, er lenkja på veg dit. Det kan ta nokre minutt.",
  },
  dead: {
    title: "Denne lenkja verkar ikkje",
    text: "Ho kan vere for gammal, eller du har ikkje vore her i denne nettlesaren før. Opne lenkja frå e-posten på nytt, eller få ei ny.",
  },
  said: {
    title: "Det vi sa",
    label: "Bord {{letter}}",
    lede: "Her ser du kor kvart punkt står.",
    waiting_one: "{{count}} punkt er motteke og står her når det er sortert.",
    waiting_other: "{{count}} punkt er mottekne og står her når dei er sorterte.",
    table: "Dette sa bordet ditt",
    chosen:
      "Du valde denne gruppa. Før orda i eit innspel er offentlege, blir dei lesne her berre av dei som vart med på bordet.",
    group: "Det gruppa di sa",
    answered: "Det som ikkje har fått svar enno, får eit grunngjeve svar seinast {{date}}.",
    own: "Orda i eit punkt som ikkje er offentleg enno, blir viste berre for bordet dykkar, til nokon har sett gjennom dei.",
    notPublic: "ikkje offentleg enno",
    unconfirmed_one: "{{count}} punkt vart ikkje stadfesta ved bordet og er ikkje sendt vidare.",
    unconfirmed_other: "{{count}} punkt vart ikkje stadfesta ved bordet og er ikkje sende vidare.",
  },
  objected: {
    taken: "ei innvending er teken med i desse orda",
    kept_both: "det nokon meinte i staden, er eit eige punkt",
    let_be: "ei innvending følgjer med: orda vart ståande som dei var",
  },
  saidNone: {
    open: "Møtet er ikkje avslutta enno. Det bordet stadfesta, står her når det er det. Ta vare på denne sida.",
    closed: "Ingenting av det bordet sa, vart teke inn.",
    cancelled: "Møtet vart avlyst.",
  },
  atTable: {
    title: "Ved bordet ditt",
    room: "Bruk koden på bordet for å bli med. Når møtet er avslutta, står det bordet ditt sa, på denne sida.",
    remote:
      "Når møtet deler seg i grupper, blir du med i di med koden du får der. Når møtet er avslutta, står det gruppa di sa, på denne sida.",
    link: "Bli med ved bordet",
  },
  atDoor: {
    title: "I døra",
    text: "Vis denne koden, eller sei {{ref}}.",
    qr: "QR-kode for innsjekking",
    came: "Du var der.",
  },
};
