/** How a point reads, wherever it stands: its words, and the small facts below them. */
import type { ReactNode } from "react";
import type { SeenNote, TableRows } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

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

export function NoteMeta({ children }: { children: ReactNode }) {
  return <div className="m meta-line">{children}</div>;
}

type AboutProps = {
  note: Pick<SeenNote, "question" | "theme">;
  table: Pick<TableRows, "questions" | "theme">;
};

/** Which question it is about, or which theme: that of the table stands above all of its points. */
export function AboutWhat({ note: { question, theme }, table }: AboutProps) {
  const { t } = useI18n();
  if (theme)
    return theme.handle === table.theme ? null : <span lang={theme.title.lang}>{theme.title.text}</span>;
  const asked = table.questions.find(({ handle }) => handle === question);
  return asked ? <span>{t("live.note.question", { number: asked.number })}</span> : null;
}

export function Late({ note }: { note: SeenNote }) {
  const { t, date } = useI18n();
  return <span>{t("live.note.late", { time: date(note.claimedAt, "hour") })}</span>;
}
