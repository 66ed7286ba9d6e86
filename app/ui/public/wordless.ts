import type { PublishedContribution } from "~/domain/published/published.ts";
import type { Translated } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";

/** What stands in the place of a contribution's words where nobody may read them; `words` picks the reader's language. */
export function wordless(
  { withdrawnOn, movedTo, setAside, erased }: PublishedContribution,
  t: I18n["t"],
  words: (text: Translated) => string,
): string {
  if (movedTo) return t("contributions.movedTo", { consultation: words(movedTo.title) });
  if (erased?.words) return t("states.history.erased");
  if (withdrawnOn) return t("states.history.withdrawn");
  if (setAside) return t("contributions.setAside", { ground: t(`states.setAsideGround.${setAside.ground}`) });
  return t("states.visibility.text_not_published");
}
