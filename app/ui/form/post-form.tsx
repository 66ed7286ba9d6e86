import type { FormEventHandler, ReactNode } from "react";
import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";

export type PostFormProps = {
  /** The page itself where it is left out. */
  action?: string;
  id?: string;
  className?: string;
  /** With files. */
  multipart?: boolean;
  hidden?: HiddenValues;
  label?: string;
  /** On a page with scripts of its own. */
  onSubmit?: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
};

/** A form that writes. Checked by the server in the page's language, so the browser's own messages are off. */
export function PostForm({ multipart, hidden = {}, label, children, ...form }: PostFormProps) {
  return (
    <form
      method="post"
      noValidate
      encType={multipart ? "multipart/form-data" : undefined}
      aria-label={label}
      {...form}
    >
      <HiddenFields values={hidden} />
      {children}
    </form>
  );
}
