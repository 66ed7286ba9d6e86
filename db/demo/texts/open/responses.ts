import type { ResponseSeed } from "../types.ts";

/** A draft, one that waits for a second pair of eyes, and one that is published. */
export const responses: ResponseSeed[] = [
  {
    key: "r-saved-search",
    title: { nn: "Søk som kan lagrast og delast", en: "Searches to save and share" },
    disposition: "within",
    language: "nn",
    reason:
      "Lagra søk kjem ikkje no, for det krev at brukarane loggar inn, og det vil vi ikkje byrje med utan å ha spurt fleire. Det du ber om til slutt, går raskare: Dømedirektoratet for digitale tenester legg filtera i adressa, slik at ei lenkje opnar same søket igjen.",
    whatNext: "Dømedirektoratet for digitale tenester tek endringa inn i arbeidet under forplikting 5.",
    destinationBody: "digital",
    members: [{ ref: "o-drafted.1" }],
  },
  {
    key: "r-shared-inbox",
    title: { nn: "Krav som ingen eig", nb: "Krav som ingen eier", en: "Requests that nobody owns" },
    disposition: "within",
    language: "nb",
    reason:
      "Vi kan ikke bestemme hvem i en etat som skal ta imot kravene. Derimot kan tjenesten la være å tie: Når ingen har åpnet et krav på tre arbeidsdager, går det en påminning til etaten, og antallet slike krav vises i statistikken. Da blir det synlig hvor de stopper, uten at noen må henges ut.",
    whatNext:
      "Eksempeldirektoratet for digitale tjenester prøver påminningen ut med tre etater og forteller hva som skjedde, på neste møte i forumet.",
    destinationBody: "digital",
    promise: {
      what: "Prøve med påminning etter tre arbeidsdager i tre etater",
      body: "digital",
      by: "+120",
    },
    members: [{ ref: "o-review.1" }],
  },
  {
    key: "r-who-takes-part",
    title: { nn: "Kven som er med i eInnsyn", en: "Who takes part in eInnsyn" },
    disposition: "question",
    language: "nn",
    reason:
      "Ja, lista finst, men ho er gøymd langt nede på hjelpesidene, så det var ikkje dykkar feil at to kveldar gjekk med. Departementa og dei fleste statlege etatane er med. Nokre kommunar er det òg, men dei fleste ikkje, og evalueringa rår til ikkje å prioritere dei no. For brev i kommunen må de difor spørje kommunen direkte.",
    whatNext:
      "Dømedirektoratet for digitale tenester set lenkja til lista ved søkefeltet. Om kommunane skal med seinare, blir avgjort av regjering og Storting.",
    destinationBody: "digital",
    promise: {
      what: "Lenkje ved søkefeltet til lista over kven som er med",
      body: "digital",
      by: "+75",
    },
    members: [{ ref: "o-answered.1" }],
    publishedOn: "+18",
  },
];
