/** The responses of a batch, and what their publication sets in the rows of their members. */
import { uuidv7 } from "uuidv7";
import { addDays } from "~/domain/consultations/consultation.ts";
import { saltedDigest } from "~/domain/kernel/event-log.server.ts";
import { canonicalContent } from "~/domain/responses/response.ts";
import { at, type BenchForum } from "./forum.ts";
import type { Batch, Made } from "./rows.ts";
import { answer, languageOf, lot } from "./texts.ts";

/** Forty contributions share a response; those being prepared share drafts. */
export function addResponses(batch: Batch, forum: BenchForum, today: string, made: Made): void {
  const published = new Map(batch.published.map((row) => [row.id, row]));
  const tiesOf = new Map<string, Batch["publishedTies"]>();
  for (const tie of batch.publishedTies)
    tiesOf.set(tie.contributionId, [...(tiesOf.get(tie.contributionId) ?? []), tie]);
  for (const stage of ["answered", "response_being_prepared"] as const) {
    const waiting = batch.contributions.filter((row) => row.stage === stage);
    for (let from = 0; from < waiting.length; from += 40) {
      const members = waiting.slice(from, from + 40);
      const given = addResponse(batch, forum, today, ++made.responses, stage === "answered", members.length);
      for (const member of members) {
        batch.members.push({
          id: uuidv7(),
          responseId: given.id,
          contributionId: member.id,
          addedAt: given.at,
          firstVersion: given.publishedOn ? 1 : null,
        });
        if (!given.publishedOn) continue;
        member.answeredAt = given.at;
        const on = given.publishedOn;
        const shown = {
          dispositionKey: given.key,
          responseNumber: given.number,
          answeredOn: on,
          changedOn: on,
        };
        Object.assign(published.get(member.id) as object, shown);
        for (const tie of tiesOf.get(member.id) ?? []) {
          tie.changedOn = on;
          tie.dispositionKey = given.key;
        }
      }
    }
  }
}

function addResponse(
  batch: Batch,
  forum: BenchForum,
  today: string,
  number: number,
  isPublished: boolean,
  memberCount: number,
) {
  const language = languageOf(number + 7);
  const disposition = forum.dispositions[
    lot(number, forum.dispositions.length)
  ] as BenchForum["dispositions"][number];
  const publishedOn = isPublished ? addDays(today, -5 + lot(number, 4)) : null;
  const moment = publishedOn ? at(publishedOn, "11") : at(addDays(today, -5), "11");
  const id = uuidv7();
  const text = {
    ...answer(number, language),
    language,
    destination: "Måledepartementet tek det med i arbeidet.",
  };
  const content = canonicalContent({
    ...text,
    disposition,
    destinationBodyId: forum.body.id,
    promise: null,
    // its length is all that they would change
    members: [],
    correction: null,
  });
  const digest = saltedDigest(id, content);
  const by = forum.staff.id;
  batch.responses.push({
    ...{
      id,
      number,
      consultationId: forum.consultation.id,
      status: isPublished ? "published" : "draft",
      ...text,
    },
    ...{
      dispositionId: disposition.id,
      destinationBodyId: forum.body.id,
      publishedVersion: isPublished ? 1 : 0,
      publishedRow: isPublished ? 1 : 0,
    },
    ...(isPublished && { submittedDigest: digest, submittedBy: by, submittedAt: moment }),
    ...(isPublished && { approvedDigest: digest, approvedBy: by, approvedAt: moment, publishedAt: moment }),
    ...{ createdAt: moment, createdBy: by, updatedAt: moment, version: 1 },
  });
  if (publishedOn) {
    batch.versions.push({
      responseId: id,
      version: 1,
      content,
      digest,
      approvedBy: by,
      fourEyes: true,
      publishedAt: moment,
      publishedBy: by,
    });
    const { slug, title, mainLanguage } = forum.consultation;
    batch.publishedResponses.push({
      ...{ number, consultationId: forum.consultation.id, dispositionKey: disposition.key, publishedOn },
      data: {
        ...{ number, version: 1, consultation: { slug, title, mainLanguage }, ...text },
        disposition: { key: disposition.key, label: disposition.label, meaning: disposition.meaning },
        destinationBody: { slug: forum.body.slug, name: forum.body.name, shortName: forum.body.shortName },
        ...{ promise: null, publishedOn, fourEyes: true, memberCount },
        versions: [{ version: 1, kind: "first", note: null, publishedOn, added: memberCount, left: 0 }],
        retraction: null,
      },
    });
  }
  return { id, number, key: disposition.key, at: moment, publishedOn };
}
