/**
 * The parts that a Word document is made of: headings, paragraphs with the language of their words, links, lists, tables with a
 * header row. Whatever somebody wrote is text: it becomes runs, never a field, a macro or markup. Nobody is named as its author.
 */
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { isWebAddress, partsOf } from "~/domain/records/links.ts";
import type { Language } from "~/i18n/languages.ts";
import type { Picked } from "~/i18n/translated.ts";

/** Which proofing language Word reads and spells it in. */
const tags: Record<Language, string> = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };

// biome-ignore lint/suspicious/noControlCharactersInRegex: no XML document can hold them
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const direction = /[\u202a-\u202e\u2066-\u2069]/g;
const clean = (text: string) => text.toWellFormed().replace(notXml, "").replace(direction, "");

type Look = { bold?: boolean; italics?: boolean; color?: string };
export type Block = Paragraph | Table;

export const run = ({ text, lang }: Picked, look: Look = {}): TextRun =>
  new TextRun({ ...look, text: clean(text), language: { value: tags[lang] } });

/** A link where it leads to the web, else its words alone. */
export const link = (words: Picked, url: string): ParagraphChild =>
  isWebAddress(url)
    ? new ExternalHyperlink({
        link: new URL(url).href,
        children: [
          new TextRun({ text: clean(words.text), style: "Hyperlink", language: { value: tags[words.lang] } }),
        ],
      })
    : run(words);

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
export const heading = (level: keyof typeof levels, ...children: ParagraphChild[]) =>
  new Paragraph({ heading: levels[level], keepNext: true, children });

export const paragraph = (...children: ParagraphChild[]) =>
  new Paragraph({ spacing: { after: 140 }, children });

export const bullet = (...children: ParagraphChild[]) => new Paragraph({ bullet: { level: 0 }, children });

/** Running text: blank lines part paragraphs, addresses of the web are links, but in words that the record only quotes. */
export function running({ text, lang }: Picked, { links = true } = {}): Paragraph[] {
  return clean(text)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) =>
      paragraph(
        ...part
          .trim()
          .split("\n")
          .flatMap((line, n) => [
            ...(n > 0 ? [new TextRun({ break: 1 })] : []),
            ...(links ? partsOf(line) : [{ text: line, url: undefined }]).map((one) =>
              one.url ? link({ text: one.text, lang }, one.url) : run({ text: one.text, lang }),
            ),
          ]),
      ),
    );
}

/** Its first row is a header that each page repeats; the first cell of each row names it. */
export function table(head: readonly Picked[], rows: readonly (readonly Picked[])[]): Table {
  const cell = (words: Picked, bold: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: [run(words, { bold })] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((words) => cell(words, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((words) => cell(words, false)) })),
    ],
  });
}

/** The file. Its title and language are told to readers; of who made it there is nothing. */
export async function pack(children: Block[], { title, language }: { title: string; language: Language }) {
  const document = new Document({
    ...{ title: clean(title), creator: "", lastModifiedBy: "", description: "", keywords: "", subject: "" },
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: tags[language] } } },
        heading1: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}
