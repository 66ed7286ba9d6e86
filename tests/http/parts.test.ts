import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BrokenBody, boundaryOf, partsOf } from "~/server/files/parts.server.ts";

const boundary = "--x-1";
type Sent = { name: string; fileName?: string; content: Buffer };

const bodyOf = (parts: readonly Sent[]) =>
  Buffer.concat([
    ...parts.flatMap(({ name, fileName, content }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n\r\n`,
      ),
      content,
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

/** A body that arrives in chunks of these sizes, over and over. */
function arriving(body: Buffer, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let [at, turn] = [0, 0];
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(body.subarray(at, at + size));
      at += size;
    },
  });
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Sent[]> {
  const read: Sent[] = [];
  for await (const { content, ...head } of partsOf(stream, boundary)) {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(chunk);
    read.push({ ...head, content: Buffer.concat(chunks) });
  }
  return read;
}

describe("the parts of a form with files", () => {
  it("are what was sent, however it was cut on the way", async () => {
    // Content made of what a boundary is made of, so that beginnings of one are everywhere.
    const content = fc
      .array(fc.constantFrom("\r", "\n", "-", `\r\n--${boundary.slice(0, -1)}`, "a", "\0"))
      .map((parts) => Buffer.from(parts.join("")));
    const part = fc.record({ name: fc.constantFrom("text", "files"), content });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(part), sizes, async (parts, cuts) => {
        expect(await readAll(arriving(bodyOf(parts), cuts))).toEqual(parts);
      }),
    );
  });

  it("may be left unread, or half read", async () => {
    const parts = ["a", "b", "c"].map((name) => ({ name, content: Buffer.alloc(1000, name) }));
    const names: string[] = [];
    for await (const { name, content } of partsOf(arriving(bodyOf(parts), [7]), boundary)) {
      names.push(name);
      if (name === "b") for await (const _ of content) break;
    }
    expect(names).toEqual(["a", "b", "c"]);
  });

  it("keep the name of a file as it was sent, also a hostile one", async () => {
    for (const fileName of ["Svar; 2026.pdf", "../../x.pdf", "Høyring = svar.pdf", ""]) {
      const [part] = await readAll(
        arriving(bodyOf([{ name: "files", fileName, content: Buffer.from("x") }]), [9]),
      );
      expect(part?.fileName).toBe(fileName);
    }
  });

  it.each([
    ["nothing", ""],
    ["no boundary", "x=1"],
    [
      "no end",
      bodyOf([{ name: "a", content: Buffer.from("x") }])
        .subarray(0, -8)
        .toString("latin1"),
    ],
    ["something before it", `x\r\n--${boundary}--`],
    ["a head without end", `--${boundary}\r\nContent-Disposition: ${"x".repeat(100_000)}`],
    ["a head that is too long", `--${boundary}\r\nX: ${"x".repeat(9000)}\r\n\r\n\r\n--${boundary}--`],
  ])("are refused with %s", async (_, body) => {
    await expect(readAll(arriving(Buffer.from(body), [50]))).rejects.toThrow(BrokenBody);
  });

  it("are told by the type of the body", () => {
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe("a b");
    expect(boundaryOf("multipart/form-data; boundary=----x7")).toBe("----x7");
    expect(boundaryOf("application/x-www-form-urlencoded")).toBeNull();
    expect(boundaryOf(`multipart/form-data; boundary=${"x".repeat(5000)}`)).not.toHaveLength(5000);
  });
});
