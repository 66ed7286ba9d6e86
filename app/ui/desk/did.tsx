import { type StepKind, stepKinds, undoRefusals } from "~/domain/kernel/step.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { type StepFacts, StepSentence, UndoneSentence } from "../bench/step-sentence.tsx";

/** Acts that have no undo, told once on the page they lead to (`?act=`). */
export const acts = [
  "saved",
  "sent",
  "approved",
  "returned",
  "published",
  "discarded",
  "givenUp",
  "retractionAsked",
  "retractionRefused",
  "retracted",
  "advised",
  "notOurs",
  "takenBack",
  "asideAsked",
  "moved",
  "asked",
  "drafted",
  "sorted",
] as const;
export type Act = (typeof acts)[number];

export type LastStep = StepFacts & {
  number: number;
  at: string;
  today: boolean;
  /** the reference of what it touched, where the page is about something else */
  elsewhere: string | null;
};

/** What just happened: an act that the address names, an undo, else the last step that can be undone. */
export function Did({ address, lastStep }: { address: string; lastStep: LastStep | null }) {
  const { t } = useI18n();
  const query = new URLSearchParams(address.split("?")[1] ?? "");
  const act = acts.find((known) => known === query.get("act"));
  if (act) return <>{t(`desk.did.${act}`)}</>;
  const undone = stepKinds.find((kind): kind is StepKind => kind === query.get("undone"));
  if (undone) return <UndoneSentence kind={undone} />;
  const refused = undoRefusals.find((code) => code === query.get("undo"));
  if (refused) return <>{t(`refusals.${refused}`)}</>;
  if (!lastStep) return null;
  const { at, today, elsewhere } = lastStep;
  return <StepSentence step={lastStep} at={at} today={today} elsewhere={elsewhere} />;
}

/** The address with an act told on it. */
export function withAct(path: string, act: Act): string {
  return `${path}${path.includes("?") ? "&" : "?"}act=${act}`;
}
