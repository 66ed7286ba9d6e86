import type { aboutDefault as en } from "../en/about-default.ts";

/** Det som står på de faste sidene til forumet skriver sitt eget. */
export const aboutDefault = {
  about: `## Dette kan du vente deg

- Alt du sender inn, blir tatt vare på akkurat slik det kom. Du får kvittering med en gang.
- Vi deler opp det du skrev, i innspill. Du ser hvilke ord som ble til hvilket innspill, og hva vi leste som hilsen, underskrift eller bakgrunn.
- Hvert innspill får et svar med begrunnelse, også når svaret er nei. Vi kaller ikke noe vedtatt som bare er lest.
- Du ser det første steget innen 30 dager. Et begrunnet svar kommer innen 84 dager etter siste dag for innspill, eller før beslutningen hvis den tas tidligere.
- Er vi forsinket, står det på siden.

## Hvem bestemmer

De ansvarlige gir råd. En koordinator skriver svaret, og noen som ikke har skrevet noe av det, godkjenner det. Har et forum slått av kravet om en annen person, står det i hvert svar.

## Slik deltar du

Du trenger ingen brukerkonto. Du kan skrive for en organisasjon, for deg selv, eller uten navn der runden tillater det. Kvitteringen har en privat lenke. Ta vare på den og ikke del den, for den som har lenken, ser det du ser.

## Dette ber vi deg om

Skriv om saken og ikke om navngitte personer. Ikke skriv det som er taushetsbelagt, eller det du ikke vil at en saksbehandler skal lese.

## Hvis noe er galt

Har vi misforstått et innspill, eller er det noe feil på en side, så skriv til kontakten nederst på siden og si hvilken side eller referanse det gjelder.`,
  privacy: `Det offentlige organet som er vert for forumet, er ansvarlig for opplysningene. Organet behandler dem fordi det er oppgaven å ta imot innspill fra folk og svare på dem.

Nedenfor står det hva vi tar vare på, hvem som ser det, hvor lenge, og hva du kan gjøre. Vil du spørre om noe av det, så skriv til kontakten nederst på siden.`,
  accessibility: `## Dette er målet

Sidene er laget for å oppfylle WCAG 2.2 på nivå AA. De virker uten skript, med bare tastatur, ved 400 prosent forstørrelse, på smale skjermer og med skjermleser. Gjelder det en tidsgrense, får du vite det på forhånd, og koder kan limes inn.

## Dette er ikke godt nok ennå

- Filer som folk legger ved, blir ikke publisert. Teksten i dem blir skrevet inn og står på siden som annen tekst.
- Det folk skriver, vises på språket de skrev det på. Bare det verten skriver, er oversatt.

## Si fra

Er det noe som ikke virker for deg, så skriv til kontakten nederst på siden og si hvilken side det gjelder, og hva du bruker. Du kan også gi innspill på e-post, i brev eller på telefon. Hjelper ikke svaret vårt, kan du klage til myndigheten som fører tilsyn med universell utforming. I Norge er det Tilsynet for universell utforming av ikt.`,
} satisfies Record<keyof typeof en, string>;
