import { type SeenNote, standsBeside } from "~/domain/live/table.ts";
import type { MessageKey } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";
import { ActForm, type Acting, type Answered, useActing } from "./acting.tsx";

/** Why something was not done at the table; a code without a sentence does not compile. */
export const actRefusals = {
  not_joined: "live.refused.not_joined",
  ended: "live.refused.ended",
  unknown_note: "live.refused.unknown_note",
  too_many: "live.refused.too_many",
  table_full: "live.refused.table_full",
  too_late: "live.refused.too_late",
  unknown_question: "live.refused.unknown_question",
  changed_meanwhile: "live.refused.changed_meanwhile",
  reworded_meanwhile: "live.refused.reworded_meanwhile",
  other_table: "live.refused.other_table",
  objections_open: "live.refused.objections_open",
  answered: "live.refused.answered",
  taken_back: "live.refused.taken_back",
  // of the page itself, by its scripts
  network: "live.refused.network",
  waiting: "live.refused.waiting",
} as const satisfies Record<string, MessageKey>;
export type ActRefusal = keyof typeof actRefusals;

/** That the last form was not done, and what to do instead. What is asked before a table closes is asked where it is closed. */
export function Refused({ words = false, notes }: { words?: boolean; notes?: readonly SeenNote[] }) {
  const { answer } = useActing();
  if (answer?.refusal === "objections_open") return null;
  if (answer?.refusal === "ended" && notes && bodyOf(answer) !== null)
    return <SendIn answer={answer} notes={notes} />;
  return <RefusedAnswer answer={answer} words={words} />;
}

/** After these the form that was sent stands where it stood, with what was typed into it. */
const stands: readonly (ActRefusal | null)[] = [
  "network",
  "waiting",
  "too_many",
  "table_full",
  "reworded_meanwhile",
];

type Props = {
  answer: Acting["answer"];
  /** the page has no field that they could stand in */
  words?: boolean;
};

/** What was typed into the form that was sent; null where nothing was. */
function bodyOf(answer: Acting["answer"]): string | null {
  const typed = answer?.values.body;
  return typeof typed === "string" && typed.trim() !== "" ? typed : null;
}

type SendInProps = { answer: Answered; notes: readonly SeenNote[] };

/**
 * Words that were sent as the table closed can come late still, if their writer says so: beside the point that they are about where
 * the table meant that, and as a point of their own where it did not, since nobody would read them there.
 */
function SendIn({ answer, notes }: SendInProps) {
  const { t } = useI18n();
  const about = standsBeside(notes, Number(answer.values.note));
  return (
    <div className="pad refused">
      <div role="alert">
        <Note tone="err">{t("live.refused.ended")}</Note>
      </div>
      <ActForm className="fix" intent={about ? "object" : "add"} hidden={about ? { note: about.number } : {}}>
        <label htmlFor="typed">
          {about ? t("live.stuck.objected", { number: about.number }) : t("live.refused.typed")}
        </label>
        <textarea id="typed" name="body" lang="" rows={3} defaultValue={bodyOf(answer) ?? ""} />
        <p className="m">{t("live.stuck.mayGo")}</p>
        <div className="inline-actions">
          <SubmitButton kind="second">{t("live.stuck.sendIn")}</SubmitButton>
        </div>
      </ActForm>
    </div>
  );
}

/** What was typed is never lost: it stands here where the form that it was typed into may be gone. */
export function RefusedAnswer({ answer, words = false }: Props) {
  const { t } = useI18n();
  const gone = words || (answer?.refusal && !stands.includes(answer.refusal));
  const kept = gone ? bodyOf(answer) : null;
  if (!answer?.refusal && !kept) return null;
  return (
    <div className="pad refused">
      {answer?.refusal ? (
        <div role="alert">
          <Note tone="err">{t(actRefusals[answer.refusal])}</Note>
        </div>
      ) : null}
      {kept ? (
        <>
          <label htmlFor="typed">{t("live.refused.typed")}</label>
          <textarea id="typed" lang="" rows={3} readOnly value={kept} />
        </>
      ) : null}
    </div>
  );
}
