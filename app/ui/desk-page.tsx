import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DeskBar, type DeskBarProps } from "./desk-bar.tsx";
import { type KeyHint, Keys } from "./keys.tsx";
import { Shape } from "./shape.tsx";
import { SkipLink } from "./skip-link.tsx";
import { UndoForm, type UndoStep } from "./undo-form.tsx";

export type DeskPageProps = {
  bar: DeskBarProps;
  /** Something staff must know on every page: mail is written to files. */
  notice?: ReactNode;
  /** The last act in a sentence, and how to take it back. */
  did?: ReactNode;
  undo?: UndoStep;
  keys?: KeyHint[];
  /** What stands between the work and the foot: the bar of what is picked. */
  below?: ReactNode;
  /** Under the work: what a reader must know of this place. */
  note?: ReactNode;
  /** At the end of the foot. */
  foot?: ReactNode;
  children: ReactNode;
};

/** The frame of every desk page: bar, notice, main, and the foot with the last act and the keys. */
export function DeskPage({ bar, notice, did, undo, keys = [], below, note, foot, children }: DeskPageProps) {
  const { t } = useI18n();
  return (
    <div className="desk">
      <SkipLink />
      <DeskBar {...bar} />
      {notice ? (
        <aside className="notice" aria-label={t("common.chrome.notice")}>
          <div>
            <Shape name="look" />
            <p>{notice}</p>
          </div>
        </aside>
      ) : null}
      <main id="main">
        {children}
        {note ? <p className="placenote">{note}</p> : null}
      </main>
      {below}
      <footer className="status">
        <div>
          <div className="did">
            <span role="status">{did}</span> {undo ? <UndoForm {...undo} /> : null}
          </div>
          {keys.length > 0 ? <Keys hints={keys} /> : null}
          {foot}
        </div>
      </footer>
    </div>
  );
}
