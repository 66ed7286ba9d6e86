/** Every page of the forum of rights, as whoever may read it finds it. */
import type { Filled } from "../support/filled.ts";
import type { Route } from "../support/route-table.ts";
import { expected, isPage, rowOf, statesOf } from "./hold.ts";
import { type Asker, askers } from "./rows.ts";
import { addressOf, type RightsForum } from "./served.ts";

export type Page = { route: Route; asker: Asker; address: string; record: string; html: string };

/** Every page that somebody may read, in every state of its record. */
export async function* pagesOf(routes: readonly Route[], forum: RightsForum): AsyncGenerator<Page> {
  const readable = routes.filter((route) => rowOf(route).get !== undefined && isPage(route));
  for (const route of readable.filter(({ file }) => !/layout|sign-in/.test(file)))
    for (const asker of askers.filter((one) => !/^(half|former|otherContributor|otherOwner)$/.test(one)))
      for (const [state, record] of statesOf(rowOf(route), forum)) {
        if (expected(rowOf(route).get ?? "", state, asker) !== "+") continue;
        const picked =
          /contributions\/(clear|set-aside|move)$/.test(route.path) && forum.records.contributions.uncleared;
        const address = addressOf(route, record) + (picked ? `?picked=${picked}` : "");
        yield { route, asker, address, record, html: (await forum.send({ asker, address, record })).text };
      }
}

/** A form is like another by where it is sent and what it asks for. */
export const kindOf = ({ action, button, fields }: Filled, { route: { path }, asker }: Page): string => {
  const intent = fields.find(([name]) => name === "intent")?.[1] ?? "";
  const at = (action ?? path).replace(/[A-Z]+\d*-[A-Z0-9.]+|\d+|\?.*/g, "…");
  return `${asker} ${at} ${intent} ${button.replace(/:.*/, "")}`;
};
