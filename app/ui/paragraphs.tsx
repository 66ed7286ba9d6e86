import { Fragment, type ReactNode } from "react";
import { withBars } from "./barred.tsx";

/** A plain text as paragraphs: blank lines part them, single line breaks are kept; a drawn bar is said in words. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== "")
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
          <p key={index}>
            {part
              .trim()
              .split("\n")
              .flatMap((line, n): ReactNode[] => {
                const words = <Fragment key={`line-${part.length}-${line}`}>{withBars(line)}</Fragment>;
                return n === 0 ? [words] : [<br key={`br-${part.length}-${line}`} />, words];
              })}
          </p>
        ))}
    </>
  );
}
