/** The example forum's invitation list: themes to choose from, and some who are invited. All of them are invented. */
import type { ContactListSeed } from "./types.ts";

const invented = { position: null, area: null, note: null, reads: [], wasBefore: false };

export const list: ContactListSeed = {
  themes: [
    { nn: "Opne data", nb: "Åpne data", sv: "Öppna data", en: "Open data" },
    {
      nn: "Innsyn i dokument",
      nb: "Innsyn i dokumenter",
      sv: "Insyn i handlingar",
      en: "Access to documents",
    },
    { nn: "Barn og unge", nb: "Barn og unge", sv: "Barn och unga", en: "Children and young people" },
    {
      nn: "Pengar og påverknad",
      nb: "Penger og påvirkning",
      sv: "Pengar och påverkan",
      en: "Money and influence",
    },
  ],
  segments: [
    { name: "Media og forsking", kinds: ["media", "academia"] },
    { name: "Innsyn i dokument, på norsk", themes: [1], languages: ["nn", "nb"] },
    { name: "Spurde om eInnsyn, har ikkje svart", consulteesOf: "einnsyn-evaluering", consultees: "silent" },
  ],
  contacts: [
    {
      ...invented,
      ...{ email: "leiar@innsynslaget.example", name: "Leiar Døme", organisation: "Innsynslaget" },
      ...{ position: "Leiar", kind: "civil_society", language: "nn", area: "Vestland", themes: [0, 1] },
      ...{ note: "Var på møtet i mars 2025", wasBefore: true },
    },
    {
      ...invented,
      ...{ email: "post@innsynslaget.example", name: null, organisation: "Innsynslaget" },
      ...{ kind: "civil_society", language: "nn", themes: [] },
    },
    {
      ...invented,
      ...{
        email: "unge@ungdomsradet.example",
        name: "Ungdomsleder Døme",
        organisation: "Ungdomsrådet i Eksempelby",
      },
      ...{ kind: "public_authority", language: "nb", area: "Eksempelby", themes: [2] },
    },
    {
      ...invented,
      ...{
        email: "forskar@domeuniversitetet.example",
        name: "Forskar Døme",
        organisation: "Dømeuniversitetet",
      },
      ...{ position: "Professor", kind: "academia", language: "nn", themes: [0, 3] },
    },
    {
      ...invented,
      ...{ email: "desk@eksempelavisen.example", name: null, organisation: "Eksempelavisen" },
      ...{ kind: "media", language: "nb", reads: ["nn"], themes: [1] },
    },
    {
      ...invented,
      ...{
        email: "kansli@exempelnatet.example",
        name: "Kanslist Exempel",
        organisation: "Exempelnätet för öppenhet",
      },
      ...{ kind: "civil_society", language: "sv", reads: ["nb", "en"], themes: [1, 3] },
    },
    {
      ...invented,
      ...{ email: "data@dataverket-as.example", name: "Rådgivar Døme", organisation: "Dataverkstaden AS" },
      ...{ kind: "business", language: "nn", themes: [0] },
    },
    {
      ...invented,
      ...{ email: "innbyggjar@post.example", name: "Innbyggjar Døme", organisation: null },
      ...{ kind: "individual", language: "nn", themes: [] },
    },
  ],
};
