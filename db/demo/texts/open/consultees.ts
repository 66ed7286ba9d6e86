import type { ConsulteeSeed } from "../types.ts";

const asked = "-33";
const reminded = "-4";

/** Who must and may be heard; all of them are invented. One has sent something in that nobody has linked to it yet. */
export const consultees: ConsulteeSeed[] = [
  { duty: "must", name: "Eksempel kommune", asked, reminded },
  { duty: "must", name: "Eksempelarkivet", asked, answer: { as: "no_view", on: "-12", way: "letter" } },
  { duty: "must", name: "Dømefylket", asked, reminded },
  { duty: "may", name: "Bygdekvinnelaget Døme", asked, linked: true },
  { duty: "may", name: "Nabolaget Eksempelbukta vel", asked, linked: true },
  { duty: "may", name: "Pressegruppa Eksempel", asked },
  { duty: "may", name: "Innsynslaget", asked, reminded },
  { duty: "may", name: "Dømeuniversitetet", asked },
  {
    ...{ duty: "may", name: "Ungdomsrådet i Eksempelby", asked },
    answer: { as: "declined", on: "-19", way: "phone" },
  },
  { duty: "copy", name: "Dømeombodet for innsyn", asked },
];
