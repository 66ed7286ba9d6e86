import { limits } from "~/domain/submissions/submission.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import type { Translated } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { Note } from "../note.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Quote } from "../quote.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";

/** What could not be taken in: as it was typed, and what to do. */
export type LaterMistake = {
  key: string;
  text: string;
  language: string;
  touches: string[];
  error: string | null;
  refusal: "ended" | "too_many" | "corrected_since" | null;
};

type Props = {
  submission: string;
  formKey: string;
  kind: "addition" | "correction";
  /** the consultation takes nothing more in by this way */
  ended: boolean;
  contactEmail: string;
  latePolicy: Translated;
  mainLanguage: string;
  text: string;
  /** the number of that text, of a correction */
  from: number | null;
  language: Language;
  points: { ref: string; number: number; title: string; language: string }[];
  answered: boolean;
  /** the last day for input, where it has passed */
  lateSince: string | null;
  mistake?: LaterMistake;
};

/** A new text beside the one that was sent: what becomes of it is said before it is sent. */
export function LaterPage(props: Props) {
  const { submission: ref, formKey, kind, from, points, mistake } = props;
  const { t } = useI18n();
  const corrects = kind === "correction";
  const contact = <a href={`mailto:${props.contactEmail}`}>{props.contactEmail}</a>;
  const title = t(corrects ? "own.later.correctTitle" : "own.later.addTitle", { ref });
  const since = mistake?.refusal === "corrected_since";
  const ended = props.ended || mistake?.refusal === "ended";
  return (
    <Row label={<span className="ref">{ref}</span>}>
      <ErrorSummary sayWhich={false} errors={{ text: mistake?.error ?? undefined }} />
      {ended || (mistake?.refusal && !since) ? (
        <Note tone="warn" live>
          <p>
            <Rich k={ended ? "own.later.ended" : "own.later.too_many"} with={{ contact }} />
          </p>
        </Note>
      ) : null}
      <h1>{title}</h1>
      <p className="lede mt4">{t(corrects ? "own.later.correctLede" : "own.later.addLede")}</p>
      {props.answered ? <p>{t("own.later.answered")}</p> : null}
      <Late {...props} />
      {ended && !mistake ? null : (
        <PostForm hidden={{ key: mistake?.key || formKey, kind, from }} className="mt8">
          <TextArea
            name="text"
            label={t("own.later.text")}
            value={mistake?.text ?? props.text}
            error={mistake?.error ?? undefined}
            maxLength={limits.text}
            className="tall"
            lang={props.language}
          />
          {since ? (
            <>
              <h2 className="h3">{t("own.later.now")}</h2>
              <Quote text={props.text} lang={props.language} size="sent" />
            </>
          ) : null}
          <Select
            name="language"
            label={t("own.later.language")}
            value={mistake?.language || props.language}
            options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
          />
          {points.length > 0 ? (
            <CheckboxGroup
              name="touches"
              label={t("own.later.touches")}
              hint={t("own.later.touchesHint")}
              values={mistake?.touches}
              choices={points.map((point) => ({
                value: point.ref,
                label: `${point.number}. ${point.title}`,
                lang: point.language as Language,
              }))}
            />
          ) : null}
          <div className="actions">
            <SubmitButton>{t("own.later.send")}</SubmitButton>
            <a href={paths.tracked(ref)}>{t("track.withdraw.keep")}</a>
          </div>
        </PostForm>
      )}
    </Row>
  );
}

/** After the last day: that it is received all the same, and what the consultation says of late input. */
function Late({
  lateSince,
  latePolicy,
  mainLanguage,
}: Pick<Props, "lateSince" | "latePolicy" | "mainLanguage">) {
  const host = useHostText(mainLanguage);
  if (lateSince === null) return null;
  return (
    <Note tone="warn">
      <p>
        <Rich k="own.later.late" with={{ date: <TimeText value={lateSince} /> }} /> {host.span(latePolicy)}
      </p>
    </Note>
  );
}
