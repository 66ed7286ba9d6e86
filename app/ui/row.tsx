import type { ReactNode } from "react";

export type RowProps = {
  /** The margin's label. `heading` makes it the section's h2, where the text has none of its own. */
  label?: ReactNode;
  heading?: boolean;
  /** What else the margin says: when, where, how long. */
  margin?: ReactNode;
  /** Let the text column run wide: tables, lines. */
  wide?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A section of a public page: the margin says when and where, the text says what. */
export function Row({ label, heading, margin, wide, id, className, children }: RowProps) {
  const Label = heading ? "h2" : "p";
  return (
    <section className={className ? `row ${className}` : "row"} id={id}>
      <div className="margin">
        {label ? <Label className={heading ? "label" : "label ink"}>{label}</Label> : null}
        {margin}
      </div>
      <div className={wide ? "text wide" : "text"}>{children}</div>
    </section>
  );
}
