import {
  changesSince,
  type PublishedContribution,
  type PublishedResponse,
  type PublishedVersion,
  type ToldEndedAnswer,
} from "~/domain/published/published.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";

type Props = {
  contribution: PublishedContribution;
  response: PublishedResponse | null;
  ended: readonly ToldEndedAnswer[];
};
type Told = {
  history: PublishedContribution["history"];
  came?: PublishedContribution["came"];
  answer: { on: string; response: Pick<PublishedResponse, "number" | "versions"> } | null;
  ended: readonly ToldEndedAnswer[];
  /** nobody got a receipt for it, as for what was said in a room */
  unreceipted?: boolean;
};

/**
 * All that has happened to a contribution, newest first, by the day. Of one day, what came after an answer or its end stands
 * above it: answers come and end in turn, and each entry says how many of these went before it.
 */
export function eventsOf(
  { history, came, answer, ended, unreceipted = false }: Told,
  { t }: I18n,
): { id: string; on: string; what: string }[] {
  const answered = (number: number) => t("contributions.one.eventAnswered", { number: String(number) });
  const changed = (number: number, versions: readonly PublishedVersion[], after: number) =>
    versions.map(({ version, kind, publishedOn }) => ({
      id: `version ${number}.${version}`,
      on: publishedOn,
      what: t(kind === "typing_error" ? "contributions.one.eventTyping" : "contributions.one.eventChanged", {
        number: String(number),
      }),
      after,
    }));
  const turns = ended.flatMap(({ response, version, answeredOn, endedOn, retracted }) => {
    const end = retracted ? "contributions.one.eventRetracted" : "contributions.one.eventMoved";
    return [
      { id: `answered ${response}.${version}`, on: answeredOn, what: answered(response) },
      { id: `ended ${response}.${version}`, on: endedOn, what: t(end, { number: String(response) }) },
    ];
  });
  if (answer) turns.push({ id: "answered", on: answer.on, what: answered(answer.response.number) });
  const events = [
    ...turns.map((turn, before) => ({ ...turn, after: before + 1 })),
    ...ended.flatMap(({ response, changes }, turn) => changed(response, changes, 2 * turn + 1)),
    ...(answer ? changed(answer.response.number, changesSince(answer.response, came), turns.length) : []),
    ...history.map(({ kind, on, answers = 0 }) => ({
      id: `${kind} ${on}`,
      on,
      what: kind === "received" && unreceipted ? t("states.stage.received") : t(`states.history.${kind}`),
      after: answers,
    })),
  ];
  return events
    .map((event, at) => ({ ...event, at }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.after - a.after || b.at - a.at))
    .map(({ id, on, what }) => ({ id, on, what }));
}

/** The history as the last part of its page. */
export function ContributionHistory({ contribution, response, ended }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { history, came, answeredOn, channel } = contribution;
  const unreceipted = channel !== "form";
  const answer = response && answeredOn ? { on: answeredOn, response } : null;
  return (
    <Row className="after" label={t("contributions.one.history")} heading>
      <DataTable
        caption={t("contributions.one.history")}
        captionHidden
        columns={[
          { key: "on", head: t("contributions.one.when") },
          { key: "what", head: t("contributions.one.what") },
        ]}
        rows={eventsOf({ history, came, answer, ended, unreceipted }, i18n).map(({ id, on, what }) => ({
          id,
          on: <TimeText value={on} opens />,
          what,
        }))}
      />
    </Row>
  );
}
