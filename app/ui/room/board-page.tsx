import { Fragment } from "react";
import type { Board, BoardTable } from "~/domain/live/board.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Mark } from "../mark.tsx";
import { QrCode } from "../qr-code.tsx";
import { Follow } from "./follow-script.tsx";

type Props = {
  slug: string;
  title: { text: string; lang?: string };
  board: Board;
  /** how long ago each of the latest was said, and how long the question is open: whole minutes */
  minutes: number | null;
  endsAt: string | null;
  /** where one joins, as an address and as it is read aloud; null where nobody can any more */
  join: { link: string; words: string } | null;
  /** the last day for an answer */
  answeredBy: string | null;
  /** on the wall nothing can be pressed */
  projector: boolean;
  still: boolean;
  now: string;
};

/** The wall of the room: a column a table, the latest point on top, nobody named. */
export function BoardPage(props: Props) {
  const { slug, title, board, projector, still } = props;
  const here = paths.desk.board(slug, projector ? { show: "projector" } : undefined);
  return (
    <div className="board">
      <header>
        <Mark />
        <Head {...props} />
      </header>
      <main id="main" className="gcols" data-followed="wall" aria-live="polite" aria-label={title.text}>
        {board.tables.map((table) => (
          <Column key={table.letter} table={table} now={props.now} />
        ))}
      </main>
      <Side {...props} />
      <Follow
        events={paths.desk.roomEvents(slug, { since: String(board.version) })}
        here={here}
        still={still}
      />
    </div>
  );
}

function Head({ board: { question, count }, title, minutes, endsAt }: Props) {
  const { t, date } = useI18n();
  return (
    <div className="q-row" data-followed="head">
      <div className="q">
        <p className="small-t">
          {question
            ? t(question.everywhere ? "roomDesk.wall.everywhere" : "roomDesk.wall.mostly", {
                number: question.number,
                of: question.of,
              })
            : t("roomDesk.wall.before")}
        </p>
        <h1 lang={question ? question.text.lang : title.lang}>
          {question ? question.text.text : title.text}
        </h1>
      </div>
      {minutes !== null && endsAt ? (
        <p className="left">
          <b>{lasts(minutes, t)}</b>
          <span className="small-t">{t("roomDesk.wall.until", { time: date(endsAt, "time") })}</span>
        </p>
      ) : null}
      <p className="left">
        <b>{count}</b>
        <span className="small-t">{t("roomDesk.wall.points")}</span>
      </p>
    </div>
  );
}

function Column({ table, now }: { table: BoardTable; now: string }) {
  const { t } = useI18n();
  const id = `table-${table.letter}`;
  const [latest] = table.notes;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <span>{table.letter}</span> <span lang={table.title.lang}>{table.title.text}</span>
        <span className="c">
          {table.count}
          <span className="vh"> {t("roomDesk.wall.points")}</span>
        </span>
      </h2>
      {table.closed ? <p className="small-t">{t("roomDesk.wall.closed")}</p> : null}
      {table.notes.length === 0 ? (
        table.closed ? null : (
          <p className="small-t">{t("roomDesk.wall.none")}</p>
        )
      ) : (
        <ol className="wall">
          {table.notes.map(({ number, body, receivedAt, theme }) => (
            <li key={number} className={number === latest?.number ? "new" : undefined}>
              <span lang="">{body}</span>
              {theme ? (
                <span className="small-t" lang={theme.lang}>
                  {theme.text}
                </span>
              ) : null}
              {number === latest?.number ? <span className="small-t">{ago(receivedAt, now, t)}</span> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** How long it lasts; above an hour and a half nobody counts in minutes alone. */
function lasts(all: number, t: ReturnType<typeof useI18n>["t"]): string {
  if (all <= 90) return t("roomDesk.wall.minutes", { count: all });
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  return minutes === 0
    ? t("roomDesk.wall.hours", { hours })
    : t("roomDesk.wall.hoursMinutes", { hours, minutes });
}

/** How long ago, in minutes; what was said an hour ago or more is said without a figure. */
function ago(at: string, now: string, t: ReturnType<typeof useI18n>["t"]): string | null {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  if (minutes >= 60) return null;
  return minutes < 1 ? t("roomDesk.wall.now") : t("roomDesk.wall.ago", { count: minutes });
}

/** An address breaks where a reader expects it to, and nowhere else. */
const addressOf = (words: string) =>
  words.split(/(?<=[/.:])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    <Fragment key={at}>
      {at > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));

function Side({ slug, join, answeredBy, projector }: Props) {
  const { t, date } = useI18n();
  return (
    <aside
      className="bside"
      data-followed="side"
      aria-label={t(join ? "roomDesk.wall.joining" : "roomDesk.wall.after")}
    >
      {join ? (
        <div className="joinrow">
          <QrCode value={join.link} alt={t("roomDesk.wall.qr")} />
          <p>{t("roomDesk.wall.join")}</p>
          <b>{addressOf(join.words)}</b>
        </div>
      ) : null}
      <footer>
        <p className="small-t">
          {t("roomDesk.wall.nobody")}{" "}
          {answeredBy ? t("roomDesk.wall.answered", { date: date(answeredBy) }) : null}
        </p>
        {projector ? null : (
          <p>
            <a href={paths.desk.room(slug)}>{t("roomDesk.wall.back")}</a> <span className="sep">·</span>{" "}
            <a href={paths.desk.board(slug, { show: "projector" })}>{t("roomDesk.wall.projector")}</a>
          </p>
        )}
      </footer>
    </aside>
  );
}
