import type { commitments as en } from "../en/commitments.ts";
import type { Translation } from "../types.ts";

export const commitments = {
  title: "Forpliktelser",
  lede: "Hva organene har forpliktet seg til, og hvor langt de sier de er kommet.",
  none: "Ingen plan er publisert ennå.",
  noneText: "Når en plan er lagt inn, står hver forpliktelse her med ansvarlige, status og innspill.",
  period: "{{from}} til {{to}}",
  commitment: "Forpliktelse",
  owners: "Ansvarlige",
  status: "Status",
  input: "Innspill",
  one: {
    label: "Forpliktelse {{number}}",
    ended: "Avsluttet {{date}}",
    goal: "Mål",
    plan: "Plan",
    notReportedText: "Ingen av de ansvarlige har rapportert ennå.",
    asOf: "per {{date}}",
    evidence: "Dokumentasjon",
    nextBy: "Neste rapport ventes innen {{date}}",
    nextLate: "Neste rapport skulle kommet innen {{date}}",
    nextUnset: "Ingen dato for neste rapport",
    consultations: "I innspillsrunder",
    noOutcome: "Ikke noe utfall ennå",
    allInput: "Innspillene til forpliktelsen i runden",
    noInput: "Ingen innspill er knyttet til forpliktelsen ennå.",
    latest: "Her står de {{count}} som sist ble endret.",
  },
} satisfies Translation<typeof en>;
