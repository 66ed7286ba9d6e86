import type { commitments as en } from "../en/commitments.ts";
import type { Translation } from "../types.ts";

export const commitments = {
  title: "Åtaganden",
  lede: "Vad myndigheterna har åtagit sig, och hur långt de säger att de har kommit.",
  none: "Ingen plan har publicerats än.",
  noneText: "När det finns en plan står varje åtagande här med ansvariga, läge och synpunkter.",
  period: "{{from}} till {{to}}",
  commitment: "Åtagande",
  owners: "Ansvariga",
  status: "Läge",
  input: "Synpunkter",
  one: {
    label: "Åtagande {{number}}",
    ended: "Avslutat {{date}}",
    goal: "Mål",
    plan: "Plan",
    notReportedText: "Ingen av de ansvariga har rapporterat än.",
    asOf: "läget {{date}}",
    evidence: "Underlag",
    nextBy: "Nästa rapport väntas senast {{date}}",
    nextLate: "Nästa rapport skulle ha kommit senast {{date}}",
    nextUnset: "Inget datum för nästa rapport",
    consultations: "I samråd",
    noOutcome: "Inget utfall än",
    allInput: "Synpunkterna på åtagandet där",
    noInput: "Ingen synpunkt har knutits till åtagandet än.",
    latest: "De {{count}} senast ändrade står här.",
  },
} satisfies Translation<typeof en>;
