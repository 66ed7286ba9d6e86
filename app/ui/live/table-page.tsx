import type { TableView } from "~/domain/live/table.ts";
import { type Acting, ActingProvider } from "./acting.tsx";
import { OverPage } from "./over-page.tsx";
import { ParticipantPage } from "./participant-page.tsx";
import { ReadBackPage } from "./read-back-page.tsx";
import { ScribePage } from "./scribe-page.tsx";

type Props = Pick<Acting, "formKey" | "answer" | "opened"> & {
  table: TableView;
  /** the first of those that are read back on this page */
  from: number;
};

/** What a device sees of its table: by its part, and by where the table is. */
export function TablePage({ table, from, ...acting }: Props) {
  return (
    <ActingProvider value={{ ...acting, open: null, submit: null }}>
      <Shown table={table} from={from} />
    </ActingProvider>
  );
}

function Shown({ table, from }: Pick<Props, "table" | "from">) {
  if (table.closedAt) return <OverPage table={table} />;
  if (table.device.role === "participant") return <ParticipantPage table={table} />;
  if (table.status === "reading_back") return <ReadBackPage table={table} from={from} />;
  return <ScribePage table={table} />;
}
