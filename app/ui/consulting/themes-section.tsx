import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { Frame } from "./consulting-head.tsx";
import { ListItem, placed } from "./list-item.tsx";

type Theme = { item: string; title: Translated; ended: boolean; version: number };
type Props = { frame: Frame; answer: Answer | undefined; themes: Theme[] };

/** The themes that contributions are sorted under. */
export function ThemesSection({ frame, answer, themes }: Props) {
  const { t, language } = useI18n();
  return (
    <section id="theme" aria-labelledby="themes" className="form-narrow block">
      <h2 id="themes">{t("consultationDesk.lists.themes")}</h2>
      <p className="m">{t("consultationDesk.lists.themesHint")}</p>
      <ol className="people">
        {placed(themes).map((theme) => {
          const { text, lang } = pick(theme.title, language, frame.mainLanguage);
          return (
            <ListItem
              key={theme.item}
              list="theme"
              {...theme}
              name={text}
              open={answer?.form === `theme_${theme.item}`}
              form={<ThemeForm frame={frame} answer={answer} theme={theme} />}
            >
              <b lang={lang}>{text}</b>{" "}
              {theme.ended ? <span className="m">{t("consultationDesk.lists.ended")}</span> : null}
            </ListItem>
          );
        })}
      </ol>
      <h3 className="block">{t("consultationDesk.lists.themeAdd")}</h3>
      <ThemeForm frame={frame} answer={answer} />
    </section>
  );
}

function ThemeForm({ frame, answer, theme }: Pick<Props, "frame" | "answer"> & { theme?: Theme }) {
  const { t } = useI18n();
  const form = useBinding(answer, theme ? `theme_${theme.item}` : "theme_add");
  return (
    <PostForm
      hidden={{ intent: theme ? "theme_change" : "theme_add", item: theme?.item, version: theme?.version }}
    >
      <TranslatedField
        form={form}
        name="title"
        label={t("consultationDesk.lists.themeTitle")}
        languages={frame.languages}
        stored={theme?.title}
      />
      <div className="actions">
        <SubmitButton kind="second">{theme ? t("common.button.save") : t("common.button.add")}</SubmitButton>
      </div>
    </PostForm>
  );
}
