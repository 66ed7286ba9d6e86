import { type Audience, audiences } from "~/domain/meetings/meeting.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { Binding } from "../form/use-answer.ts";

type Props = { form: Binding; version: number; audience: Audience };

/** Whom a draft is for; once it is announced that stands. */
export function AudienceForm({ form, version, audience }: Props) {
  const { t } = useI18n();
  return (
    <section className="form-narrow block" aria-labelledby="for-whom">
      <h2 id="for-whom">{t("meetingDesk.edit.audienceTitle")}</h2>
      <PostForm hidden={{ intent: "audience", version }}>
        <RadioGroup
          {...form.field("audience", audience)}
          label={t("meetingDesk.part.audience")}
          hint={t("meetingDesk.edit.audienceMeans")}
          choices={audiences.map((value) => ({ value, label: t(`states.audience.${value}`) }))}
        />
        <div className="actions">
          <SubmitButton kind="second">{t("meetingDesk.edit.audienceDo")}</SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}
