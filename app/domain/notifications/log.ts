/** The event log as administrators read it. Neighbours: `log-page.server.ts` reads it; the desk shows it. */
import type { Actor, Role } from "../kernel/actor.ts";
import type { StepKind } from "../kernel/step.ts";

export type LogRow = {
  seq: number;
  at: string;
  type: string;
  /** a person's name, a system part's name; null for outsiders, and for somebody who was erased */
  actor: { kind: Actor["kind"]; name: string | null };
  subject: { kind: string; reference: string | null };
  consultation: string | null;
  /** for events of roles */
  role: Role | null;
  /** of a restore: the instant of its backup */
  madeAt: string | null;
  /** of a step that was undone: what it was */
  undone: StepKind | null;
};
export type LogFilter = {
  /** slug */
  consultation?: string;
  /** a reference as people see it: OGP26-K7M4, OGP26-K7M4.3, the number of a response, an address, a slug */
  about?: string;
  before?: number;
};
export type LogPage = { rows: LogRow[] /** where the next page begins, or null */; next: number | null };
