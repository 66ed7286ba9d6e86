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
  kind: Kind | null;
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
  toggle,
}: {
  groups: WorklistGroup[];
  today: string;
  picked: readonly string[];
  toggle: (ref: string) => void;
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
              <WorklistRow key={item.ref} {...{ item, today, toggle }} picked={picked.includes(item.ref)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type RowProps = { item: WorklistItem; today: string; picked: boolean; toggle: (ref: string) => void };

function WorklistRow({ item, today, picked, toggle }: RowProps) {
  const { t, language } = useI18n();
  const owner =
    item.owner && pick(item.owner.shortName, language, item.consultation.mainLanguage as Language);
  const late = item.dueOn !== null && item.dueOn < today;
  return (
    <li className="r" data-row="">
      <PickBox refOf={item.ref} picked={picked} toggle={toggle} disabled={item.onBench} />
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
      <span className="kind mut">{item.kind ? t(`states.kind.${item.kind}`).toLowerCase() : "–"}</span>
      <span className="com">{item.commitments.map((commitment) => commitment.number).join(", ") || "–"}</span>
      <span className="own" lang={owner?.lang}>
        {owner ? owner.text : <span className="none">{t("sorting.list.noOwner")}</span>}
      </span>
      {item.dueOn ? (
        <DueDate due={item.dueOn} today={today} />
      ) : (
        <span className="due mut">{t(`states.stage.${item.stage}`)}</span>
      )}
    </li>
  );
}

type PickBoxProps = {
  refOf: string;
  picked: boolean;
  toggle: (ref: string) => void;
  disabled?: boolean;
};

/** The box that picks one. */
function PickBox({ refOf, picked, toggle, disabled }: PickBoxProps) {
  const { t } = useI18n();
  return (
    <input
      type="checkbox"
      id={`pick-${refOf}`}
      name="refs"
      value={refOf}
      checked={picked}
      onChange={() => toggle(refOf)}
      disabled={disabled}
      aria-label={t("sorting.list.pick", { ref: refOf })}
    />
  );
}

type ElsewhereProps = {
  items: readonly WorklistItem[];
  picked: readonly string[];
  toggle: (ref: string) => void;
};

/** Those picked that the filter or the page leaves out: by name, so that nothing is done to what one has forgotten. */
export function PickedElsewhere({ items, picked, toggle }: ElsewhereProps) {
  const { t } = useI18n();
  const count = items.filter((item) => picked.includes(item.ref)).length;
  if (count === 0) return null;
  return (
    <details data-menu="">
      <summary>{t("sorting.bar.elsewhere", { count })}</summary>
      <ul className="drop">
        {items.map((item) => (
          <li key={item.ref}>
            <PickBox refOf={item.ref} picked={picked.includes(item.ref)} toggle={toggle} />{" "}
            <span className="ref">{item.ref}</span> <span lang={item.language}>{item.title}</span>
          </li>
        ))}
      </ul>
    </details>
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
