import type { ReactNode } from "react";

export type SubmitButtonProps = {
  children: ReactNode;
  /** main: the page's one filled button · second · quiet: like a link · quick: small, on the desk. */
  kind?: "main" | "second" | "quiet" | "quick";
  /** Which of the form's buttons was pressed. */
  name?: string;
  value?: string;
  /** Another form's id, or another address for the same form. */
  form?: string;
  formAction?: string;
  /** Its key, drawn on it and bound by the page's script. */
  shortcut?: string;
  /** What it does is under way. */
  disabled?: boolean;
};

const classes = { main: "btn", second: "btn btn-2", quiet: "btn-3", quick: "quick" } as const;

/** Sends a form. Its word is a verb. */
export function SubmitButton({ children, kind = "main", shortcut, ...button }: SubmitButtonProps) {
  return (
    <button type="submit" className={classes[kind]} data-key={shortcut} {...button}>
      {children}
      {shortcut ? (
        <>
          {" "}
          <kbd>{shortcut}</kbd>
        </>
      ) : null}
    </button>
  );
}
