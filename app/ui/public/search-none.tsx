import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";

type Props = {
  /** the same search for words that begin so */
  beginnings: string | null;
  /** the same search over everything, where it was narrowed */
  everywhere: string | null;
};

/** Nothing was found: what to try, and where else to look. */
export function SearchNone({ beginnings, everywhere }: Props) {
  const { t } = useI18n();
  return (
    <>
      <h2>{t("search.none")}</h2>
      <p>{t("search.noneAll")}</p>
      <ul>
        {beginnings ? (
          <li>
            <a href={paths.search({ q: beginnings })}>{t("search.beginnings", { words: beginnings })}</a>
          </li>
        ) : null}
        {everywhere ? (
          <li>
            <a href={paths.search({ q: everywhere })}>{t("search.everywhere")}</a>
          </li>
        ) : null}
        <li>
          <a href={paths.consultations()}>{t("home.choose")}</a>
        </li>
      </ul>
      <p>
        <Rich k="search.notPublic" with={{ link: <a href={paths.track()}>{t("search.notPublicLink")}</a> }} />
      </p>
    </>
  );
}
