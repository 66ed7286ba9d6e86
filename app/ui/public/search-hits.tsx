import type { SearchHit } from "~/domain/published/search.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Marked, Passages } from "../found.tsx";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { titleIn } from "./crumbs.ts";

const addressOf = ({ kind, ref }: SearchHit): string =>
  kind === "response" ? paths.response(Number(ref)) : paths[kind](ref);

/** What was found: its title, the passages with the words in them, what it is and from when. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  const { t, language } = useI18n();
  const of = (consultation: NonNullable<SearchHit["consultation"]>) => {
    const { text, lang } = titleIn(consultation, language);
    return <span lang={lang}>{text}</span>;
  };
  return (
    <ol className="list open">
      {hits.map((hit) => (
        <li className="item" key={`${hit.kind} ${hit.ref}`}>
          <h3>
            <a href={addressOf(hit)} lang={hit.title.length > 0 ? hit.titleLanguage : undefined}>
              {hit.title.length > 0 ? (
                <Marked pieces={hit.title} />
              ) : (
                t("contributions.one.untitled", { ref: hit.ref })
              )}
            </a>
          </h3>
          <Passages passages={hit.passages} lang={hit.language} />
          <p className="meta">
            <Separated
              items={[
                t(`search.kind.${hit.kind}`),
                <TimeText key="on" value={hit.on} />,
                hit.kind === "contribution" || hit.kind === "response" ? (
                  <span key="ref" className="ref">
                    {hit.ref}
                  </span>
                ) : null,
                hit.retractedOn && (
                  <Rich
                    key="retracted"
                    k="responses.retracted"
                    with={{ date: <TimeText value={hit.retractedOn} /> }}
                  />
                ),
                hit.by,
                hit.consultation && of(hit.consultation),
              ]}
            />
          </p>
        </li>
      ))}
    </ol>
  );
}
