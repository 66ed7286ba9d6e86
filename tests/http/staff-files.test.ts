import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { endRole } from "~/domain/people/commands/staff.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import { storeFile } from "~/server/files.server.ts";
import { arriving, pdf } from "../support/files.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  browser = served.browser();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

describe("files are for staff", () => {
  async function submissionWithFile() {
    const stored = await storeFile(served.config.attachmentsDir, "Høyring.pdf", arriving(pdf));
    if (!stored.ok) throw new Error(stored.refusal);
    return world.receive("Sjå vedlegget.", { files: [stored.file] });
  }
  const as = (who: "coordinator" | "approver" | "owner") => served.staffBrowser(world.staff[who].personId);

  it("as a download that nothing can run in", async () => {
    const ref = await submissionWithFile();
    for (const who of ["coordinator", "approver"] as const) {
      const file = await (await as(who)).get(`/desk/intake/${ref}/files/1`);
      expect(file.status, who).toBe(200);
      expect(file.headers["content-disposition"]).toBe(
        "attachment; filename=\"Hyring.pdf\"; filename*=UTF-8''H%C3%B8yring.pdf",
      );
      expect(file.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
      expect(file.headers["x-content-type-options"]).toBe("nosniff");
      expect(file.headers["cache-control"]).toBe("no-store");
      expect(file.text).toContain("%PDF-1.7");
    }
  });

  it("for nobody else: not for an owner", async () => {
    const ref = await submissionWithFile();
    const owner = await as("owner");
    expect((await owner.get(`/desk/intake/${ref}/files/1`)).status).toBe(404);
    const transcript = { attachment: 1, text: "Frå fila.", language: "nn" as const };
    expectOk(await transcribeAttachment(world.as("coordinator"), ref, transcript));
    await world.splitSubmission(ref, { owner: world.body });
    expect((await owner.get(`/desk/intake/${ref}/files/1`)).status).toBe(404);
    await browser.get(served.linkTo(ref));
    expect((await browser.get(`/desk/intake/${ref}/files/1`)).headers.location).toContain("/sign-in");
    expect((await (await as("coordinator")).get(`/desk/intake/${ref}/files/2`)).status).toBe(404);
  });

  it("asked anew at each download: whose role has ended gets none, by the address that he had", async () => {
    const file = `/desk/intake/${await submissionWithFile()}/files/1`;
    const coordinator = await as("coordinator");
    expect((await coordinator.get(file)).status).toBe(200);
    const role = { email: "koordinator@dome.example", role: "coordinator" } as const;
    expectOk(await endRole(world.as("all"), role));
    const refused = await coordinator.get(file);
    expect(refused.status).not.toBe(200);
    expect(refused.text).not.toContain("%PDF");
  });
});
