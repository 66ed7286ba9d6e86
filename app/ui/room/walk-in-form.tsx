import { useI18n } from "~/i18n/use-i18n.tsx";
import { KindSelect } from "../contacts/contact-fields.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { Ways } from "./door-list.tsx";

type Props = { form: Binding; ways: Ways; onceKey: string; name: string };

/** Who came without having registered: name, whom he comes from, and an address if he wants to hear of it. */
export function WalkInForm({ form: { field }, ways, onceKey, name }: Props) {
  const { t } = useI18n();
  return (
    <PostForm className="form-narrow" hidden={{ intent: "walk-in", key: onceKey }}>
      <TextInput {...field("name", name)} label={t("door.form.name")} autoComplete="off" />
      <TextInput {...field("organisation")} optional label={t("door.form.organisation")} autoComplete="off" />
      <KindSelect {...field("kind")} label={t("door.form.kind")} />
      <TextInput
        {...field("email")}
        type="email"
        optional
        label={t("door.form.email")}
        hint={t("door.form.emailHint")}
        autoComplete="off"
      />
      <RadioGroup
        {...field("isNew", "")}
        label={t("door.form.isNew")}
        choices={(["yes", "no", ""] as const).map((value) => ({
          value,
          label: t(`door.form.${value === "" ? "notAsked" : value}`),
        }))}
      />
      {ways.length > 1 ? (
        <RadioGroup
          {...field("presence", ways[0] ?? "room")}
          label={t("door.form.presence")}
          choices={ways.map((value) => ({ value, label: t(`door.presence.${value}`) }))}
        />
      ) : (
        <HiddenFields values={{ presence: ways[0] }} />
      )}
      <div className="actions">
        <SubmitButton>{t("door.form.do")}</SubmitButton>
      </div>
    </PostForm>
  );
}
