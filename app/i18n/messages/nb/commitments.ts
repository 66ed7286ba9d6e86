import type { commitments as en } from "../en/commitments.ts";
import type { Translation } from "../types.ts";

export const commitments = {
  title: "Forpliktelser",
  lede: "Hva organene har forpliktet seg til, og hvor langt de sier de er kommet.",
  none: "Ingen plan er publisert ennå.",
  noneText: "Når det er en, står hver forpliktelse her med ansvarlige, status og innspill.",
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
    allInput: "Innspillene til den der",
    noInput: "Ingen innspill er knyttet til den ennå.",
    latest: "De {{count}} sist endrede står her.",
  },
} satisfies Translation<typeof en>;
