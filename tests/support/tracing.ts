/** The system calls of a served forum, by strace: which answers left after which flushes to the disk. */
import { readFileSync } from "node:fs";

/** What runs a command so that its trace is written to a file; the command itself stays the child. */
export const traced = (file: string): string[] => [
  ...["strace", "-D", "-f", "-y", "-s", "32", "-o", file],
  ...["-e", "trace=fsync,fdatasync,read,write,writev,sendto,sendmsg"],
];

/**
 * For each answer with this status, in order: whether a file whose path fits was flushed since it was asked for.
 * A call that another thread interrupts is written in two lines, of which only the first names the file.
 */
export function flushedBefore(file: string, status: number, path: RegExp): boolean[] {
  const answers: boolean[] = [];
  const begun = new Map<string, string>();
  let flushed = false;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, thread = "", call = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const unfinished = call.includes("<unfinished ...>");
    if (/^f(data)?sync\(/.test(call)) {
      if (unfinished) begun.set(thread, call);
      else flushed ||= path.test(call) && call.endsWith("= 0");
    } else if (/^<\.\.\. f(data)?sync resumed>/.test(call)) {
      flushed ||= path.test(begun.get(thread) ?? "") && call.endsWith("= 0");
    } else if (call.includes('"POST /')) {
      // What was flushed before it was asked for has nothing to do with it.
      flushed = false;
    } else if (call.includes(`"HTTP/1.1 ${status} `)) {
      answers.push(flushed);
      flushed = false;
    }
  }
  return answers;
}
