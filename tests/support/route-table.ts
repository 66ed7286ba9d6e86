/** The URL table as the tests read it: each route with its path and its file. */
import { readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import table from "~/routes.ts";

export type Route = { path: string; file: string; source: string };

/** All routes, layouts too, with their full paths. */
export async function listRoutes(): Promise<Route[]> {
  const walk = (entries: RouteConfigEntry[], base: string): Route[] =>
    entries.flatMap(({ path = "", file, children = [] }) => {
      const here = [base, path].filter(Boolean).join("/");
      return [
        { path: `/${here}`, file, source: readFileSync(`app/${file}`, "utf8") },
        ...walk(children, here),
      ];
    });
  return walk((await table) as RouteConfigEntry[], "");
}

/** The literal words that stand between tags, and in the attributes that people read. */
export function literalTexts(file: string, source: string): string[] {
  const readAttributes = ["aria-label", "alt", "title", "placeholder"];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const hasWords = (text: string) => /\p{L}{2,}/u.test(text);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text) && !isKey(node)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      readAttributes.includes(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      hasWords(node.initializer.text)
    ) {
      found.push(node.initializer.text);
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

/** The name of a key on the keyboard is drawn, not translated by components. */
function isKey(node: ts.JsxText): boolean {
  return ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === "kbd";
}
