/** What the columns of other people's files are called, and what their cells say, in the languages that they are written in. */
import { type ContactKind, contactKinds, foldName } from "./contact.ts";
import type { ImportField } from "./import.ts";

const heads: Record<ImportField, string> = {
  email:
    "email, e-mail, mail, epost, e-post, e-postadresse, e-postadressa, epostadresse, e-postadress, mejl, mejladress, email address, adresse e-post",
  name: "name, full name, contact, contact person, navn, fullt navn, kontaktperson, kontakt, namn, fullt namn, fullständigt namn",
  first_name: "first name, given name, firstname, fornavn, førenamn, fornamn, förnamn",
  last_name: "last name, surname, family name, lastname, etternavn, etternamn, efternamn",
  organisation:
    "organisation, organization, company, organisasjon, virksomhet, verksemd, firma, bedrift, lag, forening, foreining, förening, myndighet, etat, arbeidsgiver, arbeidsgivar, arbetsgivare, verksamhet",
  position: "position, role, title, job title, stilling, rolle, tittel, roll, titel, befattning, verv",
  kind: "kind, type, category, sector, slag, kategori, sektor, gruppe, grupp, typ",
  language: "language, språk, målform, sprog",
  reads:
    "reads, also reads, other languages, leser, leser også, andre språk, les, les også, läser, läser även, andra språk",
  area: "area, region, county, municipality, place, område, fylke, kommune, stad, sted, län, kommun, ort",
  interests: "interests, themes, topics, interesser, tema, temaer, emne, emner, intressen, teman, ämnen",
  was_before:
    "has been before, been before, was here before, took part before, participated before, har vært her før, har vært med før, vært med før, deltatt før, tidligere deltaker, har vore her før, har vore med før, vore med før, delteke før, tidlegare deltakar, har varit här förut, har varit med förut, varit med förut, deltagit förut, tidigare deltagare",
  note: "note, notes, comment, source, merknad, kommentar, notat, kilde, kjelde, källa, anteckning",
};
export const headWords: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(heads).flatMap(([field, names]) =>
    names.split(",").map((name) => [foldName(name), field as ImportField] as const),
  ),
);

/** That somebody was at meetings before, and that he was not. */
export const beforeWords: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "y", "true", "1", "x", "ja", "j", "sant"].map((said) => [said, true] as const),
  ...["no", "n", "false", "0", "nei", "nej", "usant", "falskt"].map((said) => [said, false] as const),
]);

const kinds: Record<ContactKind, string> = {
  civil_society:
    "civil society, ngo, association, voluntary, sivilsamfunn, sivilt samfunn, frivillig, frivillighet, frivilligheit, organisasjon, forening, foreining, civilsamhälle, förening, ideell",
  public_authority:
    "public body, public authority, public, government, authority, offentlig virksomhet, offentleg verksemd, offentlig, offentleg, forvaltning, stat, statlig, statleg, kommune, fylkeskommune, myndighet, offentlig verksamhet, kommun, region",
  business:
    "business, company, private sector, næringsliv, bedrift, næring, privat næringsliv, näringsliv, företag",
  academia:
    "research and education, academia, university, research, forskning og utdanning, forsking og utdanning, akademia, forskning, forsking, universitet, høyskole, høgskule, utdanning, forskning och utbildning, akademi, högskola, utbildning",
  social_partner:
    "employers or employees organisation, social partner, trade union, union, arbeidslivsorganisasjon, fagforening, fagforeining, arbeidsgiverorganisasjon, arbeidsgivarorganisasjon, partene i arbeidslivet, partane i arbeidslivet, arbetsmarknadens parter, fackförbund, arbetsgivarorganisation",
  individual:
    "private person, individual, citizen, person, privatperson, enkeltperson, innbygger, innbyggjar, medborgare",
  media: "media, press, journalist, medier, medium, presse, avis, press, tidning",
};
export const kindWords: ReadonlyMap<string, ContactKind> = new Map([
  ...Object.entries(kinds).flatMap(([kind, names]) =>
    names.split(",").map((name) => [foldName(name), kind as ContactKind] as const),
  ),
  ...contactKinds.map((kind) => [foldName(kind), kind] as const),
]);

const languages: Record<string, string> = {
  en: "en, eng, english, engelsk, engelska, en gb, en us",
  nb: "nb, no, nob, norsk, bokmål, norsk bokmål, norwegian, norska, nb no",
  nn: "nn, nno, nynorsk, norsk nynorsk, nn no",
  sv: "sv, se, swe, swedish, svensk, svenska, sv se",
};
export const languageWords: ReadonlyMap<string, string> = new Map(
  Object.entries(languages).flatMap(([code, names]) =>
    names.split(",").map((name) => [foldName(name), code] as const),
  ),
);
