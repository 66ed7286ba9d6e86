/** What is told by mail to those who sign up for the invitation list. */
import type { Template } from "../kernel/outbox.ts";
import { enqueue, onceKeys, type Tell } from "./enqueue.server.ts";

const toThem =
  (template: Template, kind: "contact" | "sign_up"): Tell =>
  async (tx, { subjectId: id, seq }) =>
    enqueue(tx, {
      template,
      to: { kind, id },
      about: { kind, id },
      onceKey: onceKeys.repeatable(template, id, seq, id),
    });

export const signUpAsked = toThem("list_confirm", "sign_up");
export const listLinkAsked = toThem("list_known", "contact");
/** Whoever came by himself is told; whom staff list hears of it in the first invitation. */
export const joined: Tell = async (tx, event, recorded) => {
  if (event.data.source === "self") await toThem("list_joined", "contact")(tx, event, recorded);
};
