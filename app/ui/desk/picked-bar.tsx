import type { ReactNode } from "react";
import type { Language } from "~/i18n/languages.ts";
import { pick as pickWords } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { Option } from "../form/select.tsx";
import { DueMenu, OwnerMenu, ThemeMenu, WithholdMenu } from "./picked-menus.tsx";
import { awaitedOf, inCommon, type Pick, useFootHeight, whatFits } from "./picks.ts";

type Props = {
  picks: readonly Pick[];
  /** scripts follow the boxes; without them a button keeps what is ticked */
  alive: boolean;
  /** how many the filter finds, and how many can be picked at once */
  found: number;
  limit: number;
  themes: Option[];
  owners: Option[];
  today: string;
  /** those that are picked but not on this page, with their boxes */
  elsewhere: ReactNode;
  letGoHref: string;
  onLetGo: () => void;
};

/** What is done with those picked: one form with the list, so that it works without scripts. */
export function PickedBar(props: Props) {
  const { picks, alive, found, limit, themes, owners, today, elsewhere, letGoHref, onLetGo } = props;
  const { t } = useI18n();
  useFootHeight();
  const fits = whatFits(picks);
  // Without scripts nobody knows what has been ticked since: everything is offered, and what does not fit is named.
  const offers = (act: keyof typeof fits) => fits[act] || !alive;
  return (
    <fieldset className={alive ? "picked" : "picked still"} aria-label={t("sorting.bar.label")}>
      <div>
        <p role="status">
          <b>
            {picks.length > 0 ? t("common.count.selected", { count: picks.length }) : t("sorting.bar.none")}
          </b>{" "}
          <Common picks={picks} /> <Awaited picks={picks} />
        </p>
        {elsewhere}
        {offers("answer") ? (
          <button type="submit" name="intent" value="answer" className="main" data-key="A">
            {t("sorting.bar.answer")} <kbd>A</kbd>
          </button>
        ) : null}
        {offers("theme") && themes.length > 0 ? <ThemeMenu themes={themes} /> : null}
        {offers("owner") ? <OwnerMenu owners={owners} today={today} /> : null}
        {offers("due") ? <DueMenu today={today} /> : null}
        {offers("clear") ? (
          <button type="submit" name="intent" value="clear" data-key="C">
            {t("sorting.bar.clear")} <kbd>C</kbd>
          </button>
        ) : null}
        {offers("withhold") ? <WithholdMenu /> : null}
        {offers("aside") ? (
          <button type="submit" name="intent" value="aside" data-key="S">
            {t("sorting.bar.aside")} <kbd>S</kbd>
          </button>
        ) : null}
        {offers("move") ? (
          <button type="submit" name="intent" value="move" data-key="M">
            {t("sorting.bar.move")} <kbd>M</kbd>
          </button>
        ) : null}
        {alive ? null : (
          <button type="submit" name="intent" value="keep">
            {t("sorting.bar.keep")}
          </button>
        )}
        {picks.length === 0 || !alive ? <All found={found} limit={limit} /> : null}
        {picks.length > 0 ? (
          <a
            className="b"
            href={letGoHref}
            data-key="Esc"
            onClick={(event) => {
              event.preventDefault();
              onLetGo();
            }}
          >
            {t("sorting.bar.letGo")} <kbd>Esc</kbd>
          </a>
        ) : null}
      </div>
    </fieldset>
  );
}

/** All that the filter finds, also on its other pages; where they are too many, it says so instead. */
function All({ found, limit }: { found: number; limit: number }) {
  const { t } = useI18n();
  if (found > limit) return <span className="m">{t("sorting.bar.tooMany", { limit })}</span>;
  return (
    <button type="submit" name="intent" value="all">
      {t("sorting.bar.all", { count: found })}
    </button>
  );
}

/** Answering does not wait for this advice. */
function Awaited({ picks }: { picks: readonly Pick[] }) {
  const { t, list, date, language } = useI18n();
  const asked = awaitedOf(picks).map(({ owner, askedAt, adviceDueOn, consultation }) =>
    t("sorting.bar.asked", {
      owner: owner ? pickWords(owner.shortName, language, consultation.mainLanguage as Language).text : "–",
      asked: date(askedAt ?? "", "short"),
      due: adviceDueOn ? date(adviceDueOn, "short") : "–",
    }),
  );
  return asked.length > 0 ? t("sorting.bar.awaited", { owners: list([...new Set(asked)]) }) : null;
}

function Common({ picks }: { picks: readonly Pick[] }) {
  const { t, language } = useI18n();
  const { theme, owner, stage, mainLanguage } = inCommon(picks);
  const words = (text: Parameters<typeof pickWords>[0]) =>
    pickWords(text, language, mainLanguage as Language).text;
  const shared = [
    theme && words(theme.title),
    owner === null ? t("sorting.list.noOwner") : owner && words(owner.shortName),
    stage && t(`states.stage.${stage}`).toLowerCase(),
  ].filter(Boolean);
  return shared.length > 0 ? t("sorting.bar.common", { what: shared.join(" · ") }) : null;
}
