export type HiddenValues = Readonly<
  Record<string, string | number | readonly (string | number)[] | null | undefined>
>;

/** What a form carries unseen; what is not there is left out, a list becomes several fields. */
export function HiddenFields({ values }: { values: HiddenValues }) {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        [value]
          .flat()
          .flatMap((one) =>
            one === null || one === undefined
              ? []
              : [<input key={`${name}=${one}`} type="hidden" name={name} value={one} />],
          ),
      )}
    </>
  );
}
