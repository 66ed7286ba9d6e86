/** A sentence for every refusal of sorting, assessing, responding and undo. A code without one does not compile. */
import type { AdviseRefusal } from "~/domain/contributions/commands/advise.server.ts";
import type { AskRefusal } from "~/domain/contributions/commands/ask.server.ts";
import type { AssignRefusal } from "~/domain/contributions/commands/assign.server.ts";
import type {
  CompleteRefusal,
  ReopenRefusal,
} from "~/domain/contributions/commands/complete-split.server.ts";
import type { DelayRefusal } from "~/domain/contributions/commands/delay.server.ts";
import type { SplitRefusal } from "~/domain/contributions/commands/on-bench.server.ts";
import type { RedactRefusal } from "~/domain/contributions/commands/redact.server.ts";
import type { SortRefusal } from "~/domain/contributions/commands/sort.server.ts";
import type { Refusal } from "~/domain/kernel/result.ts";
import type { UndoRefusal } from "~/domain/kernel/step.ts";
import type { CloseRefusal } from "~/domain/responses/commands/close-consultation.server.ts";
import type { CorrectRefusal, GiveUpRefusal } from "~/domain/responses/commands/correct.server.ts";
import type { CoverRefusal } from "~/domain/responses/commands/cover.server.ts";
import type { DraftRefusal } from "~/domain/responses/commands/drafting.server.ts";
import type { MoveRefusal } from "~/domain/responses/commands/move.server.ts";
import type { NotifyRefusal } from "~/domain/responses/commands/notify.server.ts";
import type { ApproveRefusal, PublishRefusal } from "~/domain/responses/commands/publish.server.ts";
import type { RetractRefusal } from "~/domain/responses/commands/retract.server.ts";
import type {
  AskSetAsideRefusal,
  DecideSetAsideRefusal,
  TakeUpRefusal,
} from "~/domain/responses/commands/set-aside.server.ts";
import type { SubmitRefusal } from "~/domain/responses/commands/submit.server.ts";
import type { RecordRefusal } from "~/domain/responses/commands/withdraw.server.ts";
import type { I18n, MessageKey } from "~/i18n/translator.ts";

export type DeskRefusal =
  | SplitRefusal
  | RedactRefusal
  | CompleteRefusal
  | ReopenRefusal
  | SortRefusal
  | AssignRefusal
  | AskRefusal
  | AdviseRefusal
  | UndoRefusal
  | DraftRefusal
  | SubmitRefusal
  | ApproveRefusal
  | PublishRefusal
  | NotifyRefusal
  | CorrectRefusal
  | CoverRefusal
  | GiveUpRefusal
  | RetractRefusal
  | CloseRefusal
  | RecordRefusal
  | AskSetAsideRefusal
  | DecideSetAsideRefusal
  | TakeUpRefusal
  | MoveRefusal
  | DelayRefusal
  /** of the page itself: text is withheld on a stated ground only */
  | "ground_missing"
  /** of the page itself: the disk is full, or the database is gone, just now */
  | "unavailable"
  /** of the page itself: no more than `limit` in one act */
  | "too_many";

/** Why something was not done, and what to do instead, in the language of the page. */
export function refusalText({ t }: I18n, { code, details }: Refusal<DeskRefusal>): string {
  if (code === "join_link") return t("refusals.join_link", { part: partOf(t, String(details.field)) });
  const key = `refusals.${code}` as const satisfies MessageKey;
  // each sentence takes its parameters from its own refusal's details
  return (t as (key: MessageKey, params: Refusal<string>["details"]) => string)(key, details);
}

/** What a field of a response is called on its form. */
function partOf(t: I18n["t"], field: string): string {
  const part = field as "title" | "reason" | "destination" | "promiseWhat" | "note";
  if (field.startsWith("sentences."))
    return t("respond.edit.own", { ref: field.slice("sentences.".length).replaceAll("_", ".") });
  return part === "note" ? t("respond.correct.note") : t(`respond.edit.${part}`);
}
