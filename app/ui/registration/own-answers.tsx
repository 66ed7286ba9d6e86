import { groupLack, misfitOf } from "~/domain/meetings/registration.ts";
import type { AskedRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useHostText } from "../public/host-text.tsx";

/** What one answered, as facts: how, in which group, with which needs, and what the organiser asked. */
export function useAnswered({
  meeting,
  attendAs,
  group,
  wishedGroup,
  comes,
  accessNeeds,
  answers,
}: Omit<AskedRegistration, "version" | "isOpen"> & { comes: boolean }) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const find = (sought: string | null) => meeting.groups.find(({ letter }) => letter === sought);
  const [chosen, wished] = [find(group), find(wishedGroup)];
  const misfit = chosen && misfitOf(meeting.format, chosen, attendAs);
  // What somebody chose who does not come stands as what he chose, and lacks nothing.
  const lack = comes && wished ? (groupLack(meeting.format, wished, attendAs) ?? "free") : misfit;
  const shown = chosen ?? wished;
  return [
    {
      term: t("meetings.one.format"),
      value: meeting.format === "hybrid" ? t(`registration.attendAs.${attendAs}`) : null,
    },
    {
      term: t("registration.fact.group"),
      value: shown ? (
        <>
          {host.span(shown.title)}
          {lack ? <span className="meta where">{t(`registration.lack.${lack}`)}</span> : null}
        </>
      ) : meeting.groups.length > 0 ? (
        t("registration.anyGroup")
      ) : null,
    },
    ...answers.map(({ question, answer }) => ({ term: question, value: answer })),
    { term: t("registration.fact.accessNeeds"), value: accessNeeds },
  ];
}
