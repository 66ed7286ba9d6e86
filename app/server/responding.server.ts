/** What the desk's pages of one response share: reading it for staff, and doing what its form says. */
import { json, redirect } from "@remix-run/node";
import { listDispositions } from "~/domain/consultations/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { NotFound, type Refusal } from "~/domain/kernel/result.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { type ComparedText, changesBetween } from "~/domain/published/changes.ts";
import { getResponse } from "~/domain/published/queries/responses.server.ts";
import { giveUpCorrection } from "~/domain/responses/commands/correct.server.ts";
import { discardResponse, saveResponse } from "~/domain/responses/commands/draft.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { type ResponsePage, readResponsePage } from "~/domain/responses/desk.server.ts";
import { type ResponseInput, responseForm } from "~/domain/responses/forms.ts";
import { findOwnSentences } from "~/domain/responses/members.server.ts";
import { isWorkingName } from "~/domain/responses/response.ts";
import { paths } from "~/paths.ts";
import { withAct } from "~/ui/desk/did.tsx";
import { type FormErrors, type FormValues, readFormData } from "./forms.ts";
import { forumDay } from "./forum-day.server.ts";
import { notFound, type StaffCtx } from "./guard.server.ts";
import type { DeskRefusal } from "./refusals.ts";

/** The number in an address, or the answer for what does not exist. */
export function numberOf(raw: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(raw ?? "")) throw notFound();
  return Number(raw);
}

/** The members after which reference are shown: `?after=` in the address. */
export function afterOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get("after")?.slice(0, 40) || undefined;
}

export async function getPage(ctx: StaffCtx, number: number, after?: string): Promise<ResponsePage> {
  return readResponsePage(ctx.db.read, number, after).catch((error) => {
    throw error instanceof NotFound ? notFound() : error;
  });
}

export type ResponseView = Awaited<ReturnType<typeof viewOf>>;

/** A response as staff may see it: words and names, no ids, no addresses. */
export async function viewOf(ctx: StaffCtx, page: ResponsePage) {
  const { response, consultation, members, totals } = page;
  const [last] = page.reviews;
  const { today, fourEyes } = await forumDay(ctx);
  const named = (body: typeof page.destinationBody) =>
    body && { slug: body.slug, shortName: body.shortName, name: body.name };
  const wrote = page.savers.includes(ctx.actor.personId);
  const text = {
    title: response.title,
    language: response.language,
    reason: response.reason,
    destination: response.destination,
    destinationBody: named(page.destinationBody),
    promise:
      response.promiseWhat && response.promiseByOn
        ? { what: response.promiseWhat, byOn: response.promiseByOn, body: named(page.promiseBody) }
        : null,
    disposition: page.disposition && {
      key: page.disposition.key,
      label: page.disposition.label,
      meaning: page.disposition.meaning,
      needsDestination: page.disposition.needsDestination,
      ended: page.disposition.endedAt !== null,
    },
  };
  return {
    ...text,
    today,
    fourEyes,
    number: response.number,
    status: response.status,
    version: response.version,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
    },
    digest: page.digest,
    publishedAt: response.publishedAt,
    publishedVersion: response.publishedVersion,
    /** what is written instead of what is published, and what it changes of it */
    correction: page.correction && (await correctionView(ctx, page.correction, response.number, text)),
    retraction: page.retraction && {
      reason: page.retraction.reason,
      askedBy: page.retraction.askedBy,
      askedAt: page.retraction.askedAt,
      retractedAt: page.retraction.retractedAt,
      /** rule 6: who asked for it can't decide it */
      asked: page.retraction.askedById === ctx.actor.personId,
    },
    /** an approver's last word was to give it back, and it has not been sent again */
    givenBack: response.status === "draft" && last?.verdict === "returned" ? last : null,
    dueOn: totals.dueOn ?? today,
    members,
    totals,
    versions: page.versions.map(({ at, person }, newer) => ({
      version: page.versions.length - newer,
      ...{ at, person },
    })),
    said: page.said,
    reviews: page.reviews,
    approvers: page.approvers
      .filter(({ personId }) => !fourEyes || !page.savers.includes(personId))
      .map(({ name }) => name),
    may: {
      draft: hasRole(ctx.actor, "coordinator"),
      approve: hasRole(ctx.actor, "approver"),
      /** rule 6: who saved a draft can't approve it */
      wrote,
    },
    covered: page.covered,
    hidden: page.hidden,
    mail: page.mail,
  };
}

/** Against what was published, word for word: staff read what is covered there too. */
async function correctionView(
  ctx: StaffCtx,
  { said, ...correction }: NonNullable<ResponsePage["correction"]>,
  number: number,
  text: ComparedText,
) {
  const published = await getResponse(ctx.db.read, number);
  const { title, reason, destination } = said;
  const promise = published.promise && { ...published.promise, what: said.promise?.what ?? "" };
  return {
    ...correction,
    changes: changesBetween({ ...published, title, reason, destination, promise }, text),
  };
}

/** What the form offers to choose from. */
export async function choicesOf(ctx: StaffCtx, page: ResponsePage) {
  const outcomes = await listDispositions(ctx.db.read, page.consultation.id);
  return {
    outcomes: outcomes
      .filter((outcome) => outcome.endedAt === null || outcome.id === page.response.dispositionId)
      .map(({ key, label, meaning, needsDestination }) => ({ key, label, meaning, needsDestination })),
    bodies: (await listBodies(ctx.db.read)).map(({ slug, name }) => ({ slug, name })),
  };
}

/** The reference that is part of a field's name, where dots divide. */
const refOfField = (name: string) => name.replaceAll("_", ".");

export type RespondAnswer = {
  form: "response";
  values: FormValues;
  errors: FormErrors;
  refusal: Refusal<DeskRefusal> | null;
  /** of the refusal, for the sentence at its field */
  details: Refusal<string>["details"];
  /** somebody saved meanwhile, and both texts are shown: the own sentences that stand now, of the members that were sent */
  conflict: { ref: string; ownSentence: string | null }[] | null;
  /** the version that was saved, where what came after it was refused */
  saved: number | null;
};

/** Saves what was typed, then does what the button says. Nothing that was typed is lost on the way. */
export async function respond(ctx: StaffCtx, number: number, form: FormData, after?: string) {
  const intent = String(form.get("intent") ?? "");
  if (intent === "discard") {
    const result = await discardResponse(ctx, number);
    if (result.ok) return redirect(withAct(paths.desk.responses(), "discarded"), 303);
    return answer({ refusal: result });
  }
  if (intent === "give_up") {
    const result = await giveUpCorrection(ctx, number);
    if (result.ok) return redirect(withAct(paths.desk.review(number), "givenUp"), 303);
    return answer({ refusal: result });
  }
  const read = readFormData(form, responseForm);
  const { values } = read;
  if (!read.ok) return answer({ values, errors: read.errors });
  const sentences = Object.fromEntries(
    Object.entries(read.data.sentences).map(([name, text]) => [refOfField(name), text]),
  );
  const told = intent === "send_told" ? { kind: "substantive" as const } : {};
  const input = { ...read.data, ...told, sentences };
  const half = halfPromise(input);
  if (half) return answer({ values, errors: half });

  let version = input.version;
  const page = await getPage(ctx, number);
  const stored = await findOwnSentences(ctx.db.read, page.response.id, Object.keys(sentences));
  if (intent === "save" || !sameAs(input, page, stored)) {
    const saved = await saveResponse(ctx, number, input);
    if (!saved.ok && saved.code === "changed_meanwhile") {
      const conflict = [...stored].map(([ref, { ownSentence }]) => ({ ref, ownSentence }));
      return answer({ values, conflict }, 409);
    }
    if (!saved.ok) return answer({ values, refusal: saved });
    version = saved.value.version;
  }
  const here = paths.desk.response(number, { after });
  const stay = (refusal: Refusal<DeskRefusal>) =>
    answer({ values, refusal, errors: fieldOf(refusal), details: refusal.details, saved: version });
  if (intent === "send" || intent === "send_told") {
    const sent = await submitResponse(ctx, number, { version, allTheSame: input.allTheSame });
    return sent.ok ? redirect(withAct(paths.desk.review(number), "sent"), 303) : stay(sent);
  }
  if (intent === "add" || intent.startsWith("add:")) {
    const wanted = intent === "add" ? String(form.get("add") ?? "") : intent.slice("add:".length);
    const added = await addMembers(ctx, number, wanted.split(/[\s,;]+/).filter(Boolean));
    return added.ok ? redirect(withAct(here, "saved"), 303) : stay(added);
  }
  if (intent.startsWith("remove:")) {
    const removed = await removeMember(ctx, number, intent.slice("remove:".length));
    return removed.ok ? redirect(withAct(here, "saved"), 303) : stay(removed);
  }
  return redirect(withAct(here, "saved"), 303);
}

function answer(parts: Partial<RespondAnswer>, status = 422) {
  return json<RespondAnswer>(
    {
      ...{ form: "response", values: {}, errors: {}, refusal: null, details: {}, conflict: null },
      ...{ saved: null, ...parts },
    },
    { status },
  );
}

/** A promise has all its three parts or none: what, which body, by when. */
function halfPromise({ promiseWhat, promiseBody, promiseBy }: ResponseInput): FormErrors | null {
  const missing: FormErrors = {};
  if (promiseWhat.trim() === "") missing.promiseWhat = "required";
  if (promiseBody === "") missing.promiseBody = "not_listed";
  if (promiseBy === null) missing.promiseBy = "required";
  const count = Object.keys(missing).length;
  return count === 0 || count === 3 ? null : missing;
}

function fieldOf({ code, details }: Refusal<DeskRefusal>): FormErrors {
  if (code === "join_link") return { [String(details.field)]: "join_link" };
  if (code === "reason_missing") return { reason: "required" };
  if (code === "disposition_missing") return { disposition: "not_listed" };
  if (code === "destination_missing") return { destination: "required" };
  if (code === "title_missing") return { title: "required" };
  if (code === "disposition_ended") return { disposition: "not_listed" };
  if (code === "note_missing") return { note: "required" };
  if (code === "looks_substantive") return { allTheSame: "not_answered" };
  if (code === "promise_past") return { promiseBy: "in_past" };
  return {};
}

/** Whether the form says what is stored: then there is nothing to save, and nobody becomes a writer by sending it on. */
function sameAs(
  input: ResponseInput,
  page: ResponsePage,
  stored: Awaited<ReturnType<typeof findOwnSentences>>,
): boolean {
  const { response } = page;
  return (
    (input.title === response.title || (input.title === "" && isWorkingName(response.title))) &&
    input.language === response.language &&
    input.disposition === (page.disposition?.key ?? "") &&
    input.reason.trim() === response.reason &&
    input.destination.trim() === response.destination &&
    input.destinationBody === (page.destinationBody?.slug ?? "") &&
    input.promiseWhat.trim() === (response.promiseWhat ?? "") &&
    input.promiseBody === (page.promiseBody?.slug ?? "") &&
    input.promiseBy === response.promiseByOn &&
    (input.kind ?? response.correctionKind) === response.correctionKind &&
    (input.note?.trim() ?? response.correctionNote) === response.correctionNote &&
    [...stored].every(([ref, { ownSentence }]) => (input.sentences[ref] ?? "").trim() === (ownSentence ?? ""))
  );
}
