import type { ReactNode } from "react";

export type NoteProps = {
  tone?: "plain" | "warn" | "ok" | "err";
  /** The word that says what kind of note it is: tone is never by colour alone. */
  title?: ReactNode;
  /** Read out when it appears: what just happened. */
  live?: boolean;
  children?: ReactNode;
};

/** Something worth knowing before going on. */
export function Note({ tone = "plain", title, live, children }: NoteProps) {
  return (
    <div className={tone === "plain" ? "note" : `note note-${tone}`} role={live ? "status" : undefined}>
      {title ? <strong>{title} </strong> : null}
      {children}
    </div>
  );
}
