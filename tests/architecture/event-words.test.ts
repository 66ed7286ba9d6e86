import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { messages } from "~/i18n/messages/index.ts";
import { eventKey } from "~/ui/log/event-words.ts";

/** Every `"noun.past_tense"` that is recorded stands as a literal in the domain's server files, or where the example is seeded. */
function recordedTypes(): string[] {
  const files = readdirSync("app/domain", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".server.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
  const sources = [...files, "db/demo/seed.ts"].map((file) => readFileSync(file, "utf8"));
  const literal = /\btype: "([a-z]+\.[a-z_]+)"|"((?:[a-z]+)\.[a-z]+(?:_[a-z]+)*)"/g;
  const found = sources.flatMap((source) =>
    [...source.matchAll(literal)].map((match) => match[1] ?? match[2] ?? ""),
  );
  return [...new Set(found)].sort();
}

it("every event that a command records has a sentence of its own in the log", () => {
  const types = recordedTypes();
  expect(types.length).toBeGreaterThan(40);
  expect(types.filter((type) => eventKey(type) === "log.event.other")).toEqual([]);
});

it("no sentence of the log is about an event that is never recorded", () => {
  const types = new Set(recordedTypes().map((type) => type.replace(".", "_")));
  const unknown = Object.keys(messages.en.log.event).filter((key) => key !== "other" && !types.has(key));
  expect(unknown).toEqual([]);
});

it("an event of a type that is not known is told in general words", () => {
  expect(eventKey("weather.changed")).toBe("log.event.other");
  expect(eventKey("constructor")).toBe("log.event.other");
});
