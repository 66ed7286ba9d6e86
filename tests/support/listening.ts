/** Somebody who listens to a stream of events, and what he has been told. */
import { get, type IncomingMessage } from "node:http";

/** Opens a stream; `until` waits for what is looked for in it, `ended` for its end. */
export async function listenTo(port: number, path: string, headers: Record<string, string> = {}) {
  let text = "";
  const waiting = new Set<() => void>();
  const { answer, request } = await new Promise<{ answer: IncomingMessage; request: ReturnType<typeof get> }>(
    (done, fail) => {
      const request = get({ host: "127.0.0.1", port, path, headers, agent: false }, (answer) =>
        done({ answer, request }),
      );
      request.on("error", fail);
    },
  );
  const ended = new Promise<void>((done) => answer.on("close", done));
  answer.on("data", (part) => {
    text += part;
    for (const look of waiting) look();
  });
  return {
    ...{ status: answer.statusCode ?? 0, headers: answer.headers, ended },
    text: () => text,
    changes: () => [...text.matchAll(/data: (\d+)/g)].map(([, number]) => Number(number)),
    until: (fits: (text: string) => boolean) =>
      new Promise<void>((done, fail) => {
        const look = () => {
          if (!fits(text)) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        answer.on("close", () => (fits(text) ? done() : fail(new Error(`it ended: ${text}`))));
        look();
      }),
    close: () => request.destroy(),
  };
}

/** The text of an answer; of a stream of events, which lasts as long as somebody listens, its beginning. */
export async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer.text();
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}
