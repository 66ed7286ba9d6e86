/**
 * How a form's body becomes the input of a command: names like `title.nn` and `links.0.url` are unfolded, the room's
 * schema reads the result, and each mistake is told under the name of its field, with everything that was typed.
 */
import type { z } from "zod";
import { type FieldError, fieldErrors, isOutOfRange } from "~/domain/kernel/input.ts";

/** What was typed, by field name: fields that were sent several times are lists. */
export type FormValues = Record<string, string | string[]>;
export type FormErrors = Record<string, FieldError>;
export type FormResult<T> =
  | { ok: true; data: T; values: FormValues }
  | { ok: false; errors: FormErrors; values: FormValues };

const limits = { fields: 1000, nameLength: 120, depth: 5, index: 99 };
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads and checks a posted form. Rows of a list that are left blank (`links.3.url`) are passed over. Throws a 400
 * Response where the body is not one that our pages could have sent; files are passed over (see the multipart parser).
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<FormResult<z.output<S>>> {
  return readFormData(await parseForm(request), schema);
}

/** The same for a form that has been parsed already. */
export function readFormData<S extends z.ZodType>(form: FormData, schema: S): FormResult<z.output<S>> {
  const values = valuesOf(form);
  const { input, origins } = unfold(values, schema);
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, data: result.data, values };
  const errors: FormErrors = {};
  for (const issue of result.error.issues) {
    const name = nameOf(issue.path, origins);
    errors[name] ??= codeOf(issue);
  }
  return { ok: false, errors, values };
}

/** The body of a posted form; for pages with several forms, which then ask `readFormData`. */
export async function parseForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  try {
    const body = Buffer.from(await request.arrayBuffer());
    if (hasTooManyParts(body, type)) throw badRequest();
    return withoutNul(await new Response(body, { headers: { "content-type": type } }).formData());
  } catch {
    throw badRequest();
  }
}

/** PostgreSQL can't hold NUL, nor look for it: it goes from every field, also from those that no schema reads. */
function withoutNul(form: FormData): FormData {
  if (![...form.values()].some((value) => typeof value === "string" && value.includes("\0"))) return form;
  const clean = new FormData();
  for (const [name, value] of form)
    clean.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  return clean;
}

/** Counted before it is parsed: a megabyte holds hundreds of thousands of fields, which take a second to take apart. */
function hasTooManyParts(body: Buffer, type: string): boolean {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  const between = boundary ? `--${boundary}` : "&";
  let at = -1;
  for (let parts = 0; parts <= limits.fields; parts++) {
    at = body.indexOf(between, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The answer for what no page of ours could have sent. */
export function badRequest(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}

function valuesOf(form: FormData): FormValues {
  const values = Object.create(null) as FormValues;
  let fields = 0;
  for (const [name, value] of form) {
    if (++fields > limits.fields || !isName(name)) throw badRequest();
    if (typeof value !== "string") continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

function isName(name: string): boolean {
  const parts = name.split(".");
  if (name.length > limits.nameLength || parts.length > limits.depth) return false;
  return parts.every(
    (part) => part !== "" && !forbidden.has(part) && !(isIndex(part) && Number(part) > limits.index),
  );
}

const isIndex = (part: string) => /^\d+$/.test(part);

type Node = { [key: string]: Node | string | string[] };
/** It inherits nothing: `toString.x` would else be written on what every object of the process shares. */
const emptyNode = () => Object.create(null) as Node;
/** Which row of the page a row of the input was: blank rows of several fields are passed over. */
type Origins = Map<string, string[]>;

function unfold(values: FormValues, schema: z.ZodType): { input: unknown; origins: Origins } {
  const root = emptyNode();
  for (const [name, value] of Object.entries(values)) {
    const parts = name.split(".");
    const last = parts.pop() as string;
    let node = root;
    for (const part of parts) {
      const next = node[part] ?? emptyNode();
      // one field says that this is a value, another that it is a group: no page of ours does
      if (typeof next === "string" || Array.isArray(next)) throw badRequest();
      node[part] = next;
      node = next;
    }
    if (last in node) throw badRequest();
    node[last] = value;
  }
  const origins: Origins = new Map();
  return { input: shape(root, schema, "", origins), origins };
}

function shape(
  node: Node | string | string[],
  schema: z.ZodType | undefined,
  path: string,
  origins: Origins,
): unknown {
  const kind = schema && bare(schema);
  if (typeof node === "string") return kind?.type === "array" ? [node] : node;
  // a field that was sent twice where one is asked for: the first holds
  if (Array.isArray(node)) return kind?.type === "array" ? node : node[0];
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (kind?.type === "array") {
    // Single values stand each in a place of their own, as replies to questions do: an empty one keeps it.
    const rows = Object.keys(node)
      .filter((key) => isIndex(key) && (typeof node[key] === "string" || !isBlank(node[key] as Node)))
      .sort((a, b) => Number(a) - Number(b));
    origins.set(path, rows);
    return rows.map((key) => shape(node[key] as Node, kind.element, at(key), origins));
  }
  const fields = kind?.shape ?? {};
  const fieldOf = (key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, shape(value, fieldOf(key), at(key), origins)]),
  );
}

function isBlank(node: Node | string | string[]): boolean {
  if (typeof node === "string") return node.trim() === "";
  return Object.values(node).every(isBlank);
}

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
};

/** The schema under its defaults, options and transforms. */
function bare(schema: z.ZodType): Def {
  const def = schema.def as unknown as Def;
  const inner = def.innerType ?? (def.type === "pipe" ? def.in : undefined);
  return inner ? bare(inner) : def;
}

/** The field's name on the page, for a path of the schema. */
function nameOf(path: readonly PropertyKey[], origins: Origins): string {
  return path.reduce<string>((name, part) => {
    // one of several ticked boxes: the group is at fault, which is the field that the page has
    if (typeof part === "number" && !origins.has(name)) return name;
    const key = typeof part === "number" ? (origins.get(name)?.[part] ?? String(part)) : String(part);
    return name === "" ? key : `${name}.${key}`;
  }, "");
}

function codeOf(issue: z.core.$ZodIssue): FieldError {
  const known = fieldErrors.find((code) => code === issue.message);
  if (known) return known;
  if (isOutOfRange(issue.message)) return issue.message;
  if (issue.code === "invalid_type") return "required";
  // too small or too large a number, which is neither long nor one of a list
  if ("origin" in issue && (issue.origin === "number" || issue.origin === "int")) return "not_number";
  return issue.code === "too_big" ? "too_long" : "not_listed";
}
