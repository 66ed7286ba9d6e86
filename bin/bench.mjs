// npm run bench: fills a database and measures pages beside a bare server. See tests/load/.
import "./node-version.mjs";
import { become, buildIfNeeded, install, stopWithSentence } from "./lib.mjs";

try {
  await install();
  await buildIfNeeded();
  process.env.NODE_ENV = "production";
  await become("tests/load/bench.mjs", process.argv.slice(2));
} catch (error) {
  stopWithSentence(error);
}
