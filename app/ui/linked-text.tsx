import { Fragment } from "react";
import { partsOf } from "~/domain/records/links.ts";
import { ExternalLink } from "./public/external-link.tsx";

/** A plain text as paragraphs, in which addresses of the web are links; single line breaks are kept. */
export function LinkedText({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
        <p key={index}>
          {paragraph
            .trim()
            .split("\n")
            .map((line, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines
              <Fragment key={n}>
                {n > 0 ? <br /> : null}
                <Linked line={line} />
              </Fragment>
            ))}
        </p>
      ))}
    </>
  );
}

function Linked({ line }: { line: string }) {
  return (
    <>
      {partsOf(line).map(({ text, url }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <Fragment key={index}>{url ? <ExternalLink href={url}>{text}</ExternalLink> : text}</Fragment>
      ))}
    </>
  );
}
