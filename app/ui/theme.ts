/** The colours a body can choose for buttons and links. The thread stays red, errors stay heather. */
export const themeColours = {
  fjord: {
    light: { act: "#17425a", hover: "#0e2f42", on: "#ffffff", tint: "#e6eef1" },
    dark: { act: "#a9d2e3", hover: "#c9e4ef", on: "#0c1c26", tint: "#1e323d" },
  },
  spruce: {
    light: { act: "#1f5a43", hover: "#143f2e", on: "#ffffff", tint: "#e5f0ea" },
    dark: { act: "#9fd3b4", hover: "#c0e6cf", on: "#0b2017", tint: "#1d3128" },
  },
  heath: {
    light: { act: "#4a3a7a", hover: "#352858", on: "#ffffff", tint: "#ecebf5" },
    dark: { act: "#c3b8ec", hover: "#dad2f6", on: "#191236", tint: "#2a2542" },
  },
  slate: {
    light: { act: "#3d3f45", hover: "#27292e", on: "#ffffff", tint: "#ebebec" },
    dark: { act: "#c9ccd1", hover: "#e2e4e7", on: "#1a1c20", tint: "#2c3036" },
  },
} as const;

export type ThemeColour = keyof typeof themeColours;
type Shades = { act: string; hover: string; on: string; tint: string };

/** The stylesheet of a colour, in light and dark, on Designsystemet's token names; served as /theme.css. */
export function themeCss(colour: string): string {
  const known = Object.hasOwn(themeColours, colour) ? (colour as ThemeColour) : "fjord";
  const { light, dark } = themeColours[known];
  return `:root{${tokens(light)}}\n@media (prefers-color-scheme: dark){:root{${tokens(dark)}}}\n`;
}

function tokens({ act, hover, on, tint }: Shades): string {
  return [
    `--ds-color-accent-base-default:${act}`,
    `--ds-color-accent-base-hover:${hover}`,
    `--ds-color-accent-base-contrast-default:${on}`,
    `--ds-color-accent-surface-tinted:${tint}`,
    `--ds-color-accent-text-subtle:${act}`,
  ].join(";");
}
