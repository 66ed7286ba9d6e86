/** An organisation that sends input to a served forum by the form, as its browser does. */
import { randomUUID } from "node:crypto";
import type { Forum } from "./forum.ts";

export type Input = { key: string; text: string };
export type Receipt = Input & { path: string; cookie: string };

let sent = 0;

export const anInput = (): Input => ({ key: randomUUID(), text: `Point ${++sent}: answer within a week.` });

export const submitPath = "/consultations/einnsyn-evaluering/submit";

/** The form as its browser sends it, from a network of its own: one may send sixty a minute. */
export function send(
  { origin }: Pick<Forum, "origin">,
  input: Input,
  more: Record<string, string> = {},
  body: URLSearchParams | FormData = new URLSearchParams(),
): Promise<Response> {
  const fields = { ...input, ...more, who: "none", language: "en", publishText: "on" };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const network = `10.${sent % 250}.${Math.floor(Math.random() * 250)}.7`;
  return fetch(origin + submitPath, {
    method: "POST",
    redirect: "manual",
    body,
    headers: { origin, "x-forwarded-for": network },
  });
}

/** What an answer shows of a receipt, where it is one. */
export function receiptOf(answer: Response, input: Input): Receipt {
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { ...input, path: answer.headers.get("location") ?? "", cookie };
}

/** Sends input to the open consultation of the example; the receipt that was shown, null where no answer came. */
export async function give(
  forum: Pick<Forum, "origin">,
  input: Input,
  more: Record<string, string> = {},
): Promise<Receipt | null> {
  try {
    const answer = await send(forum, input, more);
    if (answer.status !== 303) throw new Error(`${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    return receiptOf(answer, input);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What the receipt says now. */
export async function look(forum: Pick<Forum, "origin">, { path, cookie }: Receipt): Promise<string> {
  const answer = await fetch(forum.origin + path, { headers: { cookie } });
  return answer.status === 200 ? answer.text() : `${answer.status}`;
}
