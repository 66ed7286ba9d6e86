import { consulteeState } from "~/domain/consultees/consultee.ts";
import type { PublishedConsultee } from "~/domain/published/consultees.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Row } from "../row.tsx";

type Props = { consultees: PublishedConsultee[] };

/** Those that were asked, by name, with what came of it and what they said, where that is public. */
export function ConsulteesAsked({ consultees, over }: Props & { over: boolean }) {
  const { t, date } = useI18n();
  if (consultees.length === 0) return null;
  return (
    <Row label={t("consultees.public.asked", { count: consultees.length })} heading wide>
      <DataTable
        stacks
        caption={t("consultees.public.caption")}
        captionHidden
        columns={[
          { key: "who", head: t("consultees.public.who"), rowHead: true },
          { key: "asked", head: t("consultees.public.askedOn") },
          { key: "came", head: t("consultees.public.came") },
        ]}
        rows={consultees.map((one) => ({
          id: one.name,
          who: (
            <>
              {one.name}
              {one.duty === "must" ? <span className="meta"> ({t("consultees.public.must")})</span> : null}
            </>
          ),
          asked: one.askedOn ? date(one.askedOn) : null,
          came: <Came one={one} over={over} />,
        }))}
      />
    </Row>
  );
}

function Came({ one, over }: { one: PublishedConsultee; over: boolean }) {
  const { t, date } = useI18n();
  const state = t(`consultees.state.${consulteeState({ ...one, remindedOn: null }, over)}`);
  if (!one.answeredOn) return state;
  return (
    <>
      {t("consultees.public.answeredOn", { state, date: date(one.answeredOn) })}
      <Points refs={one.points} />
    </>
  );
}

/** What it said, point by point. */
function Points({ refs }: { refs: readonly string[] }) {
  if (refs.length === 0) return null;
  return (
    <ul className="bare">
      {refs.map((ref) => (
        <li key={ref}>
          <a href={paths.contribution(ref)}>{ref}</a>
        </li>
      ))}
    </ul>
  );
}

/** Those that got a copy and were not asked. */
export function ConsulteesCopied({ consultees }: Props) {
  const { t, date } = useI18n();
  if (consultees.length === 0) return null;
  return (
    <Row label={t("consultees.public.copyTitle")} heading>
      <ul>
        {consultees.map(({ name, askedOn }) => (
          <li key={name}>
            {name} {askedOn ? <span className="meta">{date(askedOn)}</span> : null}
          </li>
        ))}
      </ul>
    </Row>
  );
}
