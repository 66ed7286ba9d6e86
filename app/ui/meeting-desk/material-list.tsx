import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { ListItem, placed } from "../consulting/list-item.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { ToCome } from "./agenda-view.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";

type Material = {
  item: string;
  title: Translated;
  note: Translated;
  url: string | null;
  dueOn: string | null;
  version: number;
};
type Props = { frame: MeetingFrame; materials: Material[]; answer: Answer | undefined };

/** What is to be read, each with its form; then the form for more. */
export function MaterialList({ frame, materials, answer }: Props) {
  const { t, language } = useI18n();
  return (
    <>
      <section id="material" className="form-narrow" aria-label={t("meetingDesk.page.material")}>
        {materials.length === 0 ? (
          <p>{t("meetingDesk.material.empty")}</p>
        ) : (
          <ol className="people">
            {placed<Material & { ended?: boolean }>(materials).map((material) => {
              const title = pick(material.title, language, frame.mainLanguage);
              const note = pick(material.note, language, frame.mainLanguage);
              return (
                <ListItem
                  key={material.item}
                  list="material"
                  {...material}
                  name={title.text}
                  open={answer?.form === `material_${material.item}`}
                  form={<MaterialForm {...{ frame, answer, material }} />}
                >
                  {material.url ? (
                    <a href={material.url} lang={title.lang} rel="noreferrer">
                      {title.text}
                    </a>
                  ) : (
                    <>
                      <span lang={title.lang}>{title.text}</span> <ToCome dueOn={material.dueOn} />
                    </>
                  )}
                  {note.text ? (
                    <p className="m" lang={note.lang}>
                      {note.text}
                    </p>
                  ) : null}
                </ListItem>
              );
            })}
          </ol>
        )}
      </section>
      <section className="form-narrow block" aria-labelledby="add">
        <h2 id="add">{t("meetingDesk.material.add")}</h2>
        <MaterialForm {...{ frame, answer }} />
      </section>
    </>
  );
}

/** What it is called, where it lies or by when it comes, and a word about it; a new one where none is given. */
function MaterialForm({ frame, answer, material }: Omit<Props, "materials"> & { material?: Material }) {
  const { t } = useI18n();
  const form = useBinding(answer, material ? `material_${material.item}` : "material_add");
  const shared = { form, languages: frame.languages };
  return (
    <PostForm
      hidden={{
        intent: material ? "material_change" : "material_add",
        item: material?.item,
        version: material?.version,
      }}
    >
      <TranslatedField
        {...shared}
        name="title"
        label={t("meetingDesk.part.title")}
        stored={material?.title}
      />
      <TextInput
        {...form.field("url", material && (material.url ?? ""))}
        type="url"
        label={t("meetingDesk.material.url")}
        hint={t("meetingDesk.material.urlHint")}
        optional
      />
      <DateInput
        {...form.field("dueOn", material && (material.dueOn ?? ""))}
        label={t("meetingDesk.material.dueOn")}
        optional
      />
      <TranslatedField
        {...shared}
        name="note"
        label={t("meetingDesk.material.note")}
        stored={material?.note}
        rows={2}
        optional
      />
      <div className="actions">
        <SubmitButton kind={material ? "second" : "main"}>
          {material ? t("common.button.save") : t("meetingDesk.material.add")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
