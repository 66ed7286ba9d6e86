import { describe, expect, it } from "vitest";
import { negotiateLanguage } from "~/i18n/negotiate.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { zonePlace } from "~/i18n/zone-places.ts";

it("calls the places of time zones what they are called now, in each language", () => {
  const said = (zone: string) => (["nn", "nb", "sv", "en"] as const).map((l) => zonePlace(zone, l));
  expect(said("Europe/Kiev")).toEqual(["Kyiv", "Kyiv", "Kyjiv", "Kyiv"]);
  expect(said("Europe/Kyiv")).toEqual(said("Europe/Kiev"));
  expect(said("Atlantic/Faeroe")).toEqual(["Færøyane", "Færøyene", "Färöarna", "Faroe Islands"]);
  expect(said("Europe/Oslo")).toEqual(["Oslo", "Oslo", "Oslo", "Oslo"]);
});

describe("dates in words", () => {
  it("writes a plain date with its weekday in each language", () => {
    const written = (["nn", "nb", "sv", "en"] as const).map((l) => translator(l).date("2026-04-18"));
    expect(written).toEqual([
      "laurdag 18. april 2026",
      "lørdag 18. april 2026",
      "lördag 18 april 2026",
      "Saturday 18 April 2026",
    ]);
  });

  it("has the seven Nynorsk weekdays, which this Node must know", () => {
    const week = [13, 14, 15, 16, 17, 18, 19].map(
      (day) => translator("nn").date(`2026-04-${day}`).split(" ")[0],
    );
    expect(week).toEqual(["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"]);
  });

  it("reads an instant in the forum's time zone", () => {
    const lastMoment = "2026-04-15T21:59:59.000Z";
    expect(translator("nn", { timeZone: "Europe/Oslo" }).date(lastMoment)).toBe("onsdag 15. april 2026");
    expect(translator("nn", { timeZone: "Asia/Tokyo" }).date(lastMoment)).toBe("torsdag 16. april 2026");
    expect(translator("nb", { timeZone: "Europe/Oslo" }).date(lastMoment, "time")).toBe("kl. 23.59");
    expect(translator("en", { timeZone: "Europe/Oslo" }).date(lastMoment, "time")).toBe("23:59");
  });

  it("never moves a plain date between time zones", () => {
    expect(translator("sv", { timeZone: "Pacific/Kiritimati" }).date("2026-01-01", "short")).toBe(
      "1 januari 2026",
    );
    expect(translator("sv", { timeZone: "Pacific/Pago_Pago" }).date("2026-01-01", "short")).toBe(
      "1 januari 2026",
    );
  });

  it("knows the shorter and the longer styles", () => {
    const nn = translator("nn");
    expect(nn.date("2026-05-26", "weekdayNoYear")).toBe("tysdag 26. mai");
    expect(nn.date("2026-05-26", "short")).toBe("26. mai 2026");
    expect(nn.date("2026-05-26", "month")).toBe("mai 2026");
    expect(nn.date("2026-05-26T09:32:00.000Z", "moment")).toBe("tysdag 26. mai 2026 kl. 11.32");
    expect(nn.sentence(nn.date("2026-05-26"))).toBe("Tysdag 26. mai 2026");
  });
});

describe("numbers, shares and lists", () => {
  it("follow the language", () => {
    expect(translator("nb").number(12345.5).replace(/\s/g, " ")).toBe("12 345,5");
    expect(translator("en").number(12345.5)).toBe("12,345.5");
    expect(translator("nn").percent(0.89).replace(/\s/g, " ")).toBe("89 %");
    expect(translator("sv").list(["a", "b", "c"])).toBe("a, b och c");
  });
});

describe("texts with parameters", () => {
  it("choose one or other by count", () => {
    expect(translator("en").t("common.count.contributions", { count: 1 })).toBe("1 contribution");
    expect(translator("nn").t("common.count.contributions", { count: 3 })).toBe("3 innspel");
  });

  it("say one as one, in every language", () => {
    const languages = ["en", "nb", "nn", "sv"] as const;
    expect(languages.map((l) => translator(l).t("respond.now.cleared", { count: 1 }))).toEqual([
      "1 contribution, as it was cleared",
      "1 innspill, slik det ble klarert",
      "1 innspel, slik det vart klarert",
      "1 synpunkt, som den godkändes",
    ]);
    const day = (l: (typeof languages)[number]) => {
      const { t } = translator(l);
      return t("desk.clock.meeting_notice", { days: t("common.count.days", { count: 1 }), wanted: "14" });
    };
    expect(languages.map(day).every((text) => /\b1 (day|dag)\b/.test(text))).toBe(true);
  });

  it("end once, also where a name that stands last ends its sentence itself", () => {
    const { t } = translator("en");
    const named = (consultation: string) => t("mail.returned_outcome.intro", { name: "Kari", consultation });
    expect(named("Who is open?")).toContain("the outcome of Who is open? What to change");
    expect(named("Openness")).toContain("the outcome of Openness. What to change");
  });

  it("take a person's words as words only", () => {
    const t = translator("en").t;
    const odd = "<b>$t(common.nav.about)</b> {{forum}} $&";
    expect(t("common.chrome.responsible", { body: odd })).toBe(`Responsible: ${odd}.`);
  });
});

describe("choosing the reader's language", () => {
  const nothing = { query: null, cookie: null, acceptLanguage: null, fallback: "nn" } as const;

  it("takes the address first, then the cookie, then the browser, then the forum's", () => {
    expect(negotiateLanguage({ ...nothing, query: "sv", cookie: "en", acceptLanguage: "nb" })).toBe("sv");
    expect(negotiateLanguage({ ...nothing, cookie: "en", acceptLanguage: "nb" })).toBe("en");
    expect(negotiateLanguage({ ...nothing, acceptLanguage: "fi, sv-SE;q=0.8, en;q=0.9" })).toBe("en");
    expect(negotiateLanguage(nothing)).toBe("nn");
  });

  it("reads no, nb-NO and nonsense", () => {
    expect(negotiateLanguage({ ...nothing, acceptLanguage: "no" })).toBe("nb");
    expect(negotiateLanguage({ ...nothing, acceptLanguage: "nb-NO,nb;q=0.9" })).toBe("nb");
    expect(
      negotiateLanguage({ ...nothing, query: "xx", cookie: "__proto__", acceptLanguage: ";;q=x,,*" }),
    ).toBe("nn");
    expect(negotiateLanguage({ ...nothing, acceptLanguage: "sv;q=0, en;q=0.1" })).toBe("en");
    expect(negotiateLanguage({ ...nothing, acceptLanguage: "x,".repeat(100_000) })).toBe("nn");
  });
});

describe("picking a translation", () => {
  it("says which language the words really are in", () => {
    const title = { nn: "Innspelsrunde", en: "Consultation" };
    expect(pick(title, "en", "nn")).toEqual({ text: "Consultation", lang: "en" });
    expect(pick(title, "nb", "nn")).toEqual({ text: "Innspelsrunde", lang: "nn" });
    expect(pick({ en: " ", nn: "Tekst" }, "en", "nn")).toEqual({ text: "Tekst", lang: "nn" });
    expect(pick({}, "sv", "nn")).toEqual({ text: "", lang: "nn" });
  });
});
