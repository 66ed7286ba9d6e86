/**
 * The parts of a multipart body (RFC 7578) as they arrive, each with its content as a stream: no more of a body is in
 * memory than has come since the reader last asked. The parser that we take the headers from holds a part whole.
 */
import { MultipartPart } from "@remix-run/multipart-parser";

/** A body that no browser sends. */
export class BrokenBody extends Error {
  override name = "BrokenBody";
}

export type Part = {
  name: string;
  /** present where it is a file, empty where none was chosen */
  fileName?: string;
  content: AsyncIterable<Buffer>;
};

const longestHead = 8 * 1024;
const lineEnd = Buffer.from("\r\n");
const headEnd = Buffer.from("\r\n\r\n");

/** The boundary of a multipart form; null for a form of another kind. */
export function boundaryOf(contentType: string | null): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^;\s"]{1,70}))/i.exec(contentType ?? "") ?? [];
  return quoted ?? plain ?? null;
}

/** Each part in turn; what is left unread of one is passed over. Throws BrokenBody, also where the body breaks off. */
export async function* partsOf(
  body: ReadableStream<Uint8Array> | null,
  boundary: string,
): AsyncGenerator<Part> {
  const source = sourceOf(body);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line before it.
  source.unread(lineEnd);
  for await (const chunk of source.until(delimiter)) if (chunk.length > 0) throw new BrokenBody();
  for (;;) {
    const follows = await source.take(2);
    if (follows.equals(Buffer.from("--"))) return;
    if (!follows.equals(lineEnd)) throw new BrokenBody();
    const head = await headOf(source);
    const chunks = source.until(delimiter);
    // Whoever stops early must not close it: the rest is passed over here.
    yield { ...head, content: { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) } };
    for await (const _ of chunks);
  }
}

async function headOf(source: Source): Promise<Pick<Part, "name" | "fileName">> {
  const head: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.until(headEnd)) {
    length += chunk.length;
    if (length > longestHead) throw new BrokenBody();
    head.push(chunk);
  }
  try {
    const { name, filename, isFile } = new MultipartPart(Buffer.concat(head), []);
    return { name: name ?? "", ...(isFile && { fileName: filename ?? "" }) };
  } catch {
    throw new BrokenBody();
  }
}

type Source = ReturnType<typeof sourceOf>;

/** Bytes that arrive in chunks of any size. */
function sourceOf(body: ReadableStream<Uint8Array> | null) {
  const chunks = body?.getReader();
  let held: Buffer = Buffer.alloc(0);

  async function more(): Promise<void> {
    const next = await Promise.resolve(chunks?.read()).catch(() => {
      throw new BrokenBody("the body broke off");
    });
    if (!next || next.done) throw new BrokenBody("the body ended too early");
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
  }
  return {
    unread(bytes: Buffer) {
      held = Buffer.concat([bytes, held]);
    },
    async take(length: number): Promise<Buffer> {
      while (held.length < length) await more();
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    /** What comes before the mark, which is taken away. */
    async *until(mark: Buffer): AsyncGenerator<Buffer, undefined> {
      for (;;) {
        const at = held.indexOf(mark);
        const [before, after] = at < 0 ? [held.length - mark.length + 1, 0] : [at, mark.length];
        if (before > 0) {
          const chunk = held.subarray(0, before);
          held = held.subarray(before);
          // The mark is taken only once all before it has been asked for.
          yield chunk;
        }
        if (at >= 0) {
          held = held.subarray(after);
          return;
        }
        await more();
      }
    },
  };
}
