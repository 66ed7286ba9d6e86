/** A mailing is begun: what it is, to whom, and in which words. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm } from "~/domain/mailings/forms.ts";
import { type MailingKind, mailingKinds, type Placeholder, placeholders } from "~/domain/mailings/mailing.ts";
import { kindsOffered } from "~/domain/mailings/policy.ts";
import type { Translated } from "~/domain/people/person.ts";
import { inAllLanguages } from "~/i18n/in-all-languages.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { segmentOptions } from "~/server/mailing-page.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { badRequest, readParams } from "~/server/reading.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { KindViews } from "~/ui/mailings/kind-views.tsx";
import { MailingForm, noMailing } from "~/ui/mailings/mailing-form.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("mailingDesk.new"));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const asked = readParams(request, ["kind"]).kind;
  if (asked !== undefined && !mailingKinds.some((one) => one === asked)) throw badRequest();
  const kinds = kindsOffered(row, ctx.now());
  const kind = kinds.find((one) => one === asked) ?? kinds[0] ?? null;
  const words = kind && startingWords(kind, frame.languages, row.registrationClosesOn !== null);
  return { frame, segments: await segmentOptions(ctx), kinds, begun: kind && words ? { kind, words } : null };
}

/** In our words they stand as they are, to be filled in for each recipient when it is sent. */
const asTheyAre = Object.fromEntries(placeholders.map((word) => [word, `{${word}}`])) as Record<
  Placeholder,
  string
>;

type Key = `mailingDesk.start.${MailingKind}${"Subject" | "Body"}` | "mailingDesk.start.invitationOpenBody";

/** What a new one begins with, in the languages that the meeting is written in. */
function startingWords(kind: MailingKind, languages: readonly Language[], hasDeadline: boolean) {
  const inThese = (key: Key): Translated =>
    Object.fromEntries(
      languages.map((language) => [language, inAllLanguages(key, () => asTheyAre)[language]]),
    );
  return {
    subject: inThese(`mailingDesk.start.${kind}Subject`),
    body: inThese(
      kind === "invitation" && !hasDeadline
        ? "mailingDesk.start.invitationOpenBody"
        : `mailingDesk.start.${kind}Body`,
    ),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    name: "mailing",
    schema: mailingForm,
    fields: { join_link: joinLinkAt },
    command: (input) => saveMailing(ctx, row.slug, null, input),
    next: ({ number }) => paths.desk.mailing(row.slug, number, { did: "saved" }),
  });
}

export default function NewMailing() {
  const { t } = useI18n();
  const { frame, segments, kinds, begun } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "mailing");
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="mailings" title={t("mailingDesk.new")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`mailingDesk.refused.${answer.refusal}`) : null}
      />
      {begun ? (
        <>
          <KindViews slug={frame.slug} kinds={kinds} kind={begun.kind} />
          <MailingForm
            key={begun.kind}
            {...{ form, frame, segments }}
            stored={noMailing(begun.kind, begun.words)}
          />
        </>
      ) : (
        <p className="block">
          {t(frame.audience === "internal" ? "mailingDesk.noneInternal" : "mailingDesk.noneFits")}
        </p>
      )}
    </>
  );
}
