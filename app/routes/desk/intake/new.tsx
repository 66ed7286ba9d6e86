/** Registers what came another way than by the form. The same command receives it. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import { getForum } from "~/domain/forum/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { receiveSubmission } from "~/domain/submissions/commands/receive.server.ts";
import { intakeForm } from "~/domain/submissions/forms.ts";
import { findSubmission } from "~/domain/submissions/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { isUnavailable } from "~/server/unavailable.ts";
import { readUpload } from "~/server/upload.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { type IntakeAnswer, IntakeForm, type IntakeStart } from "~/ui/intake/intake-form.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("intake.new.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(context, "coordinator");
  const { timeZone, mainLanguage } = await getForum(db.read);
  const today = dateIn(now(), timeZone);
  const all = await listConsultations(db.read);
  const open = all.filter((one) => one.status === "announced");
  const like = await findSubmission(db.read, new URL(request.url).searchParams.get("like") ?? "");
  const start: IntakeStart = {
    key: crypto.randomUUID(),
    consultation:
      all.find((one) => one.id === like?.consultationId)?.slug ??
      (open.length === 1 ? open[0]?.slug : "") ??
      "",
    channel: like && like.channel !== "form" ? like.channel : "",
    receivedOn: like?.receivedOn ?? today,
    onBehalfOf: like?.onBehalfOf ?? "",
    caseNumber: like?.caseNumber ?? "",
    language: like?.language ?? mainLanguage,
    who: "organisation",
  };
  return {
    today,
    start,
    // In a closed one, what came before it was closed is registered still.
    consultations: [...open, ...all.filter((one) => one.status === "closed")].map(
      ({ slug, title, mainLanguage, status }) => ({
        slug,
        title,
        mainLanguage: mainLanguage as Language,
        closed: status === "closed",
      }),
    ),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const upload = await readUpload(request, intakeForm, context.config);
  const { files, values } = upload;
  const answer: IntakeAnswer = {
    values,
    errors: upload.ok ? {} : upload.errors,
    files: { kept: files.tokens(), mistakes: files.mistakes },
    refusal: null,
    ref: null,
  };
  // Without its files it would be registered as less than what came.
  if (files.unavailable) return json({ ...answer, refusal: "unavailable" as const }, { status: 503 });
  if (!upload.ok || files.mistakes.length > 0) return json(answer, { status: 422 });
  const { key, who, organisation, person, email, publishText, publishOrganisation, publishPerson, ...input } =
    upload.data;
  const result = await files
    .take()
    .then((taken) =>
      receiveSubmission(ctx, {
        ...input,
        who: { kind: who, organisation, person, email },
        choices: { text: publishText, organisation: publishOrganisation, person: publishPerson },
        files: taken,
        idempotencyKey: key,
      }),
    )
    .catch((error) => {
      if (!isUnavailable(error)) throw error;
      context.log.error({ error, requestId: context.requestId }, "what was registered could not be stored");
      return null;
    });
  if (!result) return json({ ...answer, refusal: "unavailable" as const }, { status: 503 });
  if (result.ok) {
    if (result.value.repeated) await files.discard();
    throw redirect(paths.desk.submission(result.value.ref, { registered: "1" }), 303);
  }
  await files.release();
  if (result.code === "not_found" || result.code === "not_allowed") throw notFound();
  const ref = result.code === "already_received" ? String(result.details.ref) : null;
  return json({ ...answer, refusal: result.code, ref }, { status: ref ? 409 : 422 });
}

export default function RegisterPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <DeskHead
        trail={[
          <a key="intake" href={paths.desk.intake()}>
            {t("intake.title")}
          </a>,
        ]}
        title={t("intake.new.title")}
        sub={t("intake.new.sub")}
      />
      {data.consultations.length === 0 ? (
        <p>{t("intake.new.noneOpen")}</p>
      ) : (
        <IntakeForm {...data} answer={answer as IntakeAnswer | undefined} />
      )}
    </>
  );
}
