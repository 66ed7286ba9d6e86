import type { Translated } from "~/domain/people/person.ts";
import type { ResponseStatus } from "~/domain/responses/response.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { PostForm } from "../form/post-form.tsx";
import { type Option, Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Shape } from "../shape.tsx";
import { type Outcome, OutcomeOptions } from "./outcome-options.tsx";

type Given = {
  text: string;
  person: string;
  at: string;
  disposition: { key: string; label: Translated } | null;
};
type Props = {
  advise: Binding;
  notOurs: Binding;
  outcomes: Outcome[];
  bodies: Option[];
  mainLanguage: Language;
  advice: Given | null;
  /** what was done with advice on it when this was read */
  seen: number;
  mayTakeBack: boolean;
  /** the response that is written to it, since when and how far */
  begun: { begunAt: string; status: ResponseStatus } | null;
  language: string;
};

/** The owner's panel: what was advised, advice with a proposed outcome, or 'not ours'. */
export function AdvicePanel({
  advise,
  notOurs,
  outcomes,
  bodies,
  mainLanguage,
  advice,
  seen,
  mayTakeBack,
  begun,
  language,
}: Props) {
  const { t, date } = useI18n();
  const disposition = advise.field("disposition", advice?.disposition?.key ?? "");
  return (
    <div className="panel">
      <h2>{t("assess.yours")}</h2>
      <p className="m">
        <Shape name="held" /> {t("assess.internal")}
      </p>
      {advice ? <GivenAdvice advice={advice} mainLanguage={mainLanguage} {...{ seen, mayTakeBack }} /> : null}
      {begun?.status === "published" ? (
        <p>{t("assess.isAnswered")}</p>
      ) : begun?.status === "approved" ? (
        <p>{t("assess.approved")}</p>
      ) : (
        <>
          {begun ? (
            <p className="note">
              {advice ? t("assess.used") : t("assess.writtenSince", { date: date(begun.begunAt) })}
            </p>
          ) : null}
          <PostForm hidden={{ intent: "advise", seen }} label={t("assess.yours")}>
            <TextArea
              {...advise.field("advice", advice?.text ?? "")}
              label={t("assess.what")}
              lang={language}
              rows={6}
            />
            <OutcomeOptions
              id={disposition.id}
              legend={t("assess.outcome")}
              outcomes={outcomes}
              mainLanguage={mainLanguage}
              value={disposition.value}
              error={disposition.error}
              theirs={disposition.theirs}
              keys
            />
            <div className="actions">
              <SubmitButton shortcut="Ctrl Enter">
                {t(advice ? "assess.sendAgain" : "assess.send")}
              </SubmitButton>
            </div>
          </PostForm>
          <details open={notOurs.answered}>
            <summary data-key="N">
              {t("assess.notOurs")} <kbd>N</kbd>
            </summary>
            <PostForm hidden={{ intent: "notOurs", seen }} label={t("assess.notOurs")}>
              <TextArea
                {...notOurs.field("why")}
                label={t("assess.why")}
                hint={t("assess.notOursMore")}
                rows={2}
              />
              <Select
                {...notOurs.field("whose")}
                label={t("assess.whose")}
                options={bodies}
                empty={t("assess.notKnown")}
                optional
              />
              <div className="actions">
                <SubmitButton kind="second">{t("assess.giveBack")}</SubmitButton>
              </div>
            </PostForm>
          </details>
        </>
      )}
    </div>
  );
}

function GivenAdvice({
  advice,
  mainLanguage,
  seen,
  mayTakeBack,
}: {
  advice: Given;
  mainLanguage: Language;
  seen: number;
  mayTakeBack: boolean;
}) {
  const { t, date, language } = useI18n();
  const label = advice.disposition && pick(advice.disposition.label, language, mainLanguage);
  return (
    <div className="note">
      <p>{t("assess.given", { person: advice.person, moment: date(advice.at, "moment") })}</p>
      {advice.disposition && label ? (
        <p>
          <DispositionTag disposition={advice.disposition.key} label={label.text} lang={label.lang} />
        </p>
      ) : null}
      <p className="as-typed">{advice.text}</p>
      {mayTakeBack ? (
        <PostForm hidden={{ intent: "takeBack", seen }} className="actions">
          <SubmitButton kind="quick">{t("assess.takeBack")}</SubmitButton>
        </PostForm>
      ) : null}
    </div>
  );
}
