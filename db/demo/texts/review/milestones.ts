import type { ConsultationSeed } from "../types.ts";

/** What happened in the mid-term review, and when. */
export const milestones: ConsultationSeed["milestones"] = [
  {
    on: "2025-12-10",
    kind: "announced",
    title: {
      nn: "Tidsplan og bakgrunn lagde ut",
      nb: "Tidsplan og bakgrunn lagt ut",
      sv: "Tidsplan och bakgrund publicerade",
      en: "Timeline and background published",
    },
  },
  {
    on: "2026-02-12",
    kind: "meeting",
    title: {
      nn: "Første møte: antikorrupsjon og innkjøp",
      nb: "Første møte: antikorrupsjon og innkjøp",
      sv: "Första mötet: korruption och inköp",
      en: "First meeting: anti-corruption and procurement",
    },
    note: {
      nn: "Litt over 30 kom. Innleiingane vart strøyma. Dei som kjende forumet frå før, sakna det konkrete og ville ha vore ferdige tidlegare; mange nye hadde nytte av dagen.",
      nb: "Litt over 30 kom. Innledningene ble strømmet. De som kjente forumet fra før, savnet det konkrete og ville ha vært ferdige tidligere; mange nye hadde nytte av dagen.",
      sv: "Drygt 30 kom. Inledningarna strömmades. De som redan kände forumet saknade det konkreta och hade velat sluta tidigare; många nya hade nytta av dagen.",
      en: "Just over 30 came. The talks were streamed. Those who knew the forum missed the concrete and would have liked to finish earlier; many newcomers found the day useful.",
    },
  },
  {
    on: "2026-02-12",
    kind: "other",
    title: {
      nn: "Digital verkstad etter det første møtet: ikkje halden",
      nb: "Digitalt verksted etter det første møtet: ikke holdt",
      sv: "Digital verkstad efter det första mötet: inte hållen",
      en: "Digital workshop after the first meeting: not held",
    },
    note: {
      nn: "Fleire såg strøyminga, men ingen melde seg på verkstaden. Difor laga vi ingen etter det andre møtet.",
      nb: "Flere så strømmingen, men ingen meldte seg på verkstedet. Derfor laget vi ikke noe etter det andre møtet.",
      sv: "Flera såg strömningen, men ingen anmälde sig till verkstaden. Därför ordnade vi ingen efter det andra mötet.",
      en: "Several people watched the stream, but nobody signed up for the workshop. So we made none after the second meeting.",
    },
  },
  {
    on: "2026-03-19",
    kind: "meeting",
    title: {
      nn: "Andre møte: føre vidare, justere eller leggje til?",
      nb: "Andre møte: videreføre, justere eller legge til?",
      sv: "Andra mötet: fortsätta, justera eller lägga till?",
      en: "Second meeting: continue, adjust or add?",
    },
    note: {
      nn: "Litt over 30 kom. Alle områda i planen hadde si gruppe, og fleire av dei ansvarlege sat ved borda.",
      nb: "Litt over 30 kom. Alle områdene i planen hadde sin gruppe, og flere av de ansvarlige satt ved bordene.",
      sv: "Drygt 30 kom. Alla områden i planen hade sin grupp, och flera av de ansvariga satt vid borden.",
      en: "Just over 30 came. Every area of the plan had its group, and several of those responsible sat at the tables.",
    },
  },
  {
    on: "2026-04-15",
    kind: "deadline",
    title: {
      nn: "Siste dag for skriftlege innspel",
      nb: "Siste dag for skriftlige innspill",
      sv: "Sista dagen för skriftliga synpunkter",
      en: "Last day for written input",
    },
    note: {
      nn: "Eitt brev kom inn, med fire forslag.",
      nb: "Ett brev kom inn, med fire forslag.",
      sv: "Ett brev kom in, med fyra förslag.",
      en: "One letter came in, with four proposals.",
    },
  },
  {
    on: "2026-05-12",
    kind: "partial_report",
    title: {
      nn: "Dei første svara lagde ut",
      nb: "De første svarene lagt ut",
      sv: "De första svaren publicerade",
      en: "The first responses published",
    },
  },
  {
    on: "2026-06-10",
    kind: "final_report",
    title: {
      nn: "Alle innspel har fått svar",
      nb: "Alle innspill har fått svar",
      sv: "Alla synpunkter har fått svar",
      en: "Every contribution has its response",
    },
  },
  {
    on: "2026-06-17",
    kind: "decision",
    title: {
      nn: "Utfallet: dei sju forpliktingane står",
      nb: "Utfallet: de sju forpliktelsene står",
      sv: "Utfallet: de sju åtagandena står kvar",
      en: "The outcome: the seven commitments stand",
    },
  },
];
