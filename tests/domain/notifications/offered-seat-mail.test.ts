/** The mail to whoever is offered another's seat: nobody typed his address into a form to have him registered. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handOver } from "~/domain/consultees/commands/hand-over.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { passOnToSuccessor } from "~/domain/mailings/commands/pass-on-to-successor.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { passOnSeat } from "~/domain/meetings/commands/pass-on-seat.server.ts";
import { askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { answer, type Mailings, mailingsOf } from "../../support/mailing.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { guro, register } from "../../support/registering.ts";

const email = "vikar@post.example";
let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost();
  of = await mailingsOf(post);
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const visitor = () => post.world.visitor();
const vikar = {
  ...{ name: "Kjøp billig", organisation: "", kind: "individual" as const },
  ...{ email, language: "nn" as const },
};
async function mailed(to = email) {
  await post.drain();
  const [mail, ...more] = post.mailbox.to(to);
  expect(more).toEqual([]);
  return { subject: mail?.header("subject"), text: (mail?.text ?? "").replaceAll(/\s+/g, " ") };
}

describe("whoever is offered a seat", () => {
  it("reads that it is held for him, by whom it is offered in kind, until when, and nobody's name", async () => {
    const holder = await register(post.world, "moete");
    await post.quiet();
    expectOk(await passOnSeat(visitor(), holder, vikar));
    const { subject, text } = await mailed();
    expect(subject).toBe("Du får tilbod om ein plass: Ope møte");
    expect(text).toContain("Ein som ikkje kan kome, byd deg sin.");
    expect(text).toMatch(/Sjå og ta plassen: https:\S+\/registration\/confirm\//);
    expect(text).toMatch(/Du kan ta han til [^,]*\d/);
    expect(text).toContain("fordi denne adressa fekk tilbod om ein plass");
    expect(text).not.toMatch(/skjemaet|fylt ut påmeldinga|Kjøp|Guro/);
  });

  it("by the desk reads that it is the organiser who offers it", async () => {
    await of.people(1);
    expectOk(await of.send(await of.draft()));
    await post.drain();
    const asked = { ...answer, name: "Listet 1", organisation: "" };
    expectOk(await registerInvited(visitor(), await of.linkOf(of.emailOf(1)), asked));
    const leaver = await findByAddress(post.world.read, of.emailOf(1));
    const { ref = "", version = 0 } = leaver ?? {};
    const successor = { email, name: "Per", position: null, language: "nn" as const };
    expectOk(await handOver(post.world.as("coordinator"), ref, { version, ...successor }));
    await post.quiet();
    expectOk(await passOnToSuccessor(post.world.as("coordinator"), ref, "moete"));
    expect((await mailed()).text).toContain("Arrangøren byd deg plassen til ein som ikkje kan kome.");
  });

  it("that is gone before the mail left hears nothing, unless he filled in the form himself", async () => {
    const holder = await register(post.world, "moete");
    const other = await register(post.world, "moete", { email: "b@post.example" });
    await post.quiet();
    const own = "eigen@post.example";
    expectOk(await askToRegister(visitor(), "moete", { ...guro, email: own }));
    expectOk(await passOnSeat(visitor(), holder, vikar));
    expectOk(await passOnSeat(visitor(), other, { ...vikar, email: own }));
    for (const link of [holder, other])
      expectOk(await answerRegistration(visitor(), link, { ...answer, status: "not_going" }));
    await post.drain();
    expect(post.mailbox.to(email)).toEqual([]);
    expect(post.mailbox.to(own).map((mail) => mail.header("subject"))).toEqual(["Stadfest: Ope møte"]);
  });
});

it("tells whoever asks for a full meeting himself where it is, and that he would wait", async () => {
  await register(post.world, "moete");
  await post.quiet();
  expectOk(await meetingsOf(post.world).edit("moete", { capacity: 1 }));
  expectOk(await askToRegister(visitor(), "moete", { ...guro, email }));
  const { text } = await mailed();
  for (const said of ["Kvar: Storsalen", "Den som stadfestar, kjem på ventelista."])
    expect(text).toContain(said);
});
