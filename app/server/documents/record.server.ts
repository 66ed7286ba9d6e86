/** The record of a meeting as a Word document: what its page shows, in its order and in the reader's language. */
import { barred } from "~/domain/contributions/redaction.ts";
import type { PublishedContribution } from "~/domain/published/published.ts";
import type { PresentedCommitment, PublishedSection } from "~/domain/published/records.ts";
import { cameIn } from "~/domain/records/record.ts";
import type { Language } from "~/i18n/languages.ts";
import { type Picked, pick, type Translated } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { meetingTime } from "~/ui/public/meeting-time.ts";
import { planPeriod } from "~/ui/public/plan-period.ts";
import { wordless } from "~/ui/public/wordless.ts";
import type { ReadRecord } from "../read-record.server.ts";
import { type Block, bullet, heading, link, pack, paragraph, run, running, table } from "./word.server.ts";

type Around = { i18n: I18n; origin: string };
type Making = Around &
  Pick<ReadRecord, "meeting" | "said"> & {
    /** words of ours, and of the host's in the language that they are in */
    ours: (text: string) => Picked;
    theirs: (text: Translated, mainLanguage?: string) => Picked;
  };

export async function recordDocument(read: ReadRecord, around: Around): Promise<Buffer> {
  const { meeting, record } = read;
  const { language, t } = around.i18n;
  const making: Making = {
    ...{ ...around, meeting, said: read.said },
    ours: (text) => ({ text, lang: language }),
    theirs: (text, mainLanguage = meeting.mainLanguage) => pick(text, language, mainLanguage as Language),
  };
  const address =
    around.origin + paths.record(meeting.slug, read.named ? { version: String(record.version) } : {});
  const [before = "", after = ""] = t("records.document.address", { address: "\uE000" }).split("\uE000");
  return pack(
    [
      ...headOf(read, making),
      ...record.sections.flatMap((section) => sectionOf(section, making)),
      ...linksOf(read, making),
      paragraph(run(making.ours(before)), link(making.ours(address), address), run(making.ours(after))),
    ],
    { title: t("records.of", { meeting: making.theirs(meeting.title).text }), language },
  );
}

function headOf({ meeting, record, versions }: ReadRecord, { i18n, ours, theirs, origin }: Making): Block[] {
  const { t, date, sentence } = i18n;
  const { on, hours, zone } = meetingTime(meeting, i18n);
  const fact = (term: string, value: Picked) =>
    value.text === "" ? [] : [paragraph(run(ours(`${term}: `), { bold: true }), run(value))];
  const newest = versions[0]?.version ?? record.version;
  const [before = "", after = ""] = t("records.earlierText", { link: "\uE000" }).split("\uE000");
  const replaced =
    record.version === newest
      ? []
      : [
          paragraph(
            run(ours(`${t("records.earlier")} `), { bold: true }),
            run(ours(before)),
            link(ours(t("records.newest", { version: String(newest) })), origin + paths.record(meeting.slug)),
            run(ours(after)),
          ),
        ];
  const place = meeting.format === "digital" ? ours(t("states.format.digital")) : theirs(meeting.place);
  return [
    heading(1, run(ours(`${t("records.title")}: `)), run(theirs(meeting.title))),
    ...replaced,
    ...fact(t("meetings.one.time"), ours(`${sentence(date(on))}, ${hours} (${zone})`)),
    ...fact(t("meetings.one.place"), place),
    ...(meeting.plans ?? []).flatMap((plan) => {
      const { text, lang } = theirs(plan.title);
      return fact(t("commitments.one.plan"), { text: `${text} (${planPeriod(plan, i18n)})`, lang });
    }),
    ...fact(t("consultations.one.lead"), theirs(meeting.host.name)),
    ...fact(t("records.compiledBy"), theirs(record.compiledBy)),
    ...fact(
      t("records.published"),
      ours(`${date(record.publishedOn)}, ${t("records.version", { version: String(record.version) })}`),
    ),
  ];
}

function sectionOf(section: PublishedSection, making: Making): Block[] {
  const { i18n, ours, theirs } = making;
  const { kind, title, body, attendance, item, commitments } = section;
  const own = theirs(title);
  return [
    heading(2, run(own.text === "" ? ours(i18n.t(`records.section.${kind}`)) : own)),
    ...(attendance ? attendanceOf(attendance, running(theirs(body)), making) : running(theirs(body))),
    ...(item ? itemOf(item, making, theirs(body).text === "") : []),
    ...(commitments ?? []).flatMap((one) => commitmentOf(one, making)),
  ];
}

/** What is written of it is about all who were there, so that it stands under none of its headings. */
function attendanceOf(
  attendance: NonNullable<PublishedSection["attendance"]>,
  written: readonly Block[],
  { i18n: { t }, ours, meeting }: Making,
): Block[] {
  const { counted, kinds, newcomers, named = [], streamFollowers } = attendance;
  const count = cameIn(attendance);
  const sentence = [
    count > 0 ? t(`records.attendance.${counted}`, { count }) : t("records.attendance.none"),
    ...(newcomers ? [t("records.attendance.newcomers", { count: newcomers })] : []),
    ...(streamFollowers ? [t("records.attendance.streamFollowers", { count: streamFollowers })] : []),
  ].join(" ");
  return [
    paragraph(run(ours(sentence))),
    ...written,
    ...(kinds.length > 0
      ? [
          table(
            [ours(t("records.attendance.kind")), ours(t("records.attendance.people"))],
            [
              ...kinds.map(({ kind, n }) => [ours(t(`contacts.kind.${kind}`)), ours(String(n))]),
              [ours(t("common.word.total")), ours(String(count))],
            ],
          ),
        ]
      : []),
    ...(named.length > 0 ? [heading(3, run(ours(t("records.attendance.named"))))] : []),
    ...named.map((text) => bullet(run({ text, lang: meeting.mainLanguage as Language }))),
    paragraph(run(ours(t("records.noName")), { italics: true })),
  ];
}

function itemOf(
  { questions, themes = [], refs, lead, item, unconfirmed: loose = 0 }: NonNullable<PublishedSection["item"]>,
  making: Making,
  empty: boolean,
): Block[] {
  const { i18n, ours, theirs } = making;
  const { t } = i18n;
  const by = theirs(lead);
  const kind = ours(t(`states.agendaKind.${item}`));
  const aside = (text: string) => paragraph(run(ours(text), { italics: true }));
  const unconfirmedOf = (count: number) =>
    count > 0 ? [aside(t("records.item.unconfirmed", { count }))] : [];
  const nothing = [aside(t("records.item.nothing"))];
  const holds = questions.length + themes.length + refs.length + loose > 0;
  const said = (head: Block, { refs: named, unconfirmed = 0 }: { refs: string[]; unconfirmed?: number }) => [
    head,
    ...named.map((ref) => saidOf(ref, making)),
    ...unconfirmedOf(unconfirmed),
    ...(named.length + unconfirmed > 0 ? [] : nothing),
  ];
  const headed = (label: string, text: Translated) => heading(3, run(ours(`${label}: `)), run(theirs(text)));
  return [
    paragraph(
      run(kind, { italics: true }),
      ...(by.text ? [run(ours(" · ")), run(by, { italics: true })] : []),
    ),
    ...questions.flatMap((one) =>
      said(headed(t("records.item.question", { number: String(one.number) }), one.text), one),
    ),
    ...themes.flatMap((one) => said(headed(t("common.thread.theme"), one.title), one)),
    ...(refs.length + loose > 0 && questions.length + themes.length > 0
      ? [heading(3, run(ours(t(themes.length > 0 ? "records.item.otherwise" : "records.item.toNone"))))]
      : []),
    ...refs.map((ref) => saidOf(ref, making)),
    ...unconfirmedOf(loose),
    ...(empty && !holds ? nothing : []),
  ];
}

/** A contribution as it is public now, with its state, its outcome and a link to its page; what is hidden in it is said in words. */
function saidOf(ref: string, { i18n: { t }, ours, theirs, origin, said }: Making): Block {
  const found = said[ref];
  if (!found) return bullet(run(ours(`${t("records.item.notPublished")} `)), run(ours(`(${ref})`)));
  const text = wordsOf(found, t("redaction.words.bare"));
  return bullet(
    text === null
      ? run(ours(wordless(found, t, (title) => theirs(title).text)))
      : run({ text, lang: found.language as Language }),
    run(ours(" ")),
    link(ours(ref), origin + paths.contribution(ref)),
    run(ours(`, ${t(`states.stage.${found.stage}`)}`)),
    ...(found.disposition ? [run(ours(": ")), run(theirs(found.disposition.label))] : []),
  );
}

function wordsOf({ text, bars }: PublishedContribution, hidden: string): string | null {
  if (text === null) return null;
  return text
    .map((passage, at) =>
      barred(passage, bars ?? [], at)
        .map((part) => (typeof part === "string" ? part : `[${hidden}]`))
        .join(""),
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function commitmentOf(
  { slug, number, title, mainLanguage, status }: PresentedCommitment,
  { i18n: { t, date }, ours, theirs, origin }: Making,
): Block[] {
  const name = theirs(title, mainLanguage);
  const label = t("meetings.one.commitment", { number: String(number), title: name.text });
  const at = heading(3, link({ text: label, lang: name.lang }, origin + paths.commitment(slug)));
  if (!status) return [at, paragraph(run(ours(t("records.commitment.none")), { italics: true }))];
  const reported = t("records.commitment.reported", {
    date: date(status.reportedOn),
    body: theirs(status.body.name, status.mainLanguage).text,
  });
  return [
    at,
    paragraph(run(ours(t(`states.commitment.${status.state}`)), { bold: true })),
    // What stands there is not the record's, and its links are not looked after by it (`addressesIn`).
    ...running(theirs(status.text, status.mainLanguage), { links: false }),
    paragraph(run(ours(reported), { italics: true })),
  ];
}

function linksOf({ record: { links } }: ReadRecord, { i18n: { t }, ours, theirs }: Making): Block[] {
  if (links.length === 0) return [];
  return [
    heading(2, run(ours(t("records.elsewhere")))),
    ...links.map(({ url, title }) => bullet(link(theirs(title), url), run(ours(` (${url})`)))),
  ];
}
