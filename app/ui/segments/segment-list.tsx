import type { ReactNode } from "react";
import type { ListedContact } from "~/domain/contacts/contact.ts";
import { type Exclusion, exclusions, type SegmentCounts } from "~/domain/segments/segment.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { DeskHead } from "../desk-head.tsx";
import { Note } from "../note.tsx";

/** The head of a segment's pages. */
export function SegmentHead({ title, sub }: { title: string; sub: ReactNode }) {
  const { t } = useI18n();
  return (
    <DeskHead
      trail={[
        <a key="list" href={paths.desk.contacts()}>
          {t("contactDesk.title")}
        </a>,
        <a key="segments" href={paths.desk.segments()}>
          {t("segments.title")}
        </a>,
      ]}
      title={title}
      sub={sub}
    />
  );
}

const passedOver = ({ excluded }: SegmentCounts) => exclusions.reduce((sum, why) => sum + excluded[why], 0);

/** How many it means, and how many it passes over, each with the reason; `unreached` are told of beside it. */
export function SegmentNumbers({ counts, unreached }: { counts: SegmentCounts; unreached: number }) {
  const { t, list } = useI18n();
  const reasons = exclusions
    .filter((why) => counts.excluded[why] > 0)
    .map((why) => t(`segments.excluded.${why}`, { count: counts.excluded[why] }));
  return (
    <p>
      <b>{t("segments.included", { count: counts.included })}</b>{" "}
      {reasons.length > 0
        ? t("segments.passedOver", { count: passedOver(counts), reasons: list(reasons) })
        : unreached === 0
          ? t("segments.nobodyPassedOver")
          : null}{" "}
      {counts.unconfirmed > 0 ? t("segments.unconfirmed", { count: counts.unconfirmed }) : null}
    </p>
  );
}

/** An area that is a part of a word means nobody: said where it would mean somebody as a whole one. */
export function SegmentArea({ area, byPart }: { area: string; byPart: number }) {
  const { t } = useI18n();
  if (byPart === 0) return null;
  return (
    <Note tone="warn">
      <p>{t("segments.partOfArea", { area, count: byPart })}</p>
    </Note>
  );
}

/** Those whom it means, or those whom it passes over. */
export function SegmentViews({
  of,
  excluded,
  counts,
}: {
  of: string;
  excluded: boolean;
  counts: SegmentCounts;
}) {
  const { t, number } = useI18n();
  const views = [
    { key: "included", href: paths.desk.segment(of), count: counts.included, current: !excluded },
    {
      key: "excluded",
      href: paths.desk.segment(of, { show: "excluded" }),
      count: passedOver(counts),
      current: excluded,
    },
  ] as const;
  return (
    <nav aria-label={t("segments.views.label")}>
      <ul className="views">
        {views.map(({ key, href, count, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {t(`segments.views.${key}`)} {number(count)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** By organisation and name, as on the invitation list; with why, where they are passed over. */
export function SegmentList({ contacts }: { contacts: (ListedContact & { excluded: Exclusion | null })[] }) {
  const { t } = useI18n();
  if (contacts.length === 0) return <p className="block">{t("segments.nobody")}</p>;
  return (
    <DataTable
      dense
      stacks
      caption={t("contactDesk.list.caption")}
      captionHidden
      columns={[
        { key: "who", head: t("contactDesk.list.who"), rowHead: true },
        { key: "email", head: t("contactDesk.list.email") },
      ]}
      rows={contacts.map(({ ref, name, organisation, email, excluded }) => ({
        id: ref,
        who: (
          <>
            <a href={paths.desk.contact(ref)}>{name ?? organisation}</a>
            {name && organisation ? <div className="m">{organisation}</div> : null}
          </>
        ),
        email: (
          <>
            {email}
            {excluded ? <div className="m">{t(`segments.why.${excluded}`)}</div> : null}
          </>
        ),
      }))}
    />
  );
}
