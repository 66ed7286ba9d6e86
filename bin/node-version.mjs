// Imported first, so that an old Node.js gets a sentence and not a syntax error from somewhere below.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Gensvar needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org or your system's packages.`,
  );
  process.exit(1);
}
