import { dispositions } from "../dispositions.ts";
import type { ConsultationSeed } from "../types.ts";

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
    en: "Norway takes part in the Open Government Partnership, where countries make plans for openness together with civil society. This is the fifth Norwegian plan. Countries with a four-year plan must look it over midway.\n\nAn independent review (IRM) finds one of the seven commitments promising: the one on procurement data. Of the other six it says that their ambition is limited. It also says that it is too hard to see what becomes of input. A report of 2025, built on interviews and workshops, found that Norway is well ahead, but that openness often loses when people are busy. That is why each point gets its own response this time.",
  },
  canInfluence: [
    {
      nn: "ordlyden, måla og tidspunkta i dei sju forpliktingane",
      en: "the wording, goals and dates of the seven commitments",
    },
    { nn: "om ei ny forplikting skal inn i planen", en: "whether a new commitment is added to the plan" },
    { nn: "korleis forumet arbeider og gir svar", en: "how the forum works and responds" },
    { nn: "kva som skal med i det neste rammeverket", en: "what goes into the next framework" },
  ],
  cannotInfluence: [
    {
      text: { nn: "lover, til dømes offentleglova", en: "laws, such as the act on public access" },
      where: {
        nn: "Dei blir sende på høyring og vedtekne i Stortinget.",
        en: "They are sent on public hearing and passed by Parliament.",
      },
    },
    {
      text: { nn: "kor mykje pengar som blir sette av", en: "how much money is set aside" },
      where: { nn: "Det blir avgjort i statsbudsjettet.", en: "That is settled in the state budget." },
    },
    {
      text: { nn: "enkeltsaker om innsyn", en: "single cases about access" },
      where: {
        nn: "Har du fått avslag, kan du klage til klageinstansen.",
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
    name: { nn: "Koordinatoren for forumet", en: "The forum's coordinator" },
    email: "forum@dome.example",
  },
  caseNumber: "DØME 2025/107",
  latePolicy: {
    nn: "Kjem innspelet etter fristen, tek vi imot det, merkjer det som seint og svarar på det. Det kan kome for seint til å vere med når planen blir vurdert.",
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
  milestones: [
    {
      on: "2025-12-10",
      kind: "announced",
      title: { nn: "Tidsplan og bakgrunn lagde ut", en: "Timeline and background published" },
    },
    {
      on: "2026-02-12",
      kind: "meeting",
      title: {
        nn: "Første møte: antikorrupsjon og innkjøp",
        en: "First meeting: anti-corruption and procurement",
      },
      note: {
        nn: "Litt over 30 kom. Innleiingane vart strøyma. Dei som kjende forumet frå før, sakna det konkrete og ville ha vore ferdige tidlegare; mange nye hadde nytte av dagen.",
        en: "Just over 30 came. The talks were streamed. Those who knew the forum missed the concrete and would have liked to finish earlier; many newcomers found the day useful.",
      },
    },
    {
      on: "2026-02-12",
      kind: "other",
      title: {
        nn: "Digital verkstad etter det første møtet: ikkje halden",
        en: "Digital workshop after the first meeting: not held",
      },
      note: {
        nn: "Fleire såg strøyminga, men ingen melde seg på verkstaden. Difor laga vi ingen etter det andre møtet.",
        en: "Several people watched the stream, but nobody signed up for the workshop. So we made none after the second meeting.",
      },
    },
    {
      on: "2026-03-19",
      kind: "meeting",
      title: {
        nn: "Andre møte: føre vidare, justere eller leggje til?",
        en: "Second meeting: continue, adjust or add?",
      },
      note: {
        nn: "Litt over 30 kom. Alle områda i planen hadde si gruppe, og fleire av dei ansvarlege sat ved borda.",
        en: "Just over 30 came. Every area of the plan had its group, and several of those responsible sat at the tables.",
      },
    },
    {
      on: "2026-04-15",
      kind: "deadline",
      title: { nn: "Siste dag for skriftlege innspel", en: "Last day for written input" },
      note: { nn: "Eitt brev kom inn, med fire forslag.", en: "One letter came in, with four proposals." },
    },
    {
      on: "2026-05-12",
      kind: "partial_report",
      title: { nn: "Dei første svara lagde ut", en: "The first responses published" },
    },
    {
      on: "2026-06-10",
      kind: "final_report",
      title: { nn: "Alle innspel har fått svar", en: "Every contribution has its response" },
    },
    {
      on: "2026-06-17",
      kind: "decision",
      title: {
        nn: "Utfallet: dei sju forpliktingane står",
        en: "The outcome: the seven commitments stand",
      },
    },
  ],
  material: [
    {
      title: {
        nn: "Nettstaden der den verkelege gjennomgangen er lagd ut",
        en: "The website where the real review is published",
      },
      url: "https://open.regjeringa.no/",
      note: {
        nn: "Ramma, datoane og tala i dette dømet er henta derifrå.",
        en: "The frame, dates and figures of this example are taken from there.",
      },
    },
    {
      title: { nn: "Handlingsplanen 2024–2027", en: "The action plan 2024–2027" },
      url: "https://www.regjeringen.no/no/dokumenter/noregs-handlingsplan-5-open-government-partnership-ogp-2024-2027/id3030567/",
    },
    {
      title: {
        nn: "Meld. St. 15 (2023–2024) om økonomisk kriminalitet",
        en: "White paper on economic crime, Meld. St. 15 (2023–2024)",
      },
      url: "https://www.regjeringen.no/",
      note: { nn: "Søk etter nummeret på meldinga.", en: "Search for its number." },
    },
  ],
  dispositions,
};
