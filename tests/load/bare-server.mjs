// The yardstick: node:http, better-sqlite3, prepared statements and template strings, over the same rows. It reads
// what the pages show, writes every row that receiving a submission writes, with the same fsync, and fills its pages
// up to the size of the product's. It checks, protects and translates nothing.
// node tests/load/bare-server.mjs <database> <json: bytes of each page>
import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import BetterSqlite from "better-sqlite3";

const [file, sizes] = [process.argv[2], JSON.parse(process.argv[3])];
const reader = new BetterSqlite(file, { readonly: true });
const writer = new BetterSqlite(file);
writer.pragma("journal_mode = WAL");
writer.pragma("synchronous = FULL");
writer.pragma("foreign_keys = ON");

const statements = new Map();
/** Prepared once for each text. */
const ask = (connection, text) => {
  if (!statements.has(text)) statements.set(text, connection.prepare(text));
  return statements.get(text);
};

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const e = (text) => String(text).replace(/[&<>"]/g, (sign) => escapes[sign]);
const of = (translated) => e(translated.en ?? translated.nn ?? "");

/** Head and foot, and as many bytes of them as the product's page has. */
const fillers = {};
function page(kind, title, body) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${e(title)}</title></head><body><header><a href="/">Forum</a></header><main>${body}</main>`;
  fillers[kind] ??=
    `<footer>${"<p>what every page has around it</p>".repeat(Math.max(0, Math.round((sizes[kind] - html.length) / 36)))}</footer></body></html>`;
  return html + fillers[kind];
}

const consultationBy = (slug) => {
  const row = ask(reader, "select id, data from published_consultations where slug = ?").get(slug);
  return { id: row.id, ...JSON.parse(row.data) };
};
const responseBy = (number) =>
  number === null
    ? null
    : JSON.parse(ask(reader, "select data from published_responses where number = ?").get(number).data);

const columns = { theme: "theme_slug", stage: "stage", outcome: "disposition_key" };

function list(slug, query) {
  const consultation = consultationBy(slug);
  const counters = ask(reader, "select key, n from published_counters where scope = ?").all(consultation.id);
  const counts = Object.fromEntries(counters.map(({ key, n }) => [key, n]));
  const conditions = ["c.consultation_id = ?"];
  const values = [consultation.id];
  let from = "published_contributions c";
  let order = "c";
  for (const [name, value] of query) {
    if (name === "commitment") {
      from =
        "published_contribution_commitments j join published_contributions c on c.id = j.contribution_id";
      order = "j";
      conditions[0] = "j.consultation_id = ?";
      conditions.push("j.commitment_slug = ?");
    } else conditions.push(`${query.has("commitment") ? "j" : "c"}.${columns[name]} = ?`);
    values.push(value);
  }
  const text = `select c.* from ${from} where ${conditions.join(" and ")} order by ${order}.changed_on desc, ${order}.ref desc limit 26`;
  const rows = ask(reader, text).all(values);
  const facets = ["theme", "stage", "disposition", "commitment"].map((facet) =>
    Object.keys(counts)
      .filter((key) => key.startsWith(`${facet}:`))
      .map(
        (key) =>
          `<li><a href="?${facet}=${e(key.slice(facet.length + 1))}">${e(key)}</a> ${counts[key]}</li>`,
      )
      .join(""),
  );
  const items = rows.slice(0, 25).map((row) => {
    const response = responseBy(row.response_number);
    return item(row, JSON.parse(row.data), response);
  });
  const next =
    rows.length > 25 ? `<a href="?after=${e(rows[24].changed_on)}_${e(rows[24].ref)}">More</a>` : "";
  const kind = ["list", "filter"][query.size] ?? "filters";
  return page(kind, of(consultation.title), `<ul>${facets.join("")}</ul><ol>${items.join("")}</ol>${next}`);
}

function item(row, data, response) {
  const ties = data.commitments.map((tie) => `<li>${of(tie.title)}</li>`).join("");
  const outcome = response ? `<p>${of(response.disposition.label)} ${e(row.answered_on)}</p>` : "";
  return `<li><h2><a href="/contributions/${e(row.ref)}">${e(data.title ?? "")}</a></h2><p lang="${e(data.language)}">${e((data.text ?? []).join("\n"))}</p><p>${e(data.by?.name ?? "")} ${e(row.ref)} ${e(row.stage)} ${e(row.changed_on)}</p>${data.theme ? of(data.theme.title) : ""}<ul>${ties}</ul>${outcome}</li>`;
}

function contribution(ref) {
  const row = ask(reader, "select * from published_contributions where ref = ?").get(ref);
  const data = JSON.parse(row.data);
  const found = ask(reader, "select data from published_consultations where id = ?").get(row.consultation_id);
  const consultation = JSON.parse(found.data);
  const response = responseBy(row.response_number);
  const same = "select count(*) n from published_contributions where submission_id = ?";
  const { n } = ask(reader, same).get(row.submission_id);
  const history = data.history.map(({ kind, on }) => `<li>${e(kind)} ${e(on)}</li>`).join("");
  const answer = response
    ? `<h2>${e(response.title)}</h2><p>${e(response.reason)}</p><p>${e(response.destination)}</p>`
    : "";
  const body = `${of(consultation.title)}${item(row, data, response)}<ol>${history}</ol>${answer}<p>${n}</p>`;
  return page("contribution", data.title ?? ref, body);
}

/** The words as the index has them: small letters, å a letter of its own, ä æ and ö ø. */
const folded = (text) =>
  text
    .toLowerCase()
    .replaceAll("ä", "æ")
    .replaceAll("ö", "ø")
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean);

function search(asked) {
  const terms = folded(asked).map((word) => (word.endsWith("*") ? `"${word.slice(0, -1)}" *` : `"${word}"`));
  const found = "select rowid key from search_index where words match ? order by rowid desc limit 301";
  const keys = ask(reader, found)
    .all(terms.join(" AND "))
    .map(({ key }) => key);
  const shown = keys.slice(0, 25);
  const document = "select * from search_documents where key = ?";
  const items = shown.map((key) => {
    const { ref, dated_on: on, by_name: by, consultation_id: id, parts } = ask(reader, document).get(key);
    const { data } = ask(reader, "select data from published_consultations where id = ?").get(id) ?? {
      data: "{}",
    };
    const [{ title, body, language }] = JSON.parse(parts);
    return `<li><h2><a href="/contributions/${e(ref)}">${e(title)}</a></h2><p lang="${e(language)}">${e(body.slice(0, 300))}</p><p>${e(by ?? "")} ${e(on)} ${of(JSON.parse(data).title ?? {})}</p></li>`;
  });
  return page("search", asked, `<p>${keys.length}</p><ol>${items.join("")}</ol>`);
}

const digest = (...parts) => createHash("sha256").update(parts.join("\0")).digest("hex");
const insert = (table, row) => {
  const names = Object.keys(row);
  const text = `insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`;
  ask(writer, text).run(Object.values(row));
};

/** The parts of a form without files. */
function readForm(type, body) {
  const boundary = /boundary=(.+)$/.exec(type)[1];
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => [/name="([^"]+)"/.exec(part)[1], part.slice(part.indexOf("\r\n\r\n") + 4, -2)]),
  );
}

const receive = writer.transaction((slug, form) => {
  const now = new Date().toISOString();
  const [today, salt] = [now.slice(0, 10), randomUUID()];
  const consultation = ask(
    writer,
    "select id, reference_prefix prefix from consultations where slug = ?",
  ).get(slug);
  if (ask(writer, "select 1 from submissions where idempotency_key = ?").get(form.key)) return null;
  const ids = {
    contributor: randomUUID(),
    submission: randomUUID(),
    text: randomUUID(),
    event: randomUUID(),
  };
  const ref = `${consultation.prefix}-${randomUUID().slice(0, 13)}`;
  const { language } = form;
  const kept = { language, salt, version: 1 };
  insert("contributors", {
    id: ids.contributor,
    kind: form.who,
    organisation_name: form.organisation,
    created_at: now,
    ...kept,
  });
  insert("submissions", {
    ...{
      id: ids.submission,
      ref,
      consultation_id: consultation.id,
      contributor_id: ids.contributor,
      channel: "form",
    },
    ...{
      recorded_at: now,
      received_on: today,
      late: 0,
      status: "received",
      publish_text: 1,
      publish_organisation: 1,
    },
    ...{
      publish_person: 0,
      chosen_commitment_ids: "[]",
      link_version: 1,
      next_number: 1,
      idempotency_key: form.key,
    },
    ...{ digest: digest(salt, form.text), ...kept },
  });
  insert("submission_texts", {
    ...{
      id: ids.text,
      submission_id: ids.submission,
      kind: "original",
      number: 1,
      body: form.text,
      language,
      salt,
    },
    ...{ created_at: now, digest: digest(salt, form.text) },
  });
  const head = ask(writer, "select seq, hash from event_head where id = 'head'").get();
  const hash = digest(head.hash, ids.event, now);
  insert("events", {
    ...{
      seq: head.seq + 1,
      id: ids.event,
      at: now,
      type: "submission.received",
      actor_kind: "visitor",
      data: "{}",
    },
    ...{ subject_kind: "submission", subject_id: ids.submission, consultation_id: consultation.id },
    ...{ previous_hash: head.hash, hash },
  });
  ask(writer, "update event_head set seq = ?, hash = ? where id = 'head'").run(head.seq + 1, hash);
  insert("published_submissions", {
    id: ids.submission,
    consultation_id: consultation.id,
    status: "received",
    channel: "form",
  });
  const count =
    "insert into published_counters (scope, key, n) values (?, ?, 1) on conflict (scope, key) do update set n = n + 1";
  for (const scope of [consultation.id, "all"]) {
    for (const key of ["submissions", "submissions:received"]) ask(writer, count).run(scope, key);
  }
  return ref;
});

const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  const [, kind, name] = url.pathname.split("/");
  if (request.method === "POST") {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const form = readForm(request.headers["content-type"], Buffer.concat(chunks).toString());
      const ref = receive.immediate(name, form);
      response.writeHead(303, { Location: `/track/${ref}/receipt`, "Content-Length": 0 }).end();
    });
    return;
  }
  const html =
    kind === "search"
      ? search(url.searchParams.get("q"))
      : kind === "contributions"
        ? contribution(name)
        : list(name, url.searchParams);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": Buffer.byteLength(html) };
  response.writeHead(200, headers).end(html);
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("disconnect", () => process.exit(0));
