import { expectOk } from "~/domain/kernel/result.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail } from "~/domain/people/queries.server.ts";
import { formsIn } from "./forms.ts";
import { serve } from "./served.ts";
import { sitDown, slug } from "./table.ts";
import { openWorld } from "./world.ts";

export const room = `/desk/meetings/${slug}/room`;

/** A meeting with one table, served as it is, and the browsers of those who run it. */
export async function openRoom() {
  const world = await openWorld();
  const table = await sitDown(world);
  const served = await serve(world);
  const staff = (who: "coordinator" | "approver") => served.staffBrowser(world.staff[who].personId);
  const facilitator = async () => {
    const email = "leiar@dome.example";
    expectOk(
      await invitePerson(world.ctx({ actor: world.administrator }), {
        ...{ name: "Leiar Døme", email, language: "nn" as const, roles: [{ role: "facilitator" as const }] },
      }),
    );
    return served.staffBrowser((await findStaffByEmail(world.read, email))?.id ?? "");
  };
  const close = async () => {
    await served.stop();
    await world.close();
  };
  return { world, table, served, staff, facilitator, close };
}
export type Room = Awaited<ReturnType<typeof openRoom>>;
export type Browser = Awaited<ReturnType<Room["staff"]>>;

/** Sends the first form of a page that fits, as it is, with what is filled in. */
export async function send(
  browser: Browser,
  path: string,
  fits: (html: string) => boolean,
  filled: Record<string, string> = {},
) {
  const { text } = await browser.get(path);
  const form = formsIn(text).find(({ fields }) => fits(JSON.stringify(fields)));
  if (!form) throw new Error(`no such form at ${path}`);
  const kept = form.fields.filter(([name]) => !(name in filled));
  return browser.post(path, Object.fromEntries([...kept, ...Object.entries(filled)]));
}
