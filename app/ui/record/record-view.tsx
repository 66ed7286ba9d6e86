import type { PublishedMeeting } from "~/domain/published/meetings.ts";
import type { PublishedRecord, RecordVersionPoint } from "~/domain/published/records.ts";
import type { Said } from "~/domain/published/said.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { Note } from "../note.tsx";
import { ExternalLink } from "../public/external-link.tsx";
import { useHostText } from "../public/host-text.tsx";
import { meetingTime } from "../public/meeting-time.ts";
import { PlanNames } from "../public/plan-names.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { RecordSection } from "./record-section.tsx";

type Of = Pick<
  PublishedMeeting,
  | "slug"
  | "title"
  | "mainLanguage"
  | "startsAt"
  | "endsAt"
  | "timeZone"
  | "place"
  | "format"
  | "host"
  | "plans"
  | "purpose"
>;
type Props = {
  meeting: Of;
  record: PublishedRecord;
  said: Said;
  /** the newest first; empty of one that is looked at before it is published */
  versions: RecordVersionPoint[];
};

/** A record from its head to its versions, as everybody reads it. */
export function RecordView({ meeting, record, said, versions }: Props) {
  const newest = versions[0]?.version ?? record.version;
  return (
    <>
      <RecordHead {...{ meeting, record, versions }} earlier={record.version < newest ? newest : null} />
      {record.sections.map((section, index) => (
        <RecordSection
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          key={index}
          {...{ section, said, mainLanguage: meeting.mainLanguage }}
        />
      ))}
      <Elsewhere record={record} mainLanguage={meeting.mainLanguage} />
      {versions.length > 1 ? <Versions {...{ meeting, versions, shown: record.version }} /> : null}
    </>
  );
}

type HeadProps = Pick<Props, "meeting" | "record" | "versions"> & {
  /** the newest version, where this is another */
  earlier: number | null;
};

function RecordHead({ meeting, record, versions, earlier }: HeadProps) {
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const { on, hours, zone } = meetingTime(meeting, i18n);
  const { version, publishedOn, compiledBy, links } = record;
  const named = earlier === null ? {} : { version: String(version) };
  return (
    <Row
      label={t("records.title")}
      margin={
        <>
          {publishedOn ? (
            <p>
              <TimeText value={publishedOn} opens />
            </p>
          ) : null}
          <p>{t("records.version", { version: String(version) })}</p>
        </>
      }
    >
      {earlier === null ? null : (
        <Note tone="warn" title={t("records.earlier")}>
          <Rich
            k="records.earlierText"
            with={{
              link: (
                <a href={paths.record(meeting.slug)}>{t("records.newest", { version: String(earlier) })}</a>
              ),
            }}
          />
        </Note>
      )}
      <h1 className={earlier === null ? undefined : "mt6"} lang={host.lang(meeting.title)}>
        {host.words(meeting.title)}
      </h1>
      <p className="lede mt4">
        <time dateTime={meeting.startsAt}>{sentence(date(on))}</time>, {hours} ({zone})
      </p>
      <div className="mt6">
        <Facts
          items={[
            {
              term: t("meetings.one.place"),
              value: meeting.format === "digital" ? t("states.format.digital") : host.span(meeting.place),
            },
            {
              term: t("commitments.one.plan"),
              value: meeting.plans ? (
                <PlanNames plans={meeting.plans} mainLanguage={meeting.mainLanguage} />
              ) : null,
            },
            { term: t("consultations.one.lead"), value: host.span(meeting.host.name) },
            {
              term: t("records.compiledBy"),
              value: host.words(compiledBy) ? host.span(compiledBy) : null,
            },
            {
              term: t("records.recording"),
              value: links.some(({ kind }) => kind === "recording") ? (
                <ul className="bare">
                  {links
                    .filter(({ kind }) => kind === "recording")
                    .map(({ url, title }) => (
                      <li key={url}>
                        <ExternalLink href={url}>{host.span(title)}</ExternalLink>
                      </li>
                    ))}
                </ul>
              ) : null,
            },
          ]}
        />
      </div>
      {versions.length > 0 ? (
        <p className="actions mt6">
          <a href={paths.recordDocument(meeting.slug, named)}>{t("records.asDocument")}</a>
        </p>
      ) : null}
    </Row>
  );
}

/** Documents that were shown, or lie elsewhere. */
function Elsewhere({ record: { links }, mainLanguage }: Pick<Props, "record"> & { mainLanguage: string }) {
  const { t } = useI18n();
  const host = useHostText(mainLanguage);
  const documents = links.filter(({ kind }) => kind === "document");
  if (documents.length === 0) return null;
  return (
    <Row label={t("records.documents")} heading>
      <ul>
        {documents.map(({ url, title }) => (
          <li key={url}>
            <ExternalLink href={url}>{host.span(title)}</ExternalLink>
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Versions({ meeting, versions, shown }: Pick<Props, "meeting" | "versions"> & { shown: number }) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  return (
    <Row className="after" label={t("records.versions")} heading>
      <ol className="list open" reversed>
        {versions.map(({ version, publishedOn, note }, index) => {
          const name = t("records.version", { version: String(version) });
          const at = index === 0 ? {} : { version: String(version) };
          return (
            <li className="item" key={version}>
              <h3>{version === shown ? name : <a href={paths.record(meeting.slug, at)}>{name}</a>}</h3>
              {host.words(note) ? host.paragraphs(note, "words") : null}
              <p className="meta">
                <Separated
                  items={[
                    <TimeText key="on" value={publishedOn} opens />,
                    version === shown ? t("records.shownHere") : null,
                  ]}
                />
              </p>
            </li>
          );
        })}
      </ol>
    </Row>
  );
}
