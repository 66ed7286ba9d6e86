/** Holds a served forum to the table: what differs from it is told, a line a cell. */
import { patternOf } from "../matrix/crawl.ts";
import { filledForms } from "../support/filled.ts";
import { listRoutes, type Route } from "../support/route-table.ts";
import { type Act, type Asker, askers, type Cells, type Row } from "./rows.ts";
import { type Asked, addressOf, letterOf, missing, plain, type RightsForum } from "./served.ts";
import { table } from "./table.ts";

export const rowOf = ({ file }: Route): Row => table[file.replace(/^routes\//, "")] ?? {};
export const routeId = ({ file }: Route) => file.replace(/\.tsx?$/, "");
export const isPage = (route: Route) => /export default/.test(route.source);
export const exportsA = (route: Route, what: "loader" | "action") =>
  new RegExp(`export (async )?(function|const) ${what}\\b`).test(route.source);

/** The states of a row's records; one without a name where the address names no record. */
export const statesOf = ({ of }: Row, { records }: Pick<RightsForum, "records">): [string, string][] =>
  of ? Object.entries(records[of]).map(([state, record]) => [state, String(record)]) : [["", ""]];

const inState = (cells: Cells, state: string) =>
  typeof cells === "string" ? cells : (cells[state] ?? cells.else ?? "");
const cellsOf = (act: Cells | Act) =>
  typeof act === "object" && "cells" in act ? (act as Act).cells : (act as Cells);
export const fieldsOf = (
  act: Cells | Act,
  name: string,
  record: string,
  names: Record<string, string>,
): Record<string, string> => {
  const given = typeof act === "object" && "fields" in act ? (act as Act).fields : {};
  const filled = Object.entries({ ...given }).map(([field, value]) => [
    field,
    value.replace("{record}", record).replace(/\{(\w+)\}/, (_, one: string) => names[one] ?? ""),
  ]);
  return { ...(name === "" ? {} : { intent: name }), ...Object.fromEntries(filled) };
};
export const expected = (act: Cells | Act, state: string, asker: Asker): string =>
  inState(cellsOf(act), state)[askers.indexOf(asker)] ?? "no cell";

/** The state in which who may do something is asked to. */
export const triedIn = (act: Cells | Act, { of }: Row, { records }: Pick<RightsForum, "records">): string =>
  (typeof act === "object" && "at" in act && (act as Act).at) ||
  (of ? (Object.keys(records[of])[0] ?? "") : "");

/** A question that a cell of the table answers. */
export type Question = {
  route: Route;
  asker: Asker;
  state: string;
  record: string;
  /** null for reading */
  act: string | null;
  /** asked for its loader or action alone, as any script can */
  data: boolean;
  expected: string;
};

/** Every cell of a route: page and data, reading and each act of its forms, in every state of its records. */
export function questionsOf(route: Route, forum: Pick<RightsForum, "records">): Question[] {
  const row = rowOf(route);
  const asked: Question[] = [];
  const frame = route.file.endsWith("layout.tsx") || route.file === "root.tsx";
  for (const [state, record] of statesOf(row, forum)) {
    for (const asker of askers) {
      const shared = { route, asker, state, record };
      const both = (act: string | null, cell: string) => {
        if (!frame) asked.push({ ...shared, act, data: false, expected: cell });
        if (isPage(route)) asked.push({ ...shared, act, data: true, expected: cell });
      };
      if (row.get) both(null, expected(row.get, state, asker));
      for (const [name, act] of Object.entries(row.post ?? {})) both(name, expected(act, state, asker));
    }
  }
  return asked;
}

/**
 * A choice of them that is asked in a few seconds: each act in one state by its page, reading in every state where the state
 * counts and in one where it does not, the first act and what is read as data too.
 */
export function isQuick(
  { route, asker, state, act, data }: Question,
  { records }: Pick<RightsForum, "records">,
): boolean {
  const row = rowOf(route);
  const [first = ""] = row.of ? Object.keys(records[row.of]) : [];
  if (act === null) return state === first || (typeof row.get === "object" && data === isPage(route));
  const [firstAct] = Object.keys(row.post ?? {});
  if (state !== first) return false;
  // Who has no role at all is stopped before any act is looked at.
  return act === firstAct || (!data && /owner|coordinator|approver|administrator/i.test(asker));
}

const sayOf = ({ route, asker, state, act, data }: Question) =>
  `${asker} ${act === null ? "reads" : `does '${act}' at`} ${route.path}${data ? "?_data" : ""}${state ? ` (${state})` : ""}`;

const askedAt = ({ route, data }: Question, record: string) => {
  const address = addressOf(route, record);
  return data ? `${address}?_data=${encodeURIComponent(routeId(route))}` : address;
};

/** Asks, and gives what is not as the table says; null where all is well. */
export async function answerTo(question: Question, forum: RightsForum): Promise<string | null> {
  const { route, asker, record, act } = question;
  const row = rowOf(route);
  const fields = act === null ? undefined : fieldsOf(row.post?.[act] ?? "", act, record, forum.names);
  const address = askedAt(question, record);
  const ends = act !== null && question.expected === "+";
  const answer = await forum.send({ asker, address, fields, record, ends });
  const letter = letterOf(answer);
  const reads = act === null && !question.data && letter === "+";
  if (reads) return offersTooMuch(question, answer.text);
  if (letter !== question.expected) return `${sayOf(question)}: ${letter}, not ${question.expected}`;
  if (letter !== "-") return null;
  const elsewhere = nowhere(question);
  if (elsewhere === null) return null;
  const like = await likeNothing(forum, { asker, address: elsewhere, fields, record });
  const said = plain(answer, address);
  if (said === like) return null;
  const at = [...said].findIndex((letter, i) => letter !== like[i]);
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 80);
  return `${sayOf(question)}: refused otherwise than what does not exist: ${around(said)} | ${around(like)}`;
}

/** Each act by each who may, once; those with the least rights first, since what is done may change what the next meets. */
export function allowedWrites(routes: readonly Route[], forum: Pick<RightsForum, "records">): Question[] {
  const all = routes.flatMap((route) => questionsOf(route, forum));
  const tried = all.filter(({ route, act, data, state, asker, expected }) => {
    if (act === null || data || expected !== "+") return false;
    const row = rowOf(route);
    const cells = row.post?.[act] ?? "";
    const states = statesOf(row, forum).map(([one]) => one);
    const wanted = triedIn(cells, row, forum);
    return (
      state ===
      (isAllowed(cells, wanted, asker) ? wanted : states.find((one) => isAllowed(cells, one, asker)))
    );
  });
  return tried.sort((a, b) => askers.indexOf(a.asker) - askers.indexOf(b.asker));
}
const isAllowed = (cells: Cells | Act, state: string, asker: Asker) => expected(cells, state, asker) === "+";

/** What differs from the table, or was refused and has written something. */
export async function differing(questions: readonly Question[], forum: RightsForum): Promise<string[]> {
  const wrong: string[] = [];
  for (const question of questions) {
    const before = await forum.head();
    const told = await answerTo(question, forum);
    if (told) wrong.push(told);
    const writes = question.act !== null && question.expected === "+";
    if (!writes && (await forum.head()) !== before) wrong.push(`${sayOf(question)}: is refused, and written`);
  }
  return wrong;
}

let listed: Promise<Route[]> | undefined;

/** A page offers nobody a form for what he may not do. */
async function offersTooMuch(question: Question, html: string): Promise<string | null> {
  if (question.expected !== "+") return `${sayOf(question)}: +, not ${question.expected}`;
  listed ??= listRoutes();
  const routes = await listed;
  const patterns = [...new Set(routes.map(({ path }) => path.replace(/(.)\/$/, "$1")))];
  const offered = filledForms(html, "").flatMap(({ action, fields }) => {
    const pattern = action === null ? question.route.path : patternOf(action, patterns);
    const target = routes.find(
      (route) =>
        route.path.replace(/(.)\/$/, "$1") === pattern?.replace(/(.)\/$/, "$1") && exportsA(route, "action"),
    );
    const acts = target ? (rowOf(target).post ?? {}) : {};
    const [intent = ""] = (fields.find(([name]) => name === "intent")?.[1] ?? "").split(":");
    const cells = acts[intent] ?? acts[""];
    const states = typeof cells === "string" || cells === undefined ? [] : Object.keys(cellsOf(cells));
    const may = ["", question.state, ...states].some(
      (state) => expected(cells ?? "", state, question.asker) === "+",
    );
    return may ? [] : [`${intent} at ${pattern}`];
  });
  return offered.length === 0 ? null : `${sayOf(question)}: is offered ${[...new Set(offered)].join(", ")}`;
}

/** What is answered where there is nothing; asked once for each who asks. */
async function likeNothing(forum: RightsForum, asked: Asked): Promise<string> {
  const { asker, address, fields } = asked;
  const key = `${asker} ${fields ? "writes" : "reads"} ${address}`;
  const said = forum.nothing.get(key) ?? plain(await forum.send(asked), address);
  forum.nothing.set(key, said);
  return said;
}

/** Where there is nothing of the kind; null where the address itself is what there is not, which is no secret. */
function nowhere(question: Question): string | null {
  const { route } = question;
  const { of } = rowOf(route);
  if (of) return askedAt(question, missing[of]);
  return route.path.includes(":") ? askedAt(question, "nobodys") : null;
}

/** The acts that the forms of a route are told apart by in its source, and in what it hands its form to. */
export function actsIn(route: Route, read: (path: string) => string): string[] {
  const imported = [
    ...route.source.matchAll(/import \{([^}]*)\} from "~\/(server\/[\w-]+(?:\.server)?\.ts)"/g),
  ];
  const handlers = imported.flatMap(([, names = "", path]) => {
    const source = read(`app/${path}`);
    return names.split(",").flatMap((name) => {
      const body =
        new RegExp(`export (?:async )?function ${name.trim()}\\([\\s\\S]*?\\n\\}\\n`).exec(source)?.[0] ?? "";
      return /get\("intent"\)/.test(body) ? [`${body}${/const marks.*/.exec(source)?.[0] ?? ""}`] : [];
    });
  });
  return [route.source, ...handlers].flatMap((source) => {
    const switches = source.matchAll(/switch \((?:form\.get\("intent"\)|intent|act)\) \{([\s\S]*?)\n {2}\}/g);
    const cases = [...switches].flatMap(([, body = ""]) => [...body.matchAll(/case "(\w+)":/g)]);
    const compared = source.matchAll(/(?:intent|get\("intent"\)) [!=]== "(\w+)"/g);
    const marks = /marks[^=]*= \[([^\]]+)\]/.exec(source)?.[1]?.matchAll(/"(\w+)"/g) ?? [];
    return [...cases, ...compared, ...marks].map(([, name = ""]) => name);
  });
}
