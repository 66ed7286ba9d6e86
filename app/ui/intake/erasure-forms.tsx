import { type ContributorScope, contributorScopes, statedGrounds } from "~/domain/submissions/erasure.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";

export type Forgettable = { named: number; files: number; responses: number[] };

/** What there is to be forgotten, what would tell it afterwards, and what stays whatever is chosen. */
export function Consequences({ of }: { of: Forgettable }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="about" className="block">
      <h2 id="about">{t("erasure.about")}</h2>
      {of.named > 0 ? <p>{t("erasure.named", { count: of.named })}</p> : null}
      {of.files > 0 ? <p>{t("erasure.files", { count: of.files })}</p> : null}
      <p>{t(of.responses.length > 0 ? "erasure.telling" : "erasure.notTelling")}</p>
      {of.responses.length > 0 ? (
        <ul>
          {of.responses.map((number) => (
            <li key={number}>
              <a href={paths.response(number)}>{t("responses.number", { number: String(number) })}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t("erasure.stays")}</p>
      <p>{t("erasure.ends")}</p>
    </section>
  );
}

type AskProps = {
  form: Binding;
  /** those that there is something left for */
  scopes: readonly ContributorScope[];
  /** other submissions from the same address */
  others: readonly { ref: string; title: string }[];
};

/** Asking a second person: how much, on which ground, and of which submissions. */
export function AskErasure({ form, scopes, others }: AskProps) {
  const { t } = useI18n();
  const { value, ...also } = form.group("also", []);
  return (
    <PostForm hidden={{ intent: "ask" }} className="form-narrow block">
      <RadioGroup
        {...form.field("scope")}
        label={t("erasure.scope")}
        choices={contributorScopes
          .filter((scope) => scopes.includes(scope))
          .map((scope) => ({
            value: scope,
            label: t(`erasure.scopes.${scope}`),
            hint: t(`erasure.takes.${scope}`),
          }))}
      />
      <RadioGroup
        {...form.field("ground")}
        label={t("erasure.ground")}
        hint={t("erasure.groundHint")}
        choices={statedGrounds.map((ground) => ({ value: ground, label: t(`erasure.grounds.${ground}`) }))}
      />
      {others.length > 0 ? (
        <CheckboxGroup
          {...also}
          theirs={undefined}
          values={value}
          label={t("erasure.also")}
          hint={t("erasure.alsoHint")}
          choices={others.map(({ ref, title }) => ({ value: ref, label: `${ref}, ${title}` }))}
        />
      ) : null}
      <p className="m">{t("erasure.means")}</p>
      <div className="actions">
        <SubmitButton>{t("erasure.ask")}</SubmitButton>
      </div>
    </PostForm>
  );
}

type DecideProps = { digest: string; mustBeAnother: boolean; giveBack: Binding };

/** The second person's two ways; the digest binds both to what was read. */
export function DecideErasure({ digest, mustBeAnother, giveBack }: DecideProps) {
  const { t } = useI18n();
  return (
    <section className="form-narrow block" aria-labelledby="decide">
      <h2 id="decide">{t("erasure.decide")}</h2>
      {mustBeAnother ? (
        <p>{t("erasure.notYou")}</p>
      ) : (
        <>
          <PostForm hidden={{ intent: "approve", digest }}>
            <p>{t("erasure.approveMeans")}</p>
            <div className="actions">
              <SubmitButton>{t("erasure.approve")}</SubmitButton>
            </div>
          </PostForm>
          <details className="mt4" open={giveBack.answered}>
            <summary>{t("erasure.giveBack")}</summary>
            <PostForm hidden={{ intent: "return", digest }} label={t("erasure.giveBack")}>
              <TextArea {...giveBack.field("comment")} label={t("erasure.comment")} rows={3} />
              <div className="actions">
                <SubmitButton kind="second">{t("erasure.giveBack")}</SubmitButton>
              </div>
            </PostForm>
          </details>
        </>
      )}
    </section>
  );
}
