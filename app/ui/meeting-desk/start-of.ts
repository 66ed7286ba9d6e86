/** The start of a longer text, for a list: whole words, and an ellipsis where there is more. */
export function startOf(text: string, most = 120): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= most) return flat;
  return `${flat
    .slice(0, most)
    .replace(/\s+\S*$/u, "")
    .toWellFormed()}…`;
}
