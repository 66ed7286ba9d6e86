import type { AskedRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useHostText } from "../public/host-text.tsx";

/** What one answered, as facts: how, in which group, with which needs, and what the organiser asked. */
export function useAnswered({
  meeting,
  attendAs,
  group,
  accessNeeds,
  answers,
}: Omit<AskedRegistration, "version" | "isOpen">) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const chosen = meeting.groups.find(({ letter }) => letter === group);
  return [
    {
      term: t("meetings.one.format"),
      value: meeting.format === "hybrid" ? t(`registration.attendAs.${attendAs}`) : null,
    },
    {
      term: t("registration.fact.group"),
      value: chosen ? host.span(chosen.title) : meeting.groups.length > 0 ? t("registration.anyGroup") : null,
    },
    ...answers.map(({ question, answer }) => ({ term: question, value: answer })),
    { term: t("registration.fact.accessNeeds"), value: accessNeeds },
  ];
}
