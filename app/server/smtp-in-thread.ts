/** The way to the mail server by a thread, as the rest of the server sees it. */
import { Worker } from "node:worker_threads";
import type { SendMailOptions } from "nodemailer";
import type { SendOutcome } from "~/domain/notifications/deliver.server.ts";
import { giveUpMs, type Smtp, type SmtpOptions } from "./smtp.ts";

export type ToThread = { id: number; mail: SendMailOptions };
export type FromThread = { id: number; outcome: SendOutcome };

/** The thread gives a mail up by itself before that: one that has not answered by then hangs, and is ended. */
const longestMs = giveUpMs + 15_000;
/** A mail that was under way when its thread ended may have left, as one whose connection was lost. */
const lost: SendOutcome = { kind: "temporary", error: "no answer in time" };

/**
 * A thread that runs `file` is begun with the first mail, and anew where one ended, which `onEnd` is told of. It keeps no process
 * alive.
 */
export function smtpInThread(
  file: string,
  onEnd: (error: unknown) => void,
  patienceMs = longestMs,
): (options: SmtpOptions) => Smtp {
  return (options) => {
    const underWay = new Map<number, (outcome: SendOutcome) => void>();
    let thread: Worker | undefined;
    let last = 0;
    let closed = false;

    const settle = (id: number, outcome: SendOutcome) => {
      underWay.get(id)?.(outcome);
      underWay.delete(id);
    };
    function loseAll(): void {
      for (const id of [...underWay.keys()]) settle(id, lost);
    }
    function begin(): Worker {
      const begun = new Worker(file, { workerData: options });
      begun.unref();
      begun.on("message", ({ id, outcome }: FromThread) => settle(id, outcome));
      begun.on("error", onEnd);
      begun.on("exit", () => {
        if (thread !== begun) return;
        thread = undefined;
        loseAll();
      });
      return begun;
    }

    return {
      send(mail) {
        if (closed) return Promise.resolve(lost);
        thread ??= begin();
        const asking = thread;
        const id = ++last;
        const asked: ToThread = { id, mail };
        asking.postMessage(asked);
        return new Promise((resolve) => {
          const hangs = setTimeout(() => {
            onEnd(new Error("it did not answer"));
            void asking.terminate();
          }, patienceMs).unref();
          underWay.set(id, (outcome) => {
            clearTimeout(hangs);
            resolve(outcome);
          });
        });
      },
      close() {
        closed = true;
        void thread?.terminate();
        thread = undefined;
        loseAll();
      },
    };
  };
}
