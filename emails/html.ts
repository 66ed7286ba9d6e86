/** HTML by a tagged template: what is put in is escaped unless it is itself such HTML. Nothing else makes HTML here. */
export class Html {
  constructor(readonly source: string) {}
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] as string);

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map(write).join("");
  return escapeHtml(String(value));
}

export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((text, i) => text + (i < values.length ? write(values[i]) : "")).join(""));
}

/** An address that may stand in href: a link of ours or a mailbox, nothing that runs. */
export function href(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : "#";
}
