import type { Translated } from "../types.ts";

export const accessibility: Translated = {
  nn: `Alle skal kunne lese, skrive og få svar her. Målet er WCAG 2.2 på nivå AA på kvar side, på alle fire språka.

## Slik er sidene laga

- Dei offentlege sidene er reint innhald utan skript. Alle skjema verkar utan skript.
- Alt kan gjerast med tastatur. Kor langt eit innspel er kome, står i ord, ikkje berre i farge eller form.
- Sidene verkar på smale skjermar og når teksten er forstørra fire gonger.
- Tekst på eit anna språk er merkt, slik at skjermlesaren les han rett.
- Feil i eit skjema står samla øvst, med lenkje til feltet. Det du skreiv, står att.

Kvar side blir kontrollert med eit automatisk verktøy når programmet blir endra. Eit slikt verktøy finn ikkje alt. Dette dømet er ikkje prøvd av ein uavhengig kontrollør.

## Dette er ikkje godt nok enno

- Filer som andre sender inn, ligg slik dei kom. Dei kan vere vanskelege å lese med hjelpemiddel. Spør oss, så skriv vi av innhaldet.
- Innspel blir ikkje sette om. Det som er skrive på svensk eller engelsk, står slik på nynorsksida òg.
- Tekstane frå verten finst i full lengd på nynorsk og engelsk, og nokre berre i kortform på bokmål og svensk.

## Sei frå

Er det noko du ikkje får til, så skriv til [forum@dome.example](mailto:forum@dome.example) eller ring +47 00 00 00 00 kvardagar 9–15. Du kan òg gi innspel på telefon; vi skriv det ned og les det opp for deg. Hjelper det ikkje, kan du i Noreg klage til Tilsynet for universell utforming av ikt.`,
  en: `Everyone shall be able to read, write and get a response here. The aim is WCAG 2.2 at level AA on every page, in all four languages.

## How the pages are made

- The public pages are plain content without scripts. Every form works without scripts.
- Everything can be done by keyboard. States are given in words, not only by colour or shape.
- The pages work on narrow screens and with text enlarged four times.
- Text in another language is marked, so that a screen reader reads it right.
- Mistakes in a form are listed at the top with links to the fields. What you wrote stays.

Each page is checked by an automatic tool whenever the program is changed. Such a tool does not find everything. This example has not been tested by an independent auditor.

## What we know is not good enough

- Files that others send in lie as they came. They may be hard to read with assistive technology. Ask us, and we will write out their content.
- Contributions are not translated. What was written in Swedish or Norwegian stands that way on the English page too.
- The host's texts exist in full in Nynorsk and English, and some only in short form in Bokmål and Swedish.

## Tell us

If there is something you can't do, write to [forum@dome.example](mailto:forum@dome.example) or call +47 00 00 00 00 on weekdays from 9 to 15. You can also give your input by phone; we write it down and read it back to you. If that does not help, in Norway you can complain to Tilsynet for universell utforming av ikt, the authority that supervises universal design of ICT.`,
  nb: `Alle skal kunne lese, skrive og få svar her. Målet er WCAG 2.2 på nivå AA på hver side.

- De offentlige sidene og skjemaene virker uten skript, med tastatur og på smale skjermer.
- Hver side kontrolleres med et automatisk verktøy. Det finner ikke alt, og ingen uavhengig har prøvd eksempelet.
- Filer fra andre ligger slik de kom. Spør oss, så skriver vi av innholdet.
- Innspill blir ikke oversatt. Noen tekster finnes bare i kortform på bokmål.

Er det noe du ikke får til? Skriv til [forum@dome.example](mailto:forum@dome.example) eller ring +47 00 00 00 00 hverdager 9–15. Du kan også gi innspill på telefon.`,
  sv: `Alla ska kunna läsa, skriva och få svar här. Målet är WCAG 2.2 på nivå AA på varje sida.

- De offentliga sidorna och formulären fungerar utan skript, med tangentbord och på smala skärmar.
- Varje sida kontrolleras med ett automatiskt verktyg. Det hittar inte allt, och ingen oberoende granskare har prövat exemplet.
- Filer från andra finns så som de kom in. De kan vara svåra att läsa med hjälpmedel. Fråga oss, så skriver vi av innehållet.
- Synpunkter översätts inte. En del texter finns bara i kort form på svenska.

Är det något som inte fungerar för dig? Skriv till [forum@dome.example](mailto:forum@dome.example) eller ring +47 00 00 00 00, vardagar 9–15. Du kan också lämna synpunkter på telefon.`,
};
