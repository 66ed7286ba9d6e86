/**
 * The link that whoever sat at a table takes along from its read-back: to what became of what the table said. Signed, so that it
 * can't be guessed from another one; it shows the table its own words before they are public (0040), and
 * lasts: its version never rises. It is held by whoever sat there, and by nobody known, so that nobody could be given another one.
 */
import { paths } from "~/paths.ts";
import { createRefLinks } from "../kernel/ref-links.server.ts";

const links = (secretKey: string | Buffer, origin: string) =>
  createRefLinks("table", { said: paths.said }, secretKey, origin);

type Named = { meeting: { slug: string }; group: { letter: string } };

export function createSaidLinks(secretKey: string | Buffer, origin: string) {
  const made = links(secretKey, origin);
  return {
    /** Where a table's points are followed. */
    url: ({ meeting, group }: Named) =>
      made.url("said", { ref: `${meeting.slug}.${group.letter}`, version: 1 }),
    /** What a token names, `slug.letter`, or null. */
    read: (token: string): string | null => made.read("said", token)?.ref ?? null,
  };
}
