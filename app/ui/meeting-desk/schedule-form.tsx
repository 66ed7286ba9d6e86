import { type Format, formats } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useZoneOptions } from "../forum/choices.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";

type Props = {
  form: Binding;
  frame: MeetingFrame;
  zones: string[];
  stored: {
    version: number;
    on: string | null;
    starts: string | null;
    ends: string | null;
    timeZone: string;
    format: Format;
    streamed: boolean;
    place: Translated;
    access: Translated;
    joinUrl: string | null;
    streamUrl: string | null;
  };
};

/** Day, hours and zone; how one takes part and where; once announced, why it is changed. */
export function ScheduleForm({ form, frame, zones, stored }: Props) {
  const { t } = useI18n();
  const { languages } = frame;
  const announced = frame.status === "announced";
  // Once words in one language were found to be as they were, beside others that are not.
  const isAsked =
    form.values?.placeHolds !== undefined || languages.some((code) => form.field(`place.${code}`).error);
  const hour = (name: "starts" | "ends") => ({
    ...form.field(name, stored[name]),
    label: t(`meetingDesk.part.${name}`),
    hint: t("meetingDesk.schedule.hourHint"),
    className: "narrow",
  });
  return (
    <PostForm hidden={{ version: stored.version }} className="form-narrow">
      <section aria-labelledby="when">
        <h2 id="when">{t("meetingDesk.part.hours")}</h2>
        <DateInput {...form.field("on", stored.on)} label={t("meetingDesk.part.on")} />
        <TextInput {...hour("starts")} />
        <TextInput {...hour("ends")} />
        <Select
          {...form.field("timeZone", stored.timeZone)}
          label={t("meetingDesk.part.zone")}
          hint={t("meetingDesk.schedule.zoneHint")}
          options={useZoneOptions(zones)}
        />
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t("meetingDesk.schedule.how")}</h2>
        <RadioGroup
          {...form.field("format", stored.format)}
          label={t("meetingDesk.part.format")}
          choices={formats.map((value) => ({ value, label: t(`states.format.${value}`) }))}
        />
        <TranslatedField
          {...{ form, languages }}
          name="place"
          stored={stored.place}
          label={t("meetingDesk.part.place")}
          optional={announced ? frame.format === "digital" : t("meetingDesk.edit.beforeAnnouncing")}
        />
        {isAsked ? (
          <Checkbox {...form.tick("placeHolds", false)} label={t("meetingDesk.schedule.placeHolds")} />
        ) : null}
        <TranslatedField
          {...{ form, languages }}
          name="access"
          stored={stored.access}
          label={t("meetingDesk.part.access")}
          hint={t("meetingDesk.schedule.accessHint")}
          rows={3}
          optional
        />
        <TextInput
          {...form.field("joinUrl", stored.joinUrl)}
          type="url"
          label={t("meetingDesk.part.join")}
          hint={t("meetingDesk.schedule.joinHint")}
          optional
        />
        <Checkbox {...form.tick("streamed", stored.streamed)} label={t("meetingDesk.part.streamed")} />
        <TextInput
          {...form.field("streamUrl", stored.streamUrl)}
          type="url"
          label={t("meetingDesk.part.stream")}
          hint={t("meetingDesk.schedule.streamHint")}
          optional
        />
      </section>
      {announced ? (
        <section aria-labelledby="why">
          <h2 id="why">{t("meetingDesk.schedule.reasonTitle")}</h2>
          <TranslatedField
            {...{ form, languages }}
            name="reason"
            label={t("meetingDesk.part.reason")}
            rows={3}
            optional={t("meetingDesk.schedule.reasonHint")}
          />
        </section>
      ) : null}
      <div className="actions">
        <SubmitButton>{announced ? t("meetingDesk.schedule.doMove") : t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}
