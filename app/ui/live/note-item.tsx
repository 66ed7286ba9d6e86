import type { SeenNote, TableView } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TimeText } from "../time-text.tsx";
import { ActForm, CloseLink, OpenLink, useActing } from "./acting.tsx";
import { AboutWhat, Late, NoteMeta, NoteWords, useWhose } from "./note-words.tsx";
import { InOtherWords, Objections, OwnObjections, useIsChanged, Which } from "./objections.tsx";
import { WordsField } from "./words-field.tsx";

type Props = { note: SeenNote };

/** A note as the scribe has it: everything of it can be changed, and what the table means instead is settled. */
export function ScribeNote({ note, table }: Props & { table: TableView }) {
  const { t } = useI18n();
  const whose = useWhose();
  const { number } = note;
  return (
    <li id={`n-${number}`}>
      <NoteWords>{note.body}</NoteWords>
      <NoteMeta>
        <TimeText value={note.receivedAt} style="hour" />
        <span>{whose(note)}</span>
        <AboutWhat {...{ note, table }} />
        {note.by === "participant" ? (
          <span>
            {note.calledAs ? t("live.note.writtenBy", { name: note.calledAs }) : t("live.note.fromTable")}
          </span>
        ) : null}
        {note.late ? <Late note={note} /> : null}
        {note.confirmed ? <b className="good">{t("live.note.confirmed")}</b> : null}
      </NoteMeta>
      <Objections note={note} />
      <ChangeNote note={note} />
    </li>
  );
}

/** A note as somebody at the table has it: his own to change, any other to object to. */
export function ParticipantNote({ note }: Props) {
  const { t } = useI18n();
  const { number } = note;
  return (
    <li id={`n-${number}`}>
      <NoteWords>{note.body}</NoteWords>
      {note.mine ? (
        <NoteMeta>
          <b className="good">{t("live.note.mine")}</b>
        </NoteMeta>
      ) : null}
      <OwnObjections note={note} />
      {note.mine ? <ChangeNote note={note} /> : <ObjectTo note={note} />}
    </li>
  );
}

/** In other words, or taken out. */
function ChangeNote({ note }: Props) {
  const { t } = useI18n();
  const { number } = note;
  if (!useIsChanged(number))
    return (
      <OpenLink what={{ change: number }}>
        {t("live.note.change")}
        <Which number={number} />
      </OpenLink>
    );
  return (
    <div className="fix">
      <InOtherWords note={note} />
      <ActForm intent="undo" hidden={{ note: number }}>
        <SubmitButton kind="quiet">
          {t("live.note.takeOut")}
          <Which number={number} />
        </SubmitButton>
      </ActForm>
    </div>
  );
}

/** 'That is not what I meant', and what was meant. */
function ObjectTo({ note: { number } }: Props) {
  const { t } = useI18n();
  const { opened, answer } = useActing();
  const refused = answer?.form === "object" && answer.values.note === String(number);
  if (opened.object !== number && !refused)
    return (
      <OpenLink what={{ object: number }}>
        {t("live.note.notMeant")}
        <Which number={number} />
      </OpenLink>
    );
  return (
    <ActForm intent="object" className="fix" hidden={{ note: number }}>
      <WordsField form="object" id={`meant-${number}`} label={t("live.note.meant")} note={number} />
      <div className="inline-actions">
        <SubmitButton kind="second">{t("live.note.tellScribe")}</SubmitButton>
        <CloseLink>{t("live.note.cancel")}</CloseLink>
      </div>
    </ActForm>
  );
}
