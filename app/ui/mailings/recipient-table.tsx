import type {
  FateCounts,
  ListedRecipient,
  MailingKind,
  RecipientCounts,
  TracedRecipient,
} from "~/domain/mailings/mailing.ts";
import { type Fate, fates, type LeftOut } from "~/domain/mailings/mailing.ts";
import { notSentReasons } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { PageList } from "../page-list.tsx";
import { TimeText } from "../time-text.tsx";
import type { ShownOne } from "./before-mailing.tsx";

type Named = Pick<ListedRecipient, "name" | "organisation" | "email"> & { ref: string | null };

type ListProps = {
  slug: string;
  mailing: ShownOne;
  counts: RecipientCounts;
  list: {
    recipients: ListedRecipient[];
    next: string | null;
    first: boolean;
    /** of those who are left out: the ground that these are for, and all that there are */
    why: LeftOut | null;
    out: LeftOut[];
  };
};

/** A page of those whom it would go to, each to be looked at as his mail; or of those whom it leaves out, by their ground. */
export function RecipientTable({ slug, mailing, counts, list }: ListProps) {
  const { t, number } = useI18n();
  const { number: of, kind } = mailing;
  const { recipients, next, first, why, out } = list;
  const here = why ? { show: "out", why } : { show: "recipients" };
  return (
    <section className="block" aria-label={t("mailingDesk.to.title")}>
      {out.length > 1 ? (
        <nav aria-label={t("mailingDesk.head.why")}>
          <ul className="views">
            {out.map((one) => (
              <li key={one}>
                <a
                  href={paths.desk.mailing(slug, of, { show: "out", why: one })}
                  aria-current={one === why ? "page" : undefined}
                >
                  {t(`mailingDesk.outOne.${one}`)} {number(counts.leftOut[one])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <DataTable
        dense
        stacks
        caption={t("mailingDesk.to.title")}
        captionHidden
        columns={[
          { key: "who", head: t("mailingDesk.head.who"), rowHead: true },
          { key: "why", head: t(why ? "mailingDesk.head.why" : "mailingDesk.preview.title") },
        ]}
        rows={recipients.map((one) => ({
          id: one.ref,
          who: <Who slug={slug} kind={kind} one={one} />,
          why: why ? t(`mailingDesk.outOne.${why}`) : <Preview slug={slug} number={of} one={one} />,
        }))}
      />
      <PageList
        nextHref={next ? paths.desk.mailing(slug, of, { ...here, after: next }) : null}
        firstHref={first ? null : paths.desk.mailing(slug, of, here)}
      />
    </section>
  );
}

function Preview({ slug, number, one }: { slug: string; number: number; one: ListedRecipient }) {
  const { t } = useI18n();
  return (
    <a href={paths.desk.previewMailing(slug, number, { as: one.ref })}>
      {t("mailingDesk.preview.show")}
      <span className="vh">: {one.name ?? one.organisation}</span>
    </a>
  );
}

type TracedProps = {
  slug: string;
  mailing: ShownOne;
  fate: Fate | null;
  counts: FateCounts;
  list: { traced: TracedRecipient[]; next: string | null; first: boolean };
};

/** A page of them, one row a recipient, narrowed by what became of his mail. */
export function TracedTable({ slug, mailing, fate, counts, list }: TracedProps) {
  const { t, number } = useI18n();
  const { number: of } = mailing;
  const { traced, next, first } = list;
  const here = { fate: fate ?? undefined };
  const there = fates.filter((one) => counts[one] > 0);
  return (
    <div className="block">
      <div className="secth">
        <h2 id="who">{t("mailingDesk.to.title")}</h2>
        <span className="m">
          <a href={paths.desk.mailingCsv(slug, of, here)}>{t("mailingDesk.run.download")}</a>
        </span>
      </div>
      <nav aria-label={t("mailingDesk.head.fate")}>
        <ul className="views">
          <li>
            <a href={paths.desk.mailing(slug, of)} aria-current={fate ? undefined : "page"}>
              {t("mailingDesk.run.everyone")}
            </a>
          </li>
          {there.map((one) => (
            <li key={one}>
              <a
                href={paths.desk.mailing(slug, of, { fate: one })}
                aria-current={one === fate ? "page" : undefined}
              >
                {t(`mailingDesk.fate.${one}`)} {number(counts[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {traced.length === 0 ? (
        <p>{t("mailingDesk.run.nobody")}</p>
      ) : (
        <DataTable
          dense
          stacks
          caption={t("mailingDesk.to.title")}
          captionHidden
          columns={[
            { key: "who", head: t("mailingDesk.head.who"), rowHead: true },
            { key: "fate", head: t("mailingDesk.head.fate") },
            { key: "at", head: t("mailingDesk.head.at") },
          ]}
          rows={traced.map((one) => ({
            id: one.place,
            who: <Who slug={slug} kind={mailing.kind} one={one} />,
            fate: (
              <>
                {t(`mailingDesk.fate.${one.fate}`)}
                <NotSent one={one} />
              </>
            ),
            at: one.at ? <TimeText value={one.at} style="moment" /> : null,
          }))}
        />
      )}
      <PageList
        nextHref={next ? paths.desk.mailing(slug, of, { ...here, after: next }) : null}
        firstHref={first ? null : paths.desk.mailing(slug, of, here)}
      />
    </div>
  );
}

function NotSent({ one: { fate, reason } }: { one: TracedRecipient }) {
  const { t } = useI18n();
  const known = notSentReasons.find((word) => word === reason);
  if (fate !== "not_sent" || !reason) return null;
  return <div className="m">{known ? t(`mailDesk.reason.${known}`) : reason}</div>;
}

function Who({ slug, kind, one }: { slug: string; kind: MailingKind; one: Named }) {
  const { t } = useI18n();
  const { ref, name, organisation, email } = one;
  if (!ref) return t("mailingDesk.run.forgotten");
  const href = kind === "notice" ? paths.desk.registration(slug, ref) : paths.desk.contact(ref);
  return (
    <>
      <a href={href}>{name ?? organisation}</a>
      <div className="m">{[name ? organisation : null, email].filter(Boolean).join(" · ")}</div>
    </>
  );
}
