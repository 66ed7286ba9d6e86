/** Forms as a browser without scripts would send them, read from a page. */

/** Names and values; several of one name as a browser sends them. */
export type Fields = [name: string, value: string][];
export type PageForm = {
  /** the form's own markup */
  html: string;
  /** what it sends as it stands, unseen fields too; of its buttons none */
  fields: Fields;
  /** the names of what a person can write in or choose */
  visible: string[];
};

const decode = (raw: string) =>
  raw
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** The forms of a page that write. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => readForm(form));
}

/** One form's fields, in the order of the page. */
export function readForm(html: string): PageForm {
  const fields: Fields = [];
  const visible = new Set<string>();
  const control = /<input[^>]*>|<textarea[^>]*>[\s\S]*?<\/textarea>|<select[^>]*>[\s\S]*?<\/select>/g;
  for (const [tag] of html.matchAll(control)) {
    const name = attribute(tag, "name");
    if (!name) continue;
    const type = attribute(tag, "type");
    if (type !== "hidden") visible.add(name);
    if (type === "file" || ((type === "radio" || type === "checkbox") && !/\schecked=""/.test(tag))) continue;
    fields.push([name, sentBy(tag)]);
  }
  return { html, fields, visible: [...visible] };
}

function sentBy(tag: string): string {
  if (tag.startsWith("<textarea")) return decode(/>\n?([\s\S]*)<\/textarea>$/.exec(tag)?.[1] ?? "");
  if (!tag.startsWith("<select")) return attribute(tag, "value") ?? "";
  const options = [...tag.matchAll(/<option[^>]*>/g)].map(([option]) => option);
  const chosen = options.find((option) => /\sselected=""/.test(option)) ?? options[0] ?? "";
  return attribute(chosen, "value") ?? "";
}
