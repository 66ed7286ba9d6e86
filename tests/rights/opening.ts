/**
 * Takes single checks away: a plugin that lets each place in the code where somebody's rights are asked for be opened by its
 * name, one at a time, while the forum runs. What is opened allows everybody everything that this one place asks.
 */
import { relative } from "node:path";
import type { Plugin } from "vitest/config";

const asking =
  /(?<![.\w]|function |function\* )(may[A-Z]\w*|hasRole|ownsFor|isStaff|findableBy|needsSecondFactor|asksForSecond|requireStaff|requireMailedCode|requireTracked|consultingPage|readOwn)\(/g;
/** They ask for something else than rights. */
const others = /^(mayMove|mayName|mayRepeat|mayFind|mayAsk|mayTry|mayTrySecond|mayOpen)$/;

/** After the types are gone: `mayTriage(tx.actor)` becomes, roughly, `__check("file #1 mayTriage", mayTriage)(tx.actor)`. */
export function opening(root: string): Plugin {
  return {
    name: "opening",
    transform(code, id) {
      const file = relative(root, id.split("?")[0] ?? "");
      if (!/^app\/(domain|server|routes)\/.*\.tsx?$/.test(file)) return;
      let nth = 0;
      const opened = code.replace(asking, (call, name: string, at: number) => {
        if (
          others.test(name) ||
          /import [^;]*$/.test(
            code
              .slice(Math.max(0, at - 200), at)
              .split(";")
              .at(-1) ?? "",
          )
        )
          return call;
        nth += 1;
        return `(globalThis.__check ?? ((_, check) => check))(${JSON.stringify(`${file} #${nth} ${name}`)}, ${name})(`;
      });
      return nth === 0 ? undefined : { code: opened, map: null };
    },
  };
}
