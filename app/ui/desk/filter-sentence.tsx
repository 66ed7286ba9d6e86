import type { ReactNode } from "react";
import type { LinkItem } from "../links.ts";

export type FilterWord = {
  /** what the filter says now */
  text: string;
  lang?: string;
  /** it narrows the list */
  set: boolean;
  choices: LinkItem[];
};

/** One word of the sentence: opens the links to the other choices. A link a choice, so that it works without scripts. */
export function FilterWordMenu({ word, shortcut }: { word: FilterWord; shortcut?: string }): ReactNode {
  return (
    <details className={word.set ? "set" : undefined} data-menu="">
      <summary lang={word.lang} data-key={shortcut}>
        {word.text}
      </summary>
      <ul>
        {word.choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} lang={choice.lang} aria-current={choice.current ? "true" : undefined}>
              {choice.text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
