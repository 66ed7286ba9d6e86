import type { ListedRecipient, TracedRecipient } from "~/domain/mailings/mailing.ts";
import { type Fate, fates, type LeftOut, type MailingKind } from "~/domain/mailings/mailing.ts";
import { notSentReasons } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { TimeText } from "../time-text.tsx";
import type { ShownOne } from "./before-mailing.tsx";

type Named = Pick<ListedRecipient, "name" | "organisation" | "email"> & { ref: string | null };

/** Whom it would go to, or whom not and why. */
export function RecipientTable({
  recipients,
  kind,
  slug,
}: {
  recipients: (ListedRecipient & { why: LeftOut | null })[];
  kind: MailingKind;
  slug: string;
}) {
  const { t } = useI18n();
  return (
    <DataTable
      dense
      stacks
      caption={t("mailingDesk.to.title")}
      captionHidden
      columns={[
        { key: "who", head: t("mailingDesk.head.who"), rowHead: true },
        { key: "why", head: t("mailingDesk.head.why") },
      ]}
      rows={recipients.map((one) => ({
        id: one.ref,
        who: <Who slug={slug} kind={kind} one={one} />,
        why: one.why ? t(`mailingDesk.outOne.${one.why}`) : null,
      }))}
    />
  );
}

type TracedProps = {
  slug: string;
  mailing: ShownOne;
  fate: Fate | null;
  counts: Record<Fate, number>;
  traced: TracedRecipient[];
  most: number;
};

/** One row a recipient, narrowed by what became of his mail. */
export function TracedTable({ slug, mailing, fate, counts, traced, most }: TracedProps) {
  const { t, number } = useI18n();
  const { number: of } = mailing;
  const there = fates.filter((one) => counts[one] > 0);
  return (
    <section className="block" aria-labelledby="who">
      <div className="secth">
        <h2 id="who">{t("mailingDesk.to.title")}</h2>
        <span className="m">
          <a href={paths.desk.mailingCsv(slug, of, { fate: fate ?? undefined })}>
            {t("mailingDesk.run.download")}
          </a>
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
          rows={traced.map((one, n) => ({
            id: one.ref ?? String(n),
            who: <Who slug={slug} kind={mailing.kind} one={one} />,
            fate: (
              <>
                {t(`mailingDesk.fate.${one.fate}`)}
                <NotSent one={one} />
              </>
            ),
            at: one.at ? <TimeText value={one.at} /> : null,
          }))}
        />
      )}
      {traced.length >= most ? <p className="m">{t("mailingDesk.to.first", { n: number(most) })}</p> : null}
    </section>
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
