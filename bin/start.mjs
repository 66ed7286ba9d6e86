// npm start: one's own forum, on http://localhost:3000 unless the environment or .env says otherwise.
import { serve } from "./serve.mjs";

await serve();
