import type { Role } from "~/domain/kernel/actor.ts";
import type { Translated } from "~/domain/people/person.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { typed } from "../form/field-errors.ts";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { useBodyOptions } from "./body-options.ts";

export type InviteFormProps = {
  bodies: { slug: string; name: Translated }[];
  roles: readonly Role[];
  values?: Record<string, string | string[]>;
  errors: Record<string, string | undefined>;
};

/** Somebody new: name, address, language of the mail, roles. */
export function InviteForm({ bodies, roles, values, errors }: InviteFormProps) {
  const { t, language } = useI18n();
  const field = (name: string, first = "") => ({
    name,
    value: typed(values, name, first),
    error: errors[name],
  });
  return (
    <PostForm hidden={{ intent: "invite" }}>
      <TextInput {...field("name")} label={t("people.invite.name")} autoComplete="off" />
      <TextInput {...field("email")} type="email" label={t("people.invite.email")} autoComplete="off" />
      <Select
        {...field("language", language)}
        label={t("people.invite.language")}
        options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
      />
      <CheckboxGroup
        name="roles"
        label={t("people.invite.roles")}
        error={errors.roles}
        values={[values?.roles ?? []].flat()}
        choices={roles.map((role) => ({
          value: role,
          label: t(`states.role.${role}`),
          hint: t(`signIn.can.${role}`),
        }))}
      />
      <Select
        {...field("body")}
        optional
        label={t("people.invite.body")}
        hint={t("people.invite.bodyHint")}
        empty={t("people.noBody")}
        options={useBodyOptions(bodies)}
      />
      <div className="actions">
        <SubmitButton>{t("people.invite.button")}</SubmitButton>
      </div>
    </PostForm>
  );
}
