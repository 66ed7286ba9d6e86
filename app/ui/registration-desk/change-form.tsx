import type { RegistrationStatus } from "~/domain/meetings/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { type GroupChoice, RegistrationFields } from "./registration-fields.tsx";

type Props = {
  frame: MeetingFrame;
  groups: GroupChoice[];
  one: {
    version: number;
    name: string;
    organisation: string | null;
    email: string | null;
    kind: string;
    language: string;
    status: RegistrationStatus;
    attendAs: string;
    group: string | null;
    wishedGroup: string | null;
  };
  form: Binding;
};

/** Changes what somebody answered, as he asked; the version goes with it, so that nobody's words are lost unseen. */
export function ChangeRegistration({ frame, groups, one, form: { field } }: Props) {
  const { t } = useI18n();
  const { format, mainLanguage } = frame;
  // Whoever waits wants to come.
  const wanted = one.status === "waiting" ? "going" : one.status;
  return (
    <section className="form-narrow" aria-labelledby="change">
      <h2 id="change">{t("registrationDesk.one.change")}</h2>
      <PostForm hidden={{ version: one.version }}>
        <RadioGroup
          {...field("status", wanted)}
          label={t("registrationDesk.one.status")}
          hint={t("registrationDesk.one.waitsHint")}
          choices={(["going", "maybe", "not_going"] as const).map((value) => ({
            value,
            label: t(`registrationDesk.status.${value}`),
          }))}
        />
        {one.email === null ? (
          <TextInput
            {...field("email")}
            type="email"
            optional
            label={t("registrationDesk.new.email")}
            hint={t("registrationDesk.one.addressHint")}
            autoComplete="off"
          />
        ) : null}
        <RegistrationFields
          {...{
            field,
            format,
            groups,
            mainLanguage,
            stored: { ...one, group: one.group ?? one.wishedGroup },
          }}
        />
        <div className="actions">
          <SubmitButton>{t("registrationDesk.one.save")}</SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}
