import type { PublishedMeeting } from "~/domain/published/meetings.ts";
import { formatHour } from "~/i18n/format.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { useHostText } from "./host-text.tsx";

type Props = { meeting: PublishedMeeting };
type Item = PublishedMeeting["agenda"][number];

/** The agenda in its parts, with hours and with questions that are numbered through it; of what is called off, what it was to be. */
export function MeetingAgenda({ meeting }: Props) {
  const { t } = useI18n();
  return (
    <Row
      label={t(meeting.status === "cancelled" ? "meetings.one.agendaPlanned" : "meetings.one.agenda")}
      heading
    >
      {meeting.agenda.length === 0 ? <p>{t("meetings.one.noAgenda")}</p> : <AgendaList meeting={meeting} />}
    </Row>
  );
}

/** What is on it, one after the other. */
export function AgendaList({
  meeting: { agenda, mainLanguage },
}: {
  meeting: Pick<PublishedMeeting, "agenda" | "mainLanguage">;
}) {
  return (
    <ol className="list open">
      {agenda.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <AgendaItem key={index} item={item} mainLanguage={mainLanguage} />
      ))}
    </ol>
  );
}

function AgendaItem({ item, mainLanguage }: { item: Item; mainLanguage: string }) {
  const { t, language } = useI18n();
  const host = useHostText(mainLanguage);
  const { kind, title, detail, lead, starts, minutes, questions } = item;
  return (
    <li className="item">
      <h3 lang={host.lang(title)}>{host.words(title)}</h3>
      <p className="meta">
        <Separated
          items={[
            starts ? formatHour(starts, language) : null,
            minutes ? t("common.count.minutes", { count: minutes }) : null,
            t(`states.agendaKind.${kind}`),
            host.words(lead) ? <span key="lead">{host.span(lead)}</span> : null,
          ]}
        />
      </p>
      {host.words(detail) ? host.paragraphs(detail) : null}
      {questions[0] ? (
        <>
          <h4 className="vh">{t("meetings.one.questions")}</h4>
          <ol className="words" start={questions[0].number}>
            {questions.map(({ number, text }) => (
              <li key={number} lang={host.lang(text)}>
                {host.words(text)}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </li>
  );
}

/** The tables, in the room or digital, and what each is about. */
export function MeetingGroups({ meeting }: Props) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  if (meeting.groups.length === 0) return null;
  return (
    <Row label={t("meetings.one.groups")} heading>
      <ul className="list open">
        {meeting.groups.map(({ letter, title, theme, seats, attendAs, facilitator, scribe }) => (
          <li className="item" key={letter}>
            <h3 lang={host.lang(title)}>{host.words(title)}</h3>
            <p className="meta">
              <Separated
                items={[
                  t("meetings.one.group", { letter }),
                  theme ? <span key="theme">{host.span(theme.title)}</span> : t("meetings.one.anyTheme"),
                  meeting.format === "hybrid" && attendAs ? t(`registration.attendAs.${attendAs}`) : null,
                  seats ? t("meetings.one.seats", { count: seats }) : null,
                ]}
              />
            </p>
            {facilitator || scribe ? (
              <p className="meta">
                <Separated
                  items={[
                    facilitator ? (
                      <span key="facilitator">
                        <Rich k="meetings.one.leads" with={{ who: host.span(facilitator) }} />
                      </span>
                    ) : null,
                    scribe ? (
                      <span key="scribe">
                        <Rich k="meetings.one.notes" with={{ who: host.span(scribe) }} />
                      </span>
                    ) : null,
                  ]}
                />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Row>
  );
}
