import type { Kind, Stage, Visibility } from "~/domain/contributions/contribution.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DueDate, daysBetween } from "../due-date.tsx";
import { Mini } from "../mini.tsx";

export type WorklistItem = {
  ref: string;
  title: string;
  language: string;
  kind: Kind;
  stage: Stage;
  visibility: Visibility;
  dueOn: string | null;
  askedAt: string | null;
  adviceDueOn: string | null;
  advised: boolean;
  onBench: boolean;
  owner: { shortName: Translated } | null;
  commitments: { slug: string; number: number }[];
  consultation: { mainLanguage: string };
};

export type WorklistGroup = {
  key: string;
  title: string;
  lang?: string;
  count: number;
  open: number;
  late: number;
  items: WorklistItem[];
};

/** The dense list: one row a contribution, grouped by theme; each row can be picked. */
export function Worklist({
  groups,
  today,
  picked,
}: {
  groups: WorklistGroup[];
  today: string;
  picked: readonly string[];
}) {
  const { t, number } = useI18n();
  return (
    <div className="rows">
      <div className="rh" aria-hidden="true">
        <span />
        <span>{t("sorting.head.ref")}</span>
        <span>{t("sorting.head.stage")}</span>
        <span>{t("sorting.head.title")}</span>
        <span className="kind">{t("sorting.head.kind")}</span>
        <span className="com">{t("sorting.head.commitment")}</span>
        <span className="own">{t("sorting.head.owner")}</span>
        <span className="due">{t("sorting.head.due")}</span>
      </div>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`g-${group.key}`}>
          <div className="gh">
            <h2 id={`g-${group.key}`} lang={group.lang}>
              {group.title}
            </h2>
            <span className="mut">{number(group.count)}</span>
            <span className="m">
              {t("sorting.list.open", { count: group.open })}
              {group.late > 0 ? (
                <>
                  {" · "}
                  <span className="bad">{t("sorting.list.late", { count: group.late })}</span>
                </>
              ) : null}
            </span>
          </div>
          <ul>
            {group.items.map((item) => (
              <WorklistRow key={item.ref} item={item} today={today} picked={picked.includes(item.ref)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function WorklistRow({ item, today, picked }: { item: WorklistItem; today: string; picked: boolean }) {
  const { t, language, date } = useI18n();
  const owner =
    item.owner && pick(item.owner.shortName, language, item.consultation.mainLanguage as Language);
  const awaited = item.stage === "being_assessed" && !item.advised && item.askedAt && owner;
  const late = item.dueOn !== null && item.dueOn < today;
  return (
    <li className="r" data-row="">
      <input
        type="checkbox"
        name="refs"
        value={item.ref}
        defaultChecked={picked}
        disabled={item.onBench}
        // for the bar, which says whose advice is not waited for
        data-awaited={
          awaited
            ? t("sorting.bar.asked", {
                owner: owner.text,
                asked: date(item.askedAt ?? "", "short"),
                due: item.adviceDueOn ? date(item.adviceDueOn, "short") : "–",
              })
            : undefined
        }
        aria-label={t("sorting.list.pick", { ref: item.ref })}
      />
      <span className="ref">{item.ref.slice(item.ref.indexOf("-") + 1)}</span>
      <Mini
        stage={item.stage}
        lateText={
          late && item.dueOn ? t("common.due.late", { count: daysBetween(item.dueOn, today) }) : undefined
        }
      />
      <span className="wrap-t">
        <a className="tx" href={paths.desk.contribution(item.ref)} lang={item.language}>
          {item.title}
        </a>
        <Marks item={item} />
      </span>
      <span className="kind mut">{t(`states.kind.${item.kind}`).toLowerCase()}</span>
      <span className="com">{item.commitments.map((commitment) => commitment.number).join(", ") || "–"}</span>
      <span className="own" lang={owner?.lang}>
        {owner ? owner.text : <span className="none">{t("sorting.list.noOwner")}</span>}
      </span>
      {item.dueOn ? (
        <DueDate due={item.dueOn} today={today} />
      ) : (
        <span className="due mut">{t("states.stage.answered")}</span>
      )}
    </li>
  );
}

function Marks({ item }: { item: WorklistItem }) {
  const { t } = useI18n();
  const marks = [
    item.onBench && t("sorting.list.onBench"),
    item.advised && t("sorting.list.advised"),
    item.visibility === "not_cleared" && t("sorting.list.notCleared"),
    item.visibility === "withheld" && t("sorting.list.withheld"),
  ].filter((mark) => mark !== false);
  return marks.length > 0 ? <span className="sub-m">{marks.join(" · ")}</span> : null;
}
