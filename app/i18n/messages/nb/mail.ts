import type { mail as en } from "../en/mail.ts";
import type { Translation } from "../types.ts";

export const mail = {
  frame: {
    because: "Denne e-posten kommer fordi adressen ble oppgitt sammen med {{ref}}.",
    becauseStaff: "Denne e-posten kommer fordi du arbeider med {{forum}}.",
    becauseAsked:
      "Noen, trolig du, ba om en liste over alt som er sendt inn fra denne adressen. Var det ikke du, trenger du ikke gjøre noe.",
    follow: "Se hele innspillet, eller stopp disse e-postene",
    responsible: "Ansvarlig: {{host}}, {{email}}.",
    reply: "Er noe uklart eller misforstått? Svar på denne e-posten, så leser vi det.",
    private: "Lenken er privat: den som har den, kan følge dette innspillet. Ta vare på e-posten.",
    hello: "Hei {{name}}!",
    number: "Nummer",
    consultation: "Gjelder",
    received: "Mottatt",
  },
  receipt: {
    subject: "Mottatt: {{ref}}",
    heading: "Innspillet er mottatt",
    intro: "Takk. Det er lagret nøyaktig slik det ble sendt, og har fått nummeret {{ref}}.",
    headingIntake: "Innspillet er registrert",
    introIntake:
      "Vi har ført inn innspillet slik det kom, med nummeret {{ref}}. Det blir besvart på samme måte som alt som sendes inn på nettstedet.",
    late: "Det kom etter siste dag og er merket som for sent.",
    channel: "Kom inn",
    files: "Filer",
    public: "Blir publisert",
    publicText: "teksten",
    publicOrganisation: "navnet på organisasjonen",
    publicPerson: "navnet på personen",
    publicNothing: "ingenting",
    notSecret: "At noe ikke blir publisert, betyr ikke at det er hemmelig: offentleglova avgjør.",
    next: "Dette skjer videre",
    nextStatus: "Innen {{date}} er hvert punkt funnet, sortert og gitt til noen som leser det.",
    nextResponse: "Innen {{date}} har hvert punkt fått et begrunnet svar. Vi skriver når det kommer.",
    lateStatus:
      "Innen {{date}} skulle hvert punkt vært funnet, sortert og gitt til noen som leser det. Den dagen er passert. Vi gjør det så snart vi kan.",
    lateResponse:
      "Innen {{date}} skulle hvert punkt hatt et begrunnet svar. Den dagen er passert. Vi svarer så snart vi kan, og skriver når svaret kommer.",
    button: "Følg innspillet",
    notMe: "Dette var ikke meg",
    notMeText: "Var det ikke du som sendte dette? Si fra, så tar vi bort adressen din.",
  },
  nothing: {
    subject: "{{ref}} er lest: ingenting å svare på",
    heading: "Vi har lest det og fant ingenting å svare på",
    intro: "Det er tatt vare på slik det kom, og telles med.",
    why: "Hvorfor",
    wrong: "Har vi oversett et punkt? Svar på denne e-posten, så leser vi en gang til.",
    button: "Se innspillet",
  },
  withdrawal: {
    subject: "Bekreft at {{ref}} skal trekkes",
    heading: "Vil du trekke dette?",
    intro:
      "Noen som har den private lenken din, har bedt om å få trekke punkt {{ref}}. Ingenting er gjort ennå.",
    introWhole:
      "Noen som har den private lenken din, har bedt om å få trekke alt i {{ref}}. Ingenting er gjort ennå.",
    means: "Bekrefter du, forsvinner teksten og navnet bak straks fra alle åpne sider. Det kan ikke angres.",
    answered: "Det vi har svart, blir stående, uten teksten din.",
    button: "Gå videre for å bekrefte",
    until: "Lenken virker til {{moment}}.",
    notYou: "Var det ikke du, trenger du ikke gjøre noe: alt blir som det er.",
  },
  narrowing: {
    subject: "Bekreft at vi skal publisere mindre av {{ref}}",
    heading: "Skal vi publisere mindre?",
    intro:
      "Noen som har den private lenken din, har bedt oss om ikke lenger å publisere dette i {{ref}}: {{what}}. Ingenting er gjort ennå.",
    means:
      "Bekrefter du, forsvinner det straks fra alle åpne sider, lister og tidligere versjoner. Det kan ikke angres med lenken.",
  },
  address: {
    subjectOld: "En annen adresse for {{ref}}?",
    headingOld: "Skal vi skrive til en annen adresse?",
    introOld:
      "Noen som har den private lenken din, har bedt oss om å skrive til {{to}} om {{ref}} og ikke lenger til deg her. Det blir gjort når begge adressene har bekreftet.",
    introStaff:
      "Vi er bedt om å skrive til {{to}} om {{ref}} og ikke lenger til deg her. Det blir gjort når den nye adressen har bekreftet. Er det ikke riktig, kan du stoppe det.",
    buttonOld: "Bekreft eller stopp",
    subjectNew: "Kan vi skrive til deg her om {{ref}}?",
    headingNew: "Kan vi skrive til deg her?",
    introNew:
      "Denne adressen er oppgitt som ny adresse for {{ref}}. Vi skriver hit bare når du har bekreftet det.",
    notYouNew: "Kjenner du ikke til dette, trenger du ikke gjøre noe: det kommer ikke flere e-poster om det.",
  },
  later: {
    subject: "Mottatt: mer om {{ref}}",
    heading: "Det du sendte etterpå, er mottatt",
    addition: "{{date}} ble noe lagt til i {{ref}}. Det er lagret nøyaktig slik det ble sendt.",
    correction: "{{date}} ble teksten i {{ref}} rettet. Både den første teksten og den nye er lagret.",
    next: "De som leder innspillsrunden, leser det og gir hvert ord en plass. Det som alt er besvart, blir stående, med mindre de finner at svaret må rettes.",
    notYou: "Var det ikke du, har noen den private lenken din. Få en ny på siden, og skriv til {{email}}.",
  },
  renewed: {
    subject: "Ny privat lenke til {{ref}}",
    heading: "Den nye private lenken din",
    intro:
      "Fra nå av er det bare denne lenken som fører til {{ref}}. Lenkene i eldre e-poster og på kvitteringen virker ikke lenger.",
  },
  setAside: {
    subject: "{{ref}} er lagt til side",
    heading: "Punktet ditt er lagt til side",
    intro:
      "Vi har lest det og kommer ikke til å svare på det. Det er tatt vare på og talt med; teksten er ikke offentlig.",
    twoPeople: "Én ba om det, og en annen godkjente det.",
    onePerson: "Samme person ba om det og godkjente det.",
    wrong: "Mener du at dette er feil? Svar på denne e-posten, så ser vi på det en gang til.",
  },
  delayed: {
    subject: "Svaret på {{ref}} kommer senere",
    heading: "Svaret kommer senere enn vi lovet",
    waiting:
      "Vi venter på det vi spurte deg om. Svaret var lovet innen {{from}} og er nå lovet innen {{to}}.",
    extended: "Vi trenger mer tid. Svaret var lovet innen {{from}} og er nå lovet innen {{to}}.",
  },
  promises: {
    subjectOverdue_one: "{{count}} svar er over fristen",
    subjectOverdue_other: "{{count}} svar er over fristen",
    subjectDue_one: "{{count}} svar har frist innen en uke",
    subjectDue_other: "{{count}} svar har frist innen en uke",
    subjectAdvice_one: "{{count}} råd har ikke kommet",
    subjectAdvice_other: "{{count}} råd har ikke kommet",
    heading: "Dette er lovet",
    overdue: "Svar over fristen: {{count}}. Alle kan se det.",
    due: "Svar med frist innen en uke: {{count}}",
    advice: "Råd som ikke har kommet, selv om de ansvarlige er minnet på det: {{count}}",
    button: "Åpne dagens liste",
  },
  takenUp: {
    subject: "{{ref}} er tatt opp igjen",
    heading: "Vi arbeider med punktet ditt igjen",
    intro: "Det var lagt til side. Vi har sett på det en gang til, og det blir besvart som de andre.",
    due: "Du får et begrunnet svar innen {{date}}.",
  },
  moved: {
    subject: "{{ref}} er flyttet til en annen innspillsrunde",
    heading: "Punktet ditt følges opp i en annen innspillsrunde",
    intro: "Det kom inn til {{from}}. Vi har flyttet det dit det kan besvares.",
    same: "Nummeret, adressen og lenken din er de samme.",
    due: "Du får et begrunnet svar innen {{date}}.",
  },
  question: {
    subject: "Et spørsmål om {{ref}}",
    heading: "Kan du fortelle mer?",
    intro: "Et svar hjelper dem som vurderer punktet; uten svar blir det vurdert slik det står.",
    wrote: "Punktet begynner slik",
    asked: "Vi spør",
    atLink: "Teksten i dette punktet er ikke publisert, så spørsmålet står bak den private lenken.",
    by: "Vi håper på svar innen {{date}}.",
    button: "Svar på spørsmålet",
  },
  response: {
    subject: "Svar på {{ref}}: {{title}}",
    heading_one: "Innspillet har fått svar",
    heading_other: "{{count}} av punktene har fått svar",
    preview: "Utfall: {{outcome}}. Begrunnelsen og det som skjer nå, står her.",
    theInput: "Innspillet",
    textNotPublished: "{{ref}}. Teksten er ikke publisert og blir derfor ikke sitert her.",
    others_one: "Det har fått svar sammen med {{count}} annet punkt om det samme.",
    others_other: "Det har fått svar sammen med {{count}} andre punkter om det samme.",
    answer: "Vi svarer",
    why: "Hvorfor",
    alone: "Til dette punktet alene ({{ref}})",
    where: "Hvor saken går",
    next: "Hva som skjer nå",
    by: "innen {{date}}",
    promisedBy: "{{body}} skal gjøre det.",
    nothingMore: "Dette svaret lover ikke noe mer.",
    button: "Les hele svaret",
    subjectChanged: "Endret svar på {{ref}}: {{title}}",
    headingChanged_one: "Svaret på innspillet ditt er endret",
    headingChanged_other: "Svaret på {{count}} av innspillene dine er endret",
    changed: "Hva som er endret, og hvorfor",
  },
  ended: {
    subject: "Svaret på {{refs}} gjelder ikke lenger",
    heading_one: "Svaret på innspillet ditt gjelder ikke lenger",
    heading_other: "Svaret på {{count}} av innspillene dine gjelder ikke lenger",
    retracted:
      "Vi har trukket tilbake svar {{number}}, som gjaldt {{refs}}. Det kan fortsatt leses, merket som trukket tilbake.",
    moved:
      "Vi har rettet svar {{number}}. Det gjelder ikke lenger {{refs}}. Den tidligere versjonen kan fortsatt leses.",
    next_one: "Innspillet vurderes på nytt. Vi skriver når det kommer et nytt svar.",
    next_other: "De {{count}} innspillene vurderes på nytt. Vi skriver når det kommer et nytt svar.",
  },
  all: {
    subject: "Innspill til {{forum}}",
    heading: "Alt som er sendt inn fra denne adressen",
    intro: "Hver lenke er privat: den som har den, kan følge det innspillet.",
    note: "{{consultation}}. Mottatt {{date}}. {{state}}.",
    progress_one: "{{answered}} av {{count}} punkt besvart",
    progress_other: "{{answered}} av {{count}} punkter besvart",
  },
  assigned: {
    subject_one: "{{count}} innspill å vurdere for {{body}}",
    subject_other: "{{count}} innspill å vurdere for {{body}}",
    heading: "Vi ber om rådet ditt",
    intro:
      "Skriv hva du råder til, og hvilket utfall du foreslår. Hører innspillet ikke til hos dere, så si hvem det hører til.",
    due: "Innen {{date}}",
    button: "Åpne listen",
  },
  digest: {
    subjectOverdue_one: "{{count}} innspill er over fristen",
    subjectOverdue_other: "{{count}} innspill er over fristen",
    subjectDue_one: "{{count}} innspill har frist snart",
    subjectDue_other: "{{count}} innspill har frist snart",
    heading: "Dette venter på rådet ditt",
    overdue: "Over fristen",
    due: "Frist snart",
    was: "Fristen var {{date}}",
    button: "Åpne listen",
  },
  review_response: {
    subject: "Svar {{number}} venter på godkjenning",
    heading: "Et svar venter på godkjenning",
    intro: "Svar {{number}} i {{consultation}} ble sendt til godkjenning av {{name}}.",
    introNobody: "Svar {{number}} i {{consultation}} ble sendt til godkjenning.",
  },
  review_outcome: {
    subject: "Utfallet av {{consultation}} venter på godkjenning",
    heading: "Et utfall venter på godkjenning",
    intro: "Utfallet av {{consultation}} ble sendt til godkjenning av {{name}}.",
    introNobody: "Utfallet av {{consultation}} ble sendt til godkjenning.",
  },
  review_set_aside: {
    subject: "{{number}}: skal det legges til side?",
    heading: "Vi trenger en person til",
    intro: "{{name}} vil legge innspill {{number}} i {{consultation}} til side. En annen må avgjøre det.",
    introNobody: "Innspill {{number}} i {{consultation}} skal legges til side. En annen må avgjøre det.",
  },
  returned_set_aside: {
    subject: "{{number}} er ikke lagt til side",
    heading: "Et innspill er sendt tilbake til deg",
    intro:
      "{{name}} la ikke innspill {{number}} i {{consultation}} til side. Hvorfor står på siden for innspillet.",
    introNobody:
      "Innspill {{number}} i {{consultation}} ble ikke lagt til side. Hvorfor står på siden for innspillet.",
    button: "Åpne innspillet",
  },
  review: {
    exact: "Godkjenningen gjelder nøyaktig den teksten du leser. Blir den endret, trengs en ny.",
    button: "Les og avgjør",
  },
  returned_response: {
    subject: "Svar {{number}} er sendt tilbake",
    heading: "Et svar er sendt tilbake til deg",
    intro:
      "{{name}} sendte tilbake svar {{number}} i {{consultation}}. Det som bør endres, står ved siden av teksten.",
    introNobody:
      "Svar {{number}} i {{consultation}} er sendt tilbake. Det som bør endres, står ved siden av teksten.",
    button: "Åpne svaret",
  },
  returned_outcome: {
    subject: "Utfallet av {{consultation}} er sendt tilbake",
    heading: "Et utfall er sendt tilbake til deg",
    intro: "{{name}} sendte tilbake utfallet av {{consultation}}. Det som bør endres, står øverst på siden.",
    introNobody: "Utfallet av {{consultation}} er sendt tilbake. Det som bør endres, står øverst på siden.",
    button: "Åpne utfallet",
  },
  code: {
    subject: "Innloggingskode til {{forum}}",
    heading: "Innloggingskoden din",
    intro:
      "Skriv eller lim den inn der du ba om den. Den virker én gang, til {{time}}, og bare i den nettleseren.",
    notYou: "Ba du ikke om den, har noen skrevet adressen din. Uten koden kommer ingen inn.",
  },
  factor: {
    subject: "Innloggingen din til {{forum}} er endret",
    heading: "Innloggingen din er endret",
    addedApp: "En autentiseringsapp er lagt til som andre steg.",
    addedPasskey: "En passnøkkel er lagt til som andre steg.",
    removedApp: "En autentiseringsapp er fjernet fra det andre steget.",
    removedPasskey: "En passnøkkel er fjernet fra det andre steget.",
    reset: "Det andre steget ditt er nullstilt. Neste gang du logger inn, setter du opp et nytt.",
    codesMade: "Det er laget nye koder for papir. De gamle virker ikke lenger.",
    codeUsed_one:
      "En av kodene dine på papir er brukt til å logge inn eller bekrefte en endring. Du har {{count}} igjen.",
    codeUsed_other:
      "En av kodene dine på papir er brukt til å logge inn eller bekrefte en endring. Du har {{count}} igjen.",
    when: "Det skjedde {{moment}}.",
    notYou:
      "Var det ikke deg, og ikke avtalt med deg: si fra til en administrator med en gang, eller skriv til {{email}}.",
    button: "Logg inn og se",
  },
  invited: {
    subject: "Du er invitert til å arbeide med {{forum}}",
    heading: "Du er invitert til å arbeide med {{forum}}",
    intro: "{{host}} har gitt deg disse rollene:",
    how: "Logg inn med denne adressen. Det kommer en kode på e-post hver gang; det finnes ikke noe passord.",
    second:
      "Siden du kan mer enn å gi råd, setter du opp et andre steg den første gangen. Ha telefonen for hånden.",
    button: "Logg inn",
  },
} satisfies Translation<typeof en>;
