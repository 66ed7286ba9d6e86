/**
 * What is random in tests comes of one seed, and that of the commit: the same commit passes or fails alike wherever it is
 * tested, and each walks elsewhere (decision 0031). `WALK_SEED=random` or a number looks further.
 */
import { execFileSync } from "node:child_process";
import fc from "fast-check";

const { WALK_SEED: said = "" } = process.env;

/** The tree that was committed, in so many bits as a seed has; in a folder without a history always the same. */
function seedOfTree(): number {
  try {
    const tree = execFileSync("git", ["rev-parse", "HEAD^{tree}"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return Number.parseInt(tree.slice(0, 8), 16) | 0;
  } catch {
    return 1;
  }
}

// fast-check takes another seed each time where it is given none, and prints it with what it finds.
if (said !== "random") fc.configureGlobal({ seed: /^-?\d+$/.test(said) ? Number(said) : seedOfTree() });
