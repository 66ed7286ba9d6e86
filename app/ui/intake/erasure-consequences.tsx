import type { FoundPart } from "~/domain/own/forgotten-words.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

type Props = {
  of: { named: number; files: number; responses: number[]; otherAnswers: number[]; found: FoundPart[] };
  /** what names the person, or may, whomever it is for */
  telling: {
    published: number[];
    drafts: number[];
    outcomes: { slug: string; title: Translated; mainLanguage: Language }[];
  };
  /** nobody has been asked to decide yet */
  asks: boolean;
  /** what whoever reads this may open on the desk: covers, and what is written */
  opens: { covers: boolean; drafts: boolean };
};

/** What there is to be forgotten, what would tell it afterwards, and what stays whatever is chosen. */
export function Consequences({ of, telling, asks, opens }: Props) {
  const { t, language } = useI18n();
  const { published, drafts, outcomes } = telling;
  const ticked = published.filter((number) => of.otherAnswers.includes(number));
  const others = published.filter((number) => ![...of.responses, ...ticked].includes(number));
  return (
    <section aria-labelledby="about" className="block">
      <h2 id="about">{t("erasure.about")}</h2>
      {of.named > 0 ? <p>{t("erasure.named", { count: of.named })}</p> : null}
      {of.files > 0 ? <p>{t("erasure.files", { count: of.files })}</p> : null}
      <p>{t(of.responses.length > 0 ? "erasure.telling" : "erasure.notTelling")}</p>
      <Numbers of={of.responses} address={paths.response} />
      {ticked.length > 0 ? <p>{t("erasure.ticked")}</p> : null}
      <Numbers of={ticked} address={paths.response} />
      {others.length + drafts.length + outcomes.length === 0 ? <p>{t("erasure.noOthers")}</p> : null}
      {others.length > 0 ? <p>{t("erasure.others")}</p> : null}
      <Numbers of={others} address={opens.covers ? paths.desk.cover : paths.response} />
      {drafts.length > 0 ? <p>{t("erasure.drafts")}</p> : null}
      <Numbers of={drafts} address={opens.drafts ? paths.desk.response : null} />
      {outcomes.length > 0 ? (
        <>
          <p>{t("erasure.outcomes")}</p>
          <ul>
            {outcomes.map(({ slug, title, mainLanguage }) => {
              const words = pick(title, language, mainLanguage);
              return (
                <li key={slug} lang={words.lang}>
                  {opens.drafts ? (
                    <a href={paths.desk.consultationOutcome(slug)}>{words.text}</a>
                  ) : (
                    words.text
                  )}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <p>{t("erasure.ourTexts")}</p>
      <p>{t("erasure.notSearched")}</p>
      <p>{t("erasure.stays")}</p>
      <p>{t("erasure.ends")}</p>
      <Found found={of.found} asks={asks} />
    </section>
  );
}

type NumbersProps = { of: readonly number[]; address: ((number: number) => string) | null };
function Numbers({ of, address }: NumbersProps) {
  const { t } = useI18n();
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((number) => {
        const words = t("responses.number", { number: String(number) });
        return <li key={number}>{address ? <a href={address(number)}>{words}</a> : words}</li>;
      })}
    </ul>
  );
}

/** Words that may be the name where they stand alone, each with its places. */
function Found({ found, asks }: { found: readonly FoundPart[]; asks: boolean }) {
  const { t } = useI18n();
  if (found.length === 0) return null;
  return (
    <>
      <h3>{t("erasure.found.title")}</h3>
      <p>{t("erasure.found.lede")}</p>
      {asks ? <p className="m">{t("erasure.found.asks")}</p> : null}
      {found.map(({ words, count, places }) => (
        <details key={words}>
          <summary>{t("erasure.found.places", { words, count })}</summary>
          {places.length === 0 ? <p className="m">{t("erasure.found.unread")}</p> : null}
          <ul>
            {places.map((place, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
              <li key={at}>… {place} …</li>
            ))}
          </ul>
          {count > places.length && places.length > 0 ? <p className="m">{t("erasure.found.more")}</p> : null}
        </details>
      ))}
    </>
  );
}
