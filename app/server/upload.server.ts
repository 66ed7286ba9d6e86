/**
 * Forms with files: the same answer as `readForm`, and the files beside it. Text fields are kept over any mistake,
 * files too: each stored one comes back as a token (see files/token). Limits: the edge's on the whole body, and on the
 * number of parts here; one file that is too large is a mistake of that field and costs nothing that was typed.
 */
import {
  type FileUpload,
  FormDataParseError,
  MultipartParseError,
  parseFormData,
} from "@remix-run/form-data-parser";
import type { z } from "zod";
import type { StoredFile } from "~/domain/submissions/commands/receive.server.ts";
import { limits } from "~/domain/submissions/submission.ts";
import type { Config } from "./env.ts";
import type { FileRefusal } from "./files/kind.server.ts";
import { safeFileName } from "./files/name.ts";
import { fileToken, readFileToken } from "./files/token.server.ts";
import { isStored, removeFiles, storeFile, takeStored } from "./files.server.ts";
import { type FormResult, readFormData } from "./forms.ts";
import { isUnavailable } from "./unavailable.ts";

type Place = Pick<Config, "attachmentsDir" | "secretKey">;

/** The fields of a form with files: what is chosen now, and the tokens of what was stored before. */
export const fileFields = { chosen: "files", kept: "kept" } as const;

const megabyte = 1024 * 1024;
const parts = { count: 200, text: megabyte, bytes: 26 * megabyte };

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
    const form = await parseFormData(
      request,
      { maxFiles: parts.count, maxParts: parts.count, maxFileSize: parts.bytes, maxTotalSize: parts.bytes },
      (file) => files.add(file),
    );
    for (const value of form.values()) {
      if (typeof value === "string" && value.length > parts.text) throw new Response(null, { status: 413 });
    }
    await files.keep(form.getAll(fileFields.kept).map(String));
    form.delete(fileFields.kept);
    return { ...readFormData(form, schema), files };
  } catch (error) {
    await files.discard();
    if (error instanceof FormDataParseError || error instanceof MultipartParseError) {
      throw new Response(null, { status: 400, statusText: "Bad Request" });
    }
    throw error;
  }
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

  async add(upload: FileUpload): Promise<null> {
    // An input without a choice sends a part without a name.
    if (upload.fieldName !== fileFields.chosen || (upload.name === "" && upload.size === 0)) return null;
    if (this.#fresh.length + this.mistakes.length >= limits.files)
      return this.#refuse(upload.name, "too_many");
    try {
      const bytes = new Uint8Array(await upload.arrayBuffer());
      const stored = await storeFile(this.place.attachmentsDir, upload.name, bytes);
      if (stored.ok) this.#fresh.push(stored.file);
      else this.mistakes.push({ fileName: stored.fileName, refusal: stored.refusal });
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      this.unavailable = true;
    }
    return null;
  }

  #refuse(name: string, refusal: FileRefusal): null {
    const fileName = safeFileName(name);
    if (!this.mistakes.some((mistake) => mistake.refusal === refusal))
      this.mistakes.push({ fileName, refusal });
    return null;
  }

  async keep(tokens: readonly string[]): Promise<void> {
    for (const token of tokens.slice(0, limits.files)) {
      const file = readFileToken(this.place.secretKey, token);
      if (file && (await isStored(this.place.attachmentsDir, file))) this.#kept.push(file);
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
