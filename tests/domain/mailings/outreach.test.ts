import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { noteOutreach, ofMeeting, removeOutreach } from "~/domain/mailings/commands/outreach.server.ts";
import { listOutreach } from "~/domain/mailings/queries.server.ts";
import { type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;
let of: Mailings;
let _visitor: ReturnType<Post["world"]["visitor"]>;
beforeEach(async () => {
  post = await openPost({});
  of = await mailingsOf(post);
  _visitor = post.world.visitor();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

describe("the outreach log", () => {
  it("holds what was done, corrected and taken out by a coordinator, and not what is still to come", async () => {
    const meeting = await of.meeting();
    const done = {
      version: 0,
      doneOn: "2026-04-10",
      channel: "social_media" as const,
      what: "Delt",
      reach: 120,
      url: null,
    };
    const note = (ref: string | null, more: Partial<typeof done> = {}) =>
      noteOutreach(post.world.as("coordinator"), ofMeeting(meeting), ref, { ...done, ...more });
    const { ref } = expectOk(await note(null));
    expect(expectOk(await note(null)).ref).toBe(ref);
    expect(await note(null, { doneOn: "2026-05-01" })).toMatchObject({ code: "not_yet" });
    expectOk(await note(ref, { version: 1, reach: 300 }));
    expect(await note(ref, { version: 1 })).toMatchObject({ code: "changed_meanwhile" });
    expect(await noteOutreach(post.world.as("approver"), ofMeeting(meeting), null, done)).toMatchObject({
      code: "not_allowed",
    });
    expect(await listOutreach(post.world.read, { meetingId: meeting.id })).toMatchObject([{ reach: 300 }]);
    expectOk(await removeOutreach(post.world.as("coordinator"), ofMeeting(meeting), ref));
    expect(await listOutreach(post.world.read, { meetingId: meeting.id })).toEqual([]);
  });
});
