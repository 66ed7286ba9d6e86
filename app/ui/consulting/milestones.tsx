import { type MilestoneKind, milestoneKinds } from "~/domain/consultations/consultation.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { Shape } from "../shape.tsx";
import { TimeText } from "../time-text.tsx";
import type { Frame } from "./consulting-head.tsx";

type Milestone = {
  handle: string;
  kind: MilestoneKind;
  on: string;
  title: Translated;
  note: Translated | null;
  version: number;
};

/** A milestone with its form folded under it; in a draft it may be taken out. */
export function MilestoneItem({
  milestone,
  answer,
  frame,
  today,
}: {
  milestone: Milestone;
  answer: Answer | undefined;
  frame: Frame;
  today: string;
}) {
  const { t, language } = useI18n();
  const title = pick(milestone.title, language, frame.mainLanguage);
  const note = milestone.note ? pick(milestone.note, language, frame.mainLanguage) : null;
  return (
    <li>
      <Shape name={milestone.on < today ? "done" : "others"} />
      <div className="form-narrow">
        <h2 lang={title.lang}>{title.text}</h2>
        <p className="m">
          <TimeText value={milestone.on} opens /> <span className="sep">·</span>{" "}
          {t(`states.milestone.${milestone.kind}`)}
        </p>
        {note ? <p lang={note.lang}>{note.text}</p> : null}
        <details open={answer?.form === milestone.handle}>
          <summary>
            {t("common.button.edit")}
            <span className="vh"> {title.text}</span>
          </summary>
          <MilestoneForm milestone={milestone} answer={answer} languages={frame.languages} />
          {frame.status === "draft" ? (
            <PostForm hidden={{ intent: "remove", item: milestone.handle, version: milestone.version }}>
              <SubmitButton kind="quiet">
                {t("common.button.remove")}
                <span className="vh"> {title.text}</span>
              </SubmitButton>
            </PostForm>
          ) : null}
        </details>
      </div>
    </li>
  );
}

/** Kind, day, title and note of a milestone; a new one where none is given. */
export function MilestoneForm(props: {
  milestone?: Milestone;
  answer: Answer | undefined;
  languages: Language[];
}) {
  const { milestone, answer, languages } = props;
  const { t } = useI18n();
  const form = useBinding(answer, milestone?.handle ?? "add");
  const kinds = milestoneKinds.map((kind) => ({ value: kind, label: t(`states.milestone.${kind}`) }));
  return (
    <PostForm
      hidden={{
        intent: milestone ? "change" : "add",
        item: milestone?.handle,
        version: milestone?.version,
      }}
    >
      <Select
        {...form.field("kind", milestone?.kind ?? "meeting")}
        label={t("consultationDesk.timeline.kind")}
        options={kinds}
      />
      <DateInput {...form.field("on", milestone?.on)} label={t("consultationDesk.timeline.on")} />
      <TranslatedField
        form={form}
        name="title"
        label={t("consultationDesk.timeline.name")}
        languages={languages}
        stored={milestone?.title}
      />
      <TranslatedField
        form={form}
        name="note"
        label={t("consultationDesk.timeline.note")}
        languages={languages}
        stored={milestone?.note}
        rows={3}
        optional
      />
      <div className="actions">
        <SubmitButton kind={milestone ? "second" : "main"}>
          {milestone ? t("common.button.save") : t("consultationDesk.timeline.addButton")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
