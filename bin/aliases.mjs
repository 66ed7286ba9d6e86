// The short names of imports, as Vite and Vitest need them. tsconfig.json holds the same three for the type checker.
import { fileURLToPath } from "node:url";

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const aliases = {
  "~": folder("app"),
  "#db": folder("db"),
  "#emails": folder("emails"),
};
