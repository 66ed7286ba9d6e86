/** Writing the next version of what is published: its kind and note, what it changes, and giving it up. */
import { correctionKinds } from "~/domain/responses/response.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ChangeList } from "../changes.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Rich } from "../rich.tsx";
import type { Correction, ResponseView } from "./response-view.ts";
import { TypingDoubts } from "./typing-doubts.tsx";

/** The kinds as choices: who is told decides which it is. */
export function useKinds() {
  const { t } = useI18n();
  return correctionKinds.map((value) => ({
    value,
    label: t(`states.versionKind.${value}`),
    hint: t(`respond.kindHint.${value}`),
  }));
}

/** Which kind of change it is, and what readers are told of it. */
export function CorrectionFields({
  form,
  correction,
  lang,
  onKind,
}: {
  form: Binding;
  correction: Correction;
  lang: string;
  onKind: (kind: string) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <div className="field" onChange={(event) => onKind((event.target as HTMLInputElement).value)}>
        <RadioGroup
          {...form.field("kind", correction.kind)}
          label={t("respond.correct.kind")}
          choices={useKinds()}
        />
      </div>
      <TextArea
        {...form.field("note", correction.note)}
        label={t("respond.correct.note")}
        hint={t("respond.correct.noteHint")}
        lang={lang}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

/** Members that the correction takes out are still answered until it is published, and can be put back. */
export function Leaving({ correction }: { correction: Correction }) {
  const { t } = useI18n();
  if (correction.leaving.length === 0) return null;
  return (
    <>
      <h3>{t("respond.correct.leaving")}</h3>
      <ul className="answers">
        {correction.leaving.map(({ ref, title, language }) => (
          <li key={ref}>
            <a className="ref" href={paths.desk.contribution(ref)}>
              {ref}
            </a>
            <span className="words" lang={language}>
              {title}
            </span>
            <SubmitButton kind="quick" name="intent" value={`add:${ref}`}>
              {t("respond.correct.putBack", { ref })}
            </SubmitButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is published beside what is written: the text that stands in public until this is published, and what differs. */
export function AgainstPublished({
  response,
  correction,
}: {
  response: ResponseView;
  correction: Correction;
}) {
  const { t, list } = useI18n();
  const { number, publishedVersion, language, consultation } = response;
  const { changes, added, leaving } = correction;
  const same = changes.words.length === 0 && !changes.outcome && !changes.destinationBody;
  const unchanged = same && !changes.promiseBody && !changes.promiseBy && added.length + leaving.length === 0;
  return (
    <section aria-labelledby="against">
      <h2 id="against">{t("respond.correct.against", { version: String(publishedVersion) })}</h2>
      <p>
        <Rich
          k="respond.correct.stands"
          with={{ link: <a href={paths.response(number)}>{t("respond.published.page")}</a> }}
        />
      </p>
      {unchanged ? <p>{t("respond.correct.nothing")}</p> : null}
      {added.length > 0 ? (
        <p>{t("respond.correct.adds", { refs: list(added.map(({ ref }) => ref)) })}</p>
      ) : null}
      {leaving.length > 0 ? (
        <p>{t("respond.correct.takesOut", { refs: list(leaving.map(({ ref }) => ref)) })}</p>
      ) : null}
      <ChangeList changes={changes} lang={language} mainLanguage={consultation.mainLanguage} />
    </section>
  );
}

/** The correction is given up: what is published stands. */
export function GiveUpCorrection() {
  const { t } = useI18n();
  return (
    <details className="mt6">
      <summary>{t("respond.correct.giveUp")}</summary>
      <p>{t("respond.correct.giveUpMore")}</p>
      <PostForm hidden={{ intent: "give_up" }} className="actions">
        <SubmitButton kind="second">{t("respond.correct.giveUp")}</SubmitButton>
      </PostForm>
    </details>
  );
}

/** What kind of change an approver is asked to approve, and what readers will be told of it. */
export function CorrectionNote({ response, correction }: { response: ResponseView; correction: Correction }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">
        {t("respond.correct.title", { version: String(response.publishedVersion + 1) })}
      </h2>
      <p>
        <b>{t(`states.versionKind.${correction.kind}`)}.</b> {t(`respond.kindHint.${correction.kind}`)}
      </p>
      <TypingDoubts correction={correction} lang={response.language} />
      <p className="words as-typed" lang={response.language}>
        {correction.note || t("respond.correct.noNote")}
      </p>
    </section>
  );
}
