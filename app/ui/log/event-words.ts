import type { LogRow } from "~/domain/notifications/log.ts";
import { messages } from "~/i18n/messages/index.ts";
import type { MessageKey } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

type EventKey = Extract<MessageKey, `log.event.${string}`>;
type SubjectKey = Extract<MessageKey, `log.subjectKind.${string}`>;

/** The key of an event's sentence: `person.invited` is told under `person_invited`, an unknown type in general words. */
export function eventKey(type: string): EventKey {
  const key = type.replace(".", "_");
  return Object.hasOwn(messages.en.log.event, key) ? (`log.event.${key}` as EventKey) : "log.event.other";
}

function subjectKey(kind: string): SubjectKey {
  const known = Object.hasOwn(messages.en.log.subjectKind, kind);
  return known ? (`log.subjectKind.${kind}` as SubjectKey) : "log.subjectKind.other";
}

/** An event in words: what was done, about what, by whom. */
export function useEventWords() {
  const { t, date } = useI18n();
  const translate = t as (key: MessageKey) => string;
  const done = (type: string) => translate(eventKey(type));
  return {
    done,
    what({ type, role, madeAt, undone }: LogRow): string {
      if (madeAt) return t("log.backupOf", { done: done(type), moment: date(madeAt, "moment") });
      if (undone) return t("split.said.undone", { step: t(`split.undone.${undone}`) });
      return role ? `${done(type)}: ${t(`states.role.${role}`)}` : done(type);
    },
    subject({ subject: { kind, reference } }: LogRow): string {
      return [translate(subjectKey(kind)), reference].filter(Boolean).join(" ");
    },
    who({ actor: { kind, name } }: LogRow): string {
      if (kind === "staff") return name ?? t("log.actor.staff");
      if (kind === "system") return t("log.actor.system", { name: name ?? "" });
      return t(`log.actor.${kind}`);
    },
  };
}
