import type { ReactNode } from "react";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DispositionTag, type DispositionTagProps } from "./disposition-tag.tsx";
import { Progress } from "./progress.tsx";
import { Separated } from "./separated.tsx";
import type { ShownStage } from "./stage.ts";

export type ContributionItemProps = {
  href: string;
  /** Their words; null where the text is not public. */
  text: string | null;
  lang: Language;
  stage: ShownStage;
  disposition?: DispositionTagProps | null;
  /** Beside the state: a date, where it went. */
  aside?: ReactNode;
  reference: string;
  /** After the reference: theme, who, how it came. */
  meta?: ReactNode[];
};

/** A row of a public list: their words; thread, state and outcome; reference and the small facts. */
export function ContributionItem(props: ContributionItemProps) {
  const { href, text, lang, stage, disposition, aside, reference, meta = [] } = props;
  const { t } = useI18n();
  return (
    <li className="item">
      <p className="said" lang={text === null ? undefined : lang}>
        <a href={href}>{text === null ? t("states.visibility.text_not_published") : <q>{text}</q>}</a>
      </p>
      <p className="went">
        <Progress stage={stage} />
        {disposition ? <DispositionTag {...disposition} /> : null}
        {aside ? <span className="meta">{aside}</span> : null}
      </p>
      <p className="meta">
        <Separated
          items={[
            <span key="ref" className="ref">
              {reference}
            </span>,
            ...meta,
          ]}
        />
      </p>
    </li>
  );
}
