// The yardstick of mailings: nodemailer's own pool as it comes, with messages that say what the product's say. A child of the bench.
// node tests/load/pool.mjs <port of the sink>
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";

const transport = createTransport({ url: `smtp://127.0.0.1:${process.argv[2]}`, pool: true });

process.on("message", async ({ raw, messages }) => {
  const mail = await PostalMime.parse(Buffer.from(raw, "latin1"));
  const calendar = mail.attachments.find(({ mimeType }) => mimeType.includes("calendar"));
  const headers = Object.fromEntries(
    mail.headers
      .filter(({ key }) => /^(list-|auto-|x-|content-language)/.test(key))
      .map(({ key, value }) => [key, value]),
  );
  const content =
    typeof calendar.content === "string" ? calendar.content : Buffer.from(calendar.content).toString();
  const said = {
    ...{ from: mail.from, replyTo: mail.replyTo, subject: mail.subject, text: mail.text, html: mail.html },
    ...{ headers, icalEvent: { method: "REQUEST", filename: "invite.ics", content } },
  };
  await Promise.all(
    Array.from({ length: messages }, (_, n) =>
      transport.sendMail({ ...said, to: { name: mail.to[0].name, address: `k${n}@dome-post.example` } }),
    ),
  );
});
process.on("disconnect", () => process.exit(0));
process.send({});
