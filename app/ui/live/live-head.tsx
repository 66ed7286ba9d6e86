import type { ReactNode } from "react";
import type { TableRows } from "~/domain/live/table.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { SkipLink } from "../skip-link.tsx";

type Props = { title: ReactNode; sub?: ReactNode; mark?: ReactNode; children?: ReactNode };

/** The frame of a phone at a table: one narrow column. */
export function LiveFrame({ children }: { children: ReactNode }) {
  return <div className="live">{children}</div>;
}

/** The bar on top of a page at a table: where one is, and the way on. */
export function LiveHead({ title, sub, mark, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className="lbar">
        <div>
          {mark}
          <div>
            <h1>{title}</h1>
            {sub ? <p className="m">{sub}</p> : null}
          </div>
          {children}
        </div>
      </header>
    </>
  );
}

/** A table's letter and its group's title, in the language that it is in. */
export function TableName({ letter, title }: Pick<TableRows, "letter" | "title">) {
  const { language } = useI18n();
  if (title.text.trim() === "") return <>{letter}</>;
  return (
    <>
      {letter} · <span lang={title.lang === language ? undefined : title.lang}>{title.text}</span>
    </>
  );
}
