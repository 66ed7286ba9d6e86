import type { PublicationChoices } from "~/domain/submissions/submission.ts";
import type { I18n } from "~/i18n/translator.ts";

type Who = { kind: "organisation" | "person" | "none"; organisation: string | null; person: string | null };

/** What becomes public of one's own, in a sentence: only names that were given count. */
export function publishText({ t, list }: I18n, choices: PublicationChoices, who: Who): string {
  const what = [
    choices.text && t("track.publish.text"),
    choices.organisation && who.organisation && t("track.publish.organisation"),
    choices.person && who.person && t("track.publish.person"),
  ].filter((part): part is string => Boolean(part));
  return what.length > 0 ? t("track.publish.some", { what: list(what) }) : t("track.publish.none");
}
