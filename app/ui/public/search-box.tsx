import { longestSearch } from "~/domain/kernel/search.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

type Props = {
  value?: string;
  /** what the search is narrowed by, kept when it is asked anew */
  kept?: Record<string, string | undefined>;
  hint?: string;
};

/** The one box: on the front page, with the consultations, and on the page of what was found. */
export function SearchBox({ value, kept = {}, hint }: Props) {
  const { t } = useI18n();
  return (
    <search>
      <form action={paths.search()} className="ask">
        <label htmlFor="q">{t("search.label")}</label>
        <div>
          <input
            id="q"
            name="q"
            type="search"
            maxLength={longestSearch}
            defaultValue={value}
            aria-describedby={hint ? "q-hint" : undefined}
          />
          <button className="btn" type="submit">
            {t("search.go")}
          </button>
        </div>
        {hint ? (
          <p className="hint" id="q-hint">
            {hint}
          </p>
        ) : null}
        {Object.entries(kept).map(([name, chosen]) =>
          chosen ? <input key={name} type="hidden" name={name} value={chosen} /> : null,
        )}
      </form>
    </search>
  );
}
