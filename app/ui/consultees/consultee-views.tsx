import { type ConsulteeFilter, consulteeFilters } from "~/domain/consultees/consultee.ts";
import type { Translated } from "~/domain/people/person.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DidNote } from "../did-note.tsx";
import { useNamed } from "../people/body-options.ts";

type Views = {
  slug: string;
  show: ConsulteeFilter | null;
  all: number;
  counts: Record<ConsulteeFilter, number>;
  shown: number;
  pickAll: boolean;
};

/** Which ones, with their counts; and a way to tick all of them at once. The address is the filter. */
export function ConsulteeViews({ slug, show, all, counts, shown, pickAll }: Views) {
  const { t, number } = useI18n();
  const views = [
    { key: "all", href: paths.desk.consultees(slug), count: all, current: show === null },
    ...consulteeFilters.map((key) => ({
      ...{ key, href: paths.desk.consultees(slug, { show: key }), count: counts[key] },
      current: show === key,
    })),
  ] as const;
  return (
    <>
      <nav aria-label={t("consultees.filter.label")} className="block">
        <ul className="views">
          {views
            .filter(({ count, current }) => count > 0 || current)
            .map(({ key, href, count, current }) => (
              <li key={key}>
                <a href={href} aria-current={current ? "page" : undefined}>
                  {t(`consultees.filter.${key}`)} {number(count)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {shown > 0 ? (
        <p className="m">
          <a
            href={paths.desk.consultees(slug, { show: show ?? undefined, pick: pickAll ? undefined : "all" })}
          >
            {pickAll ? t("consultees.pickNone") : t("consultees.pickAll", { count: shown })}
          </a>
        </p>
      ) : null}
    </>
  );
}

type Done = Partial<Record<"added" | "there" | "marked" | "passed", number>>;

/** What has just been done, in numbers. */
export function DoneNote({ done }: { done: Done }) {
  const { t } = useI18n();
  const said = (["added", "there", "marked", "passed"] as const).flatMap((key) =>
    done[key] ? [t(`consultees.did.${key}`, { count: done[key] })] : [],
  );
  if (said.length === 0) return null;
  return <DidNote>{said.join(" ")}</DidNote>;
}

/** Who runs the consultation: that stands with its other lists, and is changed there. */
export function LeadAndPartners({
  slug,
  lead,
  partners,
}: {
  slug: string;
  lead: Translated;
  partners: Translated[];
}) {
  const { t, list } = useI18n();
  const named = useNamed();
  const names = list(partners.map((name) => named(name).text));
  return (
    <p>
      {partners.length > 0
        ? t("consultees.leadAndPartners", { lead: named(lead).text, partners: names })
        : t("consultees.leadAlone", { lead: named(lead).text })}{" "}
      <a href={paths.desk.consultationLists(slug)}>{t("consultees.changePartners")}</a>
    </p>
  );
}
