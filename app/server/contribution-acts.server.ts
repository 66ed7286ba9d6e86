/** What a coordinator does with one contribution on its page: one form, one command. */
import { z } from "zod";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { redactAgain } from "~/domain/contributions/commands/redact.server.ts";
import {
  clearContributions,
  describeContribution,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import {
  askForm,
  assignForm,
  readTitleForm,
  redescribeForm,
  selectionForm,
  withholdForm,
} from "~/domain/contributions/forms.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { withdrawalForm } from "~/domain/responses/forms.ts";
import { paths } from "~/paths.ts";
import { withAct } from "~/ui/desk/did.tsx";
import type { StaffCtx } from "./guard.server.ts";
import { badRequest } from "./reading.server.ts";
import { redactByForm } from "./redacting.server.ts";
import { runForm } from "./run-form.ts";

/** Comes back to the page, or goes on to the draft that was begun. */
export async function workOn(ctx: StaffCtx, ref: string, form: FormData, back: string) {
  switch (form.get("intent")) {
    case "sort":
      return runForm(form, {
        name: "sort",
        schema: redescribeForm,
        command: ({ version, accepted, ...input }) =>
          describeContribution(ctx, ref, input, { version, accepted }),
        next: () => back,
        fields: { not_listed_here: ["owner", "not_listed"] },
      });
    case "assign":
      return runForm(form, {
        name: "assign",
        schema: assignForm,
        command: (input) => assignContributions(ctx, [ref], input),
        next: () => back,
        fields: { no_such_body: ["owner", "not_listed"] },
      });
    case "clear":
      return runForm(form, {
        name: "clear",
        schema: readTitleForm,
        command: (read) => clearContributions(ctx, [ref], { [ref]: read }),
        next: () => back,
      });
    case "redact":
      return redactByForm(ctx, ref.split(".")[0] ?? "", form, back);
    case "redactAgain":
      return runForm(form, {
        name: "redact",
        schema: selectionForm,
        command: ({ passages }) => redactAgain(ctx, ref.split(".")[0] ?? "", passages),
        next: () => back,
      });
    case "withhold":
      return runForm(form, {
        name: "withhold",
        schema: withholdForm,
        command: (input) => withholdContributions(ctx, [ref], input),
        next: () => back,
      });
    case "ask":
      return runForm(form, {
        name: "ask",
        schema: askForm,
        command: (input) => askContributor(ctx, ref, input),
        next: () => withAct(back, "asked"),
      });
    case "withdraw":
      return runForm(form, {
        name: "withdraw",
        schema: withdrawalForm,
        command: (input) => recordWithdrawal(ctx, ref, input),
        next: () => back,
        fields: { day_to_come: ["receivedOn", "not_date"] },
      });
    case "answer":
      return runForm(form, {
        name: "answer",
        schema: z.object({}),
        command: () => draftResponse(ctx, [ref]),
        next: ({ number }) => withAct(paths.desk.response(number), "drafted"),
      });
    default:
      throw badRequest();
  }
}
