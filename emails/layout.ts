/** The HTML of a mail: paper, one column, the thread drawn with bordered cells. No image, no script, nothing remote. */
import type { Language } from "~/i18n/languages.ts";
import { type Html, href, html } from "./html.ts";
import type { AgendaRow, Knot, Letter, Part } from "./letter.ts";
import { drawQrCode } from "./qr-code.ts";

const sans = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const serif = "font-family:'Iowan Old Style',Charter,Cambria,Georgia,serif";
const ink = "#1a222c";
const ink2 = "#4c5560";
const body = `margin:0 0 14px;${sans};font-size:17px;line-height:26px;color:${ink}`;
const meta = `margin:0 0 14px;${sans};font-size:15px;line-height:22px;color:${ink2}`;
const own = `margin:0 0 12px;${serif};font-size:18px;line-height:28px;color:${ink}`;
const decided = `margin:0 0 4px;${serif};font-size:20px;line-height:27px;font-weight:600;color:${ink}`;
const table = html`role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** The whole document. */
export function drawHtml(mail: Letter, foot: string): Html {
  const paper = `background:#fcfaf5;border:1px solid #ddd6c8;width:100%;max-width:600px`;
  return html`<!doctype html>
<html lang="${mail.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${mail.subject}</title>
<style>@media (max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}.h{font-size:25px!important;line-height:31px!important}}</style></head>
<body style="margin:0;padding:0;background:#f5f1e8">
<div style="display:none;max-height:0;overflow:hidden">${mail.preview}</div>
<div role="article" aria-label="${mail.subject}" lang="${mail.language}"><table ${table} width="100%" style="background:#f5f1e8"><tr><td align="center" style="padding:24px 0">
<table ${table} width="600" style="${paper}">
<tr><td class="pad" style="padding:26px 40px 0"><p style="margin:0;${serif};font-size:19px;line-height:24px;font-weight:600;color:${ink}">${mail.forum.name}</p></td></tr>
<tr><td class="pad" style="padding:26px 40px 14px"><h1 class="h" style="margin:0;${serif};font-weight:600;font-size:29px;line-height:35px;color:${ink}">${mail.heading}</h1></td></tr>
<tr><td class="pad" style="padding:0 40px 16px">${mail.parts.map((part) => draw(part, mail.language))}</td></tr>
<tr><td class="pad" style="padding:12px 40px 30px"><p style="margin:0;padding-top:18px;border-top:1px solid #ddd6c8;${sans};font-size:14px;line-height:21px;color:${ink2}">${mail.because}${
    mail.follow && html`<br><a href="${href(mail.follow.url)}" style="color:${ink2}">${mail.follow.label}</a>`
  }<br>${foot}</p></td></tr>
</table></td></tr></table></div>
</body></html>
`;
}

/** Parts of a mail in a language, one below the other. */
export const drawParts = (parts: readonly Part[], of: Language): Html =>
  html`${parts.map((part) => draw(part, of))}`;

function draw(part: Part, of: Language): Html {
  switch (part.kind) {
    case "text": {
      const style = part.tone === "small" ? meta : part.tone === "strong" ? `${body};font-weight:600` : body;
      return paragraphs(part.text, style, part.lang);
    }
    case "words":
      return paragraphs(part.quoted ? quoted(part.text, of) : part.text, own, part.lang);
    case "heading":
      return html`<h2 style="margin:14px 0 4px;${sans};font-size:17px;line-height:24px;font-weight:600;color:${ink}">${part.text}</h2>`;
    case "outcome":
      return paragraphs(part.text, decided, part.lang);
    case "facts":
      return html`<table ${table} style="margin:0 0 14px">${part.facts.map(
        ({ label, value, lang }) =>
          html`<tr><th scope="row" align="left" valign="top" style="${meta};padding:3px 18px 3px 0;font-weight:400">${label}</th><td valign="top"${language(lang)} style="${sans};font-size:16px;line-height:22px;color:${ink};padding:3px 0">${value}</td></tr>`,
      )}</table>`;
    case "items":
      return html`<ul style="margin:0 0 14px;padding:0 0 0 20px">${part.items.map(drawItem)}</ul>`;
    case "agenda":
      return html`<table ${table} style="margin:0 0 14px">${part.rows.map(drawAgendaRow)}</table>`;
    case "link":
      return html`<p style="${body}"><a href="${href(part.url)}" style="color:#17425a">${part.label}</a></p>`;
    case "drawn":
      return part.html;
    case "thread":
      return html`<table ${table} width="100%">${part.knots.map((knot) => drawKnot(knot, of))}</table>`;
    case "code":
      return html`${paragraphs(part.text, body)}${drawQrCode(part.value, part.label)}`;
    case "button":
      return html`<table ${table} style="margin:10px 0 18px"><tr><td style="background:#17425a;border-radius:3px"><a href="${href(part.url)}" style="display:inline-block;padding:13px 24px;${sans};font-size:17px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none">${part.label}</a></td></tr></table>`;
  }
}

/** Quotation marks are of the language of the mail, whatever language is quoted. */
const marks: Record<Language, readonly [open: string, close: string]> = {
  en: ["“", "”"],
  nb: ["«", "»"],
  nn: ["«", "»"],
  sv: ["”", "”"],
};
const quoted = (text: string, of: Language) => `${marks[of][0]}${text}${marks[of][1]}`;

const language = (lang: string | undefined) => lang && html` lang="${lang}"`;

/** Paragraphs where the writer left a line empty, line breaks where one was made. */
function paragraphs(text: string, style: string, lang?: string): Html {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.split("\n").map((row, i) => html`${i > 0 && html`<br>`}${row}`));
  return html`${blocks.map((block) => html`<p${language(lang)} style="${style}">${block}</p>`)}`;
}

function drawItem({ title, lang, note, url }: Extract<Part, { kind: "items" }>["items"][number]): Html {
  const name = html`<span${language(lang)}>${title}</span>`;
  return html`<li style="margin:0 0 10px;${sans};font-size:16px;line-height:23px;color:${ink}">${
    url ? html`<a href="${href(url)}" style="color:#17425a">${name}</a>` : name
  }${note && html`<br><span style="color:${ink2}">${note}</span>`}</li>`;
}

/** The hour beside what is done then; a row without one begins where the others do. */
function drawAgendaRow({ hour, title, lang, questions }: AgendaRow): Html {
  const row = `${sans};font-size:16px;line-height:22px;color:${ink}`;
  const list = html`<ol start="${questions[0]?.number}" style="margin:4px 0 0;padding:0 0 0 26px">${questions.map(
    (one) =>
      html`<li value="${one.number}"${language(one.lang)} style="margin:0 0 3px;${row}">${one.text}</li>`,
  )}</ol>`;
  return html`<tr><td valign="top" style="${meta};padding:3px 14px 3px 0;white-space:nowrap">${hour}</td><td valign="top" style="${row};padding:3px 0"><span${language(lang)}>${title}</span>${questions.length > 0 && list}</td></tr>`;
}

const cells: Record<Knot["shape"], { line: string; knot: string }> = {
  passed: {
    line: "border-left:2px solid #b92d1d",
    knot: "width:12px;height:12px;border-radius:6px;background:#b92d1d;margin:0 0 0 -7px",
  },
  now: {
    line: "border-left:2px dotted #8b877d",
    knot: "width:12px;height:12px;border-radius:10px;border:4px solid #b92d1d;background:#fcfaf5;margin:0 0 0 -11px",
  },
  next: {
    line: "padding-left:2px",
    knot: "width:10px;height:10px;border-radius:7px;border:2px solid #8b877d;background:#fcfaf5;margin:0 0 0 -8px",
  },
};

function drawKnot({ shape, label, when, parts }: Knot, of: Language): Html {
  const { line, knot } = cells[shape];
  return html`<tr><td width="14" style="width:14px;padding:0;font-size:0">&nbsp;</td>
<td valign="top" width="26" style="width:26px;padding:0;${line}"><div style="${knot};font-size:0;line-height:0">&nbsp;</div></td>
<td valign="top" style="padding:0 0 18px"><p style="margin:-3px 0 6px;${sans};font-size:15px;line-height:20px;color:${ink2}"><strong style="color:${ink}">${label}</strong>${when && html` ${when}`}</p>${parts.map((part) => draw(part, of))}</td></tr>`;
}
