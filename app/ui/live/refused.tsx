import type { MessageKey } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";
import { useActing } from "./acting.tsx";

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
} as const satisfies Record<string, MessageKey>;
export type ActRefusal = keyof typeof actRefusals;

/** That the last form was not done, and what to do instead. */
export function Refused() {
  const { t } = useI18n();
  const { answer } = useActing();
  if (!answer?.refusal) return null;
  return (
    <div className="pad refused" role="alert">
      <Note tone="err">{t(actRefusals[answer.refusal])}</Note>
    </div>
  );
}
