import { defineConfig } from "drizzle-kit";

// kit.ts chooses its dialect by this variable; nothing connects.
process.env.DATABASE_URL = "postgres://localhost/none";
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations/postgres",
});
