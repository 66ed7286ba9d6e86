import type { SeenNote } from "~/domain/live/table.ts";
import type { OwnPoint, OwnTable } from "~/domain/own/said.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { LanguageLinks } from "../language-links.tsx";
import { languageLinks } from "../public-shell.tsx";
import { Rich } from "../rich.tsx";
import { Shape } from "../shape.tsx";
import { TimeText } from "../time-text.tsx";
import { ActForm } from "./acting.tsx";
import { FollowSaid } from "./follow-said.tsx";
import { LiveHead, TableName } from "./live-head.tsx";
import { Late, NoteWords } from "./note-words.tsx";
import { OwnObjections } from "./objections.tsx";
import { Refused } from "./refused.tsx";
import { NetBar, StuckNotes } from "./waiting.tsx";

/** After the table has closed: what happens with what was said, and by when it is answered. */
export function OverPage({ table }: { table: OwnTable }) {
  const { t } = useI18n();
  const { meeting, answeredBy, said } = table;
  return (
    <>
      <LiveHead title={t("live.over.title")} sub={<TableName {...table} />} />
      <main className="pad" id="main">
        <NetBar />
        <Refused words notes={table.notes} />
        <StuckNotes />
        <p className="lede">{t("live.over.thanks")}</p>
        <h2>{t("live.over.next")}</h2>
        <ul className="plainlist">
          {meeting.cancelled ? (
            <Step done>{t("live.over.calledOff")}</Step>
          ) : meeting.closed && !table.takenIn ? (
            <Step done>{t(answeredBy ? "live.over.nothing" : "live.over.heldBack")}</Step>
          ) : (
            <Ahead table={table} />
          )}
        </ul>
        {said ? <FollowSaid link={said} own={table.device.role === "participant"} /> : null}
        <p>
          <a href={paths.consultation(table.consultation)}>{t("live.over.consultation")}</a>
        </p>
        {meeting.closed ? <Own table={table} /> : null}
        <Written
          notes={meeting.closed ? table.notes.filter(({ mine }) => !mine) : table.notes}
          followed={said !== null}
        />
        <ActForm intent="leave">
          <SubmitButton kind="second">{t("live.page.leave")}</SubmitButton>
        </ActForm>
        <LanguageLinks links={languageLinks(paths.live.table())} />
      </main>
    </>
  );
}

/** What has become of each point, or will. */
function Ahead({ table: { meeting, answeredBy, reached } }: { table: OwnTable }) {
  const { t } = useI18n();
  if (!answeredBy && !meeting.closed) return <Step done>{t("live.over.heldBack")}</Step>;
  return (
    <>
      <Step done={meeting.closed}>{t(meeting.closed ? "live.over.takenNow" : "live.over.taken")}</Step>
      <Step done={reached.read}>{t("live.over.read")}</Step>
      {answeredBy ? (
        <Step done={reached.answered}>
          <Rich k="live.over.answered" with={{ date: <TimeText value={answeredBy} /> }} />
        </Step>
      ) : null}
    </>
  );
}

/** What is so already, or is still to come. */
function Step({ done, children }: { done: boolean; children: React.ReactNode }) {
  return (
    <li>
      <Shape name={done ? "done" : "others"} />
      <span>{children}</span>
    </li>
  );
}

/** Each point that this device wrote or objected to, and what became of it once the meeting has closed. */
function Own({ table: { own, notes } }: { table: OwnTable }) {
  const { t } = useI18n();
  const objected = (note: SeenNote) => note.body === "" && note.objections.some((one) => one.mine);
  const mine = notes.filter((note) => note.mine || objected(note));
  if (mine.length === 0) return null;
  return (
    <>
      <h2>{t("live.over.own")}</h2>
      <ol className="spoken">
        {mine.map((note) => {
          const point = own.find((one) => one.note === note.number);
          return (
            <li key={note.number}>
              {point ? (
                <TakenIn point={point} />
              ) : note.mine ? (
                <Stayed note={note} />
              ) : (
                <Numbered {...note} />
              )}
              <OwnObjections note={note} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Its words where they may be read, its number where they may not. */
function TakenIn({ point: { note, words, points, late, placed } }: { point: OwnPoint }) {
  const { t } = useI18n();
  return (
    <>
      {words ? <NoteWords>{words}</NoteWords> : <Numbered number={note} />}
      {points.map(({ ref, stage }) => (
        <p className="m" key={ref}>
          <a href={paths.contribution(ref)}>{ref}</a> · {t(`states.stage.${stage}`)}
        </p>
      ))}
      {points.length === 0 ? (
        <p className="m">{t(`live.own.${late && placed ? "placed" : "taken"}`)}</p>
      ) : null}
    </>
  );
}

function Numbered({ number }: Pick<SeenNote, "number">) {
  const { t } = useI18n();
  return <p className="words">{t("live.over.point", { number })}</p>;
}

function Stayed({ note }: { note: SeenNote }) {
  const { t } = useI18n();
  return (
    <>
      <NoteWords>{note.body}</NoteWords>
      <p className="m">
        {note.late ? <Late note={note} /> : t(note.confirmed ? "live.note.confirmed" : "live.own.stayed")}
      </p>
    </>
  );
}

/** What others wrote: once the meeting has closed, what stays with the table in its words, and how much was taken in. */
function Written({ notes, followed }: Pick<OwnTable, "notes"> & { followed: boolean }) {
  const { t } = useI18n();
  const here = notes.filter(({ body }) => body !== "");
  const taken = notes.length - here.length;
  if (notes.length === 0) return null;
  return (
    <>
      <h2>{t("live.over.written")}</h2>
      {taken > 0 ? (
        <p className="m">
          {t("live.over.takenIn", { count: taken })} {followed ? t("live.over.seeFollowed") : null}
        </p>
      ) : null}
      {here.length > 0 ? (
        <ol className="spoken">
          {here.map((note) => (
            <li key={note.number}>
              <NoteWords>{note.body}</NoteWords>
              <p className="m">
                {note.late ? (
                  <Late note={note} />
                ) : (
                  t(note.confirmed ? "live.note.confirmed" : "live.note.notConfirmed")
                )}
              </p>
              <OwnObjections note={note} />
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
