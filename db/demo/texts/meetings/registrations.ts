import type { RegistrationSeed } from "../types.ts";

const inRoom = { attendAs: "room" } as const;
const remote = { attendAs: "remote", group: "D" } as const;
const society = { kind: "civil_society" } as const;
const university = { kind: "academia", organisation: "Dømeuniversitetet", language: "nn" } as const;
const paper = { kind: "media", organisation: "Eksempelavisen", language: "nb" } as const;
const team = { ...society, organisation: "Innsynslaget", language: "nn" } as const;
const net = { ...society, organisation: "Exempelnätet för öppenhet", language: "sv" } as const;

/** Who answered to the meeting that is to come. All of them are invented; two wait, since others of their house have its seats. */
export const registrations: RegistrationSeed[] = [
  {
    ...{ ...team, ...inRoom, group: "A", on: "-10" },
    ...{ name: "Leiar Døme", email: "leiar@innsynslaget.example" },
    replies: ["Vi følgjer vedtak i tre departement.", "Døme på søk som ikkje gir treff."],
  },
  {
    ...{ ...team, ...inRoom, group: "C", on: "-10" },
    ...{ name: "Sekretær Døme", email: "sekretaer@innsynslaget.example" },
  },
  {
    ...{ ...university, ...inRoom, group: "B", on: "-9" },
    ...{ name: "Forskar Døme", email: "forskar@domeuniversitetet.example" },
    replies: ["Forsking på saksbehandlingstid."],
  },
  {
    ...{ ...university, ...remote, on: "-9" },
    ...{ name: "Stipendiat Døme", email: "stipendiat@domeuniversitetet.example" },
  },
  {
    ...{ ...paper, ...inRoom, group: "A", on: "-8" },
    ...{ name: "Redaktør Eksempel", email: "redaktor@eksempelavisen.example" },
    replies: ["Daglig, til nyhetssaker."],
  },
  {
    ...{ ...paper, ...inRoom, group: "C", on: "-8", later: { on: "-4", status: "not_going" } },
    ...{ name: "Journalist Eksempel", email: "journalist@eksempelavisen.example" },
  },
  {
    ...{ ...net, ...remote, on: "-8" },
    ...{ name: "Kanslist Exempel", email: "kansli@exempelnatet.example" },
    replies: ["Vi jämför diarier i Norden."],
  },
  {
    ...{ ...net, ...remote, on: "-7" },
    ...{ name: "Utvecklare Exempel", email: "utveckling@exempelnatet.example" },
  },
  {
    ...{ ...inRoom, group: "B", on: "-7", language: "nn", kind: "business" },
    ...{ name: "Rådgivar Døme", organisation: "Dataverkstaden AS", email: "data@dataverket-as.example" },
    replies: ["Maskinell henting av journalpostar.", "Eit ord om grensesnittet."],
  },
  {
    ...{ ...inRoom, group: "C", on: "-6", language: "nb", kind: "public_authority" },
    ...{ name: "Ungdomsleder Døme", organisation: "Ungdomsrådet i Eksempelby" },
    ...{ email: "unge@ungdomsradet.example", needs: "Plass til rullestol ved bordet." },
  },
  {
    ...{ ...inRoom, group: "C", on: "-6", language: "nb", kind: "public_authority" },
    ...{ name: "Arkivar Eksempel", organisation: "Eksempelby kommune", email: "arkiv@eksempelby.example" },
    replies: ["Vi svarer på krav som kommer gjennom eInnsyn."],
  },
  {
    ...{ ...inRoom, group: "", on: "-6", language: "nn", kind: "individual", byStaff: true },
    ...{ name: "Pensjonist Døme", organisation: "", email: "pensjonist@post.example" },
    needs: "Teleslynge.",
  },
  {
    ...{ ...team, ...inRoom, group: "A", on: "-5" },
    ...{ name: "Medlem Døme", email: "medlem@innsynslaget.example" },
  },
  {
    ...{ ...university, ...inRoom, group: "A", on: "-5" },
    ...{ name: "Lektor Døme", email: "lektor@domeuniversitetet.example" },
    replies: ["I undervisninga."],
  },
  {
    ...{ ...paper, ...inRoom, group: "A", on: "-5" },
    ...{ name: "Vaktsjef Eksempel", email: "vakt@eksempelavisen.example" },
  },
  {
    ...{ ...remote, on: "-5", language: "nn", kind: "individual", later: { on: "-3", status: "maybe" } },
    ...{ name: "Student Døme", organisation: "", email: "student@post.example" },
  },
  {
    ...{ ...remote, on: "-4", language: "nn", kind: "individual" },
    ...{ name: "Innbyggjar Døme", organisation: "", email: "innbyggjar@post.example" },
    replies: ["Å følgje éi sak i kommunen min.", ""],
  },
];
