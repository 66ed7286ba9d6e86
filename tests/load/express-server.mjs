// The yardstick of cached pages: an Express handler that sends the product's own page from memory.
// node tests/load/express-server.mjs <file>
import { readFileSync } from "node:fs";
import express from "express";

const page = readFileSync(process.argv[2]);
const app = express();
app.get("*", (_req, res) => void res.type("html").send(page));
const server = app.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("disconnect", () => process.exit(0));
