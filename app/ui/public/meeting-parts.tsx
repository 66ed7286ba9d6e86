import { inRoom } from "~/domain/meetings/meeting.ts";
import { isAhead, type PublishedMeeting, standingOn } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { ExternalLink } from "./external-link.tsx";
import { useHostText } from "./host-text.tsx";
import { planPeriod } from "./plan-period.ts";

type Props = { meeting: PublishedMeeting; today: string };

/** The plans concerned, with their periods, and under each the commitments of it that were chosen. */
export function MeetingPlans({ meeting }: Omit<Props, "today">) {
  const i18n = useI18n();
  const { commitments, mainLanguage } = meeting;
  // Rows of before meetings named the plan of their consultation hold those of their commitments alone.
  const plans = meeting.plans ?? plansOf(commitments);
  const host = useHostText(mainLanguage);
  if (plans.length === 0) return null;
  return (
    <Row label={i18n.t("meetings.one.concerns")} heading>
      {plans.map((plan) => (
        <div key={plan.slug}>
          <h3>
            <a href={paths.plan(plan.slug)} lang={host.lang(plan.title)}>
              {host.words(plan.title)}
            </a>
          </h3>
          <p className="meta">{planPeriod(plan, i18n)}</p>
          <Chosen of={commitments.filter((one) => one.plan.slug === plan.slug)} mainLanguage={mainLanguage} />
        </div>
      ))}
    </Row>
  );
}

const plansOf = (commitments: PublishedMeeting["commitments"]) => [
  ...new Map(commitments.map(({ plan }) => [plan.slug, plan])).values(),
];

function Chosen({ of, mainLanguage }: { of: PublishedMeeting["commitments"]; mainLanguage: string }) {
  const host = useHostText(mainLanguage);
  if (of.length === 0) return null;
  return (
    <ul className="mt2">
      {of.map(({ slug, number, title }) => (
        <li key={slug}>
          <a href={paths.commitment(slug)}>
            <Rich k="meetings.one.commitment" with={{ number: String(number), title: host.span(title) }} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What to read before it; what is still to come says by when. */
export function MeetingMaterial({
  meeting: { materials, mainLanguage },
  today,
}: {
  meeting: Pick<PublishedMeeting, "materials" | "mainLanguage">;
  today: string;
}) {
  const { t } = useI18n();
  const host = useHostText(mainLanguage);
  const missing = (dueOn: string | null) => {
    if (!dueOn) return t("meetings.one.materialLater");
    const k = dueOn < today ? "meetings.one.materialLate" : "meetings.one.materialBy";
    return <Rich k={k} with={{ date: <TimeText value={dueOn} /> }} />;
  };
  if (materials.length === 0) return null;
  return (
    <Row label={t("meetings.one.material")} heading>
      <ul>
        {materials.map(({ title, note, url, dueOn }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          <li key={index}>
            {url ? <ExternalLink href={url}>{host.span(title)}</ExternalLink> : host.span(title)}
            {url ? null : <span className="meta where">{missing(dueOn)}</span>}
            {host.words(note) ? <span className="meta where">{host.span(note)}</span> : null}
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** How one gets in, who listens, and what else one should know. */
export function MeetingPractical({ meeting }: Omit<Props, "today">) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const { host: body, listeners, format, status } = meeting;
  const held = status !== "cancelled";
  const practical = held ? meeting.practical : {};
  return (
    <Row label={t("meetings.one.practical")} heading>
      {host.words(practical) ? host.paragraphs(practical) : null}
      <div className={host.words(practical) ? "mt6" : undefined}>
        <Facts
          items={[
            {
              term: t("meetings.one.access"),
              value:
                held && inRoom(format) && host.words(meeting.access) ? host.paragraphs(meeting.access) : null,
            },
            {
              term: t("meetings.one.listeners"),
              value:
                listeners.length > 0 ? (
                  <ul className="bare">
                    {listeners.map((listener) => (
                      <li key={host.words(listener)}>{host.span(listener)}</li>
                    ))}
                  </ul>
                ) : null,
            },
            { term: t("consultations.one.lead"), value: host.span(body.name) },
          ]}
        />
      </div>
    </Row>
  );
}

/** Only of what is closed it is said that it was written down. */
const afterKeys = {
  announced: "meetings.one.afterAhead",
  today: "meetings.one.afterAhead",
  over: "meetings.one.afterOver",
  closed: "meetings.one.afterHeld",
  cancelled: "meetings.one.afterHeld",
} as const;

/** What is done with what is said there, and by when. */
export function MeetingAfter({ meeting, today }: Props) {
  const { t } = useI18n();
  const { answersBy, consultation, status } = meeting;
  if (status === "cancelled") return null;
  return (
    <Row label={t("meetings.one.after")} heading>
      <p>
        <Rich k={afterKeys[standingOn(meeting, today)]} with={{ date: <TimeText value={answersBy} /> }} />
      </p>
      {isAhead(meeting, today) ? null : (
        <p>
          <a href={paths.contributions(consultation.slug)}>{t("meetings.one.cameIn")}</a>
        </p>
      )}
    </Row>
  );
}
