import type { aboutDefault as en } from "../en/about-default.ts";

/** Det som står på dei faste sidene til forumet skriv sitt eige. */
export const aboutDefault = {
  about: `## Dette kan du vente deg

- Alt du sender inn, blir teke vare på nett slik det kom. Du får kvittering med ein gong.
- Vi deler opp det du skreiv, i innspel. Du ser kva ord som vart til kva innspel, og kva vi las som helsing, underskrift eller bakgrunn.
- Kvart innspel får eit svar med grunngiving, òg når svaret er nei. Vi kallar ikkje noko vedteke som berre er lese.
- Du ser det første steget innan 30 dagar. Eit grunngitt svar kjem innan 84 dagar etter siste dag for innspel, eller før avgjerda om ho blir teken tidlegare.
- Er vi forseinka, står det på sida.

## Kven avgjer

Dei ansvarlege gir råd. Ein koordinator skriv svaret, og nokon som ikkje har skrive noko av det, godkjenner det. Har eit forum slått av kravet om ein annan person, står det i kvart svar.

## Slik deltek du

Du treng ingen brukarkonto. Du kan skrive for ein organisasjon, for deg sjølv, eller utan namn der runden tillèt det. Kvitteringa har ei privat lenkje. Ta vare på lenkja og ikkje del ho, for den som har ho, ser det du ser.

## Dette ber vi deg om

Skriv om saka og ikkje om namngitte personar. Ikkje skriv det som er underlagt teieplikt, eller det du ikkje vil at ein saksbehandlar skal lese.

## Om noko er gale

Har vi misforstått eit innspel, eller er det noko feil på ei side, så skriv til kontakten nedst på sida og sei kva side eller referanse det gjeld.`,
  privacy: `Det offentlege organet som er vert for forumet, er ansvarleg for opplysningane. Organet behandlar dei fordi det er oppgåva å ta imot innspel frå folk og svare på dei.

Nedanfor står det kva vi tek vare på, kven som ser det, kor lenge, og kva du kan gjere. Vil du spørje om noko av det, så skriv til kontakten nedst på sida.`,
  accessibility: `## Dette er målet

Sidene er laga for å oppfylle WCAG 2.2 på nivå AA. Dei verkar utan skript, med berre tastatur, ved 400 prosent forstørring, på smale skjermar og med skjermlesar. Gjeld det ei tidsgrense, får du vite det på førehand, og kodar kan limast inn.

## Dette er ikkje godt nok enno

- Filer som folk legg ved, blir ikkje publiserte. Teksten i dei blir skriven inn og står på sida som annan tekst.
- Det folk skriv, står på språket dei skreiv det på. Berre det verten skriv, er omsett.

## Sei frå

Er det noko som ikkje verkar for deg, så skriv til kontakten nedst på sida og sei kva side det gjeld, og kva du brukar. Du kan òg gi innspel på e-post, i brev eller på telefon. Hjelper ikkje svaret vårt, kan du klage til styresmakta som fører tilsyn med universell utforming. I Noreg er det Tilsynet for universell utforming av ikt.`,
} satisfies Record<keyof typeof en, string>;
