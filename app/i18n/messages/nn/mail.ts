import type { mail as en } from "../en/mail.ts";
import type { Translation } from "../types.ts";

export const mail = {
  frame: {
    because: "Denne e-posten kjem fordi adressa vart oppgitt saman med {{ref}}.",
    becauseStaff: "Denne e-posten kjem fordi du arbeider med {{forum}}.",
    becauseAsked:
      "Nokon, truleg du, bad om ei liste over alt som er sendt inn frå denne adressa. Var det ikkje du, treng du ikkje gjere noko.",
    follow: "Sjå heile innspelet, eller stopp desse e-postane",
    responsible: "Ansvarleg: {{host}}, {{email}}.",
    reply: "Er noko uklart eller misforstått? Svar på denne e-posten, så les vi det.",
    private: "Lenkja er privat: den som har ho, kan følgje dette innspelet. Ta vare på e-posten.",
    hello: "Hei {{name}}!",
    number: "Nummer",
    consultation: "Gjeld",
    received: "Motteke",
  },
  receipt: {
    subject: "Motteke: {{ref}}",
    heading: "Innspelet er motteke",
    intro: "Takk. Det er lagra nøyaktig slik det vart sendt, og har fått nummeret {{ref}}.",
    headingIntake: "Innspelet er registrert",
    introIntake:
      "Vi har ført inn innspelet slik det kom, med nummeret {{ref}}. Det får svar på same måten som alt som blir sendt inn på nettstaden.",
    late: "Det kom etter siste dag og er merkt som for seint.",
    channel: "Kom inn",
    files: "Filer",
    public: "Blir publisert",
    publicText: "teksten",
    publicOrganisation: "namnet på organisasjonen",
    publicPerson: "namnet på personen",
    publicNothing: "ingenting",
    notSecret: "At noko ikkje blir publisert, betyr ikkje at det er hemmeleg: offentleglova avgjer.",
    next: "Dette skjer vidare",
    nextStatus: "Innan {{date}} er kvart punkt funne, sortert og gitt til nokon som les det.",
    nextResponse: "Innan {{date}} har kvart punkt fått eit grunngitt svar. Vi skriv når det kjem.",
    lateStatus:
      "Innan {{date}} skulle kvart punkt ha vore funne, sortert og gitt til nokon som les det. Den dagen er passert. Vi gjer det så snart vi kan.",
    lateResponse:
      "Innan {{date}} skulle kvart punkt ha fått eit grunngitt svar. Den dagen er passert. Vi svarar så snart vi kan, og skriv når svaret kjem.",
    button: "Følg innspelet",
    notMe: "Dette var ikkje eg",
    notMeText: "Var det ikkje du som sende dette? Sei frå, så tek vi bort adressa di.",
  },
  nothing: {
    subject: "{{ref}} er lese: ingenting å svare på",
    heading: "Vi har lese det og fann ingenting å svare på",
    intro: "Det er teke vare på slik det kom, og blir talt med.",
    why: "Kvifor",
    wrong: "Har vi oversett eit punkt? Svar på denne e-posten, så les vi ein gong til.",
    button: "Sjå innspelet",
  },
  withdrawal: {
    subject: "Stadfest at {{ref}} skal trekkjast",
    heading: "Vil du trekkje dette?",
    intro:
      "Nokon som har den private lenkja di, har bede om å få trekkje punkt {{ref}}. Ingenting er gjort enno.",
    introWhole:
      "Nokon som har den private lenkja di, har bede om å få trekkje alt i {{ref}}. Ingenting er gjort enno.",
    means: "Stadfester du, forsvinn teksten og namnet bak straks frå alle opne sider. Det kan ikkje angrast.",
    answered: "Det vi har svara, blir ståande, utan teksten din.",
    button: "Gå vidare for å stadfeste",
    until: "Lenkja verkar til {{moment}}.",
    notYou: "Var det ikkje du, treng du ikkje gjere noko: alt blir som det er.",
  },
  narrowing: {
    subject: "Stadfest at vi skal publisere mindre av {{ref}}",
    heading: "Skal vi publisere mindre?",
    intro:
      "Nokon som har den private lenkja di, har bede oss om ikkje lenger å publisere dette i {{ref}}: {{what}}. Ingenting er gjort enno.",
    means:
      "Stadfester du, forsvinn det straks frå alle opne sider, lister og tidlegare versjonar. Det kan ikkje angrast med lenkja.",
  },
  address: {
    subjectOld: "Ei anna adresse for {{ref}}?",
    headingOld: "Skal vi skrive til ei anna adresse?",
    introOld:
      "Nokon som har den private lenkja di, har bede oss om å skrive til {{to}} om {{ref}} og ikkje lenger til deg her. Det blir gjort når begge adressene har stadfesta.",
    introStaff:
      "Vi er bedne om å skrive til {{to}} om {{ref}} og ikkje lenger til deg her. Det blir gjort når den nye adressa har stadfesta. Er det ikkje rett, kan du stoppe det.",
    buttonOld: "Stadfest eller stopp",
    subjectNew: "Kan vi skrive til deg her om {{ref}}?",
    headingNew: "Kan vi skrive til deg her?",
    introNew:
      "Denne adressa er oppgitt som ny adresse for {{ref}}. Vi skriv hit berre når du har stadfesta det.",
    notYouNew:
      "Kjenner du ikkje til dette, treng du ikkje gjere noko: det kjem ikkje fleire e-postar om det.",
  },
  later: {
    subject: "Motteke: meir om {{ref}}",
    heading: "Det du sende etterpå, er motteke",
    addition: "{{date}} vart noko lagt til i {{ref}}. Det er lagra nøyaktig slik det vart sendt.",
    correction: "{{date}} vart teksten i {{ref}} retta. Både den første teksten og den nye er lagra.",
    next: "Dei som leier innspelsrunden, les det og gir kvart ord ein plass. Det som alt har fått svar, blir ståande, med mindre dei finn at svaret må rettast.",
    notYou: "Var det ikkje du, har nokon den private lenkja di. Få ei ny på sida, og skriv til {{email}}.",
  },
  renewed: {
    subject: "Ny privat lenkje til {{ref}}",
    heading: "Den nye private lenkja di",
    intro:
      "Frå no av er det berre denne lenkja som fører til {{ref}}. Lenkjene i eldre e-postar og på kvitteringa verkar ikkje lenger.",
  },
  setAside: {
    subject: "{{ref}} er lagt til side",
    heading: "Punktet ditt er lagt til side",
    intro:
      "Vi har lese det og kjem ikkje til å svare på det. Det er teke vare på og talt med; teksten er ikkje offentleg.",
    twoPeople: "Éin bad om det, og ein annan godkjende det.",
    onePerson: "Same person bad om det og godkjende det.",
    wrong: "Meiner du at dette er feil? Svar på denne e-posten, så ser vi på det ein gong til.",
  },
  delayed: {
    subject: "Svaret på {{ref}} kjem seinare",
    heading: "Svaret kjem seinare enn vi lova",
    waiting: "Vi ventar på det vi spurde deg om. Svaret var lova innan {{from}} og er no lova innan {{to}}.",
    extended: "Vi treng meir tid. Svaret var lova innan {{from}} og er no lova innan {{to}}.",
  },
  promises: {
    subjectOverdue_one: "{{count}} svar er over fristen",
    subjectOverdue_other: "{{count}} svar er over fristen",
    subjectDue_one: "{{count}} svar har frist innan ei veke",
    subjectDue_other: "{{count}} svar har frist innan ei veke",
    subjectAdvice_one: "{{count}} råd har ikkje kome",
    subjectAdvice_other: "{{count}} råd har ikkje kome",
    heading: "Dette er lova",
    overdue: "Svar over fristen: {{count}}. Alle kan sjå det.",
    due: "Svar med frist innan ei veke: {{count}}",
    advice: "Råd som ikkje har kome, sjølv om dei ansvarlege er minte på det: {{count}}",
    button: "Opne lista for i dag",
  },
  takenUp: {
    subject: "{{ref}} er teke opp att",
    heading: "Vi arbeider med punktet ditt att",
    intro: "Det var lagt til side. Vi har sett på det ein gong til, og det får svar som dei andre.",
    due: "Du får eit grunngjeve svar innan {{date}}.",
  },
  moved: {
    subject: "{{ref}} er flytt til ein annan innspelsrunde",
    heading: "Punktet ditt blir følgt opp i ein annan innspelsrunde",
    intro: "Det kom inn til {{from}}. Vi har flytt det dit det kan få svar.",
    same: "Nummeret, adressa og lenkja di er dei same.",
    due: "Du får eit grunngjeve svar innan {{date}}.",
  },
  question: {
    subject: "Eit spørsmål om {{ref}}",
    heading: "Kan du fortelje meir?",
    intro: "Eit svar hjelper dei som vurderer punktet; utan svar blir det vurdert slik det står.",
    wrote: "Punktet byrjar slik",
    asked: "Vi spør",
    atLink: "Teksten i dette punktet er ikkje publisert, så spørsmålet står bak den private lenkja.",
    by: "Vi håpar på svar innan {{date}}.",
    button: "Svar på spørsmålet",
  },
  response: {
    subject: "Svar på {{ref}}: {{title}}",
    heading_one: "Innspelet har fått svar",
    heading_other: "{{count}} av punkta har fått svar",
    preview: "Utfall: {{outcome}}. Grunngivinga og det som skjer no, står her.",
    theInput: "Innspelet",
    textNotPublished: "{{ref}}. Teksten er ikkje publisert og blir difor ikkje sitert her.",
    others_one: "Det har fått svar saman med {{count}} anna punkt om det same.",
    others_other: "Det har fått svar saman med {{count}} andre punkt om det same.",
    answer: "Vi svarar",
    why: "Kvifor",
    alone: "Til dette punktet åleine ({{ref}})",
    where: "Kvar saka går",
    next: "Kva som skjer no",
    by: "innan {{date}}",
    promisedBy: "{{body}} skal gjere det.",
    nothingMore: "Dette svaret lovar ikkje noko meir.",
    button: "Les heile svaret",
    subjectChanged: "Endra svar på {{ref}}: {{title}}",
    headingChanged_one: "Svaret på innspelet ditt er endra",
    headingChanged_other: "Svaret på {{count}} av innspela dine er endra",
    changed: "Kva som er endra, og kvifor",
  },
  ended: {
    subject: "Svaret på {{refs}} gjeld ikkje lenger",
    heading_one: "Svaret på innspelet ditt gjeld ikkje lenger",
    heading_other: "Svaret på {{count}} av innspela dine gjeld ikkje lenger",
    retracted:
      "Vi har trekt tilbake svar {{number}}, som galdt {{refs}}. Det kan framleis lesast, merkt som trekt tilbake.",
    moved:
      "Vi har retta svar {{number}}. Det gjeld ikkje lenger {{refs}}. Den tidlegare versjonen kan framleis lesast.",
    next_one: "Innspelet blir vurdert på nytt. Vi skriv når det kjem eit nytt svar.",
    next_other: "Dei {{count}} innspela blir vurderte på nytt. Vi skriv når det kjem eit nytt svar.",
  },
  all: {
    subject: "Innspel til {{forum}}",
    heading: "Alt som er sendt inn frå denne adressa",
    intro: "Kvar lenkje er privat: den som har ho, kan følgje det innspelet.",
    note: "{{consultation}}. Motteke {{date}}. {{state}}.",
    progress_one: "{{answered}} av {{count}} punkt har fått svar",
    progress_other: "{{answered}} av {{count}} punkt har fått svar",
  },
  assigned: {
    subject_one: "{{count}} innspel å vurdere for {{body}}",
    subject_other: "{{count}} innspel å vurdere for {{body}}",
    heading: "Vi ber om rådet ditt",
    intro:
      "Skriv kva du rår til, og kva utfall du foreslår. Høyrer innspelet ikkje til hos dykk, så sei kven det høyrer til.",
    due: "Innan {{date}}",
    button: "Opne lista",
  },
  digest: {
    subjectOverdue_one: "{{count}} innspel er over fristen",
    subjectOverdue_other: "{{count}} innspel er over fristen",
    subjectDue_one: "{{count}} innspel har frist snart",
    subjectDue_other: "{{count}} innspel har frist snart",
    heading: "Dette ventar på rådet ditt",
    overdue: "Over fristen",
    due: "Frist snart",
    was: "Fristen var {{date}}",
    button: "Opne lista",
  },
  review_response: {
    subject: "Svar {{number}} ventar på godkjenning",
    heading: "Eit svar ventar på godkjenning",
    intro: "Svar {{number}} i {{consultation}} vart sendt til godkjenning av {{name}}.",
    introNobody: "Svar {{number}} i {{consultation}} vart sendt til godkjenning.",
  },
  review_outcome: {
    subject: "Utfallet av {{consultation}} ventar på godkjenning",
    heading: "Eit utfall ventar på godkjenning",
    intro: "Utfallet av {{consultation}} vart sendt til godkjenning av {{name}}.",
    introNobody: "Utfallet av {{consultation}} vart sendt til godkjenning.",
  },
  review_set_aside: {
    subject: "{{number}}: skal det leggjast til side?",
    heading: "Vi treng ein person til",
    intro: "{{name}} vil leggje innspel {{number}} i {{consultation}} til side. Ein annan må avgjere det.",
    introNobody: "Innspel {{number}} i {{consultation}} skal leggjast til side. Ein annan må avgjere det.",
  },
  returned_set_aside: {
    subject: "{{number}} er ikkje lagt til side",
    heading: "Eit innspel er sendt tilbake til deg",
    intro:
      "{{name}} la ikkje innspel {{number}} i {{consultation}} til side. Kvifor står på sida til innspelet.",
    introNobody:
      "Innspel {{number}} i {{consultation}} vart ikkje lagt til side. Kvifor står på sida til innspelet.",
    button: "Opne innspelet",
  },
  review: {
    exact: "Godkjenninga gjeld nøyaktig den teksten du les. Blir han endra, trengst ei ny.",
    button: "Les og avgjer",
  },
  returned_response: {
    subject: "Svar {{number}} er sendt tilbake",
    heading: "Eit svar er sendt tilbake til deg",
    intro:
      "{{name}} sende tilbake svar {{number}} i {{consultation}}. Det som bør endrast, står ved sida av teksten.",
    introNobody:
      "Svar {{number}} i {{consultation}} er sendt tilbake. Det som bør endrast, står ved sida av teksten.",
    button: "Opne svaret",
  },
  returned_outcome: {
    subject: "Utfallet av {{consultation}} er sendt tilbake",
    heading: "Eit utfall er sendt tilbake til deg",
    intro: "{{name}} sende tilbake utfallet av {{consultation}}. Det som bør endrast, står øvst på sida.",
    introNobody: "Utfallet av {{consultation}} er sendt tilbake. Det som bør endrast, står øvst på sida.",
    button: "Opne utfallet",
  },
  code: {
    subject: "Innloggingskode til {{forum}}",
    heading: "Innloggingskoden din",
    intro:
      "Skriv eller lim han inn der du bad om han. Han verkar éin gong, til {{time}}, og berre i den nettlesaren.",
    notYou: "Bad du ikkje om han, har nokon skrive adressa di. Utan koden kjem ingen inn.",
  },
  factor: {
    subject: "Innlogginga di til {{forum}} er endra",
    heading: "Innlogginga di er endra",
    addedApp: "Ein autentiseringsapp er lagd til som andre steg.",
    addedPasskey: "Ein passnøkkel er lagd til som andre steg.",
    removedApp: "Ein autentiseringsapp er fjerna frå det andre steget.",
    removedPasskey: "Ein passnøkkel er fjerna frå det andre steget.",
    reset: "Det andre steget ditt er nullstilt. Neste gong du loggar inn, set du opp eit nytt.",
    codesMade: "Det er laga nye kodar for papir. Dei gamle verkar ikkje lenger.",
    codeUsed_one:
      "Ein av kodane dine på papir er brukt til å logge inn eller stadfeste ei endring. Du har {{count}} att.",
    codeUsed_other:
      "Ein av kodane dine på papir er brukt til å logge inn eller stadfeste ei endring. Du har {{count}} att.",
    when: "Det skjedde {{moment}}.",
    notYou:
      "Var det ikkje deg, og ikkje avtalt med deg: sei frå til ein administrator med ein gong, eller skriv til {{email}}.",
    button: "Logg inn og sjå",
  },
  invited: {
    subject: "Du er invitert til å arbeide med {{forum}}",
    heading: "Du er invitert til å arbeide med {{forum}}",
    intro: "{{host}} har gitt deg desse rollene:",
    how: "Logg inn med denne adressa. Det kjem ein kode på e-post kvar gong; det finst ikkje noko passord.",
    second:
      "Sidan du kan meir enn å gi råd, set du opp eit andre steg den første gongen. Ha telefonen for handa.",
    button: "Logg inn",
  },
} satisfies Translation<typeof en>;
