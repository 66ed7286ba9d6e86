import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { Frame } from "./consulting-head.tsx";
import { ListItem, placed } from "./list-item.tsx";

type Material = { item: string; title: Translated; note: Translated | null; url: string; version: number };
type Props = { frame: Frame; answer: Answer | undefined; materials: Material[] };

/** What readers may want to read first. */
export function MaterialsSection({ frame, answer, materials }: Props) {
  const { t, language } = useI18n();
  return (
    <section id="material" aria-labelledby="materials" className="form-narrow block">
      <h2 id="materials">{t("consultationDesk.lists.materials")}</h2>
      <ol className="people">
        {placed<Material & { ended?: boolean }>(materials).map((material) => {
          const title = pick(material.title, language, frame.mainLanguage);
          const note = material.note ? pick(material.note, language, frame.mainLanguage) : null;
          return (
            <ListItem
              key={material.item}
              list="material"
              {...material}
              name={title.text}
              open={answer?.form === `material_${material.item}`}
              form={<MaterialForm frame={frame} answer={answer} material={material} />}
            >
              <a href={material.url} lang={title.lang} rel="noreferrer">
                {title.text}
              </a>
              {note ? (
                <p className="m" lang={note.lang}>
                  {note.text}
                </p>
              ) : null}
            </ListItem>
          );
        })}
      </ol>
      <h3 className="block">{t("consultationDesk.lists.materialAdd")}</h3>
      <MaterialForm frame={frame} answer={answer} />
    </section>
  );
}

function MaterialForm({
  frame,
  answer,
  material,
}: Pick<Props, "frame" | "answer"> & { material?: Material }) {
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
        label={t("consultationDesk.part.title")}
        stored={material?.title}
      />
      <TextInput {...form.field("url", material?.url)} type="url" label={t("consultationDesk.lists.url")} />
      <TranslatedField
        {...shared}
        name="note"
        label={t("consultationDesk.timeline.note")}
        stored={material?.note}
        rows={2}
        optional
      />
      <div className="actions">
        <SubmitButton kind="second">
          {material ? t("common.button.save") : t("common.button.add")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
