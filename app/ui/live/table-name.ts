import type { TableRows } from "~/domain/live/table.ts";

/** What a table is called: its letter and its group's title. */
export const tableName = ({ letter, title }: Pick<TableRows, "letter" | "title">) => {
  const words = title.text.trim();
  return words === "" ? letter : `${letter} · ${words}`;
};
