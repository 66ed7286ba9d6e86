import type { PublishedContribution, PublishedResponse } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";

type Props = { contribution: PublishedContribution; response: PublishedResponse | null };

/** All that has happened to it, newest first, by the day. */
export function ContributionHistory({ contribution, response }: Props) {
  const { t } = useI18n();
  const { history, answeredOn } = contribution;
  const events = history.map(({ kind, on }) => ({
    id: `${kind} ${on}`,
    on,
    what: t(`states.history.${kind}`),
  }));
  if (response && answeredOn) {
    events.push({
      id: "answered",
      on: answeredOn,
      what: t("contributions.one.eventAnswered", { number: String(response.number) }),
    });
  }
  return (
    <Row className="after" label={t("contributions.one.history")} heading>
      <DataTable
        caption={t("contributions.one.history")}
        captionHidden
        columns={[
          { key: "on", head: t("contributions.one.when") },
          { key: "what", head: t("contributions.one.what") },
        ]}
        rows={events.reverse().map(({ id, on, what }) => ({ id, on: <TimeText value={on} opens />, what }))}
      />
    </Row>
  );
}
