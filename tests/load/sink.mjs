// A mail server that takes everything at once and keeps nothing but the last message: a child of the bench.
// It is told how many to expect, and says how long they took from the first to the last, how large they were, and one of them.
import { SMTPServer } from "smtp-server";

let expected = null;
let seen;

function expect(many) {
  seen = { messages: 0, bytes: 0, first: 0, last: 0, ids: new Set() };
  expected = many;
}

function arrived(raw) {
  seen.messages++;
  seen.bytes += raw.length;
  seen.last = performance.now();
  seen.first ||= seen.last;
  seen.ids.add(/^message-id:\s*(\S+)/im.exec(raw)?.[1]);
  if (seen.messages !== expected) return;
  const seconds = (seen.last - seen.first) / 1000;
  process.send({ seconds, bytes: seen.bytes / seen.messages, messageIds: seen.ids.size, raw });
}

const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  logger: false,
  maxClients: 100,
  onData(stream, _session, callback) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      arrived(Buffer.concat(chunks).toString("latin1"));
      callback();
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
process.on("message", expect);
process.on("disconnect", () => process.exit(0));
