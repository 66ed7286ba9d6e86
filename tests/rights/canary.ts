/**
 * A forum in which every text that somebody may not read carries a word of its own, made by the commands of the domain. A word
 * that turns up with a reader who is not cleared for it sings: it says from which field it came.
 */

import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { addDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addMaterial } from "~/domain/consultations/commands/material.server.ts";
import { returnOutcome, saveOutcome, submitOutcome } from "~/domain/consultations/commands/outcome.server.ts";
import { addTheme } from "~/domain/consultations/commands/themes.server.ts";
import { addMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { giveAdvice, sayNotOurs } from "~/domain/contributions/commands/advise.server.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { describeContribution, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { askAddress } from "~/domain/own/commands/address.server.ts";
import { approveErasure, askErasure, returnErasure } from "~/domain/own/commands/erase.server.ts";
import { erasureDigest } from "~/domain/own/erasure.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { discardResponse } from "~/domain/responses/commands/draft.server.ts";
import { dontSendMail } from "~/domain/responses/commands/notify.server.ts";
import { returnResponse } from "~/domain/responses/commands/publish.server.ts";
import { askRetraction } from "~/domain/responses/commands/retract.server.ts";
import { askSetAside, returnSetAside } from "~/domain/responses/commands/set-aside.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentFilter } from "~/domain/segments/forms.ts";
import type { ReceiveInput } from "~/domain/submissions/commands/receive.server.ts";
import { markNothingToAnswer, markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import { findAskedErasure } from "~/domain/submissions/erasure.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld } from "../support/world.ts";
import { fillMeetings } from "./canary-meetings.ts";
import { fillStaff } from "./canary-staff.ts";
import { fillConsultees } from "./consultees.ts";
import { type Clearance, makeMarks } from "./marks.ts";

export type Canary = Awaited<ReturnType<typeof openCanary>>;

export async function openCanary(files: NonNullable<ReceiveInput["files"]> = []) {
  const world = await openWorld();
  const { as } = world;
  const coordinator = as("coordinator");
  const { marks, mark, both, clear, erase, makePublic } = makeMarks();

  async function consultationTexts(slug: string) {
    const part = (name: string) => both(`consultations.${name}`);
    expectOk(await addTheme(coordinator, slug, { title: both("themes.title"), slug: `${slug}-theme` }));
    const disposition = {
      label: both("dispositions.label"),
      meaning: both("dispositions.meaning"),
    };
    expectOk(await addDisposition(coordinator, slug, { ...disposition, needsDestination: false }));
    expectOk(
      await addMaterial(coordinator, slug, {
        ...{ title: both("materials.title"), note: both("materials.note") },
        url: `https://dome.example/${mark("materials.url")}`,
      }),
    );
    const when = { kind: "other", on: "2026-05-01" } as const;
    expectOk(
      await addMilestone(coordinator, slug, {
        ...when,
        ...{ title: both("milestones.title"), note: both("milestones.note") },
      }),
    );
    return {
      ...{ purpose: part("purpose"), summary: part("summary"), background: part("background") },
      canInfluence: [part("canInfluence")],
      cannotInfluence: [{ text: part("cannotInfluence"), where: part("cannotInfluence.where") }],
      contactName: part("contactName"),
      latePolicy: part("latePolicy"),
      contactEmail: `${mark("consultations.contactEmail")}@dome.example`,
      caseNumber: mark("consultations.caseNumber"),
    };
  }
  async function draftConsultation(slug: string, prefix: string) {
    expectOk(
      await createConsultation(coordinator, {
        ...{ slug, referencePrefix: prefix, mainLanguage: "nn", lead: world.body, dispositions: [] },
        ...{ title: both("consultations.title"), standing: false, formalHearing: false },
      }),
    );
    const parts = await consultationTexts(slug);
    const version = 1;
    expectOk(await editConsultation(coordinator, slug, { version, ...parts }));
  }
  await draftConsultation(mark("consultations.slug").slice(0, 12), "DRA26");
  const given = mark("consultations.slug");
  await draftConsultation(given, "GIV26");
  expectOk(await cancelConsultation(coordinator, given, both("consultations.cancelReason")));

  await fillConsultees(world, mark);
  const filter = segmentFilter.parse({ area: mark("segments.filter") });
  expectOk(await saveSegment(coordinator, null, { ...filter, version: 0, name: mark("segments.name") }));

  // The outcome of the open one is in the making, and was given back once.
  const outcome = { version: 0, text: both("outcomes.text"), commitments: [] };
  const saved = expectOk(await saveOutcome(coordinator, "runde", outcome));
  world.clock.now = "2026-05-21T08:00:00.000Z";
  expectOk(await submitOutcome(coordinator, "runde", { digest: saved.digest }));
  expectOk(
    await returnOutcome(as("approver"), "runde", {
      comment: mark("outcomeReviews.comment"),
      digest: saved.digest,
    }),
  );
  world.clock.now = "2026-04-21T08:02:00.000Z";

  /** Input of somebody whose every word is his own. */
  async function receive(input: Partial<ReceiveInput> = {}, extra: string[] = []) {
    const names = [
      mark("contributors.organisationName"),
      mark("contributors.personName"),
      mark("contributors.email"),
    ];
    const words = [mark("submissionTexts.body"), mark("submissionTexts.body"), ...names, ...extra];
    const [first = "", second = "", organisation = "", person = "", email = ""] = words;
    const ref = await world.receive(`Punkt ${first} her. Punkt ${second} der.`, {
      who: { kind: "organisation", organisation, person, email: `${email}@dome-post.example` },
      choices: { text: true, organisation: false, person: false },
      ...input,
    });
    clear(words, ref);
    return { ref, first, second, email: `${email}@dome-post.example` };
  }
  /** Contributions with titles of their own. */
  async function points(input: Partial<ReceiveInput> = {}, owner = world.body) {
    const sent = await receive(input);
    const refs = await world.splitSubmission(sent.ref, { owner });
    for (const ref of refs) {
      const { version } = await getContribution(world.read, ref);
      const title = `Tittel ${mark("contributions.title", `own ${sent.ref}`)}`;
      const described = { title, kind: "proposal" as const, theme: "", owner, commitments: [] };
      expectOk(await describeContribution(coordinator, ref, described, { version }));
    }
    return { ...sent, refs, point: refs[0] as string };
  }
  const cleared = async () => {
    const sent = await points();
    await world.clear(sent.refs);
    makePublic(sent.ref);
    return sent;
  };
  const fileName = mark("attachments.fileName");
  const attached = files.map((file) => ({ ...file, fileName: `${fileName}.pdf` }));
  const transcript = mark("submissionTexts.body (transcript)");
  const bench = await receive(
    {
      files: attached,
      channel: "letter",
      receivedOn: "2026-04-20",
      onBehalfOf: mark("submissions.onBehalfOf"),
      caseNumber: mark("submissions.caseNumber"),
    },
    attached.length > 0 ? [fileName, transcript] : [],
  );
  if (attached.length > 0) {
    const words = { attachment: 1, text: `I fila: ${transcript}.`, language: "nn" } as const;
    expectOk(await transcribeAttachment(coordinator, bench.ref, words));
  }
  for (const one of marks) if (one.where === "submissions.onBehalfOf") one.clearance = `own ${bench.ref}`;
  const nothing = await receive();
  expectOk(
    await markNothingToAnswer(
      coordinator,
      nothing.ref,
      `Difor ${mark("submissions.statusReason", `own ${nothing.ref}`)}.`,
    ),
  );
  const spam = await receive();
  expectOk(await markSpam(coordinator, spam.ref));
  const came = { channel: "letter", receivedOn: "2026-04-20" } as const;
  const gone = await receive();
  expectOk(await recordWithdrawal(coordinator, gone.ref, came));

  const uncleared = await points();
  const another = await points();
  expectOk(
    await giveAdvice(as("owner"), another.point, {
      advice: `Råd ${mark("assessments.advice")}.`,
      disposition: "within",
    }),
  );
  const notOurs = { why: `Ikkje vårt ${mark("assessments.advice (not ours)")}.`, whose: "" };
  expectOk(await sayNotOurs(as("owner"), uncleared.point, notOurs));
  const withheld = await points();
  expectOk(
    await withholdContributions(coordinator, withheld.refs, {
      ground: "personal_data",
      note: mark("contributions.withheldNote"),
    }),
  );
  const closed = await points({ choices: { text: false, organisation: false, person: false } });
  const takenBack = await points();
  await world.clear(takenBack.refs);
  for (const ref of takenBack.refs) expectOk(await recordWithdrawal(coordinator, ref, came));

  /** Asks a second person to forget a contributor; gives what he has to decide on. */
  const askToErase = async (ref: string, scope: "identity" | "words") => {
    expectOk(await askErasure(coordinator, ref, { also: [], scope, ground: "unlawful" }));
    const { id } = await getSubmission(world.read, ref);
    const waiting = await findAskedErasure(world.read, id);
    if (!waiting) throw new Error("no erasure waits");
    return { digest: await erasureDigest(world.read, waiting) };
  };
  const erased = await points();
  expectOk(await approveErasure(as("approver"), erased.ref, await askToErase(erased.ref, "words")));
  erase(erased.ref);
  const { digest } = await askToErase(closed.ref, "identity");
  const comment = mark("erasures.comment");
  expectOk(await returnErasure(as("approver"), closed.ref, { digest, comment }));

  const asked = await points();
  const own = `own ${asked.ref}` as const;
  const question = `Kva ${mark("questions.question", own)}?`;
  expectOk(await askContributor(coordinator, asked.point, { question, answerBy: "2026-05-15" }));
  const { id } = await getSubmission(world.read, asked.ref);
  const asking = as({ kind: "contributor", submissionIds: [id] });
  expectOk(await answerQuestion(asking, asked.point, `Dette ${mark("questions.answer", own)}.`));
  const later = { kind: "addition", touches: [asked.point], language: "nn", key: undefined } as const;
  expectOk(
    await addLater(asking, asked.ref, {
      ...later,
      text: `Meir ${mark("submissionTexts.body (later)", own)}.`,
    }),
  );
  expectOk(await askAddress(asking, asked.ref, `${mark("addressChanges.email")}@dome-post.example`));

  const setAside = { ground: "private_matter", reason: `Til side ${mark("setAsides.reason")}.` } as const;
  expectOk(await askSetAside(coordinator, uncleared.refs[1] ?? "", setAside));
  expectOk(
    await returnSetAside(as("approver"), uncleared.refs[1] ?? "", {
      comment: mark("setAsides.comment"),
      digest: await world.asideDigestOf(uncleared.refs[1] ?? ""),
    }),
  );

  // Public, but for a word that was redacted.
  const redacted = await cleared();
  expectOk(
    await redact(coordinator, redacted.ref, {
      ...{ passages: [], words: redacted.second },
      ground: { statute: "Offentleglova", section: "§ 13", reason: "personlege tilhøve" },
    }),
  );
  for (const one of marks) if (one.word === redacted.second) one.clearance = `own ${redacted.ref}`;

  /** A draft of which nothing is public. */
  async function draft(refs: readonly string[], clearance: Clearance = "staff") {
    const word = (name: string) => `Ord ${mark(`responses.${name}`, clearance)}.`;
    return world.draft(refs, {
      ...{ title: word("title"), reason: word("reason"), destination: word("destination") },
      ...{ promiseWhat: word("promiseWhat"), promiseBody: world.body, promiseBy: "2026-12-01" },
      sentences: Object.fromEntries(refs.map((ref) => [ref, word("ownSentence")])),
    });
  }
  const inReview = await draft([redacted.point]);
  expectOk(await submitResponse(coordinator, inReview));
  const discarded = await draft([redacted.refs[1] ?? ""]);
  expectOk(await discardResponse(coordinator, discarded));
  const returned = await draft([withheld.point]);
  expectOk(await submitResponse(coordinator, returned));
  expectOk(
    await returnResponse(as("approver"), returned, {
      comment: mark("reviews.comment"),
      digest: await world.digestOf(returned),
    }),
  );
  const answered = await cleared();
  const published = await draft(answered.refs, "public");
  await world.publish(published);
  expectOk(await dontSendMail(coordinator, published, mark("fanOuts.reason")));
  expectOk(await beginCorrection(coordinator, published, "substantive"));
  const correcting = (name: string) => `Betre ${mark(`responses.${name} (correction)`)}.`;
  await world.save(published, {
    ...{ title: correcting("title"), reason: correcting("reason"), destination: correcting("destination") },
    ...{ kind: "substantive", note: correcting("correctionNote") },
    sentences: Object.fromEntries(answered.refs.map((ref) => [ref, correcting("ownSentence")])),
  });
  const ended = await cleared();
  const toEnd = await world.publish(await draft(ended.refs, "public"));
  expectOk(
    await askRetraction(coordinator, toEnd, { reason: `Feil ${mark("responses.retractionReason")}.` }),
  );

  await fillMeetings(world, { mark, both });
  const neighbour = await fillStaff(world, mark);
  return {
    world,
    marks,
    neighbour,
    following: [bench, nothing, spam, gone, uncleared, asked, redacted, answered, closed],
  };
}
