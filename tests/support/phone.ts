/** An authenticator app as people have it: it is shown a key once, and says six digits from then on. */
import { codeAt, stepAt } from "../../app/server/sign-in/totp.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll(" ", "")]
    .map((char) => alphabet.indexOf(char).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

export type Phone = ReturnType<typeof makePhone>;

/**
 * Each code is good once, so a phone goes on to the next one at each asking. The server takes one step ahead; whoever is
 * asked a third time within half a minute takes a code from paper.
 */
export function makePhone() {
  const apps = new Map<string, { secret: Buffer; step: number; papers: string[] }>();
  const appOf = (account: string) => {
    const app = apps.get(account);
    if (!app) throw new Error(`this phone has no app for ${account}`);
    return app;
  };
  return {
    /** takes up the key that a page shows */
    scan(account: string, key: string): void {
      apps.set(account, { secret: fromBase32(key), step: 0, papers: apps.get(account)?.papers ?? [] });
    },
    /** puts the paper beside it */
    keep(account: string, papers: readonly string[]): void {
      appOf(account).papers = [...papers];
    },
    code(account: string): string {
      const app = appOf(account);
      const now = stepAt(Date.now());
      if (app.step > now) return app.papers.pop() ?? "";
      app.step = Math.max(app.step + 1, now);
      return codeAt(app.secret, app.step);
    },
    /** the same once more: what somebody has who looked over one's shoulder */
    lastCode: (account: string) => codeAt(appOf(account).secret, appOf(account).step),
  };
}

/** The key that the page of setting up shows. */
export const keyIn = (page: string) => /class="appkey">([A-Z2-7 ]+)</.exec(page)?.[1] ?? "";
/** The codes for paper that a page shows. */
export const papersIn = (page: string) =>
  [...page.matchAll(/<li>(\d{4} \d{4} \d{4})<\/li>/g)].map(([, code]) => code ?? "");
