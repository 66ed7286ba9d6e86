/** The few facts of the forum that the edge needs on every request, kept for a moment. */
import type { ForumSettings } from "~/domain/forum/forum.ts";
import { findForum } from "~/domain/forum/queries.server.ts";
import type { House } from "~/domain/index.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";

const keptMs = 2000;

export type ForumFacts = {
  /** the product's, before the forum is set up */
  name: (language: Language) => string;
  /** English, before the forum is set up */
  mainLanguage: () => Language;
  contactEmail: () => string | null;
  /** UTC, before the forum is set up */
  timeZone: () => string;
  /** Reads again where the facts have grown old. */
  refresh: () => Promise<void>;
};

export function forumFacts(house: Pick<House, "db">): ForumFacts {
  let forum: ForumSettings | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    name: (language) => (forum ? pick(forum.name, language, forum.mainLanguage).text : "Gensvar"),
    mainLanguage: () => forum?.mainLanguage ?? "en",
    contactEmail: () => forum?.contactEmail ?? null,
    timeZone: () => forum?.timeZone ?? "UTC",
    async refresh() {
      if (performance.now() - readAt < keptMs) return;
      forum = await findForum(house.db.read);
      readAt = performance.now();
    },
  };
}
