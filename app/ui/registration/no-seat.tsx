import type { NoSeat } from "~/domain/meetings/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";

/** Why there is no seat, what becomes of whoever waits, and what he can do. */
export function NoSeatText({ why, contact }: { why: NoSeat; contact: string }) {
  const { t } = useI18n();
  if (why === "meeting_full") return <p>{t("registration.noSeat.meeting_full")}</p>;
  const write = <a href={`mailto:${contact}`}>{contact}</a>;
  return (
    <p>
      <Rich k="registration.noSeat.organisation_full" with={{ contact: write }} />
    </p>
  );
}
