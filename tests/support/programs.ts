/** Programs of the system that some tests of faults need: found, or installed as the browser is. */
import { spawnSync } from "node:child_process";

/** Finds a program or, as root on Debian and its kin, installs its package. Throws with a sentence. */
export function ensureProgram(name: string, versionFlag: string, debianPackage = name): void {
  const found = () => spawnSync(name, [versionFlag], { stdio: "ignore" }).status === 0;
  if (found()) return;
  if (process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const words of [["update"], ["install", "-y", "--no-install-recommends", debianPackage]])
      spawnSync("apt-get", words, { stdio: "inherit", env });
  }
  if (!found())
    throw new Error(`This test needs ${name}: install ${debianPackage} with your system's packages.`);
}
