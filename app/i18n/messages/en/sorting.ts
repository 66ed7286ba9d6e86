export const sorting = {
  title: "Sorting",
} as const;
