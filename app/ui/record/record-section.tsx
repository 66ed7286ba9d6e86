/** The sections of a record as everybody reads them; the desk shows the same before it is published. */
import { Fragment, type ReactNode } from "react";
import type { PresentedCommitment, PublishedSection } from "~/domain/published/records.ts";
import type { Said } from "~/domain/published/said.ts";
import { cameIn } from "~/domain/records/record.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { LinkedText } from "../linked-text.tsx";
import { ContributionRows } from "../public/contribution-rows.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";

type Props = { section: PublishedSection; said: Said; mainLanguage: string };

/** One section under its heading, which its kind has where it was given none. */
export function RecordSection({ section, said, mainLanguage }: Props) {
  const { t } = useI18n();
  const host = useHostText(mainLanguage);
  const { kind, title, body, attendance, item, commitments } = section;
  const heading = host.words(title) ? (
    <span lang={host.lang(title)}>{host.words(title)}</span>
  ) : (
    t(`records.section.${kind}`)
  );
  const written = host.words(body) ? (
    <div className="words" lang={host.lang(body)}>
      <LinkedText text={host.words(body)} />
    </div>
  ) : null;
  return (
    <Row
      label={heading}
      heading
      margin={
        item ? (
          <>
            <p>{t(`states.agendaKind.${item.item}`)}</p>
            {host.words(item.lead) ? <p>{host.span(item.lead)}</p> : null}
          </>
        ) : null
      }
    >
      {attendance ? <Attendance attendance={attendance}>{written}</Attendance> : written}
      {item ? <Item item={item} said={said} mainLanguage={mainLanguage} empty={!host.words(body)} /> : null}
      {commitments?.map((one) => (
        <Commitment key={one.slug} commitment={one} />
      ))}
    </Row>
  );
}

type AttendanceProps = {
  attendance: NonNullable<PublishedSection["attendance"]>;
  /** what is written of it: about all who were there, so that it stands under none of its headings */
  children: ReactNode;
};

/** In numbers, and organisations by name; no person. */
function Attendance({ attendance, children }: AttendanceProps) {
  const { t } = useI18n();
  const { counted, kinds, newcomers, named = [], streamFollowers } = attendance;
  const count = cameIn(attendance);
  return (
    <>
      <p>
        {count > 0 ? t(`records.attendance.${counted}`, { count }) : t("records.attendance.none")}{" "}
        {newcomers ? t("records.attendance.newcomers", { count: newcomers }) : null}{" "}
        {streamFollowers ? t("records.attendance.streamFollowers", { count: streamFollowers }) : null}
      </p>
      {children}
      {kinds.length > 0 ? (
        <DataTable
          caption={t("records.attendance.table")}
          captionHidden
          columns={[
            { key: "kind", head: t("records.attendance.kind"), rowHead: true },
            { key: "n", head: t("records.attendance.people"), numeric: true },
          ]}
          rows={kinds.map(({ kind, n }) => ({ id: kind, kind: t(`contacts.kind.${kind}`), n }))}
          foot={{ kind: t("common.word.total"), n: count }}
        />
      ) : null}
      {named.length > 0 ? (
        <>
          <h3>{t("records.attendance.named")}</h3>
          <ul>
            {named.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="meta mt4">{t("records.noName")}</p>
    </>
  );
}

type ItemProps = {
  item: NonNullable<PublishedSection["item"]>;
  /** nothing was written beside it */
  empty: boolean;
} & Pick<Props, "said" | "mainLanguage">;

/** What was said to each of its questions, then under themes, then to none of them. */
function Item({ item, said, mainLanguage, empty }: ItemProps) {
  const { t } = useI18n();
  const host = useHostText(mainLanguage);
  const { questions, themes = [], refs } = item;
  const list = (named: readonly string[]) => <SaidList {...{ refs: named, said, mainLanguage }} />;
  const underHeading = (named: readonly string[], unconfirmed?: number | null) => (
    <>
      {named.length > 0 ? list(named) : null}
      {unconfirmed ? <p className="meta">{t("records.item.unconfirmed", { count: unconfirmed })}</p> : null}
      {named.length > 0 || unconfirmed ? null : <p className="meta">{t("records.item.nothing")}</p>}
    </>
  );
  const nothing = empty && questions.length + themes.length + refs.length === 0 && !item.unconfirmed;
  return (
    <>
      {questions.map(({ number, text, refs: named, unconfirmed }, row) => (
        <Fragment key={number}>
          <h3 className={row > 0 ? "mt8" : undefined}>
            <span className="meta">{t("records.item.question", { number: String(number) })}</span>{" "}
            <span lang={host.lang(text)}>{host.words(text)}</span>
          </h3>
          {underHeading(named, unconfirmed)}
        </Fragment>
      ))}
      {themes.map(({ title, refs: named, unconfirmed }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <Fragment key={row}>
          <h3 className={row + questions.length > 0 ? "mt8" : undefined}>
            <span className="meta">{t("common.thread.theme")}</span>{" "}
            <span lang={host.lang(title)}>{host.words(title)}</span>
          </h3>
          {underHeading(named, unconfirmed)}
        </Fragment>
      ))}
      {refs.length > 0 || item.unconfirmed ? (
        <>
          {themes.length > 0 ? <h3 className="mt8">{t("records.item.otherwise")}</h3> : null}
          {questions.length > 0 && themes.length === 0 ? (
            <h3 className="mt8">{t("records.item.toNone")}</h3>
          ) : null}
          {list(refs)}
          {item.unconfirmed ? (
            <p className="meta">{t("records.item.unconfirmed", { count: item.unconfirmed })}</p>
          ) : null}
        </>
      ) : null}
      {nothing ? <p className="meta">{t("records.item.nothing")}</p> : null}
    </>
  );
}

/** Contributions as they stand in public now; what is not listed stands as its reference, without words. */
function SaidList({
  refs,
  said,
  mainLanguage,
}: { refs: readonly string[] } & Pick<Props, "said" | "mainLanguage">) {
  const { t } = useI18n();
  const items = refs.flatMap((ref) => said[ref] ?? []);
  const unlisted = refs.filter((ref) => !said[ref]);
  return (
    <>
      {items.length > 0 ? <ContributionRows items={items} mainLanguage={mainLanguage} /> : null}
      {unlisted.length > 0 ? (
        <ul className="list open">
          {unlisted.map((ref) => (
            <li className="item" key={ref}>
              <p className="said">{t("records.item.notPublished")}</p>
              <p className="meta">
                <span className="ref">{ref}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Commitment({ commitment }: { commitment: PresentedCommitment }): ReactNode {
  const { t } = useI18n();
  const { slug, number, title, mainLanguage, status } = commitment;
  const host = useHostText(mainLanguage);
  const own = useHostText(status?.mainLanguage ?? mainLanguage);
  return (
    <div className="mt6">
      <h3>
        <a href={paths.commitment(slug)}>
          <Rich k="meetings.one.commitment" with={{ number: String(number), title: host.span(title) }} />
        </a>
      </h3>
      {status ? (
        <>
          <p className="state">{t(`states.commitment.${status.state}`)}</p>
          {own.paragraphs(status.text, "words")}
          <p className="meta">
            <Rich
              k="records.commitment.reported"
              with={{ date: <TimeText value={status.reportedOn} />, body: own.span(status.body.name) }}
            />
          </p>
        </>
      ) : (
        <p className="meta">{t("records.commitment.none")}</p>
      )}
    </div>
  );
}
