import type { ReactNode } from "react";
import type { SeenNote } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TimeText } from "../time-text.tsx";
import { ActForm, CloseLink, OpenLink, useActing } from "./acting.tsx";
import { WordsField } from "./words-field.tsx";

type Props = { note: SeenNote };

/** Somebody's words at the table, as they stand. Nobody has said in which language they are. */
export function NoteWords({ children }: { children: string }) {
  return (
    <p className="words" lang="">
      {children}
    </p>
  );
}

/** Whose point it is, in words: nobody's, the table's, or who is named. */
export function useWhose() {
  const { t } = useI18n();
  return ({ voice, name }: Pick<SeenNote, "voice" | "name">) => name ?? t(`live.said.${voice}`);
}

/** A note as the scribe has it: everything of it can be changed, and what the table means instead is settled. */
export function ScribeNote({ note }: Props) {
  const { t } = useI18n();
  const whose = useWhose();
  const { number, objections } = note;
  return (
    <li id={`n-${number}`}>
      <NoteWords>{note.body}</NoteWords>
      <NoteMeta>
        <TimeText value={note.receivedAt} style="hour" />
        <span>{whose(note)}</span>
        {note.by === "participant" ? <span>{note.calledAs ?? t("live.note.fromTable")}</span> : null}
        {note.late ? <Late note={note} /> : null}
        {note.confirmed ? <b className="good">{t("live.note.confirmed")}</b> : null}
      </NoteMeta>
      {objections.map((objection) => (
        <ActForm
          key={objection.number}
          intent="settle"
          className="fix"
          hidden={{ note: number, objection: objection.number }}
        >
          <p className="m">
            <b>{t("live.note.objection")}</b>
          </p>
          <NoteWords>{objection.body}</NoteWords>
          <div className="inline-actions">
            <SubmitButton kind="second" name="settlement" value="taken">
              {t("live.note.take")}
            </SubmitButton>
            <SubmitButton kind="second" name="settlement" value="kept_both">
              {t("live.note.both")}
            </SubmitButton>
            <SubmitButton kind="quiet" name="settlement" value="let_be">
              {t("live.note.cancel")}
            </SubmitButton>
          </div>
        </ActForm>
      ))}
      <ChangeNote note={note} />
    </li>
  );
}

/** A note as somebody at the table has it: his own to change, any other to object to. */
export function ParticipantNote({ note }: Props) {
  const { t } = useI18n();
  const { number } = note;
  const told = note.objections.filter(({ mine }) => mine);
  return (
    <li id={`n-${number}`}>
      <NoteWords>{note.body}</NoteWords>
      {note.mine ? (
        <NoteMeta>
          <b className="good">{t("live.note.mine")}</b>
        </NoteMeta>
      ) : null}
      {told.map((objection) => (
        <p className="m" key={objection.number}>
          {t("live.note.told")}: <span lang="">{objection.body}</span>
        </p>
      ))}
      {note.mine ? <ChangeNote note={note} /> : <ObjectTo note={note} />}
    </li>
  );
}

export function NoteMeta({ children }: { children: ReactNode }) {
  return <div className="m meta-line">{children}</div>;
}

export function Late({ note }: Props) {
  const { t, date } = useI18n();
  return <span>{t("live.note.late", { time: date(note.claimedAt, "hour") })}</span>;
}

/** In other words, or taken back. */
function ChangeNote({ note: { number, body } }: Props) {
  const { t } = useI18n();
  const { opened, answer } = useActing();
  const refused = answer?.form === "reword" && answer.values.note === String(number);
  if (opened.change !== number && !refused)
    return (
      <OpenLink what={{ change: number }}>
        {t("live.note.change")}
        <Which number={number} />
      </OpenLink>
    );
  return (
    <div className="fix">
      <ActForm intent="reword" hidden={{ note: number }}>
        <WordsField
          form="reword"
          id={`words-${number}`}
          label={t("live.note.words")}
          value={body}
          note={number}
        />
        <div className="inline-actions">
          <SubmitButton kind="second">{t("live.note.save")}</SubmitButton>
          <CloseLink>{t("live.note.cancel")}</CloseLink>
        </div>
      </ActForm>
      <ActForm intent="undo" hidden={{ note: number }}>
        <SubmitButton kind="quiet">
          {t("live.note.undo")}
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

/** Which of the points a link or a button is about: for those who hear it alone. */
function Which({ number }: { number: number }) {
  const { t } = useI18n();
  return <span className="vh">, {t("live.note.which", { number })}</span>;
}
