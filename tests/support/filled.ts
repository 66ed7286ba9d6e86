/** The forms of a page as a person would send them: every field has something in it, and one of the buttons is pressed. */
import { type Fields, type PageForm, readForm } from "./forms.ts";

export type Filled = { action: string | null; button: string; fields: Fields; multipart: boolean };

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** All forms of a page that write, once for each of their buttons; `words` stands in each field that takes any. */
export function filledForms(html: string, words: string): Filled[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const head = /^<form[^>]*>/.exec(form)?.[0] ?? "";
    const fields = filled(readForm(form), words);
    const buttons = [...form.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
    const named = buttons.filter((tag) => attribute(tag, "name"));
    const shared = { action: attribute(head, "action") ?? null, multipart: /multipart/.test(head) };
    const each = named.length > 0 && named.length === buttons.length ? named : [...named, ""];
    return each.map((tag) => {
      const [name, value] = [attribute(tag, "name"), attribute(tag, "value") ?? ""];
      return {
        ...shared,
        button: value,
        fields: name ? [...fields, [name, value] as [string, string]] : fields,
      };
    });
  });
}

function filled({ html, fields, visible }: PageForm, words: string): Fields {
  const tagOf = (name: string) =>
    [...html.matchAll(/<(?:input|textarea|select)[^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => attribute(tag, "name") === name) ?? "";
  const typed = fields.map(([name, value]): [string, string] => [
    name,
    valueFor(tagOf(name), value, words, html),
  ]);
  // Of choices that nobody has made yet the first is made.
  const unmade = visible.filter((name) => !fields.some(([known]) => known === name));
  const chosen = unmade.flatMap((name): Fields => {
    const tag = tagOf(name);
    return /type="(radio|checkbox)"/.test(tag) ? [[name, attribute(tag, "value") ?? "on"]] : [];
  });
  return [...typed, ...chosen];
}

function valueFor(tag: string, value: string, words: string, html: string): string {
  const type = attribute(tag, "type") ?? "";
  if (type === "hidden") return value;
  if (tag.startsWith("<select")) return value || secondOption(html, attribute(tag, "name") ?? "");
  if (value !== "" && !tag.startsWith("<textarea") && !/^(text|search)$/.test(type)) return value;
  if (type === "date") return "2026-12-01";
  if (type === "email") return "nokon@dome-post.example";
  if (type === "url") return "https://dome.example/eit-dokument";
  if (type === "number") return "77";
  return tag.startsWith("<textarea") || /^(text|search)?$/.test(type) ? words : value;
}

function secondOption(html: string, name: string): string {
  const select = new RegExp(
    `<select[^>]*\\sname="${name.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}"[\\s\\S]*?</select>`,
  );
  const values = [...(select.exec(html)?.[0] ?? "").matchAll(/<option[^>]*\svalue="([^"]+)"/g)].map(
    ([, value]) => value ?? "",
  );
  return values[0] ?? "";
}
