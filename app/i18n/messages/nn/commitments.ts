import type { commitments as en } from "../en/commitments.ts";
import type { Translation } from "../types.ts";

export const commitments = {
  title: "Forpliktingar",
  lede: "Kva organa har forplikta seg til, og kor langt dei seier dei er komne.",
  none: "Ingen plan er publisert enno.",
  noneText: "Når ein plan er lagd inn, står kvar forplikting her med ansvarlege, status og innspel.",
  period: "{{from}} til {{to}}",
  commitment: "Forplikting",
  owners: "Ansvarlege",
  status: "Status",
  input: "Innspel",
  one: {
    label: "Forplikting {{number}}",
    ended: "Avslutta {{date}}",
    goal: "Mål",
    plan: "Plan",
    notReportedText: "Ingen av dei ansvarlege har rapportert enno.",
    asOf: "per {{date}}",
    evidence: "Dokumentasjon",
    nextBy: "Neste rapport er venta innan {{date}}",
    nextLate: "Neste rapport skulle ha kome innan {{date}}",
    nextUnset: "Ingen dato for neste rapport",
    consultations: "I innspelsrundar",
    noOutcome: "Ikkje noko utfall enno",
    allInput: "Innspela til forpliktinga i runden",
    noInput: "Ingen innspel er knytte til forpliktinga enno.",
    latest: "Her står dei {{count}} som sist vart endra.",
  },
} satisfies Translation<typeof en>;
