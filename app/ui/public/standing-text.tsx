import type { ForumText } from "~/domain/published/published.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";
import { Markdown } from "./markdown.tsx";

type Props = { heading: string; fallback: string; text: Pick<ForumText, "bodies" | "updatedOn"> | null };

/** A standing page: the editors' text in the reader's language as far as there is one, else the text it came with. */
export function StandingText({ heading, fallback, text }: Props) {
  const { t, language } = useI18n();
  const { forum } = useRootData();
  const written = text && languages.some((code) => text.bodies[code]?.trim()) ? text : null;
  const shown = written && pick(written.bodies, language, (forum?.mainLanguage ?? "en") as Language);
  const updatedOn = shown && written?.updatedOn[shown.lang];
  return (
    <Row label={t("about.title")} margin={updatedOn ? <Updated on={updatedOn} /> : null}>
      <h1>{heading}</h1>
      <div className="prose mt6" lang={shown && shown.lang !== language ? shown.lang : undefined}>
        <Markdown text={shown ? shown.text : fallback} />
      </div>
    </Row>
  );
}

function Updated({ on }: { on: string }) {
  const { t, date } = useI18n();
  return (
    <p>
      <time dateTime={on}>{t("about.updated", { date: date(on) })}</time>
    </p>
  );
}
