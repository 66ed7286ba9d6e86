/** What the mail page may send. Browser-safe. */
import { z } from "zod";
import { requiredLine, requiredWords } from "../kernel/input.ts";

/** A mail is named by its Message-ID, which it carries anyway. */
const message = requiredLine(80);
const number = z.coerce
  .number({ error: "required" })
  .int({ error: "not_number" })
  .positive({ error: "not_number" });
const reason = requiredWords(300);

export const mailActions = ["retry", "retry_all", "drop", "hold", "send_now", "not_send"] as const;
export type MailAction = (typeof mailActions)[number];

export const messageForm = z.object({ message });
export const dropForm = z.object({ message, reason });
export const mailingForm = z.object({ number });
export const notSendForm = z.object({ number, reason });
