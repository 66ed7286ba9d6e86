import type { ReactNode } from "react";
import { Separated } from "./separated.tsx";

export type DeskHeadProps = {
  /** Where am I: links and words, from the room down. */
  trail?: ReactNode[];
  /** Says the state: «Five jobs wait for you». */
  title: ReactNode;
  titleLang?: string;
  sub?: ReactNode;
  /** At most one filled button among them. */
  actions?: ReactNode;
};

/** The head of a desk page's work: trail, one heading, one main action. */
export function DeskHead({ trail, title, titleLang, sub, actions }: DeskHeadProps) {
  return (
    <div className="head">
      <div>
        {trail ? (
          <p className="trail">
            <Separated items={trail} by="/" />
          </p>
        ) : null}
        <h1 lang={titleLang}>{title}</h1>
        {sub ? <p className="sub">{sub}</p> : null}
      </div>
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  );
}
