import { agendaKinds } from "~/domain/meetings/meeting.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { AgendaItem } from "./agenda-list.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";

type Props = { frame: MeetingFrame; answer: Answer | undefined; item?: AgendaItem };

/** Kind, title, hour and who leads a part of the agenda; a new one where none is given. */
export function AgendaItemForm({ frame, answer, item }: Props) {
  const { t } = useI18n();
  const form = useBinding(answer, item ? `agenda_${item.item}` : "agenda_add");
  const words = (name: "title" | "detail" | "lead") => ({
    ...{ form, name, languages: frame.languages, stored: item?.[name] },
  });
  return (
    <PostForm
      hidden={{ intent: item ? "agenda_change" : "agenda_add", item: item?.item, version: item?.version }}
    >
      <TranslatedField {...words("title")} label={t("meetingDesk.part.title")} />
      <RadioGroup
        {...form.field("kind", item?.kind ?? "information")}
        label={t("meetingDesk.agenda.kind")}
        choices={agendaKinds.map((value) => ({ value, label: t(`states.agendaKind.${value}`) }))}
      />
      <TextInput
        {...form.field("starts", item ? item.starts : undefined)}
        label={t("meetingDesk.part.starts")}
        hint={t("meetingDesk.schedule.hourHint")}
        className="narrow"
        optional
      />
      <TextInput
        {...form.field("minutes", item ? (item.minutes === null ? null : String(item.minutes)) : undefined)}
        label={t("meetingDesk.agenda.minutes")}
        inputMode="numeric"
        className="narrow"
        optional
      />
      <TranslatedField
        {...words("lead")}
        label={t("meetingDesk.agenda.lead")}
        hint={t("meetingDesk.agenda.leadHint")}
        optional
      />
      <TranslatedField {...words("detail")} label={t("meetingDesk.agenda.detail")} rows={2} optional />
      <div className="actions">
        <SubmitButton kind={item ? "second" : "main"}>
          {item ? t("common.button.save") : t("meetingDesk.agenda.add")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
