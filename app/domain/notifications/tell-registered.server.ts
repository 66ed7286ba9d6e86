/** What is told by mail to those who register for a meeting. */
import type { Template } from "../kernel/outbox.ts";
import { enqueue, onceKeys, type Tell } from "./enqueue.server.ts";

const toThem =
  (template: Template, kind: "registration" | "registration_ask"): Tell =>
  async (tx, { subjectId: id, seq }) =>
    enqueue(tx, {
      template,
      to: { kind, id },
      about: { kind, id },
      onceKey: onceKeys.repeatable(template, id, seq, id),
    });

export const registrationAsked = toThem("registration_confirm", "registration_ask");
export const registrationLinkAsked = toThem("registration_link", "registration");
