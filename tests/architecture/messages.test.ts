import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "~/i18n/languages.ts";
import { messages } from "~/i18n/messages/index.ts";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const paramsOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
const english = flatten(messages.en);
const others = languages.filter((language) => language !== "en");

/** Read in all four languages: they stand for more than one, or say the same of one. */
const unchanged = [
  "ends.together.approveAll",
  "ends.together.returnAll",
  "errors.field.tooManyWords",
  "contributions.one.pointOf",
  "commitments.one.latest",
  "search.tooLong",
  "search.foundMore",
  "desk.flow.onBench",
  "desk.flow.noOwner",
  "desk.flow.advised",
  "desk.flow.withheld",
  "desk.flow.toClear",
  "respond.pages.keeps",
  "respond.pages.holds",
  "respond.foundMore.reason_thin",
];

describe.each(languages)("texts in %s", (language) => {
  const texts = flatten(messages[language]);

  it("have the same keys as English, and no other", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it("are never empty, and have no stray spaces", () => {
    expect(Object.entries(texts).filter(([, text]) => text === "" || text !== text.trim())).toEqual([]);
  });

  it("name well-formed parameters only", () => {
    const odd = Object.entries(texts).filter(([, text]) => /[{}]/.test(text.replace(/\{\{\w+\}\}/g, "")));
    expect(odd).toEqual([]);
  });

  it("count in both forms, unless there are always several or the words don't change", () => {
    const bare = Object.entries(texts).filter(
      ([key, text]) => !/_(one|other)$/.test(key) && /\{\{count\}\} \p{Ll}/u.test(text),
    );
    expect(bare.map(([key]) => key).filter((key) => !unchanged.includes(key))).toEqual([]);
  });

  it("have both forms of each plural", () => {
    const lone = Object.keys(texts).filter((key) => {
      if (key.endsWith("_one")) return !(key.replace(/_one$/, "_other") in texts);
      if (key.endsWith("_other")) return !(key.replace(/_other$/, "_one") in texts);
      return false;
    });
    expect(lone).toEqual([]);
  });
});

describe.each(others)("texts in %s", (language) => {
  it("have the same {{parameters}} as English", () => {
    const texts = flatten(messages[language]);
    const different = Object.keys(english).filter(
      (key) => String(paramsOf(english[key] ?? "")) !== String(paramsOf(texts[key] ?? "")),
    );
    expect(different).toEqual([]);
  });
});

describe("every text", () => {
  it("is used: its key, or a template it fits, stands in the source", () => {
    const source = ["app", "emails", "db"].flatMap(readSources).join("\n");
    const named = new Set(source.match(/[a-zA-Z]+(?:\.\w+){1,2}/g));
    // `states.stage.${stage}` in the source uses every key of states.stage, `errors.${kind}.title` every title
    const templates = [...source.matchAll(/`([a-zA-Z]+(?:\.(?:\w|\$\{[^}`]*\})+){1,2})`/g)]
      .map((match) => match[1] ?? "")
      .filter((template) => template.includes("$"))
      .map((template) => new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "\\w+")}$`));
    const unused = Object.keys(english)
      .map((key) => key.replace(/_(one|other)$/, ""))
      .filter((key) => !named.has(key) && !templates.some((template) => template.test(key)));
    expect([...new Set(unused)]).toEqual([]);
  });
});

function readSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(join("i18n", "messages")))
    .map((path) => readFileSync(path, "utf8"));
}
