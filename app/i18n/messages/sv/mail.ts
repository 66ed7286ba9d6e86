import type { mail as en } from "../en/mail.ts";
import type { Translation } from "../types.ts";

export const mail = {
  frame: {
    because: "Du får det här mejlet för att adressen angavs tillsammans med {{ref}}.",
    becauseStaff: "Du får det här mejlet för att du arbetar med {{forum}}.",
    becauseAsked:
      "Någon, troligen du, bad om en lista över allt som skickats in från den här adressen. Om det inte var du behöver du inte göra något.",
    follow: "Se hela inlagan eller stoppa mejlen",
    responsible: "Ansvarig: {{host}}, {{email}}.",
    reply: "Är något oklart eller missförstått? Svara på det här mejlet, så läser vi det.",
    private: "Länken är privat: den som har den kan följa inlagan. Spara det här mejlet.",
    hello: "Hej {{name}}!",
    number: "Nummer",
    consultation: "Gäller",
    received: "Mottaget",
  },
  receipt: {
    subject: "Mottaget: {{ref}}",
    heading: "Inlagan har kommit fram",
    intro: "Tack. Den är sparad precis som den skickades och har fått numret {{ref}}.",
    headingIntake: "Inlagan är registrerad",
    introIntake:
      "Vi har fört in inlagan så som den kom, med numret {{ref}}. Den besvaras på samma sätt som allt som skickas in på webbplatsen.",
    late: "Den kom efter sista dagen och är märkt som sent inkommen.",
    channel: "Hur den kom in",
    files: "Filer",
    public: "Blir offentligt",
    publicText: "texten",
    publicOrganisation: "organisationens namn",
    publicPerson: "personens namn",
    publicNothing: "ingenting",
    notSecret:
      "Att något inte publiceras betyder inte att det är hemligt: lagen avgör om någon begär ut det.",
    next: "Vad som händer sedan",
    nextStatus:
      "Senast {{date}} har vi delat upp inlagan i synpunkter, sorterat dem och lämnat var och en till någon som läser den.",
    nextResponse:
      "Senast {{date}} har varje synpunkt fått ett svar med motivering. Vi skriver när det kommer.",
    lateStatus:
      "Senast {{date}} skulle vi ha delat upp inlagan i synpunkter, sorterat dem och lämnat var och en till någon som läser den. Den dagen har passerat. Vi gör det så snart vi kan.",
    lateResponse:
      "Senast {{date}} skulle varje synpunkt ha fått ett svar med motivering. Den dagen har passerat. Vi svarar så snart vi kan och skriver när svaret kommer.",
    button: "Följ inlagan",
    notMe: "Det var inte jag",
    notMeText: "Var det inte du som skickade detta? Säg till, så tar vi bort din adress.",
  },
  nothing: {
    subject: "{{ref}} är läst: inget att svara på",
    heading: "Vi har läst inlagan och hittade inget att svara på",
    intro: "Inlagan finns kvar så som den kom och räknas med.",
    why: "Varför",
    wrong: "Har vi missat en synpunkt? Svara på det här mejlet, så läser vi en gång till.",
    button: "Se inlagan",
  },
  withdrawal: {
    subject: "Bekräfta att {{ref}} ska tas tillbaka",
    heading: "Vill du ta tillbaka detta?",
    intro: "Någon som har din privata länk har bett att få ta tillbaka punkten {{ref}}. Inget har gjorts än.",
    introWhole:
      "Någon som har din privata länk har bett att få ta tillbaka allt i {{ref}}. Inget har gjorts än.",
    means:
      "Om du bekräftar försvinner texten och namnet bakom genast från alla öppna sidor. Det går inte att ångra.",
    answered: "Det vi har svarat står kvar, utan din text.",
    button: "Gå vidare för att bekräfta",
    until: "Länken fungerar till {{moment}}.",
    notYou: "Om det inte var du behöver du inte göra något: allt förblir som det är.",
  },
  narrowing: {
    subject: "Bekräfta att vi ska publicera mindre av {{ref}}",
    heading: "Ska vi publicera mindre?",
    intro:
      "Någon som har din privata länk har bett oss att inte längre publicera detta i {{ref}}: {{what}}. Inget har gjorts än.",
    means:
      "Om du bekräftar försvinner det genast från alla öppna sidor, listor och tidigare versioner. Det går inte att ångra med länken.",
  },
  address: {
    subjectOld: "En annan adress för {{ref}}?",
    headingOld: "Ska vi skriva till en annan adress?",
    introOld:
      "Någon som har din privata länk har bett oss att skriva till {{to}} om {{ref}} och inte längre till dig här. Det görs när båda adresserna har bekräftat.",
    introStaff:
      "Vi har blivit ombedda att skriva till {{to}} om {{ref}} och inte längre till dig här. Det görs när den nya adressen har bekräftat. Om det inte stämmer kan du stoppa det.",
    buttonOld: "Bekräfta eller stoppa",
    subjectNew: "Får vi skriva till dig här om {{ref}}?",
    headingNew: "Får vi skriva till dig här?",
    introNew:
      "Den här adressen har angetts som ny adress för {{ref}}. Vi skriver hit bara när du har bekräftat det.",
    notYouNew: "Om du inte känner till detta behöver du inte göra något: det kommer inga fler mejl om det.",
  },
  later: {
    subject: "Mottaget: mer om {{ref}}",
    heading: "Det du skickade efteråt har kommit fram",
    addition: "{{date}} lades något till i {{ref}}. Det är sparat precis som det skickades.",
    correction: "{{date}} rättades texten i {{ref}}. Både den första texten och den nya är sparade.",
    next: "De som leder samrådet läser det och ser till att allt kommer med. Det som redan är besvarat står kvar, om de inte finner att svaret måste rättas.",
    notYou: "Om det inte var du har någon din privata länk. Skaffa en ny på sidan och skriv till {{email}}.",
  },
  renewed: {
    subject: "Din nya privata länk till {{ref}}",
    heading: "Din nya privata länk",
    intro:
      "Från och med nu leder bara den här länken till {{ref}}. Länkarna i äldre mejl och på kvittensen fungerar inte längre.",
  },
  setAside: {
    subject_one: "{{ref}} är lagd åt sidan",
    subject_other: "{{count}} synpunkter i {{ref}} är lagda åt sidan",
    heading_one: "Din synpunkt är lagd åt sidan",
    heading_other: "{{count}} av dina synpunkter är lagda åt sidan",
    intro_one:
      "Vi har läst den och kommer inte att svara på den. Den är bevarad och räknas med; texten är inte offentlig.",
    intro_other:
      "Vi har läst alla {{count}} och kommer inte att svara på dem. De är bevarade och räknas med; texten är inte offentlig.",
    twoPeople: "En person bad om det, och en annan godkände det.",
    onePerson: "Samma person bad om det och godkände det.",
    wrong: "Tycker du att detta är fel? Svara på det här mejlet, så tittar vi på saken igen.",
  },
  delayed: {
    subject: "Svaret på {{ref}} kommer senare",
    heading: "Svaret kommer senare än vi lovade",
    waiting:
      "Vi väntar på det vi frågade dig om. Svaret var utlovat senast {{from}} och är nu utlovat senast {{to}}.",
    extended: "Vi behöver mer tid. Svaret var utlovat senast {{from}} och är nu utlovat senast {{to}}.",
  },
  promises: {
    subjectOverdue_one: "{{count}} svar är försenat",
    subjectOverdue_other: "{{count}} svar är försenade",
    subjectDue_one: "{{count}} svar ska lämnas inom en vecka",
    subjectDue_other: "{{count}} svar ska lämnas inom en vecka",
    subjectAdvice_one: "{{count}} råd har inte kommit",
    subjectAdvice_other: "{{count}} råd har inte kommit",
    heading: "Detta är utlovat",
    overdue: "Försenade svar: {{count}}. Alla kan se det.",
    due: "Svar som ska lämnas inom en vecka: {{count}}",
    advice: "Råd som inte har kommit, fast de ansvariga har påmints: {{count}}",
    button: "Öppna dagens lista",
  },
  takenUp: {
    subject: "{{ref}} är upptagen igen",
    heading: "Vi arbetar med din synpunkt igen",
    intro: "Den var lagd åt sidan. Vi har tittat på den en gång till, och den besvaras som de andra.",
    due: "Du får ett motiverat svar senast {{date}}.",
  },
  moved: {
    subject_one: "{{ref}} är flyttad till ett annat samråd",
    subject_other: "{{count}} synpunkter i {{ref}} är flyttade till ett annat samråd",
    heading_one: "Din synpunkt tas om hand i ett annat samråd",
    heading_other: "{{count}} av dina synpunkter tas om hand i ett annat samråd",
    intro_one: "Den kom in till {{from}}. Vi har flyttat den dit där den kan besvaras.",
    intro_other: "Alla {{count}} kom in till {{from}}. Vi har flyttat dem dit där de kan besvaras.",
    same_one: "Numret, adressen och din länk är desamma.",
    same_other: "Alla {{count}} behåller nummer och adress, och din länk är densamma.",
    due: "Du får ett motiverat svar senast {{date}}.",
  },
  question: {
    subject: "En fråga om {{ref}}",
    heading: "Kan du berätta mer?",
    intro: "Ett svar hjälper dem som bedömer synpunkten; utan svar bedöms den som den är.",
    wrote: "Synpunkten börjar så här",
    asked: "Vår fråga",
    atLink: "Texten i den här synpunkten är inte publicerad, så frågan finns bakom den privata länken.",
    by: "Vi hoppas på svar senast {{date}}.",
    button: "Svara på frågan",
  },
  response: {
    subject: "Svar på {{ref}}: {{title}}",
    heading_one: "Synpunkten har fått svar",
    heading_other: "{{count}} synpunkter har fått svar",
    preview: "Utfall: {{outcome}}. Här står motiveringen och vad som händer nu.",
    theInput: "Synpunkten",
    textNotPublished: "{{ref}}. Texten är inte publicerad och citeras därför inte här.",
    others_one: "Den besvaras tillsammans med en synpunkt till om samma sak.",
    others_other: "Den besvaras tillsammans med {{count}} andra synpunkter om samma sak.",
    answer: "Vårt svar",
    why: "Varför",
    alone: "Till just den här synpunkten ({{ref}})",
    where: "Vart det går vidare",
    next: "Vad som händer nu",
    by: "senast {{date}}",
    promisedBy: "{{body}} ska göra det.",
    nothingMore: "Det här svaret lovar inget mer.",
    button: "Läs hela svaret",
    subjectChanged: "Ändrat svar på {{ref}}: {{title}}",
    headingChanged_one: "Svaret på din synpunkt har ändrats",
    headingChanged_other: "Svaret på {{count}} synpunkter har ändrats",
    changed: "Vad som har ändrats, och varför",
  },
  ended: {
    subject: "Svaret på {{refs}} gäller inte längre",
    heading_one: "Svaret på din synpunkt gäller inte längre",
    heading_other: "Svaret på {{count}} synpunkter gäller inte längre",
    retracted:
      "Vi har dragit tillbaka svar {{number}}, som gällde {{refs}}. Det går fortfarande att läsa, märkt som tillbakadraget.",
    moved:
      "Vi har rättat svar {{number}}. Det gäller inte längre {{refs}}. Den tidigare versionen går fortfarande att läsa.",
    next_one: "Synpunkten bedöms på nytt. Vi skriver när det finns ett nytt svar.",
    next_other: "De {{count}} synpunkterna bedöms på nytt. Vi skriver när det finns ett nytt svar.",
  },
  all: {
    subject: "Dina inlagor till {{forum}}",
    heading: "Allt som skickats in från den här adressen",
    intro: "Varje länk är privat: den som har den kan följa inlagan.",
    note: "{{consultation}}. Mottagen {{date}}. {{state}}.",
    progress_one: "{{answered}} av {{count}} synpunkt besvarad",
    progress_other: "{{answered}} av {{count}} synpunkter besvarade",
  },
} satisfies Translation<typeof en>;
