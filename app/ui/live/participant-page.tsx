import type { TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";
import { useActing } from "./acting.tsx";
import { AskBar } from "./ask-bar.tsx";
import { LiveHead, TableName } from "./live-head.tsx";
import { LoadsItself } from "./loads-itself.tsx";
import { ParticipantNote } from "./note-item.tsx";
import { BackToReading, PutNote, WriteLink } from "./put-note.tsx";
import { Refused } from "./refused.tsx";
import { TableFoot } from "./table-foot.tsx";
import { HeldNotes, NetBar, StuckNotes } from "./waiting.tsx";

/** The page of somebody at the table: the points as they come, what was meant, a point of his own. */
export function ParticipantPage({ table }: { table: TableView }) {
  const { t } = useI18n();
  const { opened, answer, submit } = useActing();
  const { notes, status } = table;
  const writes = opened.write || answer?.form === "add" || submit !== null;
  const reads = !writes && !answer && opened.change === null && opened.object === null;
  return (
    <>
      <LiveHead title={<TableName {...table} />} sub={t("live.page.participantSub")} />
      <main id="main">
        <NetBar />
        <Refused />
        {status === "reading_back" ? (
          <div className="pad">
            <Note live>{t("live.page.reading")}</Note>
          </div>
        ) : null}
        <AskBar table={table} />
        {notes.length === 0 ? <p className="m pad">{t("live.page.none")}</p> : null}
        <ol className="spoken" aria-label={t("live.page.points")}>
          {notes.map((note) => (
            <ParticipantNote key={note.number} note={note} />
          ))}
          <HeldNotes />
        </ol>
        {reads ? <LoadsItself /> : null}
        {opened.write && submit === null ? <BackToReading /> : null}
        <StuckNotes />
        <TableFoot />
        {writes ? <PutNote table={table} /> : <WriteLink />}
      </main>
    </>
  );
}
