import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "~/ui/public/markdown.tsx";
import { cpuOf } from "../support/cost.ts";

const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe("a standing text", () => {
  it("has headings below the page's own, paragraphs, lists, links and strong words", () => {
    expect(draw("# Title\n\n## Part\n\n### Piece\n\nOne **word**\nand more.")).toBe(
      "<h2>Title</h2><h2>Part</h2><h3>Piece</h3><p>One <strong>word</strong> and more.</p>",
    );
    expect(draw("3. three\n4. four\n\n- a\n- b\n  - c")).toBe(
      '<ol start="3"><li>three</li><li>four</li></ol><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
    );
    expect(draw("[us](https://forum.example/a?b=c&d=e) or [mail](mailto:a@b.example)")).toBe(
      '<p><a href="https://forum.example/a?b=c&amp;d=e" rel="nofollow noopener">us</a> or <a href="mailto:a@b.example" rel="nofollow noopener">mail</a></p>',
    );
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](//elsewhere.example)",
    "![x](https://elsewhere.example/x.png)",
    "[x]: javascript:alert(1)\n\n[x]",
    "`<b>`\n\n    <i>code</i>",
  ])("makes nothing that runs, loads or leads astray of %j", (text) => {
    expect(draw(text)).not.toMatch(/<(script|img|i|b|code)|href="(?!https:|mailto:)/i);
  });

  it("takes no more than the square of its length over deep nesting", () => {
    const cost = (n: number) =>
      cpuOf(() => draw(`${"[".repeat(10 * n)}${"*".repeat(10 * n)}${"- ".repeat(n)}x`), { tries: 3 });
    expect(cost(400)).toBeLessThan(4 ** 2 * cost(100) * 2);
  });
});
