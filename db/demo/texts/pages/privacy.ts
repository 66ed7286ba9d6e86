import type { Translated } from "../types.ts";

/** What the host itself says; what the product does stands below it on the page. */
export const privacy: Translated = {
  nn: `Dømedepartementet for openheit har ansvaret for opplysningane her. Forumet er eit døme: Skriv ikkje inn noko om verkelege personar.

Vi behandlar opplysningane fordi det er oppgåva vår å ta imot innspel til handlingsplanen og svare på dei (personvernforordninga artikkel 6 nr. 1 e). Vi gir dei ikkje til nokon som sel noko, og lagar ingen profil av deg.

Vil du spørje om noko, så skriv til [forum@dome.example](mailto:forum@dome.example). Har du noko som må haldast hemmeleg, så ring først.`,
  en: `The Example Ministry of Openness is responsible for the data here. The forum is an example: don't enter anything about real persons.

We handle the data because it is our task to take input to the action plan and to answer it (General Data Protection Regulation, article 6(1)(e)). We give them to nobody who sells anything, and make no profile of you.

If you want to ask about anything, write to [forum@dome.example](mailto:forum@dome.example). If something must be kept secret, call us first.`,
  nb: `Eksempeldepartementet for åpenhet har ansvaret for opplysningene her. Forumet er et eksempel: Ikke skriv inn noe om virkelige personer.

Vi behandler opplysningene fordi det er oppgaven vår å ta imot innspill til handlingsplanen og svare på dem (personvernforordningen artikkel 6 nr. 1 e). Vil du spørre om noe, så skriv til [forum@dome.example](mailto:forum@dome.example).`,
  sv: `Exempeldepartementet för öppenhet ansvarar för uppgifterna här. Forumet är ett exempel: skriv inte in något om verkliga personer.

Vi behandlar uppgifterna eftersom det är vår uppgift att ta emot synpunkter på handlingsplanen och svara på dem (dataskyddsförordningen artikel 6.1 e). Vill du fråga om något kan du skriva till [forum@dome.example](mailto:forum@dome.example).`,
};
