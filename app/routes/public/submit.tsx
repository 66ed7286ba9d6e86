/** Written input: one page, no account, whole without scripts. Received → 303 to the receipt. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDays, dateIn, responseDueOn, windowState } from "~/domain/consultations/consultation.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import { findForumFace, findStanding, getConsultation } from "~/domain/published/queries.server.ts";
import { receiveSubmission } from "~/domain/submissions/commands/receive.server.ts";
import { type SubmitForm, submitForm } from "~/domain/submissions/forms.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { notFound } from "~/server/guard.server.ts";
import { found } from "~/server/reading.server.ts";
import { linksOf, rememberLink, trackedRefs } from "~/server/tracked.server.ts";
import { isUnavailable } from "~/server/unavailable.ts";
import { readUpload } from "~/server/upload.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import type { SubmitAnswer, SubmitData } from "~/ui/submit/submission.ts";
import { SubmitPage } from "~/ui/submit/submit-page.tsx";

export const handle: RouteHandle = {
  guard: "public",
  script: true,
  crumbs: (data: SubmitData, { t, language }) => {
    const { text, lang } = pick(data.title, language, data.mainLanguage as Language);
    return [
      { href: paths.consultations(), text: t("common.nav.consultations") },
      { href: paths.consultation(data.slug), text, lang: lang === language ? undefined : lang },
      { href: paths.submit(data.slug), text: t("submit.title") },
    ];
  },
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t, language }) => {
    if (!data) return t("submit.title");
    return t("submit.pageTitle", {
      consultation: pick(data.title, language, data.mainLanguage as Language).text,
    });
  });

export async function loader({ context, params }: LoaderFunctionArgs): Promise<SubmitData> {
  const { house, config, language } = context;
  const db = house.db.read;
  const consultation = await found(getConsultation(db, params.slug ?? ""));
  if (!consultation.channels.includes("form")) throw notFound();
  const timeZone = (await findForumFace(db))?.timeZone ?? "UTC";
  const now = house.ctx({ actor: visitor }).now();
  const today = dateIn(now, timeZone);
  const window = windowState(consultation, now, timeZone);
  const instead = window === "ended" ? await findStanding(db, now, timeZone) : null;
  const { slug, title, summary, mainLanguage, standing, opensOn, closesOn, cancelledOn, cancelReason } =
    consultation;
  const { latePolicy, allowUnnamed, themes, commitments } = consultation;
  return {
    ...{ slug, title, summary, mainLanguage, standing, opensOn, closesOn, cancelledOn, cancelReason },
    ...{ latePolicy, allowUnnamed, themes, commitments, language },
    window,
    instead: instead && { slug: instead.slug, title: instead.title, mainLanguage: instead.mainLanguage },
    firstStatusBy: addDays(today, consultation.firstStatusDays),
    answerBy: responseDueOn(consultation, today),
    key: crypto.randomUUID(),
    sendsMail: config.smtpUrl !== undefined,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const upload = await readUpload(request, submitForm, context.config);
  const { files } = upload;
  const { key: given, ...values } = upload.values;
  const answer: SubmitAnswer = {
    key: typeof given === "string" ? given : crypto.randomUUID(),
    values,
    errors: {},
    empty: false,
    unnamed: false,
    files: { kept: files.tokens(), mistakes: files.mistakes },
    refused: null,
    ref: null,
  };
  if (files.unavailable) return json({ ...answer, refused: "unavailable" as const }, { status: 503 });
  if (!upload.ok || files.mistakes.length > 0) {
    const { key, ...errors } = upload.ok ? {} : upload.errors;
    // A form without a proper key is not one of ours as it stood; it gets one, and nothing else is wrong with it.
    if (key) answer.key = crypto.randomUUID();
    const ok = upload.ok ? upload.data.text : String(values.text ?? "");
    return json(
      { ...answer, errors, empty: ok.trim() === "" && files.count === 0 && files.mistakes.length === 0 },
      { status: 422 },
    );
  }
  try {
    const received = await receive(context, request, params.slug ?? "", upload.data, await files.take());
    if (received.ok) {
      if (received.value.repeated) await files.discard();
      return confirm(context, request, received.value);
    }
    await files.release();
    switch (received.code) {
      case "nothing_given":
        return json({ ...answer, empty: true }, { status: 422 });
      case "unnamed_not_allowed":
        return json({ ...answer, unnamed: true }, { status: 422 });
      case "already_received": {
        const { ref, linkVersion } = received.details;
        const token = linksOf(context).submissionToken(String(ref), Number(linkVersion));
        const headers = { "Set-Cookie": rememberLink(context, request, token) };
        const separate = { key: crypto.randomUUID(), refused: received.code, ref: String(ref) };
        return json({ ...answer, ...separate }, { status: 409, headers });
      }
      case "window_not_open":
      case "window_ended":
        await files.discard();
        return json(
          { ...answer, files: { kept: [], mistakes: [] }, refused: received.code },
          { status: 409 },
        );
      default:
        await files.discard();
        throw notFound();
    }
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    context.log.error({ error, requestId: context.requestId }, "input could not be stored");
    return json({ ...answer, refused: "unavailable" as const }, { status: 503 });
  }
}

type Files = Parameters<typeof receiveSubmission>[1]["files"];

async function receive(
  context: RequestContext,
  request: Request,
  consultation: string,
  form: SubmitForm,
  files: Files,
) {
  const { house, requestId } = context;
  const { key, who, organisation, person, email, publishText, publishOrganisation, publishPerson, ...rest } =
    form;
  return receiveSubmission(house.ctx({ actor: visitor, requestId }), {
    ...rest,
    consultation,
    channel: "form",
    who: { kind: who, organisation, person, email },
    // What an organisation does not see can't mean the person who writes for it.
    choices: {
      text: publishText,
      organisation: publishOrganisation,
      person: publishPerson && who === "person",
    },
    files,
    idempotencyKey: key,
    given: (await trackedRefs(context, request)).map((submission) => submission.id),
  });
}

function confirm(
  context: RequestContext,
  request: Request,
  { ref, linkVersion }: { ref: string; linkVersion: number },
) {
  const token = linksOf(context).submissionToken(ref, linkVersion);
  return redirect(paths.receipt(ref), {
    status: 303,
    headers: { "Set-Cookie": rememberLink(context, request, token) },
  });
}

export default function Submit() {
  return (
    <SubmitPage
      data={useLoaderData<typeof loader>() as SubmitData}
      answer={useActionData() as SubmitAnswer | undefined}
    />
  );
}
