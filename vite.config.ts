import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { aliases } from "./bin/aliases.mjs";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: aliases },
  build: {
    target: "es2022",
    // Inlined `data:` assets would need exceptions in the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
});
