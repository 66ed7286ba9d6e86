import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { Frame } from "./consulting-head.tsx";
import { ListItem, placed } from "./list-item.tsx";

type Disposition = {
  item: string;
  label: Translated;
  meaning: Translated;
  needsDestination: boolean;
  ended: boolean;
  version: number;
};
type Props = { frame: Frame; answer: Answer | undefined; dispositions: Disposition[] };

/** The outcomes that responses can give, each with what it means for whoever wrote. */
export function DispositionsSection({ frame, answer, dispositions }: Props) {
  const { t, language } = useI18n();
  return (
    <section id="disposition" aria-labelledby="dispositions" className="form-narrow block">
      <h2 id="dispositions">{t("consultationDesk.part.dispositions")}</h2>
      <p className="m">{t("consultationDesk.lists.dispositionsHint")}</p>
      <ol className="people">
        {placed(dispositions).map((disposition) => {
          const label = pick(disposition.label, language, frame.mainLanguage);
          const meaning = pick(disposition.meaning, language, frame.mainLanguage);
          return (
            <ListItem
              key={disposition.item}
              list="disposition"
              {...disposition}
              name={label.text}
              open={answer?.form === `disposition_${disposition.item}`}
              form={<DispositionForm frame={frame} answer={answer} disposition={disposition} />}
            >
              <DispositionTag disposition={disposition.item} label={label.text} lang={label.lang} />{" "}
              {disposition.ended ? <span className="m">{t("consultationDesk.lists.ended")}</span> : null}
              <p className="m" lang={meaning.lang}>
                {meaning.text}
              </p>
            </ListItem>
          );
        })}
      </ol>
      <h3 className="block">{t("consultationDesk.lists.dispositionAdd")}</h3>
      <DispositionForm frame={frame} answer={answer} />
    </section>
  );
}

function DispositionForm({
  frame,
  answer,
  disposition,
}: Pick<Props, "frame" | "answer"> & { disposition?: Disposition }) {
  const { t } = useI18n();
  const form = useBinding(answer, disposition ? `disposition_${disposition.item}` : "disposition_add");
  const shared = { form, languages: frame.languages };
  return (
    <PostForm
      hidden={{
        intent: disposition ? "disposition_change" : "disposition_add",
        item: disposition?.item,
        version: disposition?.version,
      }}
    >
      <TranslatedField
        {...shared}
        name="label"
        label={t("consultationDesk.lists.label")}
        stored={disposition?.label}
      />
      <TranslatedField
        {...shared}
        name="meaning"
        label={t("consultationDesk.lists.meaning")}
        hint={t("consultationDesk.lists.meaningHint")}
        stored={disposition?.meaning}
        rows={2}
      />
      <Checkbox
        {...form.tick("needsDestination", disposition?.needsDestination ?? false)}
        label={t("consultationDesk.lists.needsDestination")}
      />
      <div className="actions">
        <SubmitButton kind="second">
          {disposition ? t("common.button.save") : t("common.button.add")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
