/** What a record names and nobody outside can read yet, or ever. Types, and where each is brought on. */
import { paths } from "~/paths.ts";

export const unreads = [
  /** it lies on the bench with its submission */
  "to_split",
  /** it is listed, and nobody has cleared it */
  "to_clear",
  /** withheld, taken back, set aside or erased: it stays so */
  "ended",
] as const;
export type Unread = (typeof unreads)[number];
export type UnreadPoint = { ref: string; title: string; language: string; unread: Unread };

/** Where staff bring it on, or see why it stays as it is. */
export function toUnread({ ref, unread }: Pick<UnreadPoint, "ref" | "unread">): string {
  if (unread === "to_split") return paths.desk.split(ref.split(".")[0] ?? "");
  if (unread === "to_clear") return paths.desk.clearing({ picked: ref });
  return paths.desk.contribution(ref);
}
