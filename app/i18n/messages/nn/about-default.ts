import type { aboutDefault as en } from "../en/about-default.ts";

/** Det som står på dei faste sidene til forumet skriv sitt eige. */
export const aboutDefault = {
  about: `## Dette kan du vente deg

- Alt du sender inn, blir teke vare på nett slik det kom. Du får kvittering med ein gong.
- Vi deler opp det du skreiv, i innspel. Du ser kva ord som vart til kva innspel, og kva vi las som helsing, underskrift eller bakgrunn.
- Kvart innspel får eit svar med grunngiving, også når svaret er nei. Vi kallar ikkje noko vedteke som berre er lese.
- Du ser det første steget innan 30 dagar. Eit grunngitt svar kjem innan 84 dagar etter siste dag for innspel, eller før avgjerda om ho blir teken tidlegare.
- Er vi forseinka, står det på sida.

## Kven avgjer

Dei ansvarlege gir råd. Ein koordinator skriv svaret, og nokon som ikkje har skrive noko av det, godkjenner det. Arbeider eit forum utan denne andre personen, står det på kvart svar.

## Slik deltek du

Du treng ingen konto. Du kan skrive som organisasjon, som person, eller utan namn der runden tillèt det. Kvitteringa har ei privat lenkje: ta vare på ho og ikkje del ho, for den som har lenkja, ser det du ser.

## Dette ber vi deg om

Skriv om saka og ikkje om namngitte personar. Ikkje skriv det som er underlagt teieplikt, eller det du ikkje vil at ein saksbehandlar skal lese.

## Om noko er gale

Har vi misforstått eit innspel, eller er ei side feil, så skriv til kontakten nedst på sida og sei kva side eller referanse det gjeld.`,
  privacy: `## Dette tek vi vare på

- Det du skriv og legg ved, dagen det kom, og korleis det kom.
- Namnet ditt, organisasjonen og adressa di, om du oppgir dei. Dei blir lagra skilde frå det du skreiv.
- Dei tre vala dine: om teksten, namnet på organisasjonen og ditt eige namn kan visast.

## Dette bruker vi det til

Til å lese, svare på og gjere greie for det som kom inn, og til å sende deg kvittering, spørsmål og svar. Adressa di står aldri på ei side og blir ikkje brukt til noko anna.

## Ikkje publisert er ikkje det same som hemmeleg

Du vel kva vi viser her. Men det som blir sendt til eit offentleg organ, kan nokon be om innsyn i, og då er det lova som avgjer. Utelat det som må vere privat.

## Kor lenge

Det som kom inn, er ein del av saka og blir teke vare på så lenge reglane om offentlege arkiv seier. Ein innloggingskode lever i ti minutt, og ei økt for dei som arbeider her, i høgst tolv timar.

## Informasjonskapslar og loggar

Her finst berre informasjonskapslar som ei side treng: språket ditt om du vel eitt, den private lenkja om du opnar ho, og ei økt for dei som arbeider her. Vi tel ikkje besøkande og hentar ingenting frå andre nettstader. Nettadressa du kjem frå, blir brukt til å avgrense misbruk og blir ikkje lagra saman med det du skriv.

## Rettane dine

Du kan be om å få sjå, rette eller slette det som gjeld deg: skriv til kontakten nedst på sida. Er du ikkje nøgd med svaret, kan du klage til datatilsynsstyresmakta.`,
  accessibility: `## Dette er målet

Sidene er laga for å oppfylle WCAG 2.2 på nivå AA. Dei verkar utan skript, med berre tastatur, ved 400 prosent forstørring, på smale skjermar og med skjermlesar. Tidsgrenser står før dei tek til å gå, og kodar kan limast inn.

## Dette veit vi ikkje er godt nok

- Det folk legg ved, blir tilbode slik det kom. Vi kan ikkje love at ei fil er tilgjengeleg; spør oss, så sender vi innhaldet som tekst.
- Det folk skriv, står på språket dei skreiv det på. Berre det verten skriv, er omsett.

## Sei frå

Er det noko som ikkje verkar for deg, så skriv til kontakten nedst på sida og sei kva side det gjeld, og kva du bruker. Du kan også gi innspel med e-post, brev eller telefon. Hjelper ikkje svaret vårt, kan du klage til styresmakta som fører tilsyn med universell utforming.`,
} satisfies Record<keyof typeof en, string>;
