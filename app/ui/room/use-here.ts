import type { AttendanceCounts } from "~/domain/meetings/attendance.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** How many of those who are registered are there, and how many who are not. */
export function useHere({
  came,
  expected,
  walkIns,
}: Pick<AttendanceCounts, "came" | "expected" | "walkIns">) {
  const { t } = useI18n();
  const here = { came: came - walkIns, expected };
  return walkIns > 0 ? t("door.headingWith", { ...here, count: walkIns }) : t("door.heading", here);
}
