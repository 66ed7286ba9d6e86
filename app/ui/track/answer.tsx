import type { OwnContribution } from "~/domain/own/own.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { withBars } from "../barred.tsx";
import { CoveredText } from "../covered-text.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { useHostText } from "../public/host-text.tsx";
import { LastChange } from "../public/response-versions.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";

/** The answer to a point: outcome and what it means, the sentence for this point alone, the reason, what was promised. */
export function Answer({ answer }: { answer: NonNullable<OwnContribution["answer"]> }) {
  const { t, language } = useI18n();
  const { response, ownSentence, others } = answer;
  const host = useHostText(response.consultation.mainLanguage);
  const { disposition, promise, bars = [] } = response;
  const groundLang = response.consultation.mainLanguage;
  const barsOf = (part: "reason" | "destination") => bars.filter((bar) => bar.part === part);
  const lang = response.language === language ? undefined : response.language;
  return (
    <div className="res">
      <p>
        <DispositionTag
          disposition={disposition.key}
          label={host.words(disposition.label)}
          lang={host.lang(disposition.label)}
        />
      </p>
      {host.words(disposition.meaning) ? <p className="meta">{host.span(disposition.meaning)}</p> : null}
      <LastChange response={response} />
      {ownSentence ? (
        <p>
          <Rich
            k="track.point.own"
            with={{ sentence: <strong lang={lang}>{withBars(ownSentence)}</strong> }}
          />
        </p>
      ) : null}
      <div lang={lang}>
        <CoveredText text={response.reason} bars={barsOf("reason")} groundLang={groundLang} />
        <CoveredText text={response.destination} bars={barsOf("destination")} groundLang={groundLang} />
      </div>
      {promise ? (
        <p>
          <Rich
            k="track.point.promise"
            with={{
              what: <span lang={lang}>{withBars(promise.what)}</span>,
              body: host.span(promise.body.name),
              date: <TimeText value={promise.byOn} />,
            }}
          />
        </p>
      ) : null}
      {others > 0 ? <p className="meta">{t("track.point.same", { count: others })}</p> : null}
    </div>
  );
}
