import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import type { StaticHandlerContext } from "react-router-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/domain/kernel/actor.ts";
import { personOf } from "~/domain/kernel/actor.ts";
import { listUndelivered } from "~/domain/notifications/queries.server.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { messages } from "~/i18n/messages/index.ts";
import { translator } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import MailPage, { action, loader } from "~/routes/desk/mail/list.tsx";
import { createMailer } from "~/server/mail.server.ts";
import { drain } from "~/server/worker.server.ts";
import { openPost, type Post } from "../support/post.ts";

/** The desk's page of mail: what is shown of it, and what a coordinator decides. */
let post: Post;
beforeEach(async () => {
  post = await openPost();
  await post.drain();
  post.mailbox.mails.length = 0;
});
afterEach(() => post.close());

async function render(data: Awaited<ReturnType<typeof loader>>, language: Language): Promise<string> {
  const page = createElement(I18nProvider, { value: translator(language) } as never, createElement(MailPage));
  const routes = [{ id: "mail", path: "/", element: page, loader: () => data }];
  const { query, dataRoutes } = createStaticHandler(routes);
  const context = (await query(new Request("http://forum.example/"))) as StaticHandlerContext;
  const router = createStaticRouter(dataRoutes, context);
  return renderToString(createElement(StaticRouterProvider, { router, context, hydrate: false }));
}

type Who = keyof Post["world"]["staff"];
function as(who: Who, form?: Record<string, string>, query = ""): LoaderFunctionArgs & ActionFunctionArgs {
  const actor: Actor = post.world.staff[who];
  const request = new Request(
    `http://forum.example/desk/mail${query}`,
    form ? { method: "POST", body: new URLSearchParams(form) } : {},
  );
  const context = {
    house: post.world,
    session: { id: "s", personId: personOf(actor) ?? "", secondAt: new Date().toISOString() },
    config: { smtpUrl: post.mailbox.url },
    requestId: "r",
    address: "/desk/mail",
  };
  return { request, context: context as never, params: {} };
}
const statusOf = (answer: unknown) => (answer as Response).status;

describe("the mail page", () => {
  async function failedMail() {
    await post.world.receive("Ein tekst.");
    post.mailbox.answer({ at: "rcpt", code: 550, text: "no such user" });
    await post.drain();
    return (await listUndelivered(post.world.read)).failed.mails[0]?.message ?? "";
  }

  it("is for coordinators; to others it does not exist", async () => {
    for (const who of ["owner", "approver"] as const) {
      await expect(loader(as(who))).rejects.toMatchObject({ status: 404 });
      await expect(action(as(who, { intent: "hold", number: "1" }))).rejects.toMatchObject({ status: 404 });
    }
  });

  it("shows no address and no internal id", async () => {
    await failedMail();
    const data = JSON.stringify(await loader(as("coordinator")));
    expect(data).toContain("l•••@•••.example");
    expect(data).not.toContain("laget@");
    for (const row of await post.rows())
      for (const id of [row.id, row.recipientId, row.subjectId]) expect(data).not.toContain(id);
  });

  it("tries again, or gives up with a reason, which it asks for", async () => {
    const message = await failedMail();
    const unreasoned = await action(as("coordinator", { intent: "drop", message, reason: " " }));
    expect(statusOf(unreasoned)).toBe(422);
    expect(await (unreasoned as unknown as Response).json()).toMatchObject({
      form: message,
      errors: { reason: "required" },
    });
    const again = await action(as("coordinator", { intent: "retry", message }));
    expect(statusOf(again)).toBe(303);
    await post.drain();
    expect(post.mailbox.to("laget@dome-post.example")).toHaveLength(1);
    expect(statusOf(await action(as("coordinator", { intent: "drop", message, reason: "Ringd opp." })))).toBe(
      422,
    );
  });

  it("tells mails of one kind about one submission apart, by when they were made and which they are", async () => {
    await failedMail();
    const data = await loader(as("coordinator"));
    const one = await render(data, "en");
    expect(one).toMatch(/Made .*2026/);
    expect(one).not.toContain("(1 of");
    const [mail] = data.failed.mails;
    if (!mail) throw new Error("a mail that failed");
    const later = new Date(Date.parse(mail.createdAt) + 3_600_000).toISOString();
    const mails = [
      mail,
      { ...mail, message: "<twin@x>" },
      { ...mail, message: "<later@x>", createdAt: later },
    ];
    const twins = await render({ ...data, failed: { count: 3, mails }, settled: mails.slice(0, 2) }, "en");
    expect(twins.match(/\(\d of \d\)/g)).toEqual(["(1 of 2)", "(2 of 2)", "(1 of 2)", "(2 of 2)"]);
  });

  it("tries all again, and says how many are not shown, and which are tried again anyway", async () => {
    await failedMail();
    await failedMail();
    post.mailbox.answer({ at: "rcpt", code: 451, text: "later" });
    await post.world.receive("Ein til.");
    await post.drain();
    const data = await loader(as("coordinator"));
    const few = { ...data, failed: { count: 240, mails: data.failed.mails } };
    const pages = [await render(data, "en"), await render(few, "nn")];
    expect(pages[0]).toContain("2 mails could not be delivered");
    expect(pages[0]).toContain("One mail is being tried again");
    expect(pages[0]).toContain("Try all again");
    expect(pages[1]).toContain("238 til er ikkje viste");
    expect(pages[1]).toContain("Prøv dei 200 eldste igjen");
    expect(statusOf(await action(as("coordinator", { intent: "retry_all" })))).toBe(303);
    await post.drain();
    expect(post.mailbox.to("laget@dome-post.example")).toHaveLength(2);
    expect(statusOf(await action(as("coordinator", { intent: "retry_all" })))).toBe(422);
  });

  it("holds, lets go and calls off response mail", async () => {
    const number = String(
      await post.world.publish(await post.world.draft(await post.world.contributions("Eit punkt."))),
    );
    expect(statusOf(await action(as("coordinator", { intent: "hold", number })))).toBe(303);
    expect((await loader(as("coordinator"))).mailings).toMatchObject([{ status: "held", contributions: 1 }]);
    expect(statusOf(await action(as("coordinator", { intent: "not_send", number, reason: "" })))).toBe(422);
    expect(
      statusOf(
        await action(as("coordinator", { intent: "not_send", number, reason: "Alle er ringde opp." })),
      ),
    ).toBe(303);
    expect((await loader(as("coordinator"))).mailings).toEqual([]);
  });

  it("names what was written to a file so, in every language, and never as sent", async () => {
    const message = await failedMail();
    await action(as("coordinator", { intent: "retry", message }));
    const mailDir = mkdtempSync(join(tmpdir(), "gensvar-mail-"));
    const mailer = createMailer(
      { smtpUrl: undefined, mailDir, mailFrom: "post@dome.example" },
      { house: post.world },
    );
    await drain({ ...post.worker(), mailer });
    rmSync(mailDir, { recursive: true });
    const asked = as("coordinator");
    asked.context.config = {} as never;
    const { settled, ...data } = await loader(asked);
    const own = settled.filter((mail) => mail.message === message);
    for (const language of languages) {
      const page = await render({ ...data, settled: own }, language);
      expect(page).toContain(messages[language].mailDesk.writtenToFile);
      expect(page).toContain("SMTP_URL");
      expect(page).not.toContain(`>${messages[language].states.delivery.sent}<`);
    }
  });

  it("keeps a reason beside its form, and names every act by a button", async () => {
    await failedMail();
    await post.world.publish(await post.world.draft(await post.world.contributions("Eit punkt.")));
    const page = await render(await loader(as("coordinator")), "en");
    for (const intent of ["retry", "drop", "hold", "send_now", "not_send"])
      expect(page).toContain(`value="${intent}"`);
    expect(page).toContain("no such user");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refuses an act that there is not", async () => {
    await expect(action(as("coordinator", { intent: "erase" }))).rejects.toMatchObject({ status: 400 });
  });
});
