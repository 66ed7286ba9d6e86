import { useEffect, useRef } from "react";
import type { OwnTable } from "~/domain/own/said.ts";
import { type Acting, ActingProvider } from "./acting.tsx";
import { OverPage } from "./over-page.tsx";
import { ParticipantPage } from "./participant-page.tsx";
import { ReadBackPage } from "./read-back-page.tsx";
import { ScribePage } from "./scribe-page.tsx";
import { useAtTable } from "./use-at-table.ts";
import { HeldProvider } from "./waiting.tsx";

type Props = Pick<Acting, "formKey" | "answer" | "opened"> & {
  table: OwnTable;
  /** the first of those that are read back on this page */
  from: number;
};

/** What a device sees of its table: by its part, and by where the table is. */
export function TablePage(given: Props) {
  const { table, acting, queue, network, from, ...page } = useAtTable(given);
  useFromItsTop(`${table.closedAt ? "over" : table.device.role === "scribe" && table.status} ${from}`);
  const held = {
    ...{ waiting: queue.waiting ?? [], table: table.handle, network, keeps: queue.keeps, said: page.said },
    takeBack: (clientId: string) => void queue.takeBack(clientId),
    sendIn: (clientId: string) => void queue.sendIn(clientId),
    drop: (clientId: string) => void queue.drop(clientId),
  };
  return (
    <ActingProvider value={acting}>
      <HeldProvider value={acting.submit ? held : null}>
        <Shown table={table} from={from} />
      </HeldProvider>
    </ActingProvider>
  );
}

/** Where the page becomes another in place, it is read from its top: as it would be were it loaded. */
function useFromItsTop(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) scrollTo({ top: 0 });
    before.current = page;
  }, [page]);
}

function Shown({ table, from }: Pick<Props, "table" | "from">) {
  if (table.closedAt) return <OverPage table={table} />;
  if (table.device.role === "participant") return <ParticipantPage table={table} />;
  if (table.status === "reading_back") return <ReadBackPage table={table} from={from} />;
  return <ScribePage table={table} />;
}
