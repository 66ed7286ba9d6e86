import { toldEnds } from "~/domain/contributions/contribution.ts";
import type { PublishedContribution } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { BarredLine, withBars } from "../barred.tsx";
import { cutOf, drawn, stepOf } from "../stage.ts";
import { useHostText } from "./host-text.tsx";
import { wordless } from "./wordless.ts";

type Props = {
  items: readonly PublishedContribution[];
  /** the language of the consultation's own words */
  mainLanguage: string;
  /** the sentence that a response gave to a single member */
  ownSentences?: { label: string; language: string };
  /** the forum's plain date: what waits and is overdue says so */
  today?: string;
};

/** Longer words than this stand under their title in a list, and whole on their page: they are never cut off. */
const wholeUpTo = 700;

/**
 * The rows of a public list: somebody's words; thread, state and outcome; reference and small facts. Written as one
 * component without parts of its own, since lists are the most read pages and a part a row costs as much as the page.
 */
export function ContributionRows({ items, mainLanguage, ownSentences, today }: Props) {
  const { t, date } = useI18n();
  const host = useHostText(mainLanguage);
  return (
    <ol className="list open contributions">
      {items.map((item) => {
        const words = item.text?.join("\n") ?? null;
        const titled = words !== null && words.length > wholeUpTo && item.title !== null;
        const label = item.disposition?.label;
        return (
          <li className="item" key={item.ref}>
            <p className="said" lang={words === null ? undefined : item.language}>
              <a href={paths.contribution(item.ref)}>
                {words === null ? (
                  wordless(item, t, host.words)
                ) : titled ? (
                  item.title
                ) : item.bars ? (
                  <q>
                    <BarredLine text={item.text ?? []} bars={item.bars} />
                  </q>
                ) : (
                  <q>{words}</q>
                )}
              </a>
            </p>
            {item.ownSentence && ownSentences ? (
              <p className="words">
                {ownSentences.label} <span lang={ownSentences.language}>{withBars(item.ownSentence)}</span>
              </p>
            ) : null}
            <p className="went">
              <span className="progress">
                <span
                  className="thread"
                  data-step={stepOf(item.stage)}
                  data-end={cutOf(item.stage) ?? undefined}
                  aria-hidden="true"
                >
                  {drawn(item.stage).map((knot, index) => (
                    <i
                      key={knot}
                      className={cutOf(item.stage) && index === stepOf(item.stage) - 1 ? "end" : undefined}
                    />
                  ))}
                </span>
                <span className="state">{t(`states.stage.${item.stage}`)}</span>
              </span>
              {label && item.disposition ? (
                <span className="tag" data-d={item.disposition.key} lang={host.lang(label)}>
                  {host.words(label)}
                </span>
              ) : null}
            </p>
            {today && item.responseDueOn < today && !toldEnds.some((end) => end === item.stage) ? (
              <p className="overdue">{t("contributions.overdueSince", { date: date(item.responseDueOn) })}</p>
            ) : null}
            <p className="meta">
              <time dateTime={item.changedOn}>{date(item.changedOn)}</time>
              <span className="sep"> · </span>
              <span className="ref">{item.ref}</span>
              {item.theme ? (
                <>
                  <span className="sep"> · </span>
                  {host.span(item.theme.title)}
                </>
              ) : null}
              {item.by ? (
                <>
                  <span className="sep"> · </span>
                  {item.by.name}
                </>
              ) : null}
              <span className="sep"> · </span>
              {t(`states.channel.${item.channel}`)}
              {item.late ? <span className="sep"> · </span> : null}
              {item.late ? t("contributions.late") : null}
              {titled ? <span className="sep"> · </span> : null}
              {titled ? t("contributions.atLength") : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
