import type { FoundPart } from "~/domain/own/forgotten-words.ts";
import { type ContributorScope, contributorScopes, statedGrounds } from "~/domain/submissions/erasure.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";

type AskProps = {
  form: Binding;
  /** those that there is something left for */
  scopes: readonly ContributorScope[];
  /** other submissions with the same address, under the names that they came with */
  others: readonly { ref: string; name: string }[];
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
          choices={others.map(({ ref, name }) => ({
            value: ref,
            label: [ref, name].filter(Boolean).join(", "),
          }))}
        />
      ) : null}
      <p className="m">{t("erasure.means")}</p>
      <div className="actions">
        <SubmitButton>{t("erasure.ask")}</SubmitButton>
      </div>
    </PostForm>
  );
}

type DecideProps = {
  digest: string;
  mustBeAnother: boolean;
  /** words that may be the name: he says which are */
  found: readonly FoundPart[];
  /** registrations for meetings with the address */
  atMeetings: number;
  approve: Binding;
  giveBack: Binding;
};

/** The second person's two ways; the digest binds both to what was read. */
export function DecideErasure({ digest, mustBeAnother, found, atMeetings, approve, giveBack }: DecideProps) {
  const { t } = useI18n();
  const { value, ...parts } = approve.group("parts", []);
  return (
    <section className="form-narrow block" aria-labelledby="decide">
      <h2 id="decide">{t("erasure.decide")}</h2>
      {mustBeAnother ? (
        <p>{t("erasure.notYou")}</p>
      ) : (
        <>
          <PostForm hidden={{ intent: "approve", digest }}>
            {found.length > 0 ? (
              <CheckboxGroup
                {...parts}
                theirs={undefined}
                values={value}
                label={t("erasure.parts")}
                hint={t("erasure.partsHint")}
                choices={found.map(({ words, count }) => ({
                  value: words,
                  label: t("erasure.found.places", { words, count }),
                }))}
              />
            ) : null}
            {atMeetings > 0 ? (
              <Checkbox
                {...approve.tick("meetings", false)}
                label={t("erasure.meetings", { count: atMeetings })}
                hint={t("erasure.meetingsHint")}
              />
            ) : null}
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
