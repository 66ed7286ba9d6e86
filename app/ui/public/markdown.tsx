import MarkdownIt, { type Token } from "markdown-it";
import { Fragment, type ReactNode } from "react";
import { ExternalLink } from "./external-link.tsx";

/** Only what a standing text needs; HTML and pictures stay the characters that they are. */
const parser = new MarkdownIt("zero", { html: false }).enable([
  "heading",
  "list",
  "emphasis",
  "link",
  "newline",
  "escape",
  "entity",
]);

/** A text of an editor as headings, paragraphs, lists, links and strong words: elements, never a string of HTML. */
export function Markdown({ text }: { text: string }) {
  return <>{build(parser.parse(text, {}))}</>;
}

/** Tokens come flat, an opening and a closing one for each element: this reads one level at a time. */
function build(tokens: readonly Token[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.nesting !== 1) {
      nodes.push(<Fragment key={at}>{leaf(token)}</Fragment>);
      continue;
    }
    const end = closing(tokens, at);
    nodes.push(element(token, build(tokens.slice(at + 1, end)), at));
    at = end;
  }
  return nodes;
}

function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length;
}

function leaf(token: Token): ReactNode {
  if (token.type === "inline") return build(token.children ?? []);
  if (token.type === "hardbreak") return <br />;
  if (token.type === "softbreak") return " ";
  return token.content;
}

function element(token: Token, children: ReactNode[], key: number): ReactNode {
  switch (token.type) {
    case "heading_open":
      // The page has the h1, so an editor's # and ## are both a section.
      return token.tag === "h1" || token.tag === "h2" ? (
        <h2 key={key}>{children}</h2>
      ) : (
        <h3 key={key}>{children}</h3>
      );
    case "paragraph_open":
      return token.hidden ? <Fragment key={key}>{children}</Fragment> : <p key={key}>{children}</p>;
    case "bullet_list_open":
      return <ul key={key}>{children}</ul>;
    case "ordered_list_open":
      return (
        <ol key={key} start={Number(token.attrGet("start") ?? 1)}>
          {children}
        </ol>
      );
    case "list_item_open":
      return <li key={key}>{children}</li>;
    case "strong_open":
      return <strong key={key}>{children}</strong>;
    case "link_open":
      return (
        <ExternalLink key={key} href={String(token.attrGet("href") ?? "")}>
          {children}
        </ExternalLink>
      );
    default:
      return <Fragment key={key}>{children}</Fragment>;
  }
}
