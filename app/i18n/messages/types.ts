import type { messages } from "./en/index.ts";

/** The English texts are the source: every key, and every {{parameter}}, is read off them. */
export type Source = typeof messages;

/** What the same namespace must hold in another language: the same keys, any text. */
export type Translation<English> = {
  [K in keyof English]: English[K] extends string ? string : { [L in keyof English[K]]: string };
};

/** `answered_one` and `answered_other` are asked for as `answered`, with a `count`. */
type Base<K extends string> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K;

type KeysIn<N extends string, T> = {
  [K in keyof T & string]: T[K] extends string ? `${N}.${Base<K>}` : `${N}.${K}.${Base<keyof T[K] & string>}`;
}[keyof T & string];

/** Every key there is: `namespace.key` or `namespace.group.key`. */
export type MessageKey = { [N in keyof Source & string]: KeysIn<N, Source[N]> }[keyof Source & string];

type Leaf<T, K extends string> = K extends keyof T
  ? T[K]
  : `${K}_other` extends keyof T
    ? T[`${K}_other`]
    : never;

type TextAt<Key extends string> = Key extends `${infer N}.${infer Rest}`
  ? N extends keyof Source
    ? Rest extends `${infer G}.${infer K}`
      ? G extends keyof Source[N]
        ? Leaf<Source[N][G], K>
        : never
      : Leaf<Source[N], Rest>
    : never
  : never;

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The names that must be given with a key, `never` where its text has none. */
export type ParamNames<Key extends string> = NamesIn<TextAt<Key>>;

/** The second argument of `t`: required exactly where the English text has {{names}}. */
export type ParamArgs<Key extends string, Value> = [ParamNames<Key>] extends [never]
  ? []
  : [params: { [Name in ParamNames<Key>]: Name extends "count" ? number : Value }];
