/** What the address of a list at the desk asks for. What is not on the list is a bad request: a filter never shows more than it says. */
import { z } from "zod";
import { badRequest, readParams } from "./reading.server.ts";

/** What any page of the desk may carry beside its own: an act that is told by the frame or by the page itself, an undo that was done or refused. */
export const told = ["act", "did", "undone", "undo"] as const;

/** Where a page of a numbered list begins. */
export const placeNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** Known names, each given once, with values that the schema takes. `beside` is carried along and read elsewhere. */
export function readDeskQuery<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  beside: readonly string[] = [],
): z.output<Schema> {
  const names = Object.keys(schema.shape);
  const asked = readParams(request, [...names, ...told, ...beside]);
  const own = Object.entries(asked).filter(([name]) => names.includes(name));
  const read = schema.safeParse(Object.fromEntries(own));
  if (!read.success) throw badRequest();
  return read.data;
}
