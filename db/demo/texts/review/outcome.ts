import type { ConsultationSeed } from "../types.ts";

export const outcome: NonNullable<ConsultationSeed["outcome"]> = {
  on: "2026-06-17",
  text: {
    nn: "Dei sju forpliktingane blir førte vidare utan endringar. Ingen av dei 35 innspela endra planen. Det betyr ikkje at dei er lagde bort: kvart har fått eit svar med grunn, og dei fleste svara seier kven som gjer kva, og innan når.\n\nSeks tema går vidare utanom forpliktingane eller på tvers av dei: oppfølging av evalueringa av eInnsyn, rettleiing i openheitsvurderingar, openheit om påverknad, fastare dialog med sivilsamfunnet, eit meir samla arbeid mot korrupsjon, og deling av gode døme.\n\nTo forpliktingar har ikkje kome i gang. Det rettar ikkje denne gjennomgangen opp. Han gjer det synleg.",
    nb: "De sju forpliktelsene videreføres uten endringer. Ingen av de 35 innspillene endret planen. Det betyr ikke at de er lagt bort: hvert har fått et svar med begrunnelse, og de fleste svarene sier hvem som gjør hva, og innen når.\n\nSeks temaer går videre utenom forpliktelsene eller på tvers av dem: oppfølging av evalueringen av eInnsyn, veiledning i åpenhetsvurderinger, åpenhet om påvirkning, fastere dialog med sivilsamfunnet, et mer samlet arbeid mot korrupsjon, og deling av gode eksempler.\n\nTo forpliktelser har ikke kommet i gang. Det retter ikke denne gjennomgangen opp. Den gjør det synlig.",
    sv: "De sju åtagandena fortsätter utan ändringar. Ingen av de 35 synpunkterna ändrade planen. Det betyder inte att de är lagda åt sidan: var och en har fått ett svar med motivering, och de flesta svaren säger vem som gör vad och till när.\n\nSex ämnen går vidare vid sidan av åtagandena eller tvärs över dem: uppföljningen av utvärderingen av eInnsyn, vägledning i bedömningar av öppenhet, öppenhet om påverkan, en fastare dialog med civilsamhället, ett mer samlat arbete mot korruption och spridning av goda exempel.\n\nTvå åtaganden har inte kommit i gång. Det rättar den här översynen inte till. Den gör det synligt.",
    en: "The seven commitments continue unchanged. None of the 35 contributions changed the plan. That does not mean they are put away: each has a response with a reason, and most responses say who does what, and by when.\n\nSix topics go on outside the commitments or across them: following up the evaluation of eInnsyn, guidance on openness decisions, openness about influence, steadier dialogue with civil society, a more coherent effort against corruption, and sharing of good examples.\n\nTwo commitments have not got going. This review does not put that right. It makes it visible.",
  },
  commitments: [
    {
      number: 1,
      outcome: "continued",
      reason: {
        nn: "Innspela ber om meir av det forplikting 1 alt gjeld. Kunngjering av tildelingar og standard for leverandørdata kjem inn i arbeidet utan ny ordlyd.",
        nb: "Innspillene ber om mer av det forpliktelse 1 allerede gjelder. Kunngjøring av tildelinger og standard for leverandørdata kommer inn i arbeidet uten ny ordlyd.",
        sv: "Synpunkterna ber om mer av det som åtagande 1 redan gäller. Annonsering av tilldelningar och en standard för leverantörsdata kommer in i arbetet utan ny ordalydelse.",
        en: "The input asks for more of what commitment 1 already covers. Award notices and a standard for supplier data enter the work without new wording.",
      },
    },
    {
      number: 2,
      outcome: "continued",
      reason: {
        nn: "Tilsyn sektor for sektor verkar. Krava i innkjøp finst frå før, og blir kontrollerte i helsesektoren i år.",
        nb: "Tilsyn sektor for sektor virker. Kravene i innkjøp finnes fra før, og kontrolleres i helsesektoren i år.",
        sv: "Tillsyn sektor för sektor fungerar. Kraven vid inköp finns redan och kontrolleras i vårdsektorn i år.",
        en: "Inspection sector by sector works. The requirements in procurement exist already and are checked in the health sector this year.",
      },
    },
    {
      number: 3,
      outcome: "continued",
      reason: {
        nn: "Behovet for malar er like stort som før, og ingen bad om å stryke forpliktinga. Arbeidet har ikkje byrja; den ansvarlege skal seie innan 1. oktober kven som gjer arbeidet.",
        nb: "Behovet for maler er like stort som før, og ingen ba om å stryke forpliktelsen. Arbeidet har ikke begynt; den ansvarlige skal si innen 1. oktober hvem som gjør arbeidet.",
        sv: "Behovet av mallar är lika stort som förut, och ingen bad om att stryka åtagandet. Arbetet har inte börjat; den ansvariga ska senast den 1 oktober säga vem som gör det.",
        en: "The need for templates is as great as before, and nobody asked to drop the commitment. It has not begun; by 1 October the body responsible must say who does the work.",
      },
    },
    {
      number: 4,
      outcome: "continued",
      reason: {
        nn: "Fleire kommunar gir opplæring, men dei fleste har ikkje meldt om noko tilbod. Målet står; pengane skal nå fleire av dei som ikkje kjem på kurs.",
        nb: "Flere kommuner gir opplæring, men de fleste har ikke meldt om noe tilbud. Målet står; pengene skal nå flere av dem som ikke kommer på kurs.",
        sv: "Fler kommuner ger utbildning, men de flesta har inte rapporterat någon. Målet står kvar; pengarna ska nå fler av dem som inte kommer på kurs.",
        en: "More municipalities offer training, but most have reported none. The goal stands; the money shall reach more of those who don't come to courses.",
      },
    },
    {
      number: 5,
      outcome: "continued",
      reason: {
        nn: "Evalueringa er ferdig, oppfølginga står att. Forpliktinga dekkjer oppfølginga, så det trengst dato og rekkjefølgje, ikkje ny tekst.",
        nb: "Evalueringen er ferdig, oppfølgingen gjenstår. Forpliktelsen dekker oppfølgingen, så det trengs dato og rekkefølge, ikke ny tekst.",
        sv: "Utvärderingen är färdig, uppföljningen återstår. Åtagandet täcker uppföljningen, så det behövs datum och ordning, inte ny text.",
        en: "The evaluation is finished, the follow-up remains. The commitment covers it, so what is needed is dates and priorities, not new text.",
      },
    },
    {
      number: 6,
      outcome: "continued",
      reason: {
        nn: "Ønsket om ein eigen strategi og eit lobbyregister krev politiske avgjerder som gjennomgangen ikkje kan ta. Ansvar og opplæring kan gjerast tydelegare med ordlyden som er.",
        nb: "Ønsket om en egen strategi og et lobbyregister krever politiske avgjørelser som gjennomgangen ikke kan ta. Ansvar og opplæring kan gjøres tydeligere med ordlyden som er.",
        sv: "Önskemålet om en egen strategi och ett lobbyregister kräver politiska beslut som översynen inte kan fatta. Ansvar och utbildning kan göras tydligare med den ordalydelse som finns.",
        en: "The wish for a separate strategy and a lobbying register needs political decisions that the review can't make. Responsibility and training can be made clearer with the wording as it is.",
      },
    },
    {
      number: 7,
      outcome: "continued",
      reason: {
        nn: "Regelarbeidet er ikkje sett i gang, og ein ny ordlyd ville ikkje endra det. Forpliktinga står, slik at det framleis blir spurt etter arbeidet.",
        nb: "Regelarbeidet er ikke satt i gang, og en ny ordlyd ville ikke endret det. Forpliktelsen står, slik at det fortsatt spørres etter arbeidet.",
        sv: "Arbetet med reglerna har inte satts i gång, och en ny ordalydelse skulle inte ändra det. Åtagandet står kvar så att arbetet även i fortsättningen efterfrågas.",
        en: "The drafting has not been set going, and new wording would not change that. The commitment stands, so that it will still be asked for.",
      },
    },
  ],
};
