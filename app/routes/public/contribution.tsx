/** One contribution, hung on the thread: its words, what happened to it, its response and what was promised. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isEndStage } from "~/domain/contributions/contribution.ts";
import type { Moved } from "~/domain/published/published.ts";
import { findRef, getContribution } from "~/domain/published/queries/contribution.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { found, todayOf } from "~/server/reading.server.ts";
import { daysBetween } from "~/ui/due-date.tsx";
import { Facts } from "~/ui/facts.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Progress } from "~/ui/progress.tsx";
import { ContributionHistory } from "~/ui/public/contribution-history.tsx";
import { ContributionThread } from "~/ui/public/contribution-thread.tsx";
import { consultationCrumbs } from "~/ui/public/crumbs.ts";
import { useHostText } from "~/ui/public/host-text.tsx";
import { Rich } from "~/ui/rich.tsx";
import { useRootData } from "~/ui/root-data.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { TimeText } from "~/ui/time-text.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const asked = params.ref ?? "";
  // Typed in small letters it is the same number, and one page has one address.
  const ref = asked === asked.toUpperCase() ? null : await findRef(db, asked);
  if (ref) throw redirect(paths.contribution(ref), 301);
  const { consultation, ...page } = await found(getContribution(db, asked));
  const { slug, title, mainLanguage, contactEmail } = consultation;
  return {
    ...page,
    consultation: { slug, title, mainLanguage, contactEmail },
    today: await todayOf(context),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ consultation, contribution }: Data, i18n) => [
    ...consultationCrumbs(consultation, i18n),
    { href: paths.contributions(consultation.slug), text: i18n.t("contributions.title") },
    { href: paths.contribution(contribution.ref), text: contribution.ref },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => {
    if (!data) return t("contributions.title");
    const { title, ref } = data.contribution;
    return title ? `${title}, ${ref}` : t("contributions.one.untitled", { ref });
  });

export default function Contribution() {
  const { contribution, consultation, response, ended, siblings, today } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { ref, title, language, stage, theme, commitments, kind, movedFrom } = contribution;
  return (
    <>
      <Row
        label={<span className="ref">{ref}</span>}
        margin={
          theme ? (
            <p>
              <a
                href={paths.contributions(consultation.slug, { theme: theme.slug })}
                lang={host.lang(theme.title)}
              >
                {host.words(theme.title)}
              </a>
            </p>
          ) : null
        }
      >
        <h1 lang={title ? language : undefined}>{title ?? t("contributions.one.untitled", { ref })}</h1>
        <p className="mt6">
          <Progress stage={stage} />
        </p>
        <p className="mt2">
          <Course contribution={contribution} today={today} />
        </p>
        {response || isEndStage(stage) ? null : (
          <p className="meta mt2">{t(`states.stageMeaning.${stage}`)}</p>
        )}
        {movedFrom ? <MovedHere from={movedFrom} consultation={consultation} /> : null}
      </Row>
      <ContributionThread
        contribution={contribution}
        consultation={consultation}
        response={response}
        ended={ended}
        siblings={siblings}
        today={today}
      />
      <ContributionHistory contribution={contribution} response={response} ended={ended} />
      <Row label={t("contributions.one.concerns")} heading>
        <Facts
          items={[
            { term: t("contributions.one.kind"), value: kind && t(`states.kind.${kind}`) },
            { term: t("contributions.one.theme"), value: theme ? host.span(theme.title) : null },
            {
              term: t("common.nav.commitments"),
              value:
                commitments.length > 0 ? (
                  <ul className="bare">
                    {commitments.map((commitment) => (
                      <li key={commitment.slug}>
                        <a href={paths.commitment(commitment.slug)} lang={host.lang(commitment.title)}>
                          {host.words(commitment.title)}
                        </a>
                      </li>
                    ))}
                  </ul>
                ) : null,
            },
          ]}
        />
      </Row>
      <Cite contribution={contribution} />
    </>
  );
}

/** Whoever comes by an old link or number learns where it is now, and where it was. */
function MovedHere({ from, consultation }: { from: Moved } & Pick<Data, "consultation">) {
  const there = useHostText(from.mainLanguage);
  const here = useHostText(consultation.mainLanguage);
  return (
    <p className="mt2">
      <Rich
        k="contributions.one.movedHere"
        with={{
          date: <TimeText value={from.on} />,
          from: <a href={paths.consultation(from.slug)}>{there.span(from.title)}</a>,
          to: <a href={paths.consultation(consultation.slug)}>{here.span(consultation.title)}</a>,
        }}
      />
    </p>
  );
}

/** When it came, and when it was or is to be answered. */
function Course({ contribution, today }: Pick<Data, "contribution" | "today">) {
  const { t, date } = useI18n();
  const { receivedOn, answeredOn, withdrawnOn, setAside, responseDueOn, erased } = contribution;
  const received = date(receivedOn);
  if (answeredOn) {
    const count = daysBetween(receivedOn, answeredOn);
    if (count === 0) return <>{t("contributions.one.answeredSameDay", { received })}</>;
    return <>{t("contributions.one.answeredAfter", { received, answered: date(answeredOn), count })}</>;
  }
  if (erased?.words) return <>{t("erasure.public.after", { received, erased: date(erased.on) })}</>;
  if (withdrawnOn)
    return <>{t("contributions.one.withdrawnAfter", { received, withdrawn: date(withdrawnOn) })}</>;
  if (setAside) return <>{t("contributions.one.asideAfter", { received, aside: date(setAside.on) })}</>;
  const due = date(responseDueOn);
  return (
    <>{t(responseDueOn < today ? "contributions.one.overdue" : "contributions.one.due", { received, due })}</>
  );
}

/** What to write who refers to it: number, title, date and address. */
function Cite({ contribution: { ref, title, receivedOn } }: Pick<Data, "contribution">) {
  const { t, date } = useI18n();
  const { origin } = useRootData();
  const received = date(receivedOn, "short");
  return (
    <Row label={t("contributions.one.cite")} heading>
      <p className="cite">
        {title
          ? t("contributions.one.citeTitled", { ref, title, received })
          : t("contributions.one.citePlain", { ref, received })}{" "}
        <a href={paths.contribution(ref)}>{origin + paths.contribution(ref)}</a>
      </p>
    </Row>
  );
}
