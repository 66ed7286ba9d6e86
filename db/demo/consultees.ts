/** Who must and may be heard in a consultation of the demo: asked, reminded, and what came of it. */

import { getConsultation } from "../../app/domain/consultations/queries.server.ts";
import { addConsultees } from "../../app/domain/consultees/commands/add.server.ts";
import { linkProposed, markConsultees } from "../../app/domain/consultees/commands/mark.server.ts";
import type { ConsulteeMark, ConsulteeWay } from "../../app/domain/consultees/consultee.ts";
import { listConsultees } from "../../app/domain/consultees/queries.server.ts";
import { dateIn } from "../../app/domain/kernel/day.ts";
import { expectOk } from "../../app/domain/kernel/result.ts";
import type { Cast } from "./cast.ts";
import { dayOf } from "./schedule.ts";
import type { ConsultationSeed, ConsulteeSeed } from "./texts/types.ts";

export function planConsultees(cast: Cast, { slug, announcedOn, consultees = [] }: ConsultationSeed): void {
  const { schedule } = cast;
  const day = (raw: string) => dayOf(raw, schedule.today);
  // Staff rest at weekends, as those who are asked do.
  const workday = (raw: string) => dateIn(schedule.atWork(day(raw), "11:00"), cast.demo.forum.timeZone);
  schedule.add(schedule.at(day(announcedOn), "11:00", -2), async () => {
    const ctx = await cast.as("coordinator");
    for (const { duty, name } of consultees)
      expectOk(await addConsultees(ctx, slug, { names: [name], duty }));
  });
  for (const one of consultees)
    for (const mark of marksOf(one)) planMark(cast, slug, one.name, { ...mark, on: workday(mark.on) });
  const linked = consultees.filter((one) => one.linked).map(({ name }) => name);
  if (linked.length === 0) return;
  schedule.add(schedule.at(schedule.today, "07:00", -1), async () => {
    expectOk(await linkProposed(await cast.as("coordinator"), slug, await refsOf(cast, slug, linked)));
  });
}

type Mark = { mark: ConsulteeMark; on: string; way: ConsulteeWay };

const marksOf = ({ asked, reminded, answer }: ConsulteeSeed): Mark[] => [
  ...(asked ? [{ mark: "asked", on: asked, way: "email" } as const] : []),
  ...(answer ? [{ mark: answer.as, on: answer.on, way: answer.way }] : []),
  ...(reminded ? [{ mark: "reminded", on: reminded, way: "email" } as const] : []),
];

function planMark(cast: Cast, slug: string, name: string, mark: Mark): void {
  cast.schedule.add(cast.schedule.at(mark.on, "11:00"), async () => {
    const refs = await refsOf(cast, slug, [name]);
    expectOk(await markConsultees(await cast.as("coordinator"), slug, { ...mark, refs }));
  });
}

async function refsOf(cast: Cast, slug: string, names: readonly string[]): Promise<string[]> {
  const { read } = cast.house.db;
  const { id } = await getConsultation(read, slug);
  return (await listConsultees(read, id)).filter(({ name }) => names.includes(name)).map(({ ref }) => ref);
}
