import type { ConsultationSeed, DemoSeed, SubmissionSeed, Translated } from "./types.ts";

const LANGUAGES = new Set(["en", "nb", "nn", "sv"]);
/** Stages at which a contribution is a member of a response, published only at the last. */
const RESPONDED = new Set(["drafted", "in_review", "answered"]);
const OWNED = new Set(["assigned", "advised", ...RESPONDED]);

const words = (text: string) => text.trim().split(/\s+/).filter(Boolean).length;

/** What does not fit together in the demo's texts, one sentence each; empty when all is well. */
export function checkTexts(demo: DemoSeed): string[] {
  const wrong: string[] = [];
  const bodies = new Set(demo.bodies.map((body) => body.key));
  const numbers = new Set(demo.plan.commitments.map((commitment) => commitment.number));
  const consultations = Object.values(demo.consultations);

  checkTranslations(demo, "demo", wrong);
  const body = (key: string | undefined, where: string) => {
    if (key !== undefined && !bodies.has(key)) wrong.push(`${where}: no body ${key}`);
  };
  unique(
    demo.bodies.map((each) => each.key),
    "bodies",
    wrong,
  );
  unique(
    demo.staff.flatMap((each) => [each.key, each.email]),
    "staff",
    wrong,
  );
  unique(
    consultations.flatMap((each) => each.submissions.map((one) => one.key)),
    "submissions",
    wrong,
  );
  unique(
    consultations.flatMap((each) => each.responses.map((one) => one.key)),
    "responses",
    wrong,
  );
  body(demo.forum.hostBody, "forum");
  for (const person of demo.staff) for (const role of person.roles) body(role.body, person.key);
  for (const commitment of demo.plan.commitments)
    for (const owner of commitment.owners) body(owner, `commitment ${commitment.number}`);
  for (const consultation of consultations) {
    for (const key of [consultation.lead, ...consultation.partners]) body(key, consultation.slug);
    for (const [language, text] of Object.entries(consultation.summary))
      if (words(text) > 100)
        wrong.push(`${consultation.slug}: summary in ${language} is ${words(text)} words`);
    for (const submission of consultation.submissions) {
      checkSubmission(consultation, submission, numbers, wrong);
      for (const point of submission.points) body(point.owner, `${submission.key}.${point.n}`);
    }
    checkResponses(consultation, body, wrong);
  }
  const { review } = demo.consultations;
  for (const submission of review.submissions)
    if (submission.stage !== "answered") wrong.push(`${submission.key}: the review is finished`);
  const decided = (review.outcome?.commitments ?? []).map((each) => each.number);
  if ([...numbers].join() !== decided.join()) wrong.push("outcome: not one for each commitment");
  for (const email of JSON.stringify(demo).match(/[\w.-]+@[\w.-]+/g) ?? [])
    if (!email.endsWith(".example")) wrong.push(`${email}: not an example address`);
  return wrong;
}

/** Whatever looks like a Translated must have both of the host's languages, and as much in English as in Nynorsk. */
function checkTranslations(value: unknown, where: string, wrong: string[]): void {
  if (typeof value !== "object" || value === null) return;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => LANGUAGES.has(key))) {
    for (const language of ["nn", "en"])
      if (!entries.some(([key, text]) => key === language && String(text).trim()))
        wrong.push(`${where}: no ${language}`);
    for (const [key, text] of entries) if (!String(text).trim()) wrong.push(`${where}.${key}: empty`);
    const { nn = "", en = "" } = value as Translated;
    if (nn === en) wrong.push(`${where}: not translated into English`);
    if (shape(nn) !== shape(en)) wrong.push(`${where}: other headings, paragraphs or points in English`);
    return;
  }
  for (const [key, inner] of entries) checkTranslations(inner, `${where}.${key}`, wrong);
}

/** What stands at the start of each line of a text: the same in a full translation. */
const shape = (text: string) =>
  text
    .split("\n")
    .map((line) => /^(#+|-|\d+\.) /.exec(line)?.[1] ?? (line ? "text" : ""))
    .join("\n");

function unique(keys: string[], where: string, wrong: string[]): void {
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  for (const key of twice) wrong.push(`${where}: ${key} is there twice`);
}

function checkSubmission(
  consultation: ConsultationSeed,
  submission: SubmissionSeed,
  commitments: Set<number>,
  wrong: string[],
): void {
  const { key, segments, points, stage } = submission;
  const themes = new Set(consultation.themes.map((theme) => theme.key));
  const outcomes = new Set(consultation.dispositions.map((each) => each.key));
  if (segments.length === 0) wrong.push(`${key}: no text`);
  segments.forEach((segment, index) => {
    if (!segment.text.trim()) wrong.push(`${key}: segment ${index} is empty`);
    if (index + 1 < segments.length && !/\s$/.test(segment.text))
      wrong.push(`${key}: segment ${index} runs into the next`);
    if ("point" in segment && !points.some((point) => point.n === segment.point))
      wrong.push(`${key}: no point ${segment.point}`);
    if (segment.left && stage !== "partly_split") wrong.push(`${key}: left passages at ${stage}`);
  });
  if (stage === "partly_split" && !segments.some((segment) => segment.left))
    wrong.push(`${key}: nothing is left to split`);
  if (stage === "nothing_to_answer" && !submission.note) wrong.push(`${key}: no reason`);
  points.forEach((point, index) => {
    const where = `${key}.${point.n}`;
    if (point.n !== index + 1) wrong.push(`${where}: not counted from 1`);
    if (!segments.some((segment) => "point" in segment && segment.point === point.n))
      wrong.push(`${where}: no passage`);
    if (!themes.has(point.theme)) wrong.push(`${where}: no theme ${point.theme}`);
    for (const number of point.commitments)
      if (!commitments.has(number)) wrong.push(`${where}: no commitment ${number}`);
    if (point.advice && !outcomes.has(point.advice.disposition))
      wrong.push(`${where}: advice has no outcome`);
    if (OWNED.has(stage) && !point.owner) wrong.push(`${where}: no owner at ${stage}`);
    if (stage === "advised" && !point.advice) wrong.push(`${where}: no advice`);
    const withheld = typeof point.visibility === "object" ? point.visibility.withheld : undefined;
    if (!submission.publish.text && withheld !== "contributors_choice")
      wrong.push(`${where}: its contributor wants no text in public`);
  });
}

function checkResponses(
  consultation: ConsultationSeed,
  body: (key: string | undefined, where: string) => void,
  wrong: string[],
): void {
  const outcomes = new Set(consultation.dispositions.map((each) => each.key));
  const stages = new Map<string, SubmissionSeed>(
    consultation.submissions.flatMap((each) =>
      each.points.map((point) => [`${each.key}.${point.n}`, each] as const),
    ),
  );
  const members = consultation.responses.flatMap((response) => response.members.map((one) => one.ref));
  for (const [ref, { stage }] of stages) {
    const times = members.filter((member) => member === ref).length;
    if (times !== (RESPONDED.has(stage) ? 1 : 0)) wrong.push(`${ref}: in ${times} responses at ${stage}`);
  }
  for (const response of consultation.responses) {
    const { key, reason, promise, publishedOn } = response;
    if (!outcomes.has(response.disposition)) wrong.push(`${key}: no outcome ${response.disposition}`);
    if (words(reason) < 30 || words(reason) > 90) wrong.push(`${key}: reason of ${words(reason)} words`);
    if (!response.title[response.language]) wrong.push(`${key}: no title in ${response.language}`);
    if (!response.whatNext.trim()) wrong.push(`${key}: no destination`);
    if (response.members.length < 1 || response.members.length > 6) wrong.push(`${key}: members`);
    body(response.destinationBody, key);
    body(promise?.body, key);
    for (const { ref } of response.members) {
      const from = stages.get(ref);
      if (!from) wrong.push(`${key}: no contribution ${ref}`);
      else if ((from.stage === "answered") !== Boolean(publishedOn))
        wrong.push(`${key}: published, but not ${ref}, or the other way round`);
      else if (publishedOn && day(publishedOn) < day(from.on)) wrong.push(`${key}: earlier than ${ref}`);
    }
    if (promise && publishedOn && day(promise.by) <= day(publishedOn))
      wrong.push(`${key}: promise in the past`);
    if (publishedOn && consultation.outcome && publishedOn >= consultation.outcome.on)
      wrong.push(`${key}: later than the outcome`);
  }
}

/** Comparable within one consultation, where days are either all dates or all offsets from one day. */
const day = (text: string) => (/^[+-]/.test(text) ? Number(text) : Date.parse(text));
