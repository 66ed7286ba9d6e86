/** Parameters that change nothing of what a page shows: its language (the edge's), and what mailing and social services append. */
export const saysNothing = (name: string): boolean =>
  name === "lang" || /^(utm_\w+|fbclid|gclid|mc_\w+)$/.test(name);
