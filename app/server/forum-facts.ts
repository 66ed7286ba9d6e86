/** The few facts of the forum that the edge needs on every request, kept for a moment. */
import { findForum } from "~/domain/forum/queries.server.ts";
import type { House } from "~/domain/index.ts";
import type { Language } from "~/i18n/languages.ts";

const keptMs = 2000;

export type ForumFacts = {
  /** English before the forum is set up */
  mainLanguage: () => Language;
  contactEmail: () => string | null;
  /** Reads again where the facts have grown old. */
  refresh: () => Promise<void>;
};

export function forumFacts(house: Pick<House, "db">): ForumFacts {
  let language: Language = "en";
  let contact: string | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    mainLanguage: () => language,
    contactEmail: () => contact,
    async refresh() {
      if (performance.now() - readAt < keptMs) return;
      const forum = await findForum(house.db.read);
      readAt = performance.now();
      language = forum?.mainLanguage ?? "en";
      contact = forum?.contactEmail ?? null;
    },
  };
}
