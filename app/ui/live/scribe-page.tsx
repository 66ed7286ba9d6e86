import type { TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { ActForm } from "./acting.tsx";
import { AskBar } from "./ask-bar.tsx";
import { LiveHead, TableName } from "./live-head.tsx";
import { ScribeNote } from "./note-item.tsx";
import { PutNote } from "./put-note.tsx";
import { Refused } from "./refused.tsx";
import { TableFoot } from "./table-foot.tsx";
import { HeldNotes, NetBar, StuckNotes } from "./waiting.tsx";

/** The scribe's page: one point after another at the speed of speech. */
export function ScribePage({ table }: { table: TableView }) {
  const { t } = useI18n();
  const { notes, devices } = table;
  return (
    <>
      <LiveHead title={<TableName {...table} />} sub={t("live.page.scribeSub", { count: devices })}>
        <ActForm intent="read_back">
          <SubmitButton kind="quiet">{t("live.page.readBack")}</SubmitButton>
        </ActForm>
      </LiveHead>
      <main id="main">
        <NetBar />
        <Refused />
        <AskBar table={table} />
        {notes.length === 0 ? <p className="m pad">{t("live.page.none")}</p> : null}
        <ol className="spoken" aria-label={t("live.page.points")}>
          {notes.map((note) => (
            <ScribeNote key={note.number} {...{ note, table }} />
          ))}
          <HeldNotes />
        </ol>
        <StuckNotes />
        <TableFoot />
        <PutNote table={table} />
      </main>
    </>
  );
}
