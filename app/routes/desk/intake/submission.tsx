/** One submission as it came: its words and files, who gave it, what happened to it, and what is to be done. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listLaterTexts } from "~/domain/contributions/later.server.ts";
import { countTakenBack, listContributionsOf } from "~/domain/contributions/queries.server.ts";
import { getForum } from "~/domain/forum/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { listLateSaid } from "~/domain/live/room.server.ts";
import { countWithAddress } from "~/domain/meetings/registration-asks.server.ts";
import { findErased } from "~/domain/own/erasure.server.ts";
import { holdsKeptFile } from "~/domain/submissions/erasure.server.ts";
import { findIntakeEntry, listFromAddress, listHistory } from "~/domain/submissions/intake.server.ts";
import {
  findSubmission,
  getContributor,
  listAttachments,
  listOpen,
  listTexts,
} from "~/domain/submissions/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { type IntakeRefusal, runIntake } from "~/server/run-intake.server.ts";
import { stepUp } from "~/server/sign-in/second.server.ts";
import { linksOf } from "~/server/tracked.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { CopyFor } from "~/ui/intake/copy-for.tsx";
import { Dispute } from "~/ui/intake/dispute.tsx";
import { Entry, entryTitle } from "~/ui/intake/entry.tsx";
import { ErasedNote } from "~/ui/intake/erased.tsx";
import { Files } from "~/ui/intake/files.tsx";
import { History } from "~/ui/intake/history.tsx";
import { Later } from "~/ui/intake/later.tsx";
import { Paper, PaperLink } from "~/ui/intake/paper.tsx";
import { SetAside } from "~/ui/intake/set-aside.tsx";
import { Who } from "~/ui/intake/who.tsx";
import { Wishes } from "~/ui/intake/wishes.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Quote } from "~/ui/quote.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { type Answered, WaitingPage } from "~/ui/sign-in/waiting-page.tsx";

export const handle: RouteHandle = { guard: ["coordinator"], script: true };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.entry.ref ?? "");

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const submission = await findSubmission(db.read, ref);
  const entry = await findIntakeEntry(db.read, ref);
  if (!submission || !entry) throw notFound();
  const contributor = await getContributor(db.read, submission.contributorId);
  const texts = await listTexts(db.read, submission.id);
  const files = await listAttachments(db.read, submission.id);
  const { timeZone } = await getForum(db.read);
  const asked = new URL(request.url).searchParams;
  const points = await listContributionsOf(db.read, submission.id);
  const later = await listLaterTexts(db.read, submission.id);
  /** nothing of it stands any more: its contributor took all of it back, and nothing that he sent later waits */
  const takenBack =
    submission.status === "withdrawn" ||
    (submission.status === "split" &&
      points.every((one) => one.withdrawnAt !== null) &&
      later.every((one) => one.placed));
  const partly = await countTakenBack(db.read, takenBack ? [] : [submission.id]);
  return {
    entry,
    today: dateIn(now(), timeZone),
    registered: asked.has("registered"),
    reason: submission.statusReason,
    email: contributor.email,
    recordedAt: submission.recordedAt,
    choices: {
      text: submission.publishText,
      organisation: submission.publishOrganisation,
      person: submission.publishPerson,
    },
    open: await listOpen(db.read, submission),
    fromAddress: await listFromAddress(db.read, submission),
    atMeetings: contributor.email ? await countWithAddress(db.read, contributor.email) : 0,
    later,
    late: submission.channel === "meeting" ? await listLateSaid(db.read, ref) : [],
    takenBack,
    part: partly.get(submission.id) ?? null,
    made: points.length > 0,
    /** one of its contributions is in a response: it can't be spam */
    held: points.some(({ stage }) => stage === "response_being_prepared" || stage === "answered"),
    points: points
      .filter((one) => one.listedAt !== null && one.withdrawnAt === null)
      .map(({ ref, number, title, language }) => ({ ref, number, title, language })),
    disputedOn: submission.disputedAt && dateIn(submission.disputedAt, timeZone),
    texts: texts.map((text) => ({
      number: text.number,
      kind: text.kind,
      body: text.body,
      language: text.language as Language,
      fileName: files.find((file) => file.id === text.attachmentId)?.fileName ?? null,
    })),
    files: files.map((file) => ({
      number: file.number,
      fileName: file.fileName,
      size: file.size,
      transcribed: texts.some((text) => text.attachmentId === file.id),
    })),
    erased: await findErased(db.read, submission),
    history: await listHistory(db.read, ref),
    // Only on asking: whoever holds this address is the contributor.
    privateLink:
      asked.has("paper") && submission.status !== "spam" && !submission.erasureId
        ? linksOf(context).submissionUrl(ref, submission.linkVersion)
        : null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const form = await parseForm(request);
  const ref = params.ref ?? "";
  // It can't be undone: whoever left the browser open does not do it.
  const forGood = takesFiles.has(String(form.get("intent"))) && (await holdsKeptFile(ctx.db.read, ref));
  const waiting = forGood ? await stepUp(context, ctx, form) : null;
  return waiting ?? runIntake(ctx, ref, form);
}

/** With each of these a file goes that was kept after an erasure (`removeKept`). */
const takesFiles = new Set(["eraseFile", "transcribe", "withdraw"]);

/** What its contributor took back is published no longer, whatever he had chosen. */
const nothingPublic = { text: false, organisation: false, person: false };

type Told = { refusal: IntakeRefusal | null; details: Readonly<Record<string, string | number>> };

function refusalText(t: I18n["t"], { refusal, details }: Told): string | null {
  if (refusal === "in_response") return t("intake.refusal.in_response", { refs: String(details.refs) });
  return refusal && t(`intake.refusal.${refusal}`);
}

export default function SubmissionPage() {
  const answer = useActionData<typeof action>();
  if (answer && "waiting" in answer) return <WaitingPage {...answer.waiting} />;
  return <Submission answer={answer} />;
}

function Submission({ answer }: { answer: Answered<typeof action> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const data = useLoaderData<typeof loader>();
  const { entry, texts } = data;
  const first = texts.filter(
    ({ number, body }) => body !== "" && !data.later.some((later) => later.number === number),
  );
  const summary = useSummary(answer);
  const waits = entry.status === "received";
  const wordless = data.erased?.scope === "words";
  // What would be refused, or change nothing that anyone sees, is not offered.
  const gone = data.takenBack || wordless;
  if (data.privateLink) return <Paper entry={entry} link={data.privateLink} texts={texts} />;
  return (
    <>
      {data.registered ? (
        <Note tone="ok" live title={t("intake.one.registered", { ref: entry.ref })}>
          <a href={paths.desk.newSubmission({ like: entry.ref })}>{t("intake.one.another")}</a>
        </Note>
      ) : null}
      <DeskHead
        trail={[
          <a key="intake" href={paths.desk.intake()}>
            {t("intake.title")}
          </a>,
          <span key="ref" className="ref">
            {entry.ref}
          </span>,
        ]}
        title={entryTitle(i18n, entry)}
        sub={<Entry entry={entry} />}
        actions={
          waits || (entry.status === "split" && !gone) ? (
            <a className="btn" href={paths.desk.split(entry.ref)}>
              {waits ? t("intake.one.split") : t("intake.one.bench")}
            </a>
          ) : null
        }
      />
      <ErrorSummary errors={summary} refusal={answer ? refusalText(t, answer) : null} />
      <ErasedNote erased={data.erased} />
      {data.takenBack && !wordless ? <Note tone="warn">{t("intake.one.takenBack")}</Note> : null}
      {data.part && !wordless ? (
        <Note tone="warn">
          {t("intake.one.takenBackPart", { count: data.part.withdrawn, of: String(data.part.of) })}
        </Note>
      ) : null}
      <Dispute on={data.disputedOn} />
      <div className="two wide-l">
        <div>
          <section aria-labelledby="original">
            <h2 id="original">{t("intake.one.original")}</h2>
            {texts.length > 0 && !gone ? (
              <p>
                <a href={paths.desk.redact(entry.ref)}>{t("redaction.title")}</a>
              </p>
            ) : null}
            {texts.some((text) => text.kind === "original") ? null : (
              <p className="m">{t("intake.one.noText")}</p>
            )}
            {first.map((text) => (
              <div key={text.number} className="block">
                {text.fileName ? <h3>{t("intake.one.transcript", { file: text.fileName })}</h3> : null}
                <Quote text={text.body} lang={text.language} size="sent" />
              </div>
            ))}
          </section>
          <Files entry={entry} files={data.files} kept={data.erased !== null} answer={answer} />
          <Later {...data} answer={answer} />
        </div>
        <div>
          <Who {...data} choices={gone ? nothingPublic : data.choices} />
          <History lines={data.history} />
          {gone || data.held ? null : <SetAside entry={entry} made={data.made} answer={answer} />}
          {data.erased ? null : (
            <Wishes open={gone ? [] : data.open} withdrawn={gone} today={data.today} answer={answer} />
          )}
          {data.erased ? null : <PaperLink entry={entry} />}
          {data.erased ? null : (
            <CopyFor {...{ entry, email: data.email, from: data.fromAddress, atMeetings: data.atMeetings }} />
          )}
          {wordless ? null : (
            <p>
              <a href={paths.desk.erase(entry.ref)}>{t("erasure.open")}</a>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
