import type { CommitmentOutcome } from "~/domain/consultations/consultation.ts";
import type { Translated } from "~/domain/people/person.ts";
import { languages as allLanguages, type Language, languageNames } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import type { Frame } from "./consulting-head.tsx";

type Props = {
  frame: Frame;
  text: Translated;
  commitments: {
    slug: string;
    number: number;
    title: Translated;
    outcome: CommitmentOutcome | null;
    reason: Translated;
  }[];
};

/** The whole outcome in every language it is written in: an approval holds for all of it, so all of it is shown. */
export function OutcomeText({ frame, text, commitments }: Props) {
  const { t, language } = useI18n();
  return (
    <section className="form-narrow block" aria-labelledby="whole">
      <h2 id="whole">{t("consultationDesk.outcome.whole")}</h2>
      <InEach text={text} />
      {commitments.map((commitment) => {
        const title = pick(commitment.title, language, frame.mainLanguage);
        return (
          <div className="block" key={commitment.slug}>
            <h3>
              {commitment.number}. <span lang={title.lang}>{title.text}</span>
            </h3>
            {commitment.outcome ? <p>{t(`states.commitmentOutcome.${commitment.outcome}`)}</p> : null}
            <InEach text={commitment.reason} />
          </div>
        );
      })}
    </section>
  );
}

function InEach({ text }: { text: Translated }) {
  const written = allLanguages.filter((code: Language) => text[code]);
  return written.map((code) => (
    <div key={code}>
      {written.length > 1 ? (
        <p className="m" lang={code}>
          {languageNames[code]}
        </p>
      ) : null}
      <div lang={code} className="words">
        <Paragraphs text={text[code] ?? ""} />
      </div>
    </div>
  ));
}
