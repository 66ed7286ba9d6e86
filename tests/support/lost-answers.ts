/** A line to PostgreSQL that a test can cut at the worst moment: after a COMMIT was passed on, before its answer. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export async function openLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let losing = 0;
  let lost = 0;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let deaf = false;
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay());
      socket.on("error", cut).on("close", cut);
    }
    near.on("data", (chunk) => {
      if (losing > 0 && /commit\0/i.test(chunk.toString("latin1"))) {
        losing -= 1;
        lost += 1;
        deaf = true;
      }
      far.write(chunk);
    });
    far.on("data", (chunk) => (deaf ? cut() : near.write(chunk)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const line = new URL(databaseUrl);
  line.port = String((server.address() as AddressInfo).port);
  return {
    url: line.href,
    /** so many commits from now on are carried out and not answered */
    loseAnswers(commits: number) {
      losing = commits;
    },
    lost: () => lost,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
