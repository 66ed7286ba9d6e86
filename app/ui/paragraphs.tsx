/** A plain text as paragraphs: blank lines part them, single line breaks are kept. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== "")
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
          <p key={index}>
            {part
              .trim()
              .split("\n")
              .flatMap((line, n) => (n === 0 ? [line] : [<br key={`br-${part.length}-${line}`} />, line]))}
          </p>
        ))}
    </>
  );
}
