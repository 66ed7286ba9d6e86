import type { TableView } from "~/domain/live/table.ts";
import { type Acting, ActingProvider } from "./acting.tsx";
import { OverPage } from "./over-page.tsx";
import { ParticipantPage } from "./participant-page.tsx";
import { ReadBackPage } from "./read-back-page.tsx";
import { ScribePage } from "./scribe-page.tsx";
import { useAtTable } from "./use-at-table.ts";
import { HeldProvider } from "./waiting.tsx";

type Props = Pick<Acting, "formKey" | "answer" | "opened"> & {
  table: TableView;
  /** the first of those that are read back on this page */
  from: number;
  /** where one follows what the table said */
  said: string;
};

/** What a device sees of its table: by its part, and by where the table is. */
export function TablePage({ from, said, ...given }: Props) {
  const { table, acting, queue, network, ...page } = useAtTable(given);
  const held = {
    ...{ waiting: queue.waiting ?? [], table: table.handle, network, keeps: queue.keeps, said: page.said },
    takeBack: (clientId: string) => void queue.takeBack(clientId),
    drop: (clientId: string) => void queue.drop(clientId),
  };
  return (
    <ActingProvider value={acting}>
      <HeldProvider value={acting.submit ? held : null}>
        <Shown table={table} from={from} said={said} />
      </HeldProvider>
    </ActingProvider>
  );
}

function Shown({ table, from, said }: Pick<Props, "table" | "from" | "said">) {
  if (table.closedAt) return <OverPage table={table} said={said} />;
  if (table.device.role === "participant") return <ParticipantPage table={table} />;
  if (table.status === "reading_back") return <ReadBackPage table={table} from={from} said={said} />;
  return <ScribePage table={table} />;
}
