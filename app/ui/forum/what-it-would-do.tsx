import { type SettableKey, settableKeys } from "~/domain/forum/retention.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";

type Due = Record<SettableKey, number>;

/** A dry run: what the worker would remove today, before anything is saved. */
export function WhatItWouldDo({ due }: { due: Due }) {
  const { t } = useI18n();
  const some = settableKeys.filter((key) => due[key] > 0);
  if (some.length === 0)
    return (
      <Note live title={t("privacy.desk.today")}>
        {t("privacy.desk.nothing")}
      </Note>
    );
  return (
    <Note tone="warn" live title={t("privacy.desk.today")}>
      <ul>
        {some.map((key) => (
          <li key={key}>{t(`privacy.due.${key}`, { count: due[key] })}</li>
        ))}
      </ul>
      {t("privacy.desk.final")}
    </Note>
  );
}
