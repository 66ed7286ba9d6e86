import type { PublishedContribution, PublishedResponse } from "~/domain/published/published.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";

type Props = { contribution: PublishedContribution; response: PublishedResponse | null };
type Told = {
  history: PublishedContribution["history"];
  answered: { on: string; number: number } | null;
};

/** All that has happened to a contribution, newest first, by the day. */
export function eventsOf(
  { history, answered }: Told,
  { t }: I18n,
): { id: string; on: string; what: string }[] {
  const events = history.map(({ kind, on }) => ({
    id: `${kind} ${on}`,
    on,
    what: t(`states.history.${kind}`),
  }));
  if (answered) {
    const what = t("contributions.one.eventAnswered", { number: String(answered.number) });
    const after = events.findIndex(({ on }) => on > answered.on);
    events.splice(after === -1 ? events.length : after, 0, { id: "answered", on: answered.on, what });
  }
  return events.reverse();
}

/** The history as the last part of its page. */
export function ContributionHistory({ contribution, response }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { history, answeredOn } = contribution;
  const answered = response && answeredOn ? { on: answeredOn, number: response.number } : null;
  return (
    <Row className="after" label={t("contributions.one.history")} heading>
      <DataTable
        caption={t("contributions.one.history")}
        captionHidden
        columns={[
          { key: "on", head: t("contributions.one.when") },
          { key: "what", head: t("contributions.one.what") },
        ]}
        rows={eventsOf({ history, answered }, i18n).map(({ id, on, what }) => ({
          id,
          on: <TimeText value={on} opens />,
          what,
        }))}
      />
    </Row>
  );
}
