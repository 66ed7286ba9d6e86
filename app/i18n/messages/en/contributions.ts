export const contributions = {
  title: "Contributions",
} as const;
