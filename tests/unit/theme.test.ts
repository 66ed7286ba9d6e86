import { describe, expect, it } from "vitest";
import { themeColours, themeCss } from "~/ui/theme.ts";

/** The grounds that buttons and links stand on (app/styles/gensvar.css). */
const grounds = {
  light: { paper: "#fcfaf5", tinted: "#f5f1e8", surface: "#ffffff" },
  dark: { paper: "#14191e", tinted: "#1b2127", surface: "#20272e" },
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const cases = Object.entries(themeColours).flatMap(([colour, schemes]) =>
  (["light", "dark"] as const).map((scheme) => ({ colour, scheme, shades: schemes[scheme] })),
);

describe.each(cases)("$colour in $scheme", ({ scheme, shades }) => {
  it("is readable as a link on every ground", () => {
    for (const ground of Object.values(grounds[scheme])) {
      expect(contrast(shades.act, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(shades.hover, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("carries readable words on its buttons, and on what is chosen", () => {
    expect(contrast(shades.on, shades.act)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shades.on, shades.hover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shades.act, shades.tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shades.hover, shades.tint)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the stylesheet of a colour", () => {
  it("holds both schemes, and falls back to fjord for a colour that we don't have", () => {
    expect(themeCss("heath")).toContain("--ds-color-accent-base-default:#4a3a7a");
    expect(themeCss("heath")).toContain("prefers-color-scheme: dark");
    expect(themeCss("}body{display:none")).toBe(themeCss("fjord"));
    expect(themeCss("__proto__")).toBe(themeCss("fjord"));
  });
});
