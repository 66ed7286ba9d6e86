/** The way to the mail server by a thread, as the rest of the server sees it. */
import { Worker } from "node:worker_threads";
import type { SendMailOptions } from "nodemailer";
import type { SendOutcome } from "~/domain/notifications/deliver.server.ts";
import type { Smtp, SmtpOptions } from "./smtp.ts";

export type ToThread = { id: number; mail: SendMailOptions };
export type FromThread = { id: number; outcome: SendOutcome };

/** A mail that was under way when its thread ended may have left, as one whose connection was lost. */
const lost: SendOutcome = { kind: "temporary", error: "no answer in time" };

/**
 * A thread that runs `file` is begun with the first mail, and anew where one ended, which `onEnd` is told of. It keeps no process
 * alive.
 */
export function smtpInThread(file: string, onEnd: (error: unknown) => void): (options: SmtpOptions) => Smtp {
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
        const id = ++last;
        const asked: ToThread = { id, mail };
        thread.postMessage(asked);
        return new Promise((resolve) => underWay.set(id, resolve));
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
