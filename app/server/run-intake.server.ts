/** The forms of a submission's page on the desk: each one command, done or answered with what must be put right. */
import { z } from "zod";
import {
  addLater,
  type LaterRefusal,
  lookAtAddition,
} from "~/domain/contributions/commands/add-later.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { eraseFile } from "~/domain/own/commands/erase-file.server.ts";
import { type RecordRefusal, recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { withdrawalForm } from "~/domain/responses/forms.ts";
import {
  recordAddress,
  renewLinkFor,
  type StaffRefusal,
} from "~/domain/submissions/commands/address.server.ts";
import { type SettleRefusal, settleDispute } from "~/domain/submissions/commands/dispute.server.ts";
import { type RecordNarrowingRefusal, recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import {
  type MarkRefusal,
  markNothingToAnswer,
  markSpam,
  takeBack,
} from "~/domain/submissions/commands/set-status.server.ts";
import {
  type TranscribeRefusal,
  transcribeAttachment,
} from "~/domain/submissions/commands/transcribe.server.ts";
import {
  attachmentForm,
  lookedForm,
  nothingToAnswerForm,
  recordLaterForm,
  recordNarrowingForm,
  settleForm,
  trackForm,
  transcriptForm,
} from "~/domain/submissions/forms.ts";
import { paths } from "~/paths.ts";
import { badRequest } from "./reading.server.ts";
import { runForm } from "./run-form.ts";

export type IntakeRefusal = Exclude<
  | MarkRefusal
  | TranscribeRefusal
  | RecordRefusal
  | RecordNarrowingRefusal
  | SettleRefusal
  | LaterRefusal
  | StaffRefusal,
  "not_found" | "not_allowed"
>;

export function runIntake(ctx: Ctx, ref: string, form: FormData) {
  const next = () => paths.desk.submission(ref);
  switch (form.get("intent")) {
    case "transcribe":
      return runForm(form, {
        name: `file${Number(form.get("attachment"))}`,
        schema: transcriptForm,
        command: (input) => transcribeAttachment(ctx, ref, input),
        next,
      });
    case "eraseFile":
      return runForm(form, {
        name: "eraseFile",
        schema: attachmentForm,
        command: ({ attachment }) => eraseFile(ctx, ref, attachment),
        next,
      });
    case "nothing":
      return runForm(form, {
        name: "nothing",
        schema: nothingToAnswerForm,
        command: ({ reason }) => markNothingToAnswer(ctx, ref, reason),
        next,
      });
    case "spam":
      return runForm(form, { name: "spam", schema: z.object({}), command: () => markSpam(ctx, ref), next });
    case "withdraw":
      return runForm(form, {
        name: "withdraw",
        schema: withdrawalForm,
        command: (input) => recordWithdrawal(ctx, ref, input),
        next,
        fields: { day_to_come: ["receivedOn", "not_date"] },
      });
    case "narrow":
      return runForm(form, {
        name: "narrow",
        schema: recordNarrowingForm,
        command: (input) => recordNarrowing(ctx, ref, input),
        next,
        fields: { day_to_come: ["receivedOn", "not_date"] },
      });
    case "address":
      return runForm(form, {
        name: "address",
        schema: trackForm,
        command: ({ email }) => recordAddress(ctx, ref, email),
        next,
      });
    case "renew":
      return runForm(form, {
        name: "renew",
        schema: z.object({}),
        command: () => renewLinkFor(ctx, ref),
        next: () => paths.desk.submission(ref, { paper: "1" }),
      });
    case "later":
      return runForm(form, {
        name: "later",
        schema: recordLaterForm,
        command: ({ channel, receivedOn, ...input }) =>
          addLater(ctx, ref, { ...input, came: { channel, receivedOn } }),
        next,
        fields: { received_in_future: ["receivedOn", "not_date"] },
      });
    case "looked":
      return runForm(form, {
        name: "looked",
        schema: lookedForm,
        command: ({ point, text }) => lookAtAddition(ctx, point, text),
        next,
      });
    case "settle":
      return runForm(form, {
        name: "settle",
        schema: settleForm,
        command: ({ names }) => settleDispute(ctx, ref, { names: names === "on" }),
        next,
      });
    case "back":
      return runForm(form, { name: "back", schema: z.object({}), command: () => takeBack(ctx, ref), next });
    default:
      throw badRequest();
  }
}
