import type { ReactNode } from "react";
import { LanguageLinks } from "./language-links.tsx";
import type { LanguageLink } from "./links.ts";
import { Mark } from "./mark.tsx";
import { SkipLink } from "./skip-link.tsx";

export type PlainPageProps = {
  /** Beside the mark: the forum's name, or the product's before there is one. */
  name: string;
  /** On the right: which part of the house this is. */
  context?: ReactNode;
  languages: LanguageLink[];
  /** One narrow column; false where the page lays itself out (set-up). */
  narrow?: boolean;
  /** Under the languages: what a reader must know of this place. */
  note?: ReactNode;
  children: ReactNode;
};

/** The frame of the door: sign-in, set-up, the demo's list of people. */
export function PlainPage({ name, context, languages, narrow = true, note, children }: PlainPageProps) {
  return (
    <div className="door">
      <SkipLink />
      <header className="lbar">
        <div>
          <Mark />
          <b>{name}</b>
          {context ? <span className="m">{context}</span> : null}
        </div>
      </header>
      <main id="main">{narrow ? <div className="one">{children}</div> : children}</main>
      <footer className="foot">
        <div>
          <LanguageLinks links={languages} />
          {note ? <p className="meta">{note}</p> : null}
        </div>
      </footer>
    </div>
  );
}
