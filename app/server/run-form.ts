/** One posted form, one command: reads the input, runs it, and answers with where to go or what must be put right. */
import { json, redirect, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import type { FieldError } from "~/domain/kernel/input.ts";
import type { Result } from "~/domain/kernel/result.ts";
import { type FormErrors, type FormValues, readFormData } from "./forms.ts";
import { notFound } from "./guard.server.ts";

/** Refusals that are answered like what does not exist. */
type Hidden = "not_found" | "not_allowed";

/** What a page is told of a form that was not done; `form` says which of its forms it was. */
export type FormAnswer<Code extends string> = {
  form: string;
  values: FormValues;
  errors: FormErrors;
  refusal: Code | null;
  details: Readonly<Record<string, string | number>>;
};

type Details = FormAnswer<string>["details"];
type FieldFault = readonly [field: string, error: FieldError];

type FormRun<S extends z.ZodType, T, Code extends string> = {
  /** which of the page's forms: its fields' ids begin with it */
  name: string;
  schema: S;
  command: (input: z.output<S>) => Promise<Result<T, Code>>;
  /** where to go when it is done */
  next: (value: T) => string;
  /** the form for a new row, which takes what was typed where the row was removed meanwhile */
  anew?: string;
  /** refusals that belong to one field; which one may follow from the refusal's details: null where it is none of them */
  fields?: Partial<Record<Code, FieldFault | ((details: Details) => FieldFault | null)>>;
};

/** The link to join a meeting, at the field that it was written into. */
export const joinLinkAt = ({ field }: Details): FieldFault => [String(field), "join_link"];

/** 303 when it is done, 422 with what was typed when it is not, 409 where somebody else saved first. */
export async function runForm<S extends z.ZodType, T, Code extends string>(
  form: FormData,
  { name, schema, command, next, anew = name, fields = {} }: FormRun<S, T, Code>,
): Promise<TypedResponse<FormAnswer<Exclude<Code, Hidden>>>> {
  type Answer = FormAnswer<Exclude<Code, Hidden>>;
  const input = readFormData(form, schema);
  const unanswered = { form: name, values: input.values, errors: {}, refusal: null, details: {} };
  if (!input.ok) return json<Answer>({ ...unanswered, errors: input.errors }, { status: 422 });
  const result = await command(input.data);
  if (result.ok) return redirect(next(result.value), 303) as TypedResponse<never>;
  if (result.code === "not_found" || result.code === "not_allowed") throw notFound();
  const fault: FieldFault | ((details: Details) => FieldFault | null) | undefined = fields[result.code];
  const field = typeof fault === "function" ? fault(result.details) : fault;
  if (field)
    return json<Answer>(
      { ...unanswered, errors: { [field[0]]: field[1] }, details: result.details },
      { status: 422 },
    );
  return json<Answer>(
    {
      ...unanswered,
      form: result.code === "removed_meanwhile" ? anew : name,
      refusal: result.code as Answer["refusal"],
      details: result.details,
    },
    { status: result.code.endsWith("_meanwhile") ? 409 : 422 },
  );
}
