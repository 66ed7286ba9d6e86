import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AtDoor } from "~/domain/meetings/attendance.ts";
import { translator } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import { ContributionItem } from "~/ui/contribution-item.tsx";
import { Coverage } from "~/ui/coverage.tsx";
import { FirstSteps } from "~/ui/desk/first-steps.tsx";
import { DueDate } from "~/ui/due-date.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { HiddenFields } from "~/ui/form/hidden-fields.tsx";
import { RadioGroup } from "~/ui/form/radio-group.tsx";
import { TextArea } from "~/ui/form/text-area.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { MarkedText, runsOf } from "~/ui/marked-text.tsx";
import { QrCode } from "~/ui/qr-code.tsx";
import { Quote } from "~/ui/quote.tsx";
import { Rich } from "~/ui/rich.tsx";
import { DoorList } from "~/ui/room/door-list.tsx";

const draw = (element: ReactElement) =>
  renderToStaticMarkup(<I18nProvider value={translator("en")}>{element}</I18nProvider>);

describe("the first steps of a forum", () => {
  const hrefs = (coordinates: boolean, administers: boolean) =>
    Array.from(
      draw(<FirstSteps {...{ coordinates, administers }} />).matchAll(/href="([^"]+)"/g),
      ([, to]) => to,
    );

  it("lead where one's roles allow, and say who else does what", () => {
    expect(hrefs(true, true)).toEqual(["/desk/consultations/new", "/desk/people", "/desk/settings"]);
    expect(hrefs(true, false)).toEqual(["/desk/consultations/new"]);
    expect(hrefs(false, true)).toEqual(["/desk/people", "/desk/settings"]);
    expect(draw(<FirstSteps coordinates={false} administers />)).toContain("role of coordinator begins it");
  });
});

describe("whoever is at the door", () => {
  const person: Omit<AtDoor, "isNew" | "saidBefore"> = {
    ...{ handle: "h", ref: "r", name: "Pia", organisation: null, kind: "academia", presence: "room" },
    ...{
      checkedInAt: "2026-05-07T07:30:00.000Z",
      attendAs: "room",
      status: "going",
      group: null,
      satAt: null,
    },
  };
  const asked = (isNew: boolean | null, saidBefore: boolean, asksBefore = true) => {
    const people = [{ ...person, isNew, saidBefore }];
    const rest = { ways: [], groups: [], startsAt: null, typed: "" };
    return /name="before"[^>]*value="(\w+)"/.exec(
      draw(<DoorList {...{ people, asksBefore, ...rest }} />),
    )?.[1];
  };

  it("may say that he was there before unless it is known, and takes it back; nowhere where only staff meet", () => {
    expect([asked(true, false), asked(null, false), asked(false, true), asked(false, false)]).toEqual([
      ...["yes", "yes", "no", undefined],
    ]);
    expect(asked(null, false, false)).toBeUndefined();
  });
});

describe("a field", () => {
  it("ties its label, hint and error to the control, and keeps what was typed", () => {
    const html = draw(<TextInput name="mail" label="Mail" hint="Where to" error="Write it" value={'a"b'} />);
    expect(html).toContain('<label for="mail">');
    expect(html).toContain('aria-describedby="mail-hint mail-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="a&quot;b"');
  });

  it("keeps a text's first line break", () => {
    expect(draw(<TextArea name="text" label="Text" value={"\nFirst"} />)).toContain(">\n\nFirst</textarea>");
  });

  it("is reached by its link in the summary, in a group too", () => {
    const summary = draw(<ErrorSummary errors={{ who: "Choose one", text: undefined }} />);
    const group = draw(<RadioGroup name="who" label="Who" choices={[{ value: "a", label: "A" }]} />);
    expect(summary).toContain('<a href="#who">Choose one</a>');
    expect(summary).toContain("One thing must be put right");
    expect(group).toMatch(/<input[^>]*id="who"/);
  });

  it("needs no summary where nothing is wrong", () => {
    expect(draw(<ErrorSummary errors={{ text: undefined }} />)).toBe("");
  });

  it("carries lists and leaves out what is not there", () => {
    const html = draw(<HiddenFields values={{ ref: ["a", "b"], none: undefined, zero: 0 }} />);
    expect(html.match(/<input/g)).toHaveLength(3);
    expect(html).toContain('name="zero" value="0"');
  });
});

describe("somebody's words", () => {
  it("are marked with their language and shown as text only", () => {
    const html = draw(<Quote text={"<b>Hei</b>\n\nandre avsnitt"} lang="nn" />);
    expect(html).toContain('lang="nn"');
    expect(html).toContain("<p>&lt;b&gt;Hei&lt;/b&gt;</p><p>andre avsnitt</p>");
  });

  it("are replaced by a plain sentence where they are not public", () => {
    const html = draw(
      <ContributionItem href="/c" text={null} lang="nn" stage="answered" reference="OGP26-K7M4.3" />,
    );
    expect(html).toContain("Text not published");
    expect(html).not.toContain('lang="nn"');
  });
});

describe("a marked text", () => {
  const text = "Hei! Ein. To.";
  const passages = [
    { start: 0, end: 4, kind: "greeting", label: "helsing" },
    { start: 5, end: 9, kind: "contribution", label: "1" },
    { start: 7, end: 13, kind: "contribution", label: "2" },
  ] as const;

  it("is whole again when its runs are put together, overlaps and all", () => {
    const runs = runsOf(text, [...passages]);
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(runs.find((run) => run.start === 7)?.passages.map((one) => one.label)).toEqual(["1", "2"]);
  });

  it("says at its start what each passage is", () => {
    const html = draw(<MarkedText text={text} lang="nn" passages={[...passages]} />);
    expect(html).toContain('<span class="pz gr"><sup>helsing</sup>Hei!</span>');
    expect(html.replace(/<sup>.*?<\/sup>|<[^>]+>/g, "")).toBe(text);
  });
});

describe("a due date", () => {
  const due = (today: string) => draw(<DueDate due="2026-04-15" today={today} />);

  it("says late, today, tomorrow, soon, or only the date", () => {
    expect(due("2026-04-18")).toContain("3 days late");
    expect(due("2026-04-15")).toContain("Due today");
    expect(due("2026-04-14")).toContain("Due tomorrow");
    expect(due("2026-04-13")).toContain("2 days left");
    expect(due("2026-04-01")).not.toContain("<b");
    expect(due("2026-03-28")).toContain("Wednesday 15 April");
  });
});

describe("pictures and rich texts", () => {
  it("never claim full coverage before it is full", () => {
    expect(draw(<Coverage runs={[{ kind: "left", share: 1 }]} covered={0.9999} />)).toContain("99%");
  });

  it("have a name, and no style attribute, which the security policy forbids", () => {
    const html = draw(<QrCode value="https://forum.example/link/abc" />);
    expect(html).toContain("<title>The link as a QR code</title>");
    expect(html).not.toContain("style=");
  });

  it("put elements where the text has its names", () => {
    const html = draw(
      <Rich k="common.chrome.contact" with={{ email: <a href="mailto:a@b.example">a@b</a> }} />,
    );
    expect(html).toBe('Write to <a href="mailto:a@b.example">a@b</a>.');
  });
});
