import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Note } from "./note.tsx";

/**
 * What was just done, told once on the page it leads to (`?did=`, `?done=`). Nothing of it where something was tried since and this page
 * is its answer: the address still says what was done before it.
 */
export function DidNote({ children }: { children: ReactNode }) {
  if (useActionData()) return null;
  return (
    <Note tone="ok" live>
      {children}
    </Note>
  );
}
