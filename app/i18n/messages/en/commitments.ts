export const commitments = {
  title: "Commitments",
} as const;
