import type { ConsultationSeed } from "../types.ts";

export const outcome: NonNullable<ConsultationSeed["outcome"]> = {
  on: "2026-06-17",
  text: {
    nn: "Dei sju forpliktingane blir førte vidare utan endringar. Ingen av dei 35 innspela endra planen. Det betyr ikkje at dei er lagde bort: kvart har fått eit svar med grunn, og dei fleste svara seier kven som gjer kva, og innan når.\n\nSeks tema går vidare utanom forpliktingane eller på tvers av dei: oppfølging av evalueringa av eInnsyn, rettleiing i openheitsvurderingar, openheit om påverknad, fastare dialog med sivilsamfunnet, eit meir samla arbeid mot korrupsjon, og deling av gode døme.\n\nTo forpliktingar har ikkje kome i gang. Det rettar ikkje denne gjennomgangen opp. Han gjer det synleg.",
    en: "The seven commitments continue unchanged. None of the 35 contributions changed the plan. That does not mean they are put away: each has a response with a reason, and most responses say who does what, and by when.\n\nSix topics go on outside the commitments or across them: following up the evaluation of eInnsyn, guidance on openness decisions, openness about influence, steadier dialogue with civil society, a more coherent effort against corruption, and sharing of good examples.\n\nTwo commitments have not got going. This review does not put that right. It makes it visible.",
  },
  commitments: [
    {
      number: 1,
      outcome: "continued",
      reason: {
        nn: "Innspela ber om meir av det forplikting 1 alt gjeld. Kunngjering av tildelingar og standard for leverandørdata kjem inn i arbeidet utan ny ordlyd.",
        en: "The input asks for more of what commitment 1 already covers. Award notices and a standard for supplier data enter the work without new wording.",
      },
    },
    {
      number: 2,
      outcome: "continued",
      reason: {
        nn: "Tilsyn sektor for sektor verkar. Krava i innkjøp finst frå før, og blir kontrollerte i helsesektoren i år.",
        en: "Inspection sector by sector works. The requirements in procurement exist already and are checked in the health sector this year.",
      },
    },
    {
      number: 3,
      outcome: "continued",
      reason: {
        nn: "Behovet for malar er like stort som før, og ingen bad om å stryke forpliktinga. Arbeidet har ikkje byrja; den ansvarlege skal seie innan 1. oktober kven som gjer arbeidet.",
        en: "The need for templates is as great as before, and nobody asked to drop the commitment. It has not begun; by 1 October the body responsible must say who does the work.",
      },
    },
    {
      number: 4,
      outcome: "continued",
      reason: {
        nn: "Fleire kommunar gir opplæring, men dei fleste har ikkje meldt om noko tilbod. Målet står; pengane skal nå fleire av dei som ikkje kjem på kurs.",
        en: "More municipalities offer training, but most have reported none. The goal stands; the money shall reach more of those who don't come to courses.",
      },
    },
    {
      number: 5,
      outcome: "continued",
      reason: {
        nn: "Evalueringa er ferdig, oppfølginga står att. Forpliktinga dekkjer oppfølginga, så det trengst dato og rekkjefølgje, ikkje ny tekst.",
        en: "The evaluation is finished, the follow-up remains. The commitment covers it, so what is needed is dates and priorities, not new text.",
      },
    },
    {
      number: 6,
      outcome: "continued",
      reason: {
        nn: "Ønsket om ein eigen strategi og eit lobbyregister krev politiske avgjerder som gjennomgangen ikkje kan ta. Ansvar og opplæring kan gjerast tydelegare med ordlyden som er.",
        en: "The wish for a separate strategy and a lobbying register needs political decisions that the review can't make. Responsibility and training can be made clearer with the wording as it is.",
      },
    },
    {
      number: 7,
      outcome: "continued",
      reason: {
        nn: "Regelarbeidet er ikkje sett i gang, og ein ny ordlyd ville ikkje endra det. Forpliktinga står, slik at det framleis blir spurt etter arbeidet.",
        en: "The drafting has not been set going, and new wording would not change that. The commitment stands, so that it will still be asked for.",
      },
    },
  ],
};
