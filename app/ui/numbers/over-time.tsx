import { contactKinds } from "~/domain/contacts/contact.ts";
import type { Hours, MeetingStanding } from "~/domain/meetings/meeting.ts";
import { type MeetingNumbers, pointsIn, type Step, stepOf, steps, total } from "~/domain/numbers/numbers.ts";
import type { Translated } from "~/domain/people/person.ts";
import { formatDate } from "~/i18n/format.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";

export type Numbered = {
  slug: string;
  title: Translated;
  mainLanguage: Language;
  standing: MeetingStanding;
  staffOnly: boolean;
  hours: Hours;
  numbers: MeetingNumbers;
};

/** A number, or why there is none: it is to come, was not held, or nobody knows. */
function Figure({ value, of, step }: { value: number | null | undefined; of: Numbered; step?: Step }) {
  const { t, number } = useI18n();
  if (value !== null && value !== undefined) return number(value);
  return <span className="mut">{t(`numbers.${whyNone(of, step)}`)}</span>;
}

/** Without a step it is of what was said. */
function whyNone({ standing, staffOnly }: Numbered, step: Step = "came") {
  if (staffOnly && (step === "invited" || step === "reached")) return "noMailings";
  const held = step === "came";
  if (standing === "coming") return "later";
  return held && standing === "cancelled" ? "notHeld" : "unknown";
}

function MeetingCell({ one }: { one: Numbered }) {
  const { t, language } = useI18n();
  const title = pick(one.title, language, one.mainLanguage);
  return (
    <>
      <a href={paths.desk.meetingNumbers(one.slug)} lang={title.lang}>
        {title.text}
      </a>{" "}
      <span className="m">
        {formatDate(one.hours.startsAt, "short", language, one.hours.timeZone)}
        {one.standing === "cancelled" ? ` · ${t("states.meeting.cancelled")}` : null}
      </span>
    </>
  );
}

/** Meetings one a row, the latest first: every step of each. */
export function StepsOverTime({ meetings }: { meetings: Numbered[] }) {
  const { t, number, sentence } = useI18n();
  return (
    <DataTable
      caption={t("numbers.overTime.title")}
      captionHidden
      dense
      stacks
      columns={[
        { key: "meeting", head: t("numbers.overTime.meeting"), rowHead: true },
        ...steps.map((step) => ({ key: step, head: sentence(t(`numbers.step.${step}`)), numeric: true })),
        { key: "newcomers", head: t("numbers.overTime.newcomers"), numeric: true },
        { key: "said", head: t("numbers.overTime.said"), numeric: true },
        { key: "answered", head: t("numbers.overTime.answered"), numeric: true },
      ]}
      rows={meetings.map((one) => {
        const { numbers } = one;
        const step = (name: Step) => {
          const counts = stepOf(numbers, name);
          return <Figure value={counts && total(counts)} of={one} step={name} />;
        };
        const newcomers = numbers.came?.newcomers;
        return {
          id: one.slug,
          meeting: <MeetingCell one={one} />,
          ...{ invited: step("invited"), reached: step("reached") },
          registered: step("registered"),
          came: (
            <>
              {step("came")}
              {numbers.streamFollowers === null ? null : (
                <span className="m where">
                  {t("numbers.overTime.followed", { n: number(numbers.streamFollowers) })}
                </span>
              )}
            </>
          ),
          newcomers: newcomers ? (
            t("numbers.overTime.newcomersOf", {
              some: number(newcomers.count),
              known: number(newcomers.known),
            })
          ) : (
            <Figure value={null} of={one} />
          ),
          said: <Figure value={numbers.points && pointsIn(numbers.points)} of={one} />,
          answered: <Figure value={numbers.points?.answered} of={one} />,
        };
      })}
    />
  );
}

/** One step of each, by kind. */
export function KindsOverTime({ meetings, step }: { meetings: Numbered[]; step: Step }) {
  const { t } = useI18n();
  const kinds = contactKinds.map((kind) => ({
    ...{ key: kind, head: t(`contacts.kind.${kind}`), numeric: true },
  }));
  return (
    <DataTable
      caption={t("numbers.overTime.title")}
      captionHidden
      dense
      stacks
      columns={[
        { key: "meeting", head: t("numbers.overTime.meeting"), rowHead: true },
        ...kinds,
        { key: "all", head: t("numbers.overTime.all"), numeric: true },
      ]}
      rows={meetings.map((one) => {
        const counts = stepOf(one.numbers, step);
        const cells = contactKinds.map(
          (kind) => [kind, <Figure key={kind} value={counts?.[kind]} of={one} step={step} />] as const,
        );
        return {
          id: one.slug,
          meeting: <MeetingCell one={one} />,
          ...(Object.fromEntries(cells) as Record<(typeof contactKinds)[number], (typeof cells)[number][1]>),
          all: <Figure value={counts && total(counts)} of={one} step={step} />,
        };
      })}
    />
  );
}
