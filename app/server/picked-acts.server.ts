/** What is asked of all that are picked in the list, on a page of its own: all of them or none. */
import { json, redirect } from "@remix-run/node";
import type { z } from "zod";
import { listPicked } from "~/domain/contributions/worklists.server.ts";
import { type Refusal, type Result, refuse } from "~/domain/kernel/result.ts";
import { translator } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { type Act, withAct } from "~/ui/desk/did.tsx";
import type { RequestContext } from "./context.ts";
import { parseForm, readFormData } from "./forms.ts";
import { requireStaff, type StaffCtx } from "./guard.server.ts";
import { type DeskRefusal, refusalText } from "./refusals.ts";
import { readFilter, readPicks } from "./sorting.server.ts";

/** Those that the address says are picked, and the way back to the list. */
export async function readPickedPage(ctx: StaffCtx, request: Request) {
  const refs = readPicks(request);
  const rows = await listPicked(ctx.db.read, refs);
  return {
    back: paths.desk.contributions({ ...(await readFilter(ctx, request)), picked: refs.join(" ") }),
    items: rows.map(({ ref, title, language }) => ({ ref, title, language })),
  };
}

type Run<S extends z.ZodType> = {
  name: string;
  schema: S;
  command: (
    ctx: StaffCtx,
    refs: string[],
    input: z.output<S>,
  ) => Promise<Result<{ count: number }, DeskRefusal>>;
  act: Act;
};

/** Goes back to the list when it is done; says of each that stood in the way why, and keeps what was typed. */
export async function runPicked<S extends z.ZodType>(
  context: RequestContext,
  request: Request,
  { name, schema, command, act }: Run<S>,
) {
  const ctx = await requireStaff(context, "coordinator");
  const i18n = translator(context.language);
  const read = readFormData(await parseForm(request), schema);
  const answer = { form: name, values: read.values, errors: {}, refusal: null as string | null, refused: {} };
  if (!read.ok) return json({ ...answer, errors: read.errors }, { status: 422 });
  const refs = readPicks(request);
  const result = refs.length > 0 ? await command(ctx, refs, read.data) : refuse("nothing_selected");
  if (result.ok) return redirect(withAct(paths.desk.contributions(await readFilter(ctx, request)), act), 303);
  const refused = result.code === "some_cannot" ? result.details : {};
  return json(
    {
      ...answer,
      refusal: refusalText(i18n, result as Refusal<DeskRefusal>),
      refused: Object.fromEntries(
        Object.entries(refused).map(([ref, code]) => [
          `pick-${ref}`,
          `${ref}: ${refusalText(i18n, refuse(code as DeskRefusal))}`,
        ]),
      ),
    },
    { status: 422 },
  );
}
