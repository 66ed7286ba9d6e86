/** One submission as it came: its words and files, who gave it, what happened to it, and what is to be done. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { getForum } from "~/domain/forum/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { type RecordRefusal, recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { withdrawalForm } from "~/domain/responses/forms.ts";
import { recordAddress, renewLinkFor } from "~/domain/submissions/commands/address.server.ts";
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
  nothingToAnswerForm,
  recordNarrowingForm,
  settleForm,
  trackForm,
  transcriptForm,
} from "~/domain/submissions/forms.ts";
import { findIntakeEntry, listHistory } from "~/domain/submissions/intake.server.ts";
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
import { runForm } from "~/server/run-form.ts";
import { linksOf } from "~/server/tracked.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { Dispute } from "~/ui/intake/dispute.tsx";
import { Entry, entryTitle } from "~/ui/intake/entry.tsx";
import { Files } from "~/ui/intake/files.tsx";
import { History } from "~/ui/intake/history.tsx";
import { Paper, PaperLink } from "~/ui/intake/paper.tsx";
import { SetAside } from "~/ui/intake/set-aside.tsx";
import { Who } from "~/ui/intake/who.tsx";
import { Wishes } from "~/ui/intake/wishes.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Quote } from "~/ui/quote.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
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
    history: await listHistory(db.read, ref),
    // Only on asking: whoever holds this address is the contributor.
    privateLink:
      asked.has("paper") && submission.status !== "spam"
        ? linksOf(context).submissionUrl(ref, submission.linkVersion)
        : null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const next = () => paths.desk.submission(ref);
  switch (form.get("intent")) {
    case "transcribe":
      return runForm(form, {
        name: `file${Number(form.get("attachment"))}`,
        schema: transcriptForm,
        command: (input) => transcribeAttachment(ctx, ref, input),
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
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

type Told = { refusal: IntakeRefusal | null; details: Readonly<Record<string, string | number>> };
type IntakeRefusal = Exclude<
  MarkRefusal | TranscribeRefusal | RecordRefusal | RecordNarrowingRefusal | SettleRefusal,
  "not_found" | "not_allowed"
>;

function refusalText(t: I18n["t"], { refusal, details }: Told): string | null {
  if (refusal === "in_response") return t("intake.refusal.in_response", { refs: String(details.refs) });
  return refusal && t(`intake.refusal.${refusal}`);
}

export default function SubmissionPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { entry, texts } = data;
  const summary = useSummary(answer);
  const waits = entry.status === "received";
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
          waits || entry.status === "split" ? (
            <a className="btn" href={paths.desk.split(entry.ref)}>
              {waits ? t("intake.one.split") : t("intake.one.bench")}
            </a>
          ) : null
        }
      />
      <ErrorSummary errors={summary} refusal={answer ? refusalText(t, answer) : null} />
      <Dispute on={data.disputedOn} />
      <div className="two wide-l">
        <div>
          <section aria-labelledby="original">
            <h2 id="original">{t("intake.one.original")}</h2>
            {texts.length > 0 ? (
              <p>
                <a href={paths.desk.redact(entry.ref)}>{t("redaction.title")}</a>
              </p>
            ) : null}
            {texts.some((text) => text.kind === "original") ? null : (
              <p className="m">{t("intake.one.noText")}</p>
            )}
            {texts.map((text) => (
              <div key={text.number} className="block">
                {text.fileName ? <h3>{t("intake.one.transcript", { file: text.fileName })}</h3> : null}
                <Quote text={text.body} lang={text.language} size="sent" />
              </div>
            ))}
          </section>
          <Files entry={entry} files={data.files} answer={answer} />
        </div>
        <div>
          <Who {...data} />
          <History lines={data.history} />
          <SetAside entry={entry} answer={answer} />
          <Wishes
            open={data.open}
            withdrawn={entry.status === "withdrawn"}
            today={data.today}
            answer={answer}
          />
          <PaperLink entry={entry} />
        </div>
      </div>
    </>
  );
}
