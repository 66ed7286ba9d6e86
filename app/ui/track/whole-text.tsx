import type { LaterText } from "~/domain/contributions/later.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Grounds } from "../barred.tsx";
import { ChangedText } from "../changes.tsx";
import { MarkedText } from "../marked-text.tsx";
import { Quote } from "../quote.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { FileSize } from "../submit/file-size.tsx";
import { TimeText } from "../time-text.tsx";
import { mailto, type OwnData, type OwnTextData } from "./own-data.ts";

/** Everything that was sent, as it was sent; once split, with what each passage was marked as. */
export function WholeText({ own }: { own: OwnData }) {
  const { t } = useI18n();
  const split = own.texts.some((text) => text.covered !== null);
  const subject = t("track.text.wrongSubject", { ref: own.ref });
  return (
    <Row id="whole" heading label={t(split ? "track.text.title" : "track.text.unsplit")}>
      {own.texts.map((text) => (
        <OneText
          key={text.number}
          text={text}
          named={own.texts.length > 1 || text.kind === "transcript"}
          later={own.later.find((one) => one.number === text.number)}
        />
      ))}
      {split ? (
        <>
          <p className="small mt4">{t("track.text.legend")}</p>
          {own.texts.some((text) => text.redactions.length > 0) ? (
            <Grounds
              of={own.texts.flatMap((text) => text.redactions.map(({ ground }) => ({ grounds: [ground] })))}
              lang={own.consultation.mainLanguage}
              label={t("redaction.words.own")}
            />
          ) : null}
          <p className="small">
            <Rich
              k="track.text.wrong"
              with={{
                write: <a href={mailto(own.consultation.contactEmail, subject)}>{t("track.text.write")}</a>,
              }}
            />
          </p>
        </>
      ) : null}
      <Files own={own} />
    </Row>
  );
}

function OneText({ text, named, later }: { text: OwnTextData; named: boolean; later?: LaterText }) {
  const { t, percent } = useI18n();
  const lang = text.language as Language;
  return (
    <>
      {named ? <h3>{t(`states.textKind.${text.kind}`)}</h3> : null}
      {later ? <Since later={later} lang={lang} /> : null}
      {text.covered !== null ? (
        <>
          <p className="meta">
            {t("common.coverage.label", { percent: percent(Math.floor(text.covered * 100) / 100) })}
          </p>
          <MarkedText
            text={text.body}
            lang={lang}
            passages={[
              ...text.passages.map(({ start, end, mark, number }) => ({
                start,
                end,
                kind: mark,
                label: number === null ? t(`states.mark.${mark}`) : String(number),
              })),
              ...text.redactions.map(({ start, end }) => ({
                ...{ start, end, kind: "redacted" as const, label: t("states.mark.redacted") },
              })),
            ]}
          />
        </>
      ) : later?.changes ? null : (
        <Quote text={text.body} lang={lang} size="sent" />
      )}
    </>
  );
}

/** When it came, which points it is about, what it changed, and whether anybody has read it. */
function Since({ later, lang }: { later: LaterText; lang: Language }) {
  const { t, list } = useI18n();
  return (
    <>
      <p className="meta">
        <Rich k="own.later.came" with={{ date: <TimeText value={later.receivedOn} /> }} />{" "}
        {later.late ? `${t("track.receipt.late")} ` : null}
        {later.touches.length > 0
          ? `${t("own.later.about", { points: list(later.touches.map(({ ref }) => ref)) })} `
          : null}
        {later.placed ? null : t("own.later.waits")}
      </p>
      {later.changes ? (
        <>
          <p className="small">{t("own.later.changed")}</p>
          <ChangedText changes={later.changes} lang={lang} />
        </>
      ) : null}
    </>
  );
}

/** The files by name; they are kept for staff and not shown to anyone by this page. */
export function Files({ own }: { own: Pick<OwnData, "files" | "texts"> }) {
  const { t } = useI18n();
  if (own.files.length === 0) return null;
  const unread = !own.texts.some((text) => text.kind === "transcript" || text.covered !== null);
  return (
    <>
      <h3 className="mt6">{t("track.text.files")}</h3>
      <ul>
        {own.files.map((file) => (
          <li key={file.number}>
            {file.fileName}{" "}
            <span className="meta">
              <FileSize bytes={file.size} />
            </span>
          </li>
        ))}
      </ul>
      {unread ? <p className="meta">{t("track.text.unread")}</p> : null}
    </>
  );
}
