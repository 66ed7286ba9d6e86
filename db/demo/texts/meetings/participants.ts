/**
 * Who had registered for the two meetings of the review: more than came, as always, and some of them for the first time. How many
 * came is as in the document; who they were is invented.
 */
import type { RegistrationSeed } from "../types.ts";

type House = Pick<RegistrationSeed, "organisation" | "kind" | "language">;
const society = { kind: "civil_society" } as const;
const authority = { kind: "public_authority" } as const;
const business = { kind: "business" } as const;

/** So many of each house: who had been in the forum before, and comes to both meetings. */
const known: readonly [House, number][] = [
  [{ ...society, organisation: "Innsynslaget", language: "nn" }, 3],
  [{ ...society, organisation: "Exempelnätet för öppenhet", language: "sv" }, 3],
  [{ ...society, organisation: "Pressegruppa Eksempel", language: "nb" }, 2],
  [{ ...authority, organisation: "Eksempel kommune", language: "nb" }, 3],
  [{ ...authority, organisation: "Døme fylkeskommune", language: "nn" }, 2],
  [{ ...authority, organisation: "Eksempeldirektoratet", language: "nb" }, 2],
  [{ kind: "academia", organisation: "Dømeuniversitetet", language: "nn" }, 2],
  [{ kind: "academia", organisation: "The Example Institute", language: "en" }, 2],
  [{ kind: "media", organisation: "Eksempelavisen", language: "nb" }, 1],
];

/** Who was asked to the first beside them: business, suppliers, employers, public procurers. */
const askedFirst: readonly [House, number][] = [
  [{ ...society, organisation: "Bygdekvinnelaget Døme", language: "nn" }, 3],
  [{ ...authority, organisation: "Dømeby kommune, innkjøp", language: "nn" }, 3],
  [{ ...authority, organisation: "Eksempel innkjøpssentral", language: "nb" }, 1],
  [{ ...business, organisation: "Dataverkstaden AS", language: "nn" }, 2],
  [{ ...business, organisation: "Eksempel Leverandør AS", language: "nb" }, 2],
  [{ ...business, organisation: "Døme Rådgiving AS", language: "nn" }, 2],
  [{ kind: "social_partner", organisation: "Arbeidsgivarlaget Døme", language: "nn" }, 2],
];

/** Who was asked to the second: organisations for the old, for universal design, for minorities. They chose the group on inclusion. */
const askedSecond: readonly [House, number][] = [
  [{ ...society, organisation: "Eksempelforeningen for eldre", language: "nb" }, 3],
  [{ ...society, organisation: "Dømelaget for universell utforming", language: "nn" }, 3],
  [{ ...society, organisation: "Mangfaldslaget Døme", language: "nn" }, 3],
  [{ ...authority, organisation: "Eksempeltilsynet", language: "nb" }, 3],
  [{ kind: "individual", organisation: "", language: "nn" }, 4],
];

const called = { nn: "Deltakar", nb: "Deltaker", sv: "Deltagare", en: "Participant" } as const;

/** Written down by staff, a few a day. */
const people = (houses: readonly [House, number][], from: number): RegistrationSeed[] =>
  houses
    .flatMap(([house, many]) => Array.from({ length: many }, () => house))
    .map((house, at) => ({
      ...{ ...house, attendAs: "room", group: "", on: "", byStaff: true },
      ...{
        name: `${called[house.language]} ${from + at} Døme`,
        email: `deltakar-${from + at}@paameldt.example`,
      },
    }));

/** All but those at these places came; who comes as before says so at the door, where nothing tells it yet. */
const coming = (all: readonly RegistrationSeed[], came: "new" | "as_before", ...absent: number[]) =>
  all.map((one, at) => (absent.includes(at) ? one : { ...one, came }));

const old = people(known, 1);
const newAtFirst = people(askedFirst, 21);
const newAtSecond = people(askedSecond, 41);
const on = (days: readonly string[]) => (one: RegistrationSeed, at: number) => ({
  ...one,
  on: days[at % days.length] ?? "",
});

// One of the public procurers and one of the advisers had registered, and did not come.
export const atFirst = [...coming(old, "as_before"), ...coming(newAtFirst, "new", 5, 12)].map(
  on(["2026-01-20", "2026-02-03"]),
);

/** With the group that they chose when they registered; the first of them, old and new in turn, answered afterwards. */
const inGroup = (one: RegistrationSeed, group: string) => ({ ...one, group });
// One of the known associations, one of the supervisory authority and one who comes for himself did not come.
const knownAtSecond = coming(old, "as_before", 7);
const askedAtSecond = coming(newAtSecond, "new", 11, 15);
export const atSecond = [
  ...knownAtSecond.slice(0, 7).map((one, at) => inGroup(one, "ACD"[at % 3] ?? "")),
  ...askedAtSecond.slice(0, 6).map((one) => inGroup(one, "B")),
  ...knownAtSecond.slice(7).map((one, at) => inGroup(one, "DAC"[at % 3] ?? "")),
  ...askedAtSecond.slice(6).map((one, at) => inGroup(one, at < 3 ? "B" : ("ACD"[at % 3] ?? ""))),
].map(on(["2026-03-03", "2026-03-10"]));
