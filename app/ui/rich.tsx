import { Fragment, type ReactNode } from "react";
import type { MessageKey, ParamNames } from "~/i18n/messages/types.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

type Props<K extends MessageKey> = { k: K; with: { [Name in ParamNames<K>]: ReactNode } };

/** A text whose {{parameters}} are elements: links, times, strong words. */
export function Rich<K extends MessageKey>({ k, with: parts }: Props<K>) {
  const { t } = useI18n();
  const names = Object.keys(parts) as (keyof typeof parts)[];
  // Each parameter is marked by two private-use characters, which no text holds, and split out again.
  const marked = Object.fromEntries(names.map((name, index) => [name, `\uE000${index}\uE001`]));
  const text = (t as (key: string, params: Record<string, string>) => string)(k, marked);
  return (
    <>
      {text.split(/\uE000(\d+)\uE001/).map((piece, index) => {
        const name = index % 2 ? names[Number(piece)] : undefined;
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        return <Fragment key={index}>{name === undefined ? piece : parts[name]}</Fragment>;
      })}
    </>
  );
}
