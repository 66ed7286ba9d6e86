/** Segments of the invitation list: filters under a name. */
import type { SegmentFilter } from "../../app/domain/segments/segment.ts";
import { id, instant, integer, json, table, text } from "../kit.ts";

export const segments = table("segments", {
  id: id().primaryKey(),
  ref: text("ref").notNull().unique(),
  name: text("name").notNull(),
  /** the name as it is compared; null once it has ended, so that the name is free */
  nameKey: text("name_key").unique(),
  filter: json<SegmentFilter>("filter").notNull(),
  endedAt: instant("ended_at"),
  version: integer("version").notNull(),
});
