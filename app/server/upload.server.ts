/**
 * Forms with files: the same answer as `readForm`, and the files beside it. Text fields are kept over any mistake,
 * files too: each stored one comes back as a token (see files/token). Limits: the edge's on the whole body, and on the
 * number of parts here; one file that is too large is a mistake of that field and costs nothing that was typed.
 */
import { isUtf8 } from "node:buffer";
import type { z } from "zod";
import type { StoredFile } from "~/domain/submissions/commands/receive.server.ts";
import { limits } from "~/domain/submissions/submission.ts";
import type { Config } from "./env.ts";
import type { FileRefusal } from "./files/kind.server.ts";
import { safeFileName } from "./files/name.ts";
import { BrokenBody, boundaryOf, partsOf } from "./files/parts.server.ts";
import { fileToken, readFileToken } from "./files/token.server.ts";
import { keepStored, removeFiles, storeFile, takeStored } from "./files.server.ts";
import { badRequest, type FormResult, parseForm, readFormData } from "./forms.ts";
import { isUnavailable } from "./unavailable.ts";

type Place = Pick<Config, "attachmentsDir" | "secretKey">;

/** The fields of a form with files: what is chosen now, and the tokens of what was stored before. */
export const fileFields = { chosen: "files", kept: "kept" } as const;

const megabyte = 1024 * 1024;
/** `text` is bytes of all texts together */
const parts = { count: 200, text: megabyte };

export type FileMistake = { fileName: string; refusal: FileRefusal };
/** A file that is stored already, as the form shows it again. */
export type KeptFile = { token: string; fileName: string; size: number };

export type UploadResult<T> = FormResult<T> & { files: Uploads };

/** Reads, checks and stores. Throws a 400 or 413 Response for a body that no page of ours sends. */
export async function readUpload<S extends z.ZodType>(
  request: Request,
  schema: S,
  place: Place,
): Promise<UploadResult<z.output<S>>> {
  const files = new Uploads(place);
  try {
    const boundary = boundaryOf(request.headers.get("content-type"));
    const form = boundary ? await readParts(request, boundary, files) : await parseForm(request);
    await files.keep(form.getAll(fileFields.kept).map(String));
    form.delete(fileFields.kept);
    return { ...readFormData(form, schema), files };
  } catch (error) {
    await files.discard();
    throw error instanceof BrokenBody ? badRequest() : error;
  }
}

/** Texts are held, each file goes to the disk as it comes. */
async function readParts(request: Request, boundary: string, files: Uploads): Promise<FormData> {
  const form = new FormData();
  let [count, size] = [0, 0];
  for await (const { name, fileName, content } of partsOf(request.body, boundary)) {
    if (++count > parts.count) throw badRequest();
    if (fileName !== undefined) {
      if (name === fileFields.chosen) await files.add(fileName, content);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of content) {
      size += chunk.length;
      if (size > parts.text) throw new Response(null, { status: 413 });
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks);
    if (!isUtf8(text)) throw badRequest();
    form.append(name, text.toString());
  }
  return form;
}

/** The files of one posted form. */
export class Uploads {
  readonly mistakes: FileMistake[] = [];
  /** the folder can't be written to just now; the text is read all the same */
  unavailable = false;
  /** stored by an earlier sending of this form */
  #kept: StoredFile[] = [];
  /** stored by this one */
  #fresh: StoredFile[] = [];
  #taken: StoredFile[] = [];

  constructor(readonly place: Place) {}

  get count(): number {
    return this.#kept.length + this.#fresh.length;
  }

  async add(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#fresh.length + this.mistakes.length >= limits.files) return this.#refuse(name, "too_many");
    try {
      const stored = await storeFile(this.place.attachmentsDir, name, content);
      if (stored.ok) this.#fresh.push(stored.file);
      // An input without a choice sends a part without a name.
      else if (name !== "" || stored.refusal !== "empty")
        this.mistakes.push({ fileName: stored.fileName, refusal: stored.refusal });
    } catch (error) {
      if (error instanceof BrokenBody || !isUnavailable(error)) throw error;
      this.unavailable = true;
    }
  }

  #refuse(name: string, refusal: FileRefusal): void {
    const fileName = safeFileName(name);
    if (!this.mistakes.some((mistake) => mistake.refusal === refusal))
      this.mistakes.push({ fileName, refusal });
  }

  async keep(tokens: readonly string[]): Promise<void> {
    for (const token of tokens.slice(0, limits.files)) {
      const read = readFileToken(this.place.secretKey, token);
      if (!read) continue;
      const { expired, ...file } = read;
      if (!expired && (await keepStored(this.place.attachmentsDir, file))) this.#kept.push(file);
      // Said, since without it the submission would be less than was meant.
      else this.mistakes.push({ fileName: file.fileName, refusal: "gone" });
    }
    while (this.count > limits.files) {
      const last = this.#fresh.pop();
      if (!last) break;
      await removeFiles(this.place.attachmentsDir, [last]);
      this.#refuse(last.fileName, "too_many");
    }
  }

  /** The files for the command. Those kept from before get a name of their own for this submission. */
  async take(): Promise<StoredFile[]> {
    for (const file of this.#kept) {
      const taken = await takeStored(this.place.attachmentsDir, file);
      if (taken) this.#taken.push(taken);
    }
    return [...this.#taken, ...this.#fresh];
  }

  /** For a form that comes back: its files, to be sent along by their tokens. */
  tokens(): KeptFile[] {
    return [...this.#kept, ...this.#fresh].map((file) => ({
      token: fileToken(this.place.secretKey, file),
      fileName: file.fileName,
      size: file.size,
    }));
  }

  /** The command did not use what it was given, and the form comes back. */
  async release(): Promise<void> {
    await removeFiles(this.place.attachmentsDir, this.#taken.splice(0));
  }

  /** Nothing of this sending is needed: it was refused for good, or had been received before. */
  async discard(): Promise<void> {
    await this.release();
    await removeFiles(this.place.attachmentsDir, this.#fresh.splice(0));
  }
}
