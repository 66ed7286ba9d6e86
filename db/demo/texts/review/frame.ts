import { dispositions } from "../dispositions.ts";
import { firstMeeting } from "../meetings/first.ts";
import { reviewOutreach } from "../meetings/reach.ts";
import { secondMeeting } from "../meetings/second.ts";
import { forOwners, workshop } from "../meetings/workshop.ts";
import type { ConsultationSeed } from "../types.ts";
import { milestones } from "./milestones.ts";

/** What the host announced: purpose, limits, dates. They follow the review of 2026; the words are ours. */
export const frame: Omit<ConsultationSeed, "submissions" | "responses" | "outcome"> = {
  slug: "midtvegsgjennomgang-2026",
  prefix: "OGP26",
  title: {
    nn: "Midtvegsgjennomgang av handlingsplanen for openheit",
    nb: "Midtveisgjennomgang av handlingsplanen for åpenhet",
    sv: "Halvtidsöversyn av handlingsplanen för öppenhet",
    en: "Mid-term review of the action plan for openness",
  },
  purpose: {
    nn: "Halvvegs i planen vil vi vite: Bør dei sju forpliktingane stå, gjerast klarare eller få nye ved sida av seg?",
    nb: "Halvveis i planen vil vi vite: Bør de sju forpliktelsene stå, gjøres klarere eller få nye ved siden av seg?",
    sv: "Halvvägs genom planen vill vi veta: ska de sju åtagandena ligga fast, bli tydligare eller få sällskap av nya?",
    en: "Halfway through the plan we want to know: should the seven commitments stand, be made clearer, or have new ones beside them?",
  },
  summary: {
    nn: "Planen for openheit i forvaltninga gjeld frå 2024 til 2027 og har sju forpliktingar. No er vi halvvegs. Vi går gjennom kva som er gjort, og spør deg kva som bør endrast. Du kan kome på to møte, 12. februar og 19. mars, eller skrive til oss innan onsdag 15. april 2026. Skriv kort eller langt, om éi forplikting eller om openheit generelt. Kvart punkt får eit svar med grunngiving. I juni seier vi kva som blir endra, og kva som ikkje blir det.",
    nb: "Planen for åpenhet i forvaltningen gjelder fra 2024 til 2027 og har sju forpliktelser. Nå er vi halvveis. Vi går gjennom hva som er gjort, og spør deg hva som bør endres. Du kan komme på to møter, 12. februar og 19. mars, eller skrive til oss innen onsdag 15. april 2026. Skriv kort eller langt, om én forpliktelse eller om åpenhet generelt. Hvert punkt får et svar med begrunnelse. I juni sier vi hva som endres, og hva som ikke gjør det.",
    sv: "Planen för öppenhet i förvaltningen gäller 2024–2027 och har sju åtaganden. Nu är vi halvvägs. Vi går igenom vad som har gjorts och frågar dig vad som bör ändras. Du kan komma till två möten, den 12 februari och den 19 mars, eller skriva till oss senast onsdag 15 april 2026. Skriv kort eller långt, om ett åtagande eller om öppenhet i stort. Varje synpunkt får ett svar med motivering. I juni berättar vi vad som ändras och vad som inte gör det.",
    en: "The plan for openness in public administration runs from 2024 to 2027 and has seven commitments. We are now halfway. We go through what has been done and ask you what should change. You can come to two meetings, on 12 February and 19 March, or write to us by Wednesday 15 April 2026. Write briefly or at length, about one commitment or about openness as a whole. Each point gets a response with a reason. In June we say what will change and what will not.",
  },
  background: {
    nn: "Noreg er med i Open Government Partnership, der landa lagar planar for openheit saman med sivilsamfunnet. Dette er den femte norske planen. Landa som har ein plan over fire år, må sjå gjennom han midtvegs.\n\nEin uavhengig gjennomgang (IRM) meiner at éi av dei sju forpliktingane er lovande: den om innkjøpsdata. Om dei seks andre seier han at ambisjonane er avgrensa. Han seier òg at det er for vanskeleg å sjå kva som skjer med innspela. Ein rapport frå 2025, bygd på intervju og verkstader, fann at Noreg ligg langt framme, men at openheit ofte taper når det er travelt. Difor får kvart punkt sitt eige svar denne gongen.",
    nb: "Norge er med i Open Government Partnership, der landene lager planer for åpenhet sammen med sivilsamfunnet. Dette er den femte norske planen. Land som har en plan over fire år, må se gjennom den midtveis.\n\nEn uavhengig gjennomgang (IRM) mener at én av de sju forpliktelsene er lovende: den om innkjøpsdata. Om de seks andre sier den at ambisjonene er begrenset. Den sier også at det er for vanskelig å se hva som skjer med innspillene. En rapport fra 2025, bygd på intervjuer og verksteder, fant at Norge ligger langt framme, men at åpenhet ofte taper når det er travelt. Derfor får hvert punkt sitt eget svar denne gangen.",
    sv: "Norge är med i Open Government Partnership, där länderna gör planer för öppenhet tillsammans med civilsamhället. Det här är den femte norska planen. Länder som har en plan på fyra år måste se över den i halvtid.\n\nEn oberoende granskning (IRM) anser att ett av de sju åtagandena är lovande: det om inköpsdata. Om de sex andra säger den att ambitionerna är begränsade. Den säger också att det är för svårt att se vad som händer med synpunkterna. En rapport från 2025, byggd på intervjuer och verkstäder, fann att Norge ligger långt framme men att öppenheten ofta förlorar när det är bråttom. Därför får varje synpunkt ett eget svar den här gången.",
    en: "Norway takes part in the Open Government Partnership, where countries make plans for openness together with civil society. This is the fifth Norwegian plan. Countries with a four-year plan must look it over midway.\n\nAn independent review (IRM) finds one of the seven commitments promising: the one on procurement data. Of the other six it says that their ambition is limited. It also says that it is too hard to see what becomes of input. A report of 2025, built on interviews and workshops, found that Norway is well ahead, but that openness often loses when people are busy. That is why each point gets its own response this time.",
  },
  canInfluence: [
    {
      nn: "ordlyden, måla og tidspunkta i dei sju forpliktingane",
      nb: "ordlyden, målene og tidspunktene i de sju forpliktelsene",
      sv: "ordalydelsen, målen och tidpunkterna i de sju åtagandena",
      en: "the wording, goals and dates of the seven commitments",
    },
    {
      nn: "om ei ny forplikting skal inn i planen",
      nb: "om en ny forpliktelse skal inn i planen",
      sv: "om ett nytt åtagande ska in i planen",
      en: "whether a new commitment is added to the plan",
    },
    {
      nn: "korleis forumet arbeider og gir svar",
      nb: "hvordan forumet arbeider og gir svar",
      sv: "hur forumet arbetar och ger svar",
      en: "how the forum works and responds",
    },
    {
      nn: "kva som skal med i det neste rammeverket",
      nb: "hva som skal med i det neste rammeverket",
      sv: "vad som ska med i nästa ramverk",
      en: "what goes into the next framework",
    },
  ],
  cannotInfluence: [
    {
      text: {
        nn: "lover, til dømes offentleglova",
        nb: "lover, for eksempel offentleglova",
        sv: "lagar, till exempel den norska offentlighetslagen",
        en: "laws, such as the act on public access",
      },
      where: {
        nn: "Dei blir sende på høyring og vedtekne i Stortinget.",
        nb: "De blir sendt på høring og vedtatt i Stortinget.",
        sv: "De skickas på remiss och beslutas av Stortinget.",
        en: "They are sent on public hearing and passed by Parliament.",
      },
    },
    {
      text: {
        nn: "kor mykje pengar som blir sette av",
        nb: "hvor mye penger som settes av",
        sv: "hur mycket pengar som avsätts",
        en: "how much money is set aside",
      },
      where: {
        nn: "Det blir avgjort i statsbudsjettet.",
        nb: "Det avgjøres i statsbudsjettet.",
        sv: "Det avgörs i statsbudgeten.",
        en: "That is settled in the state budget.",
      },
    },
    {
      text: {
        nn: "enkeltsaker om innsyn",
        nb: "enkeltsaker om innsyn",
        sv: "enskilda ärenden om handlingar",
        en: "single cases about access",
      },
      where: {
        nn: "Har du fått avslag, kan du klage til klageinstansen.",
        nb: "Har du fått avslag, kan du klage til klageinstansen.",
        sv: "Har du fått avslag kan du överklaga till den instans som prövar det.",
        en: "You can complain to the body above the one that refused.",
      },
    },
  ],
  announcedOn: "2025-12-10",
  opensOn: "2025-12-10",
  closesOn: "2026-04-15",
  lead: "host",
  partners: ["procurement", "supervision", "digital", "justice"],
  contact: {
    name: {
      nn: "Koordinatoren for forumet",
      nb: "Koordinatoren for forumet",
      sv: "Forumets koordinator",
      en: "The forum's coordinator",
    },
    email: "forum@dome.example",
  },
  caseNumber: "DØME 2025/107",
  latePolicy: {
    nn: "Kjem innspelet etter fristen, tek vi imot det, merkjer det som seint og svarar på det. Det kan kome for seint til å vere med når planen blir vurdert.",
    nb: "Kommer innspillet etter fristen, tar vi imot det, merker det som sent og svarer på det. Det kan komme for sent til å være med når planen vurderes.",
    sv: "Kommer synpunkten efter sista dagen tar vi emot den, märker den som sen och svarar på den. Den kan komma för sent för att vara med när planen bedöms.",
    en: "Input after the deadline is received, marked as late and answered. It may come too late to be part of the review of the plan.",
  },
  themes: [
    {
      key: "general",
      title: {
        nn: "Generelle refleksjonar",
        nb: "Generelle refleksjoner",
        sv: "Allmänna reflektioner",
        en: "General reflections",
      },
    },
    {
      key: "procurement",
      title: {
        nn: "Offentlege innkjøp",
        nb: "Offentlige innkjøp",
        sv: "Offentlig upphandling",
        en: "Public procurement",
      },
    },
    {
      key: "inclusion",
      title: {
        nn: "Universell utforming og digital inkludering",
        nb: "Universell utforming og digital inkludering",
        sv: "Universell utformning och digital inkludering",
        en: "Universal design and digital inclusion",
      },
    },
    {
      key: "anticorruption",
      title: {
        nn: "Antikorrupsjon",
        nb: "Antikorrupsjon",
        sv: "Arbete mot korruption",
        en: "Anti-corruption",
      },
    },
    {
      key: "access",
      title: {
        nn: "Arkiv og innsyn",
        nb: "Arkiv og innsyn",
        sv: "Arkiv och insyn",
        en: "Archives and access",
      },
    },
  ],
  milestones,
  material: [
    {
      title: {
        nn: "Nettstaden der den verkelege gjennomgangen er lagd ut",
        nb: "Nettstedet der den virkelige gjennomgangen er lagt ut",
        sv: "Webbplatsen där den verkliga översynen är publicerad",
        en: "The website where the real review is published",
      },
      url: "https://open.regjeringa.no/",
      note: {
        nn: "Ramma, datoane og tala i dette dømet er henta derifrå.",
        nb: "Rammen, datoene og tallene i dette eksempelet er hentet derfra.",
        sv: "Ramen, datumen och siffrorna i det här exemplet är hämtade därifrån.",
        en: "The frame, dates and figures of this example are taken from there.",
      },
    },
    {
      title: {
        nn: "Handlingsplanen 2024–2027",
        nb: "Handlingsplanen 2024–2027",
        sv: "Handlingsplanen 2024–2027",
        en: "The action plan 2024–2027",
      },
      url: "https://www.regjeringen.no/no/dokumenter/noregs-handlingsplan-5-open-government-partnership-ogp-2024-2027/id3030567/",
    },
    {
      title: {
        nn: "Meld. St. 15 (2023–2024) om økonomisk kriminalitet",
        nb: "Meld. St. 15 (2023–2024) om økonomisk kriminalitet",
        sv: "Norska regeringens skrivelse om ekonomisk brottslighet, Meld. St. 15 (2023–2024)",
        en: "White paper on economic crime, Meld. St. 15 (2023–2024)",
      },
      url: "https://www.regjeringen.no/",
      note: {
        nn: "Søk etter nummeret på meldinga.",
        nb: "Søk etter nummeret på meldingen.",
        sv: "Sök efter numret på skrivelsen.",
        en: "Search for its number.",
      },
    },
  ],
  outreach: reviewOutreach,
  meetings: [firstMeeting, workshop, forOwners, secondMeeting],
  dispositions,
};
