/** Who had registered for the two meetings of the review and answered afterwards. All of them are invented. */
import type { RegistrationSeed } from "../types.ts";

const houses = [
  { organisation: "Innsynslaget", kind: "civil_society", language: "nn" },
  { organisation: "Eksempelforeningen for eldre", kind: "civil_society", language: "nb" },
  { organisation: "Dømelaget for universell utforming", kind: "civil_society", language: "nn" },
  { organisation: "Dømeuniversitetet", kind: "academia", language: "nn" },
  { organisation: "Exempelnätet för öppenhet", kind: "civil_society", language: "sv" },
  { organisation: "Eksempel kommune", kind: "public_authority", language: "nb" },
  { organisation: "The Example Institute", kind: "academia", language: "en" },
] as const;

const person = (n: number, on: string): RegistrationSeed => {
  const { organisation, kind, language } = houses[n % houses.length] as (typeof houses)[number];
  return {
    ...{ organisation, kind, language, attendAs: "room", group: "", on, byStaff: true },
    ...{ name: `Deltakar ${n + 1} Døme`, email: `deltakar-${n + 1}@paameldt.example` },
  };
};
const people = (numbers: readonly number[], on: string) => numbers.map((n) => person(n, on));

export const atFirst = people([0, 1, 2, 3, 4, 5, 6], "2026-02-03");
/** Seven of them for the first time. */
export const atSecond = people([0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13], "2026-03-10");
