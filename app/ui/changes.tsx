import { Fragment } from "react";
import type { Change } from "~/domain/kernel/changes.ts";
import { isRewritten, textOf } from "~/domain/kernel/rewritten.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Changes } from "~/domain/published/changes.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { withBars } from "./barred.tsx";
import { useHostText } from "./public/host-text.tsx";

/** One text with what was struck out and what came in; each is said in words too. What was written anew stands whole, before and now. */
export function ChangedText({ changes, lang }: { changes: readonly Change[]; lang: string }) {
  const { t } = useI18n();
  if (isRewritten(changes))
    return (["before", "after"] as const).map((which) => (
      <div key={which} className="mt2">
        <p className="meta">{t(`responses.changed.${which}`)}</p>
        <p className="words as-typed" lang={lang}>
          {withBars(textOf(changes, which))}
        </p>
      </div>
    ));
  return (
    <p className="words as-typed changed" lang={lang}>
      {changes.map(({ kind, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        if (kind === "same") return <Fragment key={at}>{withBars(text)}</Fragment>;
        const Piece = kind === "added" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          <Piece key={at}>
            <span className="vh">{t(`responses.changed.${kind}`)} </span>
            {withBars(text)}
          </Piece>
        );
      })}
    </p>
  );
}

type Props = { changes: Changes; lang: string; mainLanguage: string; level?: 2 | 3 };

/** What one version changed of the other: what is text word by word, what is chosen as before and after. */
export function ChangeList({ changes, lang, mainLanguage, level = 3 }: Props) {
  const { t, date } = useI18n();
  const host = useHostText(mainLanguage);
  const Title = `h${level}` as const;
  const { words, outcome, destinationBody, promiseBody, promiseBy } = changes;
  const named = (text: Translated | null) => (text ? host.span(text) : t("responses.changed.nothing"));
  const day = (on: string | null) => (on ? date(on) : t("responses.changed.nothing"));
  const choices = [
    outcome && { part: "outcome" as const, before: named(outcome.before), after: named(outcome.after) },
    destinationBody && {
      part: "destinationBody" as const,
      before: named(destinationBody.before),
      after: named(destinationBody.after),
    },
    promiseBody && {
      part: "promiseBody" as const,
      before: named(promiseBody.before),
      after: named(promiseBody.after),
    },
    promiseBy && { part: "promiseBy" as const, before: day(promiseBy.before), after: day(promiseBy.after) },
  ].filter((choice) => choice !== null);
  return (
    <>
      {choices.map(({ part, before, after }) => (
        <div key={part} className="mt4">
          <Title>{t(`responses.part.${part}`)}</Title>
          <p className="changed">
            <del>
              <span className="vh">{t("responses.changed.removed")} </span>
              {before}
            </del>{" "}
            <ins>
              <span className="vh">{t("responses.changed.added")} </span>
              {after}
            </ins>
          </p>
        </div>
      ))}
      {words.map(({ part, changes: pieces }) => (
        <div key={part} className="mt4">
          <Title>{t(`responses.part.${part}`)}</Title>
          <ChangedText changes={pieces} lang={lang} />
        </div>
      ))}
    </>
  );
}
