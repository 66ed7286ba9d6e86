/** Corrects what stands of one consultee: its name, its duty, its mailbox, days, ways, its answer. */
import { and, eq, ne } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import type { ChangeRefusal } from "../../consultations/commands/change.server.ts";
import { foldName } from "../../contacts/contact.ts";
import { findByAddress } from "../../contacts/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { findSubmission, type SubmissionRow } from "../../submissions/queries.server.ts";
import type { ConsulteeForm } from "../forms.ts";
import type { ConsulteeRow } from "../queries.server.ts";
import { changingConsultee, recordConsultee, setColumns } from "./keep.server.ts";
import { todayIn } from "./mark.server.ts";

export type ChangeConsulteeRefusal =
  | ChangeRefusal
  /** another of this consultation has the name */
  | "name_taken"
  /** nobody on the invitation list has the address */
  | "not_on_list"
  /** there is no such submission in this consultation */
  | "no_such_submission"
  /** it is the answer of another */
  | "answers_for_another"
  | "day_to_come"
  | "before_asked";

/**
 * Sets all of one, from the version that was seen. A link to a submission says when it answered, where no day is given, and that
 * it did. Refused as changed_meanwhile, name_taken, not_on_list, no_such_submission, answers_for_another, day_to_come,
 * before_asked. Events: consultee.changed (data: the answer, the days).
 */
export async function changeConsultee(
  ctx: Ctx,
  ref: string,
  { version, contact, submission, ...form }: ConsulteeForm,
): Promise<Result<undefined, ChangeConsulteeRefusal>> {
  return changingConsultee<ChangeConsulteeRefusal>(ctx, ref, async (tx, row) => {
    if (row.version !== version) return refuse("changed_meanwhile");
    const nameKey = foldName(form.name);
    if (await isTaken(tx, row, nameKey)) return refuse("name_taken");
    const mailbox = contact === null ? null : await findByAddress(tx.db, contact);
    if (contact !== null && !mailbox?.email) return refuse("not_on_list");
    const sent = form.duty === "copy" || submission === null ? null : await findSent(tx, row, submission);
    if (sent && "ok" in sent) return sent;
    const columns = { ...answered(form, row, sent), name: form.name, nameKey, duty: form.duty };
    const { askedOn, remindedOn, answer, answeredOn } = columns;
    const today = await todayIn(tx);
    for (const [field, day] of Object.entries({ askedOn, remindedOn, answeredOn })) {
      if (day === null) continue;
      if (day > today) return refuse("day_to_come", { field });
      // What came before it was asked for is an answer all the same.
      if (askedOn !== null && day < askedOn && field === "remindedOn")
        return refuse("before_asked", { field });
    }
    recordConsultee(tx, row, "consultee.changed", { askedOn, remindedOn, answer, answeredOn });
    const step = await setColumns(tx, row, { ...columns, contactId: mailbox?.id ?? null });
    await keepStep(tx, { kind: "consultee_changed", changes: [step] });
    return ok();
  });
}

async function isTaken(tx: Tx, { id, consultationId }: ConsulteeRow, nameKey: string): Promise<boolean> {
  const others = and(
    eq(consultees.consultationId, consultationId),
    eq(consultees.nameKey, nameKey),
    ne(consultees.id, id),
  );
  return (await tx.db.$count(consultees, others)) > 0;
}

async function findSent(
  tx: Tx,
  row: ConsulteeRow,
  ref: string,
): Promise<Refusal<"no_such_submission" | "answers_for_another"> | SubmissionRow> {
  const found = await findSubmission(tx.db, ref);
  if (!found || found.consultationId !== row.consultationId) return refuse("no_such_submission");
  const others = and(eq(consultees.submissionId, found.id), ne(consultees.id, row.id));
  if ((await tx.db.$count(consultees, others)) > 0) return refuse("answers_for_another");
  return found;
}

type Form = Omit<ConsulteeForm, "version" | "contact" | "submission">;

/** The columns of what was done; one that gets a copy is neither reminded nor answers. */
function answered(form: Form, row: ConsulteeRow, sent: SubmissionRow | null) {
  const { askedOn, askedWay } = form;
  if (form.duty === "copy")
    return {
      ...{ askedOn, askedWay, remindedOn: null, remindedWay: null, reminders: 0 },
      ...{ answer: null, answeredOn: null, answeredWay: null, submissionId: null },
    };
  const { remindedOn, remindedWay } = form;
  const answer = sent ? ("answered" as const) : form.answer;
  return {
    ...{ askedOn, askedWay, remindedOn, remindedWay, answer },
    reminders: remindedOn === null ? 0 : Math.max(1, row.reminders),
    answeredOn: answer === null ? null : (form.answeredOn ?? sent?.receivedOn ?? null),
    answeredWay: answer === null ? null : form.answeredWay,
    submissionId: sent?.id ?? null,
  };
}
