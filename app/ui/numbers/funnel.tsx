import { useId } from "react";
import { contactKinds } from "~/domain/contacts/contact.ts";
import type { MeetingStanding } from "~/domain/meetings/meeting.ts";
import {
  type ByKind,
  type MeetingNumbers,
  type Newcomers,
  type Step,
  stepOf,
  steps,
  total,
} from "~/domain/numbers/numbers.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

type Props = {
  numbers: MeetingNumbers;
  /** what has not begun nobody can know yet, and what was called off never will be: neither is called unknown */
  standing: MeetingStanding;
  /** it is for staff only: no mailing goes out for it */
  staffOnly: boolean;
};

/** From the invitation to the room, by kind: a thread that grows thinner, and the numbers under it. */
export function Funnel({ numbers, standing, staffOnly }: Props) {
  const id = useId();
  const { t, number } = useI18n();
  const columns = steps.map((step) => ({ step, counts: stepOf(numbers, step) }));
  const most = Math.max(1, ...columns.map(({ counts }) => (counts ? total(counts) : 0)));
  const kinds = contactKinds.filter((kind) => columns.some(({ counts }) => (counts?.[kind] ?? 0) > 0));
  const missing = (step: Step) => {
    if (staffOnly && (step === "invited" || step === "reached")) return t("numbers.noMailings");
    if (standing === "cancelled" && step === "came") return t("numbers.notHeld");
    if (standing !== "coming") return t("numbers.unknown");
    if (step === "came") return t("numbers.thatDay");
    return t(staffOnly ? "numbers.nobodyAsked" : "numbers.notYet");
  };
  const isNew: Partial<Record<Step, Newcomers | null>> = {
    registered: numbers.newRegistered,
    came: numbers.came?.newcomers ?? null,
  };
  const share = ({ count, known }: Newcomers, counts: ByKind) =>
    known === total(counts)
      ? number(count)
      : t("numbers.newcomersOf", { some: number(count), known: number(known) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-labelledby={id}>
      <table className="d fun">
        <caption id={id} className="vh">
          {t("numbers.caption")}
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ step, counts }, i) => (
              <th
                key={step}
                scope="col"
                className={lineOf(counts, columns[i + 1]?.counts ?? null)}
                data-line={counts ? Math.max(1, Math.ceil((4 * total(counts)) / most)) : undefined}
              >
                <b>{counts ? number(total(counts)) : "–"}</b> {t(`numbers.step.${step}`)}
                {counts ? null : <small>{missing(step)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`contacts.kind.${kind}`)}</th>
              {columns.map(({ step, counts }) => (
                <td key={step}>{counts ? number(counts[kind]) : null}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {isNew.registered || isNew.came ? (
          <tfoot>
            <tr>
              <th scope="row">{t("numbers.newcomers")}</th>
              {columns.map(({ step, counts }) => (
                <td key={step}>{counts && isNew[step] ? share(isNew[step], counts) : null}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

/** The thread is solid to what is known next, and dotted to what is not. */
const lineOf = (counts: ByKind | null, next: ByKind | null) =>
  counts === null ? "off" : next === null ? "last" : undefined;
