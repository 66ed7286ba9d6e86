import { type Ground, ownGround, type UsualGround } from "~/domain/contributions/redaction.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Select } from "../form/select.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";

export type UsualChoice = Ground & { value: UsualGround; lang: string };

/** The usual grounds as a select shows them. */
export function useGrounds(usual: readonly UsualChoice[]) {
  const { t } = useI18n();
  return usual.map(({ value, lang, ...words }) => ({
    ...{ value, lang },
    label: t("redaction.words.ground", words),
  }));
}

/** On which ground words are redacted: a usual one, or another in one's own words. Both are public. */
export function GroundFields({ form, usual }: { form: Binding; usual: readonly UsualChoice[] }) {
  const { t } = useI18n();
  const ground = form.field("ground");
  const lang = usual[0]?.lang;
  return (
    <>
      <Select
        {...ground}
        label={t("redaction.form.ground")}
        hint={t("redaction.form.groundHint")}
        options={[...useGrounds(usual), { value: ownGround, label: t("redaction.form.own") }]}
        empty={t("common.form.chooseOne")}
      />
      <details open={ground.value === ownGround}>
        <summary>{t("redaction.form.another")}</summary>
        <TextInput
          {...form.field("statute")}
          label={t("redaction.form.statute")}
          lang={lang}
          maxLength={160}
          optional
        />
        <TextInput
          {...form.field("section")}
          label={t("redaction.form.section")}
          lang={lang}
          maxLength={80}
          optional
        />
        <TextInput
          {...form.field("reason")}
          label={t("redaction.form.reason")}
          lang={lang}
          maxLength={300}
          optional
        />
      </details>
    </>
  );
}
