import type { registration as source } from "../en/registration.ts";
import type { Translation } from "../types.ts";

export const registration: Translation<typeof source> = {
  label: "Anmälan",
  title: "Anmäl dig till mötet",
  pageTitle: "Anmälan: {{meeting}}",
  lede: "Det tar en minut. Du behöver inget konto, bara en adress som vi kan skriva till.",
  oneSeat:
    "Varje adress ger en plats: om flera delar en adress anmäler sig de andra med en egen, eller skriver till {{contact}} och blir anmälda utan.",
  seatsLeft: "Det finns platser kvar",
  perOrganisation: "Högst {{most}} från varje organisation: är ni fler står de andra på väntelistan.",
  closes: "Anmäl dig senast {{date}}.",
  field: {
    attendAs: "Hur deltar du?",
    group: "Vilken grupp vill du vara med i?",
    groupHint: "I grupperna diskuterar ni ett tema tillsammans. Valet gäller så länge det finns plats.",
    accessNeeds: "Vad behöver du för att kunna delta?",
    accessNeedsHint:
      "Till exempel tolk, hörslinga eller trappfri entré. Det hålls för sig, läses bara av dem som ordnar mötet och raderas {{days}} dagar efter.",
    language: "På vilket språk ska vi skriva till dig?",
  },
  fact: {
    satAt: "Var du satt",
    group: "Grupp",
    accessNeeds: "Det du behöver",
    language: "Språk",
  },
  attendAs: {
    room: "På plats",
    remote: "Digitalt",
  },
  anyGroup: "Vilken som helst",
  groupFull: "full",
  groupLeft: "{{left}} av {{seats}} platser kvar",
  groupWished: "full: ditt önskemål står kvar",
  lack: {
    group_full: "Den är full. Vi behåller den som ditt önskemål, och du kan välja en annan.",
    group_in_room: "Den träffas på plats, och du deltar digitalt.",
    group_digital: "Den träffas digitalt, och du deltar på plats.",
    free: "Den var full när du fick plats, och har plats nu. Välj den igen för att vara med.",
  },
  noSeat: {
    meeting_full:
      "Alla platser är tagna. Nästa som blir ledig går till den första på väntelistan som kan få den, och vi skriver till dig när en är din.",
    organisation_full:
      "Din organisation har alla platser som den kan ha. Lämnar en kollega ifrån sig sin kan den bli din, och då skriver vi till dig. Är det viktigt att ni är fler, skriv till {{contact}}.",
  },
  kept: "Vi sparar det du skriver här i {{days}} dagar. Bekräftar du inte via e-post raderas det.",
  register: "Anmäl mig",
  wait: "Ställ mig på väntelistan",
  already: "Är du redan anmäld?",
  asked: {
    title: "Titta i din e-post",
    text: "Vi har skickat ett mejl till adressen. Svaret gäller när du har tryckt på knappen som mejlet leder till. Innan dess håller vi ingen plats åt dig.",
    textFull:
      "Vi har skickat ett mejl till adressen. Svaret gäller när du har tryckt på knappen som mejlet leder till. Innan dess står du inte på väntelistan.",
    spam: "Kommer inget inom en timme, titta i skräpposten. Är adressen redan anmäld leder mejlet till ägarens egen sida.",
    unsentTitle: "Du är inte anmäld än",
    unsent:
      "Ingen e-post går ut från det här forumet än, så inget kunde skickas till dig. Skriv till {{contact}} i stället.",
    example:
      "Det här är ett exempel: e-posten härifrån skrivs till filer i mappen {{folder}}, den nyaste sist.",
  },
  closed: {
    none: "Det finns ingen anmälan till det här mötet",
    over: "Anmälan är stängd",
    by_invitation: "Det här mötet är för dem som är inbjudna",
    cancelled: "Mötet är inställt",
    closed: "Mötet har hållits",
    contact: "Har du en fråga? Skriv till {{contact}}.",
  },
  refused: {
    mixed_alphabets: "Adressen blandar bokstäver från olika alfabet. Skriv den med ett alfabet.",
    unknown_group: "Den gruppen finns inte längre. Välj en annan.",
    group_full: "Den gruppen blev just full. Välj en annan.",
    group_in_room: "Den gruppen träffas på plats. Välj en annan, eller delta på plats.",
    group_digital: "Den gruppen träffas digitalt. Välj en annan, eller delta digitalt.",
    remote_only: "Mötet är nu digitalt. Skicka igen om det passar dig.",
    room_only: "Mötet hålls nu bara på plats. Skicka igen om det passar dig.",
    questions_changed: "Arrangören ändrade frågorna medan du skrev. Gå igenom dem och skicka igen.",
    over: "Mötet tar inte emot svar längre",
  },
  confirm: {
    title: "Vill du komma?",
    lede: "Det här fylldes i. Du kan ändra ditt svar efteråt.",
    groupFull:
      "Gruppen du valde har blivit full. Vi behåller den som ditt önskemål, och du kan välja en annan på din egen sida.",
    yes: "Ja, anmäl mig",
    done: "Det här är bekräftat",
    doneText: "Den här länken har gjort sitt. Din egen sida öppnas med sin egen länk.",
    refused: "Ingen är anmäld",
    refusedText:
      "Det som fylldes i är raderat, och vi skickar inga sådana mejl om det här mötet till den här adressen på {{days}} dagar.",
  },
  own: {
    title: "Din anmälan",
  },
  did: {
    registered: "Din adress är bekräftad.",
    saved: "Sparat.",
    given_up: "Du har sagt att du inte kommer.",
    answered: "Tack. Dina svar är sparade.",
  },
  state: {
    going: "Du har en plats",
    maybe: "Du kommer kanske",
    waiting: "Du står på väntelistan",
    not_going: "Du kommer inte",
    cancelled: "Mötet är inställt",
    over: "Mötet är över",
  },
  inLine: "Du är nummer {{place}} på väntelistan",
  maybeText: "Vi håller ingen plats åt dig. Säg att du kommer, så får du en så länge det finns någon.",
  again: "Jag kommer",
  change: {
    link: "Ändra svaret",
    title: "Ändra ditt svar",
    until: "Du kan ändra ditt svar ända tills mötet är slut.",
    save: "Spara",
    back: "Låt det vara som det är",
  },
  giveUp: {
    link: "Lämna ifrån dig platsen",
    other: "Säg att du inte kommer",
    title: "Vill du lämna ifrån dig platsen?",
    otherTitle: "Kommer du inte?",
    text: "Väntar någon på plats går den till den första som kan få den. Vill du komma ändå och allt är upptaget står du sist i kön. Det du skrev om vad du behöver raderas.",
    otherText:
      "Vill du komma ändå och allt är upptaget står du sist i kön. Det du skrev om vad du behöver raderas.",
    now: "Ja, lämna ifrån mig platsen",
    otherNow: "Jag kommer inte",
    already: "Du har sagt till, och ingen plats hålls åt dig. Du behöver inte göra något mer.",
  },
  erase: {
    open: "Radera det vi har om dig",
    text: "Namn, adress, organisation och svar raderas för alla möten som den här e-postadressen är anmäld till. Att någon kom räknas fortfarande. Det går inte att ångra. Det du står på inbjudningslistan med raderar du på listans egen sida.",
    ahead:
      "Din plats går till nästa i kön. Vi skickar inget mejl om det, så ta själv bort mötet ur din kalender.",
  },
  showAgenda: "Visa programmet",
  gettingIn: "Tillträde",
  join: "Gå med i mötet",
  joinText: "Länken är för dem som är anmälda. Skicka den inte vidare.",
  joinLater: "Länken till mötet kommer här.",
  answered: "Vad du svarade",
  private: "Ingen offentlig sida visar något av dina svar.",
  named:
    "Dokumentationen av mötet nämner de organisationer som var där, om de inte ber oss låta bli. Personer nämns aldrig.",
  ownNamed:
    "Dokumentationen kan nämna din organisation bland dem som var där, men aldrig dig. Skriv till {{contact}} om den inte ska nämnas. Ingen offentlig sida visar något annat av det du har svarat.",
  copy: "Ladda ner det vi har om din anmälan.",
  passOn: {
    title: "Skicka inbjudan vidare",
    text: "Den här sidan är bara din: den som har länken kan ändra ditt svar. Ge andra den här adressen, där alla kan anmäla sig: {{address}}",
  },
  renew: {
    link: "Få en ny länk till den här sidan.",
    title: "En ny länk till din anmälan",
    lede: "Gör det här om länken har hamnat i fel händer. Alla länkar som du eller andra har slutar genast att fungera, även i den här webbläsaren. Ditt svar står kvar.",
  },
  lost: {
    title: "Hitta din anmälan",
    link: "Få länken till din sida via e-post",
    lede: "Skriv adressen du anmälde dig med, så mejlar vi länken till din egen sida.",
    send: "Mejla mig länken",
    done: "Är adressen anmäld till ett möte är länken på väg dit. Det kan ta några minuter.",
  },
  dead: {
    title: "Den här länken fungerar inte",
    text: "Den kan vara för gammal, eller så har du inte varit här i den här webbläsaren förut. Öppna länken från mejlet igen, eller få en ny.",
  },
  said: {
    title: "Det vi sa",
    label: "Bord {{letter}}",
    lede: "Här ser du hur det går med var och en av punkterna.",
    waiting_one: "{{count}} punkt är mottagen och står här när den är sorterad.",
    waiting_other: "{{count}} punkter är mottagna och står här när de är sorterade.",
    table: "Det här sade ditt bord",
    chosen:
      "Du valde den här gruppen. Innan orden i en synpunkt är offentliga läses de här bara av dem som anslöt sig till bordet.",
    group: "Det din grupp sa",
    answered: "Det som inte har fått svar än får ett motiverat svar senast {{date}}.",
    own: "Orden i en punkt som inte är offentlig ännu visas bara för ert bord, tills någon har gått igenom dem.",
    notPublic: "inte offentlig ännu",
    unconfirmed_one: "{{count}} punkt bekräftades inte vid bordet och har inte förts vidare.",
    unconfirmed_other: "{{count}} punkter bekräftades inte vid bordet och har inte förts vidare.",
  },
  objected: {
    taken: "en invändning togs med i de här orden",
    kept_both: "det någon menade i stället är en egen punkt",
    let_be: "en invändning följer med: orden behölls som de var",
  },
  saidNone: {
    open: "Mötet är inte avslutat ännu. Det som bordet bekräftade står här när det är det. Spara den här sidan.",
    closed: "Inget av det som bordet sa togs in.",
    cancelled: "Mötet ställdes in.",
  },
  atTable: {
    title: "Vid ditt bord",
    room: "Anslut med koden på bordet. När mötet har avslutats står det som ert bord sade på den här sidan.",
    remote:
      "När mötet delas i grupper ansluter du till din med koden som du får där. När mötet har avslutats står det som er grupp sade på den här sidan.",
    link: "Anslut till bordet",
  },
  atDoor: {
    title: "Vid dörren",
    text: "Visa den här koden, eller säg {{ref}}.",
    qr: "QR-kod för incheckning",
    came: "Du var där.",
  },
};
