/** What became of a response after its first publication: earlier versions, what each changed, and its retraction. */
import type { Changes } from "~/domain/published/changes.ts";
import type { PublishedResponse } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { withBars } from "../barred.tsx";
import { ChangeList } from "../changes.tsx";
import { CoveredText } from "../covered-text.tsx";
import { Note } from "../note.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";

type Props = { response: PublishedResponse };

/** Says that this is not what holds now, and leads to that. */
export function EarlierVersion({ response: { number, version } }: Props) {
  const { t } = useI18n();
  return (
    <Note tone="warn" title={t("responses.earlier")}>
      <Rich
        k="responses.earlierText"
        with={{
          link: <a href={paths.response(number)}>{t("responses.newest", { version: String(version) })}</a>,
        }}
      />
    </Note>
  );
}

type Retraction = NonNullable<PublishedResponse["retraction"]>;

/** The response holds no longer: since when, why, who decided it, and what happens now. */
export function Retracted({
  response,
  retraction,
  awaiting,
}: Props & { retraction: Retraction /** that still wait for a new answer */; awaiting: number }) {
  const { t } = useI18n();
  return (
    <Note
      tone="warn"
      title={<Rich k="responses.retracted" with={{ date: <TimeText value={retraction.on} /> }} />}
    >
      <div className="words mt2" lang={response.language}>
        <CoveredText
          text={retraction.reason}
          bars={retraction.bars ?? []}
          groundLang={response.consultation.mainLanguage}
        />
      </div>
      <p className="mt2">
        {t("responses.retractedText")}{" "}
        {awaiting > 0 ? t("responses.retractedNext", { count: awaiting }) : t("responses.retractedNothing")}
      </p>
      <p className="meta mt2">
        {t(retraction.fourEyes ? "responses.retractedByTwo" : "responses.retractedByOne")}
      </p>
    </Note>
  );
}

/** The last change that was told; a typing error is quiet, and stands under Versions. */
export function LastChange({ response: { versions, language } }: Props) {
  const change = versions.findLast(({ kind }) => kind === "substantive");
  return change?.note ? (
    <p className="mt4">
      <Rich
        k="responses.lastChange"
        with={{
          date: <TimeText value={change.publishedOn} />,
          note: <span lang={language}>{withBars(change.note)}</span>,
        }}
      />
    </p>
  ) : null;
}

/** What the version that is shown changed of the one before it. */
export function VersionChanges({
  response,
  version,
  changes,
}: Props & { version: number; changes: Changes }) {
  const { t } = useI18n();
  const { language, consultation } = response;
  const own = response.versions.find((one) => one.version === version);
  return (
    <Row label={t("responses.changes", { version: String(version) })} heading>
      <p className="meta">
        <Moved added={own?.added ?? 0} left={own?.left ?? 0} />
      </p>
      <ChangeList changes={changes} lang={language} mainLanguage={consultation.mainLanguage} />
    </Row>
  );
}

function Moved({ added, left }: { added: number; left: number }) {
  const { t } = useI18n();
  return (
    <Separated
      items={[
        added > 0 ? t("responses.added", { count: added }) : null,
        left > 0 ? t("responses.left", { count: left }) : null,
      ]}
    />
  );
}

/** All versions, the newest first, each readable as it was. */
export function Versions({ response, shown }: Props & { shown: number }) {
  const { t } = useI18n();
  const { number, versions, language } = response;
  return (
    <Row className="after" label={t("responses.versions")} heading>
      <ol className="list open" reversed>
        {[...versions].reverse().map(({ version, kind, note, publishedOn, added, left }) => (
          <li className="item" key={version}>
            <h3>
              {version === shown ? (
                t("responses.versionName", { version: String(version) })
              ) : (
                <a href={paths.response(number, { version: String(version) })}>
                  {t("responses.versionName", { version: String(version) })}
                </a>
              )}
            </h3>
            {note ? (
              <p className="words" lang={language}>
                {withBars(note)}
              </p>
            ) : null}
            <p className="meta">
              <Separated
                items={[
                  <TimeText key="on" value={publishedOn} opens />,
                  t(`states.versionKind.${kind}`),
                  version === shown ? t("responses.shownHere") : null,
                  added > 0 && kind !== "first" ? t("responses.added", { count: added }) : null,
                  left > 0 ? t("responses.left", { count: left }) : null,
                ]}
              />
            </p>
          </li>
        ))}
      </ol>
    </Row>
  );
}
