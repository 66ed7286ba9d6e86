/** Sentences as people write them, put together by a number: the same number gives the same text. */
import type { Language } from "~/i18n/languages.ts";

const sentences: Record<Language, readonly string[]> = {
  nn: [
    "Postlistene bør ha fast søk på sakstype, ikkje berre på dato og avsendar.",
    "Vi har prøvd å finne vedtaka frå i fjor, og måtte ringje tre kontor før nokon visste kvar dei låg.",
    "Små kommunar treng ei rettleiing som dei kan bruke same dag, utan konsulent.",
    "Det er bra at planen seier kven som har ansvaret, men fristane manglar for fleire av punkta.",
    "Kva hender med innspel som kjem etter at rapporten er skriven?",
    "Lag og organisasjonar får for kort tid når høyringa går over ein ferie.",
    "Eit felles register over opne data hjå kommunane ville spart oss for mange førespurnader.",
    "På biblioteket møter vi folk som ikkje kjem vidare fordi skjemaet krev innlogging.",
    "Tala for i fjor er lagde ut som bilete, og då kan ingen rekne på dei.",
    "Svara bør seie kva som faktisk blei endra, og kvifor resten ikkje blei det.",
    "Vi foreslår at møta blir haldne på kveldstid minst annakvar gong.",
    "Ungdomsrådet har bede om det same to år på rad utan å få vite kvar saka står.",
  ],
  nb: [
    "Offentlig journal bør kunne lastes ned samlet, slik at lokalaviser slipper å hente én og én side.",
    "Vi savner en oversikt over hvem som har vært med i arbeidsgruppene, og hva de la vekt på.",
    "Innsynskrav blir fortsatt besvart med henvisning til feil paragraf, uten at noen retter det.",
    "Klarspråk må gjelde vedleggene også; det er der det står hva vedtaket betyr i praksis.",
    "Hvor lenge skal dataene ligge ute før de blir fjernet?",
    "Foreningen vår har medlemmer som ikke bruker nettet, og de må få svare på papir.",
    "Evalueringen fra forrige periode ble aldri publisert, og det svekker tilliten til denne.",
    "Det bør stå et navn og et telefonnummer på hver høring, ikke bare en felles postkasse.",
    "Vi har god erfaring med åpne møter i kommunestyresalen, der referatet skrives mens folk ser på.",
    "Skolen vår fikk svar etter to uker, og det gjorde at elevene orket å sende inn på nytt.",
    "Budsjettall uten fjorårets tall ved siden av sier oss lite.",
    "Vi mener at punkt fire bør deles i to, ellers blir det ene glemt.",
  ],
  sv: [
    "Det behövs en gemensam standard för hur besluten publiceras, annars går de inte att jämföra.",
    "Vi arbetar på båda sidor av gränsen och får olika svar på samma fråga.",
    "Sammanfattningen är tydlig, men bilagorna finns bara på ett språk.",
    "Hur följs åtagandena upp när ansvarig myndighet byter namn?",
    "Föreningen föreslår ett årligt möte där alla punkter gås igenom en i taget.",
    "En enkel lista över vad som har ändrats sedan förra planen skulle hjälpa mycket.",
  ],
  en: [
    "The figures should be published as tables that can be reused, with the day on which they were counted.",
    "We could not find out who decides on this point, and the contact form gave no answer.",
    "A short summary in plain language would help people who have lived here only a few years.",
    "Please keep earlier versions of the plan, so that it can be seen what was promised and when.",
    "Our members ask what will happen with the pilot once the project money has been spent.",
    "The register of owners would be more useful if companies could be found by their number.",
  ],
};

/** What a body says. In words that nobody who wrote to it used: a response that repeats what is hidden is covered. */
const answers: Record<Language, readonly string[]> = {
  nn: [
    "Forslaget er teke inn i utkastet, og fristen er sett til utgangen av neste år.",
    "Departementet har bede direktoratet om eit overslag over kostnadene før det blir avgjort.",
    "Dette høyrer til ei anna lov, og er sendt vidare til dei som arbeider med henne.",
    "Arbeidsgruppa vurderte to løysingar og valde den som krev minst av den einskilde.",
    "Kravet står alt i forskrifta, men rettleiinga er gjord tydelegare.",
    "Midlane er bundne i denne perioden, så tiltaket blir vurdert på nytt i neste.",
  ],
  nb: [
    "Merknaden er fulgt opp i kapittel tre, der ansvar og framdrift nå er skilt fra hverandre.",
    "Regjeringen foreslår ingen ny plikt, siden den gjeldende ordningen ikke er evaluert ennå.",
    "Pilotprosjektet utvides med fem virksomheter, og resultatet legges fram til sommeren.",
    "Departementet deler vurderingen, og har endret målet fra antall dokumenter til svartid.",
    "Spørsmålet avgjøres av den enkelte virksomhet, men en felles mal er under arbeid.",
    "Tiltaket er tatt ut, fordi det samme oppnås enklere gjennom eksisterende rapportering.",
  ],
  sv: [
    "Regeringskansliet har ändrat tidsplanen så att remissen inte längre faller i juli.",
    "Uppgiften ligger hos tillsynsmyndigheten, som har fått en kopia av yttrandet.",
    "Kravet på maskinläsbara filer skrivs in i nästa version av handlingsplanen.",
    "Frågan bereds vidare tillsammans med regionerna under våren.",
  ],
  en: [
    "The draft now names one owner for each milestone, together with a date.",
    "A shared glossary is being prepared, and comments on it are open until May.",
    "Funding for the second phase was not granted, so the scope has been reduced.",
    "The directorate will repeat the survey next autumn with the same questions.",
  ],
};

const greetings: Record<Language, string> = { nn: "Hei!", nb: "Hei!", sv: "Hej!", en: "Dear all," };
const goodbyes: Record<Language, string> = {
  nn: "Venleg helsing frå styret",
  nb: "Vennlig hilsen fra styret",
  sv: "Vänliga hälsningar från styrelsen",
  en: "With kind regards from the board",
};

/** A number that looks drawn by lot, from 0 below `limit`; the same for the same seed. */
export function lot(seed: number, limit: number): number {
  let x = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13);
  x = Math.imul(x ^ (x >>> 16), 0xc2b2ae35);
  return ((x ^ (x >>> 15)) >>> 0) % limit;
}

export function languageOf(seed: number): Language {
  const drawn = lot(seed * 7 + 3, 100);
  return drawn < 48 ? "nn" : drawn < 86 ? "nb" : drawn < 93 ? "sv" : "en";
}

export type Letter = {
  body: string;
  greeting: { start: number; end: number };
  points: { start: number; end: number; title: string }[];
  signature: { start: number; end: number };
};

/** A letter with so many points, of two to four sentences each, and where each part of it stands. */
export function letter(seed: number, language: Language, points: number): Letter {
  const words = sentences[language];
  let body = greetings[language];
  const append = (text: string) => {
    body += "\n\n";
    const start = body.length;
    body += text;
    return { start, end: body.length };
  };
  const greeting = { start: 0, end: body.length };
  const made = Array.from({ length: points }, (_, p) => {
    const of = (n: number) => words[lot(seed * 31 + p * 7 + n, words.length)] as string;
    const paragraph = Array.from({ length: 2 + lot(seed + p, 3) }, (_, n) => of(n)).join(" ");
    return { ...append(paragraph), title: of(0).slice(0, 120) };
  });
  return { body, greeting, points: made, signature: append(goodbyes[language]) };
}

/** A response: a title, and a reason of so many sentences. */
export function answer(seed: number, language: Language): { title: string; reason: string } {
  const words = answers[language];
  const of = (n: number) => words[lot(seed * 31 + n, words.length)] as string;
  const reason = Array.from({ length: 5 + lot(seed, 4) }, (_, n) => of(n + 1)).join(" ");
  return { title: of(0).slice(0, 120), reason };
}
