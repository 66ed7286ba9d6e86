/**
 * The event log as a page: events hold ids only, so what they are about is looked up here, in the last room, which
 * may know all others. Nothing internal leaves: an id becomes a reference, a name that is still there, or nothing.
 */
import { eq, inArray, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contacts, interests } from "#db/schema/contacts.ts";
import { contributions } from "#db/schema/contributions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { bodies, persons } from "#db/schema/people.ts";
import { commitments, plans } from "#db/schema/plans.ts";
import { responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { roles } from "../kernel/actor.ts";
import type { Ctx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { listEvents } from "../kernel/queries.server.ts";
import { NotFound } from "../kernel/result.ts";
import { undoneIn } from "../kernel/step.ts";
import { mayReadLog } from "../people/policy.ts";
import type { LogFilter, LogPage } from "./log.ts";

const pageSize = 50;

/** A page of the log for administrators, newest first. A filter that names nothing finds nothing. */
export async function readLogPage(ctx: Ctx, filter: LogFilter): Promise<LogPage> {
  if (!mayReadLog(ctx.actor)) throw new NotFound("the event log");
  const db = ctx.db.read;
  const [consultation] = filter.consultation
    ? await db
        .select({ id: consultations.id })
        .from(consultations)
        .where(eq(consultations.slug, filter.consultation))
    : [];
  if (filter.consultation && !consultation) return { rows: [], next: null };
  const subjects = filter.about ? await findSubjects(db, filter.about) : undefined;
  const found = await listEvents(
    db,
    { consultationId: consultation?.id, subjects, before: filter.before },
    pageSize,
  );
  const shown = found.slice(0, pageSize);
  const names = await nameSubjects(db, shown);
  const rows = shown.map(
    ({ seq, at, type, actorKind, actorId, subjectKind, subjectId, consultationId, data }) => ({
      seq,
      at,
      type,
      actor: {
        kind: actorKind,
        name: actorKind === "system" ? actorId : (names.get(`person ${actorId}`) ?? null),
      },
      subject: { kind: subjectKind, reference: names.get(`${subjectKind} ${subjectId}`) ?? null },
      consultation: names.get(`consultation ${consultationId}`) ?? null,
      role: roles.find((role) => role === data.role) ?? null,
      madeAt: typeof data.madeAt === "string" ? data.madeAt : null,
      undone: undoneIn(data),
    }),
  );
  return { rows, next: found.length > pageSize ? (shown.at(-1)?.seq ?? null) : null };
}

/** Every kind of subject that people know by a reference, and the column that holds it. */
const referenced = {
  submission: { table: submissions, id: submissions.id, reference: submissions.ref },
  contribution: { table: contributions, id: contributions.id, reference: contributions.ref },
  response: { table: responses, id: responses.id, reference: responses.number },
  consultation: { table: consultations, id: consultations.id, reference: consultations.slug },
  meeting: { table: meetings, id: meetings.id, reference: meetings.slug },
  plan: { table: plans, id: plans.id, reference: plans.slug },
  commitment: { table: commitments, id: commitments.id, reference: commitments.slug },
  body: { table: bodies, id: bodies.id, reference: bodies.slug },
  contact: { table: contacts, id: contacts.id, reference: contacts.ref },
  interest: { table: interests, id: interests.id, reference: interests.slug },
  person: { table: persons, id: persons.id, reference: persons.name },
} as const;
type Kind = keyof typeof referenced;
const kinds = Object.keys(referenced) as Kind[];

async function nameSubjects(db: Queryable, events: RecordedEvent[]): Promise<Map<string, string>> {
  const wanted = new Map<Kind, Set<string>>(kinds.map((kind) => [kind, new Set()]));
  for (const { actorKind, actorId, subjectKind, subjectId, consultationId } of events) {
    // an outcome is known by its consultation
    wanted.get((subjectKind === "outcome" ? "consultation" : subjectKind) as Kind)?.add(subjectId);
    if (consultationId) wanted.get("consultation")?.add(consultationId);
    if (actorKind === "staff" && actorId) wanted.get("person")?.add(actorId);
  }
  const names = new Map<string, string>();
  for (const kind of kinds) {
    const ids = [...(wanted.get(kind) ?? [])];
    if (ids.length === 0) continue;
    const { table, id, reference } = referenced[kind];
    for (const row of await db.select({ id, reference }).from(table).where(inArray(id, ids))) {
      names.set(`${kind} ${row.id}`, String(row.reference));
      if (kind === "consultation") names.set(`outcome ${row.id}`, String(row.reference));
    }
  }
  return names;
}

/** What a reference may mean; a submission's stands for its contributions too. */
async function findSubjects(db: Queryable, about: string): Promise<{ kind: string; id: string }[]> {
  const wanted = about.trim();
  const found: { kind: string; id: string }[] = [];
  const add = (kind: string, rows: { id: string }[]) =>
    void found.push(...rows.map(({ id }) => ({ kind, id })));
  const ref = wanted.toUpperCase();
  const [submission] = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.ref, ref));
  if (submission) {
    add("submission", [submission]);
    add(
      "contribution",
      await db
        .select({ id: contributions.id })
        .from(contributions)
        .where(eq(contributions.submissionId, submission.id)),
    );
  }
  add(
    "contribution",
    await db.select({ id: contributions.id }).from(contributions).where(eq(contributions.ref, ref)),
  );
  add("contact", await db.select({ id: contacts.id }).from(contacts).where(eq(contacts.ref, ref)));
  if (/^\d{1,9}$/.test(wanted)) {
    add(
      "response",
      await db
        .select({ id: responses.id })
        .from(responses)
        .where(eq(responses.number, Number(wanted))),
    );
  }
  for (const kind of ["consultation", "meeting", "plan", "commitment", "body", "interest"] as const) {
    const { table, id, reference } = referenced[kind];
    add(kind, await db.select({ id }).from(table).where(eq(reference, wanted.toLowerCase())));
  }
  return found;
}
