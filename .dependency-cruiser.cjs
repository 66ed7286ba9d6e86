// The layers of the house, one zone a sentence. `npm run check:layers`.

// The rooms of app/domain in the only direction imports may run: later ones may use earlier ones.
const rooms = [
  "kernel",
  "people",
  "forum",
  "contacts",
  "plans",
  "consultations",
  "meetings",
  "submissions",
  "consultees",
  "segments",
  "mailings",
  "contributions",
  "live",
  "records",
  "evaluations",
  "numbers",
  "responses",
  "actions",
  "reports",
  "published",
  "own",
  "notifications",
  "privacy",
];
const drivers = "(^|/)node_modules/(drizzle-orm|better-sqlite3|pg)/";
const oneOf = (names) => `(${names.join("|")})`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const loopRunsOneWay = rooms
  .slice(0, -1)
  .map((room, position) =>
    forbid(
      `${room}-before-later-rooms`,
      `The loop runs one way: ${room} knows nothing of the rooms after it, whose projectors and reactors hear its events.`,
      { path: `^app/domain/${room}/` },
      { path: `^app/domain/${oneOf(rooms.slice(position + 1))}/` },
    ),
  );

module.exports = {
  forbidden: [
    ...loopRunsOneWay,
    forbid(
      "domain-knows-nothing-above",
      "The domain knows nothing of pages, the server, mail texts or words; only which languages and addresses there are.",
      { path: "^app/domain/" },
      {
        path: "^(app/(server|routes|ui)/|app/(?!paths\\.ts)[^/]+\\.tsx?$|app/i18n/(?!languages|translated)|emails/|db/demo/)",
      },
    ),
    forbid(
      "rooms-do-not-know-the-house",
      "app/domain/index.ts is the only file that knows all rooms, so no room may know it.",
      { path: "^app/domain/[^/]+/" },
      { path: "^app/domain/index\\.ts$" },
    ),
    forbid(
      "plain-files-are-browser-safe",
      "Nouns, forms and policies run in the browser too: of server files they may use types only.",
      { path: "^app/domain/[^/]+/", pathNot: "\\.server\\.ts$" },
      { path: "(\\.server\\.ts$|^db/)", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "routes-reach-data-through-the-domain",
      "Routes reach the database only through the domain.",
      { path: "^app/(routes/|root\\.tsx|routes\\.ts|paths\\.ts)" },
      { path: ["^db/", drivers] },
    ),
    forbid(
      "edge-opens-the-database-only",
      "The edge opens and closes the database; what is in it, it asks the domain.",
      { path: "^app/server/" },
      { path: ["^db/(schema/|kit)", "(^|/)node_modules/drizzle-orm/"] },
    ),
    forbid(
      "public-reads-published",
      "Public pages and machine endpoints read only `published` (and the forum's own settings and texts).",
      { path: "^app/routes/(public|machine)/" },
      {
        path: "^app/domain/[^/]+/queries",
        pathNot: "^app/domain/(published|forum)/queries",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "track-reads-own",
      "The pages of a contributor, of somebody on the invitation list and of whoever is registered read what is their own, and what is published.",
      { path: "^app/routes/(track|invitation|invited|registration)/" },
      {
        path: "^app/domain/[^/]+/queries",
        pathNot: "^app/domain/(own|published|forum)/queries",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "a-table-reads-itself",
      "The pages of a phone at a table read what is at that table, by the key of their device (app/server/at-table.server.ts).",
      { path: "^app/routes/live/" },
      { path: "^app/domain/[^/]+/(queries|view)", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "ui-has-no-data",
      "Components render what they are given: no database, no queries or commands, no server.",
      { path: "^app/ui/" },
      { path: "^(db/|emails/|app/(server|routes)/|app/domain/.+\\.server\\.ts$|app/domain/index)" },
    ),
    forbid(
      "words-stand-alone",
      "Messages and formatting know nothing but each other.",
      { path: "^app/i18n/" },
      { path: "^(db/|emails/|app/(server|routes|domain|ui)/)" },
    ),
    forbid(
      "emails-are-pure",
      "Mail texts are functions of their props: words, addresses and plain vocabularies only.",
      { path: "^emails/" },
      {
        path: [
          "^(db/|app/(server|routes)/|app/domain/.+\\.server\\.ts$|app/domain/index)",
          "(^|/)node_modules/(nodemailer|drizzle-orm)/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "emails-touch-nothing",
      "Mail texts read no files and open no connections.",
      { path: "^emails/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "only-the-kit-knows-the-drivers",
      "Only db/kit.ts, db/client.ts and what it opens one of them with know that there are two databases (and the volatile store, which has its own two).",
      {
        path: "^(app|db|emails)/",
        pathNot:
          "^(db/(kit|client|pool|migrate-sqlite|sqlite-writer|sqlite-birth|sqlite-damage|statements|taken)\\.ts|db/drizzle\\..+|app/server/volatile\\.ts)$",
      },
      { path: drivers, dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "schema-knows-vocabularies",
      "Tables take the words of their CHECKs from the rooms' plain files and nothing else from above.",
      { path: "^db/(schema/|kit|client|migrate)" },
      { path: "^(app/(?!domain/)|app/domain/.+\\.server\\.ts$|emails/)" },
    ),
    forbid(
      "nothing-imports-routes",
      "Routes are the end of the line: what two of them share lives in domain, ui or server.",
      { path: "^(app|db|emails)/", pathNot: "^app/routes/" },
      { path: "^app/routes/" },
    ),
    forbid(
      "the-example-forum-stays-out",
      "The example forum is loaded by the server in demo mode only.",
      { path: "^(app|emails)/", pathNot: "^app/server/" },
      { path: "^db/demo/" },
    ),
    forbid(
      "no-circles",
      "Two files that need each other at run time are one file.",
      { path: "^(app|db|emails)/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "resolvable",
      "An import leads to something.",
      { path: "^(app|db|emails)/" },
      { couldNotResolve: true, pathNot: "(\\.css\\?url|\\?url|\\?raw|^virtual:)" },
    ),
    forbid(
      "installed-on-purpose",
      "What runs in production is a dependency, not a development dependency or somebody else's.",
      { path: "^(app|emails)/" },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        pathNot: "^node_modules/(@types/|@remix-run/route-config|@remix-run/dev|vite/)",
      },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|db/migrations)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
