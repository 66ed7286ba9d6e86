import { dispositions } from "../dispositions.ts";
import { comingMeeting } from "../meetings/coming.ts";
import { todaysMeeting } from "../meetings/today.ts";
import type { ConsultationSeed } from "../types.ts";
import { consultees } from "./consultees.ts";

/** The open consultation. Its days are counted from the day of seeding, so that it is always open. */
export const frame: Omit<ConsultationSeed, "submissions" | "responses" | "outcome"> = {
  slug: "einnsyn-evaluering",
  prefix: "EIN26",
  title: {
    nn: "Korleis bør evalueringa av eInnsyn følgjast opp?",
    nb: "Hvordan bør evalueringen av eInnsyn følges opp?",
    sv: "Hur bör utvärderingen av eInnsyn följas upp?",
    en: "How should the evaluation of eInnsyn be followed up?",
  },
  purpose: {
    nn: "Vi skal bestemme kva som skal gjerast med eInnsyn, og i kva rekkjefølgje. Før vi gjer det, vil vi høyre frå dei som brukar tenesta.",
    nb: "Vi skal bestemme hva som skal gjøres med eInnsyn, og i hvilken rekkefølge. Før vi gjør det, vil vi høre fra dem som bruker tjenesten.",
    sv: "Vi ska bestämma vad som ska göras med eInnsyn och i vilken ordning. Först vill vi höra vad de som använder tjänsten tycker.",
    en: "We are to decide what is done with eInnsyn, and in what order. Before that we want to hear from those who use it.",
  },
  summary: {
    nn: "I eInnsyn kan alle søkje i journalane til staten og be om å få sjå dokument. Ei evaluering viser at tenesta gjer nytte for seg, men at ho er tung å bruke og at statistikken er tynn. Ho rår til å rette på det først, og til ikkje å bruke krefter på å få med kommunane no. Du kan påverke kva som skal gjerast først, og korleis. Skriv kva som verkar, kva som ikkje verkar, og kva du treng. Du treng ingen konto, og kvart punkt får svar med grunngiving.",
    nb: "I eInnsyn kan alle søke i journalene til staten og be om å få se dokumenter. En evaluering viser at tjenesten gjør nytte for seg, men at den er tung å bruke og at statistikken er tynn. Den råder til å rette på det først, og til ikke å bruke krefter på å få med kommunene nå. Du kan påvirke hva som skal gjøres først, og hvordan. Skriv hva som virker, hva som ikke virker, og hva du trenger. Du trenger ingen konto, og hvert punkt får svar med begrunnelse.",
    sv: "I eInnsyn kan alla söka i den norska statens diarier och begära att få se handlingar. En utvärdering visar att tjänsten gör nytta, men att den är svår att använda och att statistiken är knapp. Utvärderingen rekommenderar att börja med det och att inte lägga kraft på att få med kommunerna nu. Du kan påverka vad som görs först och hur. Skriv vad som fungerar, vad som inte gör det och vad du behöver. Du behöver inget konto, och varje synpunkt får ett svar med motivering.",
    en: "In eInnsyn anyone can search the document registers of the state and ask to see documents. An evaluation shows that the service is useful, but heavy to use and thin on statistics. It advises mending that first, and not spending effort on bringing in municipalities now. You can influence what is done first, and how. Write what works, what doesn't and what you need. You need no account, and each point gets a response with a reason.",
  },
  background: {
    nn: "Forplikting 5 i handlingsplanen seier at eInnsyn skal evaluerast. Det er gjort. I midtvegsgjennomgangen i 2026 bad fleire om at forumet måtte få seie sitt før noko blir avgjort, og det lova vi.\n\nEvalueringa såg på tre hovudmål og fann at dei er nådde i ulik grad. Ho gir tre råd: gjer tenesta enklare å bruke, bygg ut statistikken, og vent med kommunane. Vi har ikkje teke stilling til nokon av dei.\n\nI Innbyggarundersøkinga 2026 trur om lag tre av ti at innspel i høyringar blir tekne omsyn til. Kvart innspel her får difor sitt eige svar, og alle kan sjå kva det førte til.",
    nb: "Forpliktelse 5 i handlingsplanen sier at eInnsyn skal evalueres. Det er gjort. I midtveisgjennomgangen i 2026 ba flere om at forumet måtte få si sitt før noe blir avgjort, og det lovet vi.\n\nEvalueringen så på tre hovedmål og fant at de er nådd i ulik grad. Den gir tre råd: gjør tjenesten enklere å bruke, bygg ut statistikken, og vent med kommunene. Vi har ikke tatt stilling til noen av dem.\n\nI Innbyggerundersøkelsen 2026 tror omtrent tre av ti at innspill i høringer blir tatt hensyn til. Hvert innspill her får derfor sitt eget svar, og alle kan se hva det førte til.",
    sv: "Åtagande 5 i handlingsplanen säger att eInnsyn ska utvärderas. Det är gjort. I halvtidsöversynen 2026 bad flera om att forumet skulle få säga sitt innan något bestäms, och det lovade vi.\n\nUtvärderingen såg på tre huvudmål och fann att de har nåtts i olika grad. Den ger tre råd: gör tjänsten enklare att använda, bygg ut statistiken och vänta med kommunerna. Vi har inte tagit ställning till något av dem.\n\nI den norska invånarundersökningen 2026 tror ungefär tre av tio att synpunkter i remisser beaktas. Därför får varje synpunkt här ett eget svar, och alla kan se vad den ledde till.",
    en: "Commitment 5 of the action plan says that eInnsyn shall be evaluated. That is done. In the mid-term review of 2026 several people asked that the forum should have its say before anything is decided, and we promised that.\n\nThe evaluation looked at three main goals and found that they are reached to different degrees. It gives three pieces of advice: make the service easier to use, extend the statistics, and wait with the municipalities. We have not taken a position on any of them.\n\nIn the inhabitant survey of 2026 about three in ten believe that input to hearings is considered. So each contribution here gets its own response, and everyone can see what it led to.",
  },
  canInfluence: [
    {
      nn: "kva som blir betra først i søket og på sidene",
      nb: "hva som blir bedret først i søket og på sidene",
      sv: "vad som förbättras först i sökningen och på sidorna",
      en: "what is improved first in search and on the pages",
    },
    {
      nn: "kva statistikken skal vise, og for kven",
      nb: "hva statistikken skal vise, og for hvem",
      sv: "vad statistiken ska visa och för vem",
      en: "what the statistics show, and for whom",
    },
    {
      nn: "korleis brukarar blir tekne med i arbeidet",
      nb: "hvordan brukere blir tatt med i arbeidet",
      sv: "hur användare tas med i arbetet",
      en: "how users are involved in the work",
    },
  ],
  cannotInfluence: [
    {
      text: {
        nn: "om kommunane skal få plikt til å vere med",
        nb: "om kommunene skal få plikt til å være med",
        sv: "om kommunerna ska bli skyldiga att vara med",
        en: "whether municipalities must take part",
      },
      where: {
        nn: "Det krev lov og pengar, og blir avgjort av regjering og Storting.",
        nb: "Det krever lov og penger, og avgjøres av regjering og Storting.",
        sv: "Det kräver lag och pengar och avgörs av regeringen och Stortinget.",
        en: "That takes law and money, and is settled by government and Parliament.",
      },
    },
    {
      text: {
        nn: "kva dokument som kan haldast tilbake",
        nb: "hvilke dokumenter som kan holdes tilbake",
        sv: "vilka handlingar som får hållas hemliga",
        en: "which documents may be withheld",
      },
      where: {
        nn: "Det står i offentleglova.",
        nb: "Det står i offentleglova.",
        sv: "Det står i den norska offentlighetslagen.",
        en: "That is set by the act on public access.",
      },
    },
    {
      text: {
        nn: "avslag på eit bestemt krav om innsyn",
        nb: "avslag på et bestemt krav om innsyn",
        sv: "avslag på en viss begäran om handlingar",
        en: "a refusal of one particular request",
      },
      where: {
        nn: "Klag til den som avslo. Den som avslo, må sende klaga vidare.",
        nb: "Klag til den som avslo. Den som avslo, må sende klagen videre.",
        sv: "Överklaga hos den som gav avslaget. Den måste skicka överklagandet vidare.",
        en: "Complain to the body that refused. It must pass the complaint on.",
      },
    },
  ],
  announcedOn: "-35",
  opensOn: "-21",
  closesOn: "+28",
  lead: "host",
  partners: ["digital", "archives"],
  contact: {
    name: {
      nn: "Koordinatoren for forumet",
      nb: "Koordinatoren for forumet",
      sv: "Forumets koordinator",
      en: "The forum's coordinator",
    },
    email: "forum@dome.example",
  },
  caseNumber: "DØME 2026/214",
  latePolicy: {
    nn: "Seine innspel blir tekne imot, merkte og svara på. Kjem dei etter at avgjerda er teken, seier svaret det.",
    nb: "Sene innspill blir tatt imot, merket og besvart. Kommer de etter at avgjørelsen er tatt, sier svaret det.",
    sv: "Sena synpunkter tas emot, märks och besvaras. Kommer de efter beslutet säger svaret det.",
    en: "Late input is received, marked and answered. If it comes after the decision is made, the response says so.",
  },
  themes: [
    {
      key: "search",
      title: {
        nn: "Søk og brukaroppleving",
        nb: "Søk og brukeropplevelse",
        sv: "Sökning och användbarhet",
        en: "Search and ease of use",
      },
    },
    {
      key: "statistics",
      title: { nn: "Statistikk", nb: "Statistikk", sv: "Statistik", en: "Statistics" },
    },
    {
      key: "requests",
      title: {
        nn: "Krav om innsyn og svar på dei",
        nb: "Krav om innsyn og svar på dem",
        sv: "Begäran om handlingar och svaren",
        en: "Requests for access and their answers",
      },
    },
    {
      key: "reach",
      title: {
        nn: "Kven som er med, og heile vegen fram",
        nb: "Hvem som er med, og hele veien fram",
        sv: "Vilka som är med och hela vägen fram",
        en: "Who takes part, and the whole way there",
      },
    },
  ],
  milestones: [
    {
      on: "-35",
      kind: "announced",
      title: {
        nn: "Runden kunngjord",
        nb: "Runden kunngjort",
        sv: "Samrådet kungjort",
        en: "Consultation announced",
      },
    },
    {
      on: "-7",
      kind: "meeting",
      title: {
        nn: "Evalueringa lagd fram i forumet",
        nb: "Evalueringen lagt fram i forumet",
        sv: "Utvärderingen presenterad i forumet",
        en: "The evaluation presented to the forum",
      },
      note: {
        nn: "Dei som skreiv rapporten, svara på spørsmål. Vegen fram til eInnsyn hadde sin eigen del.",
        nb: "De som skrev rapporten, svarte på spørsmål. Veien fram til eInnsyn hadde sin egen del.",
        sv: "De som skrev rapporten svarade på frågor. Vägen fram till eInnsyn hade en egen del.",
        en: "Those who wrote the report answered questions. The way up to eInnsyn had a part of its own.",
      },
    },
    {
      on: "+28",
      kind: "deadline",
      title: {
        nn: "Siste dag for innspel",
        nb: "Siste dag for innspill",
        sv: "Sista dagen för synpunkter",
        en: "Last day for input",
      },
    },
    {
      on: "+98",
      kind: "final_report",
      title: {
        nn: "Alle innspel har fått svar",
        nb: "Alle innspill har fått svar",
        sv: "Alla synpunkter har fått svar",
        en: "Every contribution has its response",
      },
    },
    {
      on: "+112",
      kind: "decision",
      title: {
        nn: "Avgjerd om kva som skal gjerast, og i kva rekkjefølgje",
        nb: "Avgjørelse om hva som skal gjøres, og i hvilken rekkefølge",
        sv: "Beslut om vad som ska göras och i vilken ordning",
        en: "Decision on what is done, and in what order",
      },
    },
  ],
  material: [
    {
      title: {
        nn: "Tenesta eInnsyn",
        nb: "Tjenesten eInnsyn",
        sv: "Tjänsten eInnsyn",
        en: "The service eInnsyn",
      },
      url: "https://einnsyn.no/",
    },
    {
      title: {
        nn: "Nettstaden der den verkelege gjennomgangen er lagd ut",
        nb: "Nettstedet der den virkelige gjennomgangen er lagt ut",
        sv: "Webbplatsen där den verkliga översynen är publicerad",
        en: "The website where the real review is published",
      },
      url: "https://open.regjeringa.no/",
    },
  ],
  meetings: [todaysMeeting, comingMeeting],
  consultees,
  dispositions,
};
