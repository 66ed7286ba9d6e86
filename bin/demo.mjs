// npm run demo: the example forum, in a data folder of its own.
import { serve } from "./serve.mjs";

process.env.DEMO = "1";
await serve();
