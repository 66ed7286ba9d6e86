import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";

/**
 * The lists at the desk are what their address says. A name or a value that stands for nothing is a bad request, told on a
 * page of the desk: a list that leaves it out would show more, or something else, than whoever wrote the address believes.
 */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

/** What the three pages of the list of contributions refuse alike. */
const filters = [
  "theme=nonsense",
  "theme=x'--",
  "theme=forum&consultation=einnsyn-evaluering",
  "owner=nonsense",
  "commitment=nonsense",
  "consultation=nonsense",
  "after=EIN26-XXXX.1",
  "after=nonsense",
  "stage=closed",
  "due=never",
  "visibility=seen",
  "question=asked",
  "sort=title",
  "stage=answered&stage=received",
  "__proto__=1",
];
const refused: [list: string, who: Who, queries: string[]][] = [
  ["/desk/contributions", "coordinator", filters],
  ["/desk/contributions/clear", "coordinator", filters],
  ["/desk/contributions/csv", "coordinator", filters],
  [
    "/desk/intake",
    "coordinator",
    ["status=lost", "consultation=nonsense", "after=EIN26-XXXX", "after=nonsense", "theme=a", "sort=ref"],
  ],
  ["/desk/meetings", "approver", ["consultation=nonsense", "status=draft", "consultation=a&consultation=b"]],
  [
    "/desk/responses",
    "coordinator",
    ["status=closed", "consultation=nonsense", "before=0", "before=1e3", "before=last", "after=1"],
  ],
  ["/desk/assess", "owner", ["after=EIN26-XXXX.1", "sort=due"]],
  [
    "/desk/log",
    "administrator",
    ["before=abc", "before=0", "consultation=nonsense", "type=x", "about=a&about=b"],
  ],
  ["/desk/find", "coordinator", ["q=arkiv&after=abc", "q=arkiv&kind=response"]],
  // What is not known would begin an invitation to all.
  ["/desk/meetings/einnsyn-forst/mailings/new", "coordinator", ["kind=bogus", "sort=kind"]],
];

describe("an address of the desk with something unknown in it", () => {
  it.each(refused)("is refused in the frame: %s", async (list, who, queries) => {
    for (const query of queries) {
      const answer = await desk.get(`${list}?${query}`, who);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(await answer.text(), query).toContain("understand this address");
    }
  });
});

const answered: [list: string, who: Who, queries: string[]][] = [
  [
    "/desk/contributions",
    "coordinator",
    [
      // a theme of any consultation
      "theme=forum",
      "theme=none&owner=none",
      "owner=dome-digital&commitment=handlingsplan-2024-2027-1",
      "stage=&theme=",
      "act=sorted&undone=theme&undo=changed_since&picked=EIN26-XXXX.1&lang=nn&utm_source=mail",
    ],
  ],
  ["/desk/intake", "coordinator", ["status=split&consultation=einnsyn-evaluering", "act=saved"]],
  [
    "/desk/responses",
    "approver",
    ["status=published&consultation=einnsyn-evaluering", "before=9&act=discarded"],
  ],
  ["/desk/assess", "owner", ["act=advised"]],
  ["/desk/log", "administrator", ["consultation=&about=", "about=nonsense", "before=10"]],
  ["/desk/find", "coordinator", ["q=arkiv", "q=arkiv&undone=theme"]],
];

describe("an address of the desk that names what there is", () => {
  it.each(answered)("is answered: %s", async (list, who, queries) => {
    for (const query of queries)
      expect([query, (await desk.get(`${list}?${query}`, who)).status]).toEqual([query, 200]);
  });
});
