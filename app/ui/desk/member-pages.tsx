import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { ResponseView } from "./response-view.ts";

/** Where not all members are shown: how many there are, and the way to the others. */
export function MemberPages({
  response: { members, totals },
  to,
  children,
}: {
  response: ResponseView;
  to: (after?: string) => string;
  children: ReactNode;
}) {
  const { t } = useI18n();
  if (members.rows.length === totals.count) return null;
  return (
    <p className="m mt4">
      {children} {members.after ? <a href={to()}>{t("respond.pages.first")}</a> : null}{" "}
      {members.next ? <a href={to(members.next)}>{t("respond.pages.next")}</a> : null}
    </p>
  );
}
