/**
 * A thread that speaks with the mail server, built to build/server/smtp-thread.js: putting a mail into its parts, signing it and the
 * many small turns of SMTP take as long as reading what it says, and readers of pages don't wait for them.
 */
import { parentPort, workerData } from "node:worker_threads";
import { openSmtp, type SmtpOptions } from "./smtp.ts";
import type { FromThread, ToThread } from "./smtp-in-thread.ts";

const smtp = openSmtp(workerData as SmtpOptions);

parentPort?.on("message", async ({ id, mail }: ToThread) => {
  const answer: FromThread = { id, outcome: await smtp.send(mail) };
  parentPort?.postMessage(answer);
});
