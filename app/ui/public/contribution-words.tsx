import type { PublishedContribution } from "~/domain/published/published.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Barred, Grounds } from "../barred.tsx";
import { Quote } from "../quote.tsx";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { useHostText } from "./host-text.tsx";

type Props = {
  contribution: PublishedContribution;
  siblings: number;
  /** the language of the consultation's own words: of the grounds */
  mainLanguage: string;
};

/** What was said, by whom, and where it stands in its submission; or why its text does not stand here. */
export function ContributionWords({ contribution, siblings, mainLanguage }: Props) {
  const { t, language: pageLanguage } = useI18n();
  const { text, bars, language, by, onBehalfOf, table, saidBy, submissionRef, late, erased } = contribution;
  const size = text && text.join("").length > 280 ? "quote" : "say";
  return (
    <>
      {text === null ? (
        <NoWords contribution={contribution} />
      ) : (
        <Quote text={text.join("\n\n")} lang={language as Language} size={size}>
          {bars ? <Barred text={text} bars={bars} groundLang={mainLanguage} /> : null}
        </Quote>
      )}
      {bars ? <Grounds of={bars} lang={mainLanguage} label={t("redaction.words.hidden")} /> : null}
      <p className="mt4 meta">
        <Separated
          items={[
            text === null ? null : by ? (
              <b key="by" className="ink">
                {by.name}
              </b>
            ) : onBehalfOf || table ? null : (
              t("contributions.one.unnamed")
            ),
            onBehalfOf ? (
              <span key="whence">
                <Rich
                  k={by ? "contributions.one.onBehalfOf" : "contributions.one.from"}
                  with={{
                    name: (
                      <span lang={mainLanguage === pageLanguage ? undefined : mainLanguage}>
                        {onBehalfOf}
                      </span>
                    ),
                  }}
                />
              </span>
            ) : null,
            table ? <FromTable key="table" table={table} /> : null,
            saidBy ? t(`states.saidBy.${saidBy}`) : null,
            siblings > 1
              ? t("contributions.one.pointOf", { count: siblings, ref: submissionRef })
              : t("contributions.one.onlyPoint", { ref: submissionRef }),
          ]}
        />
      </p>
      {erased && !erased.words && !by ? (
        <p className="meta mt2">
          <Rich k="erasure.public.name" with={{ date: <TimeText value={erased.on} /> }} />{" "}
          {t(`erasure.grounds.${erased.ground}`)}.
        </p>
      ) : null}
      {late ? <p className="meta mt2">{t("contributions.one.late")}</p> : null}
    </>
  );
}

function FromTable({ table }: { table: NonNullable<PublishedContribution["table"]> }) {
  const host = useHostText(table.mainLanguage);
  return (
    <Rich k="contributions.one.fromTable" with={{ letter: table.letter, title: host.span(table.title) }} />
  );
}

function NoWords({ contribution }: Pick<Props, "contribution">) {
  const { visibility, withheldGround, withdrawnOn, setAside, stage, erased } = contribution;
  const { t } = useI18n();
  if (erased?.words) {
    return (
      <>
        <p className="h3">{t("erasure.public.title")}</p>
        <p>
          <Rich k="erasure.public.words" with={{ date: <TimeText value={erased.on} /> }} />
        </p>
        <p>{t(`erasure.grounds.${erased.ground}`)}.</p>
      </>
    );
  }
  if (withdrawnOn) {
    return (
      <>
        <p className="h3">{t("states.history.withdrawn")}</p>
        <p>
          <Rich
            k={stage === "answered" ? "contributions.one.withdrawnAnswered" : "contributions.one.withdrawn"}
            with={{ date: <TimeText value={withdrawnOn} /> }}
          />
        </p>
      </>
    );
  }
  if (setAside) {
    return (
      <>
        <p className="h3">{t("states.visibility.text_not_published")}</p>
        <p>{t("contributions.one.setAside")}</p>
      </>
    );
  }
  if (visibility === "not_cleared") {
    return (
      <>
        <p className="h3">{t("states.visibility.text_not_published")}</p>
        <p>{t("contributions.one.notCleared")}</p>
      </>
    );
  }
  return (
    <>
      <p className="h3">{t("states.visibility.withheld")}</p>
      {withheldGround ? <p>{t(`states.withheldGround.${withheldGround}`)}.</p> : null}
      <p>{t("contributions.one.withheld")}</p>
    </>
  );
}
