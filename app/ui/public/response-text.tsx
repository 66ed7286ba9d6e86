import type { PublishedResponse } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Grounds } from "../barred.tsx";
import { CoveredText } from "../covered-text.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { Rich } from "../rich.tsx";
import { useHostText } from "./host-text.tsx";

type Props = {
  response: PublishedResponse;
  /** the sentence for the contribution that the page is about */
  own?: string | null;
  /** the level of the text's headings */
  level?: 2 | 3;
};

/** A response: outcome and what it means, the reason, what happens now, and whether two people stand behind it. */
export function ResponseText({ response, own, level = 3 }: Props) {
  const { t } = useI18n();
  const host = useHostText(response.consultation.mainLanguage);
  const { disposition, destinationBody, language, bars = [] } = response;
  const groundLang = response.consultation.mainLanguage;
  const barsOf = (part: "reason" | "destination") => bars.filter((bar) => bar.part === part);
  const Heading = `h${level}` as const;
  return (
    <>
      <p className="tagbig">
        <DispositionTag
          disposition={disposition.key}
          label={host.words(disposition.label)}
          lang={host.lang(disposition.label)}
        />
      </p>
      {host.words(disposition.meaning) ? (
        <p className="meta mt2">
          <Rich k="responses.meaning" with={{ meaning: host.span(disposition.meaning) }} />
        </p>
      ) : null}
      <div className="words answer mt6">
        {own ? (
          <>
            <Heading>{t("contributions.one.own")}</Heading>
            <div lang={language}>
              <Paragraphs text={own} />
            </div>
          </>
        ) : null}
        <Heading>{t("responses.why")}</Heading>
        <div lang={language}>
          <CoveredText text={response.reason} bars={barsOf("reason")} groundLang={groundLang} />
        </div>
        {response.destination || destinationBody ? (
          <>
            <Heading>{t("responses.next")}</Heading>
            <div lang={language}>
              <CoveredText text={response.destination} bars={barsOf("destination")} groundLang={groundLang} />
            </div>
            {destinationBody ? (
              <p>
                <Rich k="responses.goesTo" with={{ body: host.span(destinationBody.name) }} />
              </p>
            ) : null}
          </>
        ) : null}
      </div>
      {bars.length > 0 ? <Grounds of={bars} lang={groundLang} label={t("redaction.words.covered")} /> : null}
      <p className="meta mt6">{t(response.fourEyes ? "responses.fourEyes" : "responses.noFourEyes")}</p>
    </>
  );
}
