/** The invitation list of the demo. */
import { keepInterest } from "../../app/domain/contacts/commands/interests.server.ts";
import { addContact } from "../../app/domain/contacts/commands/staff.server.ts";
import { listInterests } from "../../app/domain/contacts/queries.server.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import { saveSegment } from "../../app/domain/segments/commands/keep.server.ts";
import { segmentForm } from "../../app/domain/segments/forms.ts";
import type { Cast } from "./cast.ts";

const day = "2025-08-11";

export function planContacts(cast: Cast): void {
  const { schedule, demo } = cast;
  schedule.add(schedule.at(day, "10:00"), async () => {
    const ctx = await cast.as("coordinator");
    for (const [i, title] of demo.list.themes.entries())
      expectOk(await keepInterest(ctx, { interest: "", version: 0, title, position: i + 1 }));
  });
  schedule.add(schedule.at(day, "11:00"), async () => {
    const ctx = await cast.as("coordinator");
    const themes = await listInterests(cast.house.db.read);
    for (const { themes: chosen, ...who } of demo.list.contacts)
      expectOk(await addContact(ctx, { ...who, interests: chosen.flatMap((n) => themes[n]?.slug ?? []) }));
  });
  // Last: one of them asks who was silent in the open consultation, which has to be there.
  schedule.add(schedule.at(schedule.today, "07:30", -1), async () => {
    const ctx = await cast.as("coordinator");
    const slugs = (await listInterests(cast.house.db.read)).map(({ slug }) => slug);
    for (const { themes = [], name, ...filter } of demo.list.segments) {
      const interests = themes.flatMap((n) => slugs[n] ?? []);
      expectOk(await saveSegment(ctx, null, segmentForm.parse({ version: 0, name, ...filter, interests })));
    }
  });
}
