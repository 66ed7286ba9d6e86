import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}

/** One server for all the test files of a project: `inject("postgres")` is its address. */
export default async function setup(project: TestProject) {
  const server = await startPostgres();
  project.provide("postgres", server.url);
  return server.stop;
}
