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

De ansvarlige gir råd. En koordinator skriver svaret, og noen som ikke har skrevet noe av det, godkjenner det. Arbeider et forum uten denne andre personen, står det på hvert svar.

## Slik deltar du

Du trenger ingen konto. Du kan skrive som organisasjon, som person, eller uten navn der runden tillater det. Kvitteringen har en privat lenke: ta vare på den og ikke del den, for den som har lenken, ser det du ser.

## Dette ber vi deg om

Skriv om saken og ikke om navngitte personer. Ikke skriv det som er taushetsbelagt, eller det du ikke vil at en saksbehandler skal lese.

## Hvis noe er galt

Har vi misforstått et innspill, eller er en side feil, så skriv til kontakten nederst på siden og si hvilken side eller referanse det gjelder.`,
  privacy: `## Dette tar vi vare på

- Det du skriver og legger ved, dagen det kom, og hvordan det kom.
- Navnet ditt, organisasjonen og adressen din, hvis du oppgir dem. De lagres atskilt fra det du skrev.
- De tre valgene dine: om teksten, navnet på organisasjonen og ditt eget navn kan vises.

## Dette bruker vi det til

Til å lese, svare på og gjøre rede for det som kom inn, og til å sende deg kvittering, spørsmål og svar. Adressen din vises aldri på en side og brukes ikke til noe annet.

## Ikke publisert er ikke det samme som hemmelig

Du velger hva vi viser her. Men det som sendes til et offentlig organ, kan noen be om innsyn i, og da er det loven som avgjør. Utelat det som må være privat.

## Hvor lenge

Det som kom inn, er en del av saken og bevares så lenge reglene om offentlige arkiver sier. En innloggingskode lever i ti minutter, og en økt for dem som arbeider her, i høyst tolv timer.

## Informasjonskapsler og logger

Her finnes bare informasjonskapsler som en side trenger: språket ditt hvis du velger ett, den private lenken hvis du åpner den, og en økt for dem som arbeider her. Vi teller ikke besøkende og henter ingenting fra andre nettsteder. Nettadressen du kommer fra, brukes til å begrense misbruk og lagres ikke sammen med det du skriver.

## Rettighetene dine

Du kan be om å få se, rette eller slette det som gjelder deg: skriv til kontakten nederst på siden. Er du ikke fornøyd med svaret, kan du klage til datatilsynsmyndigheten.`,
  accessibility: `## Dette er målet

Sidene er laget for å oppfylle WCAG 2.2 på nivå AA. De virker uten skript, med bare tastatur, ved 400 prosent forstørrelse, på smale skjermer og med skjermleser. Tidsgrenser står før de begynner å løpe, og koder kan limes inn.

## Dette vet vi ikke er godt nok

- Det folk legger ved, tilbys slik det kom. Vi kan ikke love at en fil er tilgjengelig; spør oss, så sender vi innholdet som tekst.
- Det folk skriver, vises på språket de skrev det på. Bare det verten skriver, er oversatt.

## Si fra

Er det noe som ikke virker for deg, så skriv til kontakten nederst på siden og si hvilken side det gjelder, og hva du bruker. Du kan også gi innspill med e-post, brev eller telefon. Hjelper ikke svaret vårt, kan du klage til myndigheten som fører tilsyn med universell utforming.`,
} satisfies Record<keyof typeof en, string>;
