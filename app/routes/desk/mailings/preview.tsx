/** A mailing as one of its recipients would read it, in his language; it is made as his mail is, with other links. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { renderMail } from "#emails/index.ts";
import { composePreview } from "~/domain/notifications/facts-mailing.server.ts";
import { mailingTemplates } from "~/domain/notifications/mailings.server.ts";
import { type Language, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { changedSince, listPreviewed, mailingPage, recipientsAPage } from "~/server/mailing-page.server.ts";
import { Facts } from "~/ui/facts.tsx";
import { Select } from "~/ui/form/select.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { ChangedSince } from "~/ui/mailings/changed-since.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { Note } from "~/ui/note.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Paragraphs } from "~/ui/paragraphs.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => t(titleOf(data?.begun ?? false)));

/** The mails that were sent are not kept: of a mailing that has begun there is only what would be made of it now. */
const titleOf = (begun: boolean) => (begun ? "mailingDesk.preview.titleNow" : "mailingDesk.preview.title");

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, mailing } = await mailingPage(context, params);
  const query = new URL(request.url).searchParams;
  const asked = query.get("as");
  const after = query.get("after") ?? undefined;
  const page = await listPreviewed(ctx, row, mailing, { after, limit: recipientsAPage });
  const [named = null] = asked
    ? (await listPreviewed(ctx, row, mailing, { only: asked, limit: 1 })).recipients
    : [];
  const one = asked ? named : (page.recipients[0] ?? null);
  // Whoever is on another page of them can still be seen to be chosen.
  const isThere = one === null || page.recipients.some(({ ref }) => ref === one.ref);
  const people = isThere ? page.recipients : [one, ...page.recipients];
  const reading = { db: ctx.db.read, addresses: mailAddresses(context.config), now: ctx.now() };
  const facts = one && (await composePreview(reading, { mailing, meeting: row }, one));
  const mail = facts ? renderMail({ template: mailingTemplates[mailing.kind], facts }) : null;
  return {
    frame,
    number: mailing.number,
    begun: mailing.startedAt !== null,
    changedSince: await changedSince(ctx, mailing),
    people: people.map(({ ref, name, organisation, email }) => ({ ref, name, organisation, email })),
    ...{ next: page.next, first: after === undefined, after },
    as: one?.ref ?? "",
    unknown: Boolean(asked) && one === null,
    mail: mail && facts && { subject: mail.subject, text: mail.text, language: facts.language },
  };
}

export default function PreviewMailing() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const { frame, number, begun, people, as, mail, unknown, next, first, after } = data;
  const title = t(titleOf(begun));
  const options = people.map(({ ref, name, organisation, email }) => ({
    value: ref,
    label: [name ?? organisation, email].filter(Boolean).join(", "),
  }));
  return (
    <>
      <MeetingHead
        frame={frame}
        page="mailings"
        title={title}
        sub={
          <a href={paths.desk.mailing(frame.slug, number)}>
            {t("mailingDesk.number", { number: String(number) })}
          </a>
        }
      />
      {begun ? <Note>{t("mailingDesk.preview.notKept")}</Note> : null}
      <ChangedSince slug={frame.slug} at={data.changedSince} />
      {unknown ? <Note>{t("mailingDesk.preview.unknown")}</Note> : null}
      {people.length > 0 ? (
        <form method="get" className="form-narrow block">
          {first ? null : <input type="hidden" name="after" value={after} />}
          <Select id="as" name="as" value={as} label={t("mailingDesk.preview.as")} options={options} />
          <div className="actions">
            <SubmitButton kind="second">{t("mailingDesk.preview.show")}</SubmitButton>
          </div>
          <PageList
            nextHref={next ? paths.desk.previewMailing(frame.slug, number, { after: next }) : null}
            firstHref={first ? null : paths.desk.previewMailing(frame.slug, number)}
          />
        </form>
      ) : null}
      {mail ? (
        <section className="block form-narrow" aria-label={title}>
          <Facts
            items={[
              {
                term: t("mailingDesk.preview.subject"),
                value: <strong lang={mail.language}>{mail.subject}</strong>,
              },
              {
                term: t("mailingDesk.preview.language"),
                value: languageNames[mail.language as Language],
              },
            ]}
          />
          <div className="note" lang={mail.language}>
            <Paragraphs text={mail.text} />
          </div>
          <p className="m">{t("mailingDesk.preview.links")}</p>
        </section>
      ) : null}
      {people.length === 0 && !unknown ? <p className="block">{t("mailingDesk.preview.nobody")}</p> : null}
    </>
  );
}
