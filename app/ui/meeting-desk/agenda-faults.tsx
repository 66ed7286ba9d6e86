import { Fragment } from "react";
import type { AgendaFaults } from "~/domain/meetings/agenda-hours.ts";
import type { Translated } from "~/domain/people/person.ts";
import { formatHour } from "~/i18n/format.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import { Shape } from "../shape.tsx";

type Part = { title: Translated; starts: string };
type Props = { faults: AgendaFaults; mainLanguage: Language };

/** Whether there is anything to say of an agenda. */
export const hasFaults = (faults: AgendaFaults): boolean =>
  Object.values(faults).some(({ length }) => length > 0);

/** The same as a list of its own; nothing where there is nothing. */
export function AgendaFaultList(props: Props) {
  if (!hasFaults(props.faults)) return null;
  return (
    <ul className="checks">
      <AgendaFaultItems {...props} />
    </ul>
  );
}

/** Where the agenda's hours don't fit the meeting's, each other or their order, as items of a list of checks. */
export function AgendaFaultItems({ faults: { outside, late, overlaps, order }, mainLanguage }: Props) {
  const { language } = useI18n();
  const part = ({ title, starts }: Part) => {
    const { text, lang } = pick(title, language, mainLanguage);
    return (
      <Fragment key={`${starts} ${text}`}>
        {formatHour(starts, language)} <span lang={lang}>{text}</span>
      </Fragment>
    );
  };
  const said = [
    ...(outside.length > 0
      ? [
          <Rich
            key="outside"
            k="meetingDesk.clock.outside"
            with={{ parts: <Separated items={outside.map(part)} /> }}
          />,
        ]
      : []),
    ...(late.length > 0
      ? [
          <Rich
            key="late"
            k="meetingDesk.clock.late"
            with={{ parts: <Separated items={late.map(part)} /> }}
          />,
        ]
      : []),
    ...overlaps.map(({ later, earlier }, index) => (
      <Rich
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of the agenda
        key={`overlap ${index}`}
        k="meetingDesk.clock.overlap"
        with={{ later: part(later), earlier: part(earlier) }}
      />
    )),
    ...order.map(({ below, above }, index) => (
      <Rich
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of the agenda
        key={`order ${index}`}
        k="meetingDesk.clock.order"
        with={{ below: part(below), above: part(above) }}
      />
    )),
  ];
  return said.map((words) => (
    <li key={words.key}>
      <Shape name="look" />
      <p>{words}</p>
    </li>
  ));
}
